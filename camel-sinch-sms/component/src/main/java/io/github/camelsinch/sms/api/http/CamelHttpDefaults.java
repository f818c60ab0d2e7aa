/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.api.http;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.function.UnaryOperator;

import javax.net.ssl.HostnameVerifier;
import javax.net.ssl.SSLContext;

import org.apache.camel.CamelContext;
import org.apache.camel.component.http.HttpComponent;
import org.apache.camel.support.jsse.SSLContextParameters;
import org.apache.hc.client5.http.ssl.DefaultHostnameVerifier;

/**
 * Takes over what is configured for Camel's own {@code http} or {@code https} component, so that a route that reaches
 * the Internet through camel-http reaches Sinch too: {@code sslContextParameters},
 * {@code useGlobalSslContextParameters}, {@code x509HostnameVerifier}, the proxy options, {@code connectTimeout}, and
 * with {@code useSystemProperties=true} the JVM's proxy properties. The component is only looked at: where the context
 * has none, none is made.
 *
 * <p>
 * The connection to a proxy is plain HTTP, as {@code proxyAuthScheme=http} has it; camel-http's own default for https
 * targets, TLS to the proxy, is what hardly any proxy speaks.
 */
public final class CamelHttpDefaults {

    private static final long CAMEL_HTTP_DEFAULT_MILLIS = 180_000;

    private CamelHttpDefaults() {
    }

    /**
     * @param  context                  the context whose components are looked at
     * @param  https                    whether the target is https
     * @return                          {@link TransportSettings#DEFAULTS} with whatever is configured put in
     * @throws IllegalArgumentException naming the option of the other component that cannot be taken over
     */
    public static TransportSettings from(CamelContext context, boolean https) {
        return from(context, https, System::getProperty);
    }

    /**
     * @param  context the context whose components are looked at
     * @param  https   whether the target is https
     * @return         the component's {@code responseTimeout}, or {@code null} where there is none
     */
    public static Duration responseTimeout(CamelContext context, boolean https) {
        HttpComponent http = component(context, https ? "https" : "http");
        return http == null || http.getResponseTimeout() <= 0 ? null : Duration.ofMillis(http.getResponseTimeout());
    }

    static TransportSettings from(CamelContext context, boolean https, UnaryOperator<String> systemProperties) {
        String name = https ? "https" : "http";
        HttpComponent http = component(context, name);
        if (http == null) {
            return TransportSettings.DEFAULTS;
        }
        TransportSettings settings = TransportSettings.DEFAULTS.withProxy(CamelHttpProxy.of(http, name, systemProperties));
        if (http.getConnectTimeout() > 0 && http.getConnectTimeout() != CAMEL_HTTP_DEFAULT_MILLIS) {
            settings = settings.withConnectTimeout(Duration.ofMillis(http.getConnectTimeout()));
        }
        return https ? settings.withSslContext(sslContext(context, http)).withHostnameVerifier(verifier(http)) : settings;
    }

    /** One that is in use, or one that waits in the registry as Spring Boot's do. */
    private static HttpComponent component(CamelContext context, String name) {
        if (context.hasComponent(name) instanceof HttpComponent inUse) {
            return inUse;
        }
        HttpComponent bean = context.getRegistry().lookupByNameAndType(name + "-component", HttpComponent.class);
        return bean != null ? bean : context.getRegistry().lookupByNameAndType(name, HttpComponent.class);
    }

    private static SSLContext sslContext(CamelContext context, HttpComponent http) {
        SSLContextParameters parameters = http.getSslContextParameters();
        if (parameters == null && http.isUseGlobalSslContextParameters()) {
            parameters = context.getSSLContextParameters();
        }
        if (parameters == null) {
            return null;
        }
        try {
            return parameters.createSSLContext(context);
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalArgumentException("sslContextParameters of component https cannot be used: " + e.getMessage(), e);
        }
    }

    /** Camel's default verifier checks what the JVM checks anyway. */
    private static HostnameVerifier verifier(HttpComponent http) {
        HostnameVerifier verifier = http.getX509HostnameVerifier();
        return verifier != null && verifier.getClass() == DefaultHostnameVerifier.class ? null : verifier;
    }
}
