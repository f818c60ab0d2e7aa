/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.api.http;

import java.util.stream.Stream;

import javax.net.ssl.HostnameVerifier;
import javax.net.ssl.SSLContext;

import org.apache.hc.client5.http.ssl.ClientTlsStrategyBuilder;
import org.apache.hc.client5.http.ssl.HostnameVerificationPolicy;
import org.apache.hc.client5.http.ssl.HttpsSupport;
import org.apache.hc.core5.http.nio.ssl.TlsStrategy;
import org.apache.hc.core5.ssl.SSLContexts;

/** TLS 1.2 or better, certificates by the given or the JVM's trust, host name checked. */
final class TlsSettings {

    private TlsSettings() {
    }

    static TlsStrategy strategy(SSLContext given, HostnameVerifier verifier) {
        SSLContext context = given == null ? SSLContexts.createSystemDefault() : given;
        String[] protocols = protocols(context);
        if (protocols.length == 0) {
            throw new IllegalArgumentException(
                    (given == null ? "the JVM allows" : "sslContextParameters allow") + " no TLS version from 1.2 on");
        }
        boolean usual = verifier == null;
        return ClientTlsStrategyBuilder.create()
                .setSslContext(context)
                .setTlsVersions(protocols)
                // the client's default policy leaves the check to the engine and, in 5.5.1, sets that too late to count
                .setHostVerificationPolicy(usual ? HostnameVerificationPolicy.BOTH : HostnameVerificationPolicy.CLIENT)
                .setHostnameVerifier(usual ? HttpsSupport.getDefaultHostnameVerifier() : verifier)
                .buildAsync();
    }

    /** What the context allows, but nothing below 1.2. */
    private static String[] protocols(SSLContext context) {
        return Stream.of(context.createSSLEngine().getEnabledProtocols())
                .filter(protocol -> protocol.matches("TLSv1\\.[2-9]")).toArray(String[]::new);
    }
}
