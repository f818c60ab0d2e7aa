/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms;

import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;

import io.github.camelsinch.sms.api.error.Outcome;
import io.github.camelsinch.sms.api.error.SinchSmsException;
import io.github.camelsinch.sms.api.error.SinchSmsUnavailableException;
import io.github.camelsinch.sms.api.http.TestCertificates;
import io.github.camelsinch.sms.send.SendResult;
import io.github.camelsinch.sms.simulator.SinchSmsSimulator;
import org.apache.camel.component.http.HttpComponent;
import org.apache.camel.support.jsse.KeyStoreParameters;
import org.apache.camel.support.jsse.SSLContextParameters;
import org.apache.camel.support.jsse.TrustManagersParameters;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Where TLS and proxy settings may come from; the server's certificate is of an authority that the JVM does not trust.
 */
class TlsAndProxyTest extends SinchSmsTestSupport {

    private static final String SEND = "sinch-sms:send?from=Acme&to=" + ANN;

    @TempDir
    Path folder;

    @Override
    SinchSmsSimulator startSimulator() {
        try {
            return SinchSmsSimulator.builder().servicePlanId(PLAN).token(TOKEN).messagesPerSecond(0)
                    .https(TestCertificates.FOR_LOCALHOST.server()).start();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void aCertificateThatNobodyTrustsMeansThatNothingWasSent() throws Exception {
        SinchSmsException failure = failure(through(SEND, "Hello"), SinchSmsUnavailableException.class);

        assertThat(failure.getOutcome()).isEqualTo(Outcome.NOT_SENT);
        assertThat(sinch.requests()).isEmpty();
    }

    @Test
    void anExpiredCertificateMeansThatNothingWasSentAndIsNotTriedAgain_F04() throws Exception {
        assertRefused(TestCertificates.EXPIRED);
    }

    @Test
    void aCertificateOfAnotherHostMeansThatNothingWasSentAndIsNotTriedAgain_F05() throws Exception {
        assertRefused(TestCertificates.FOR_ANOTHER_HOST);
    }

    @Test
    void aServerThatSpeaksOldTlsOnlyMeansThatNothingWasSentAndIsNotTriedAgain_F06() throws Exception {
        // fatal alert 70, protocol_version (RFC 5246, 7.2)
        try (DeafServer old = new DeafServer(new byte[] { 0x15, 3, 1, 0, 2, 2, 70 })) {
            SinchSmsException failure = failure(
                    through(SEND + "&baseUrl=https://127.0.0.1:" + old.port(), "Hello"), SinchSmsUnavailableException.class);

            assertThat(failure.getOutcome()).isEqualTo(Outcome.NOT_SENT);
            assertThat(failure).hasMessageContaining("TLS failed");
            assertThat(old.connections()).isEqualTo(1);
        }
    }

    @Test
    void aPlainPortBehindHttpsMeansThatNothingWasSent_F07() throws Exception {
        try (SinchSmsSimulator plain = SinchSmsSimulator.builder().servicePlanId(PLAN).token(TOKEN).start()) {
            SinchSmsException failure = failure(
                    through(SEND + "&connectTimeout=300ms&baseUrl=" + plain.baseUrl().replace("http:", "https:"), "Hello"),
                    SinchSmsUnavailableException.class);

            assertThat(failure.getOutcome()).isEqualTo(Outcome.NOT_SENT);
            assertThat(plain.requests()).isEmpty();
        }
    }

    @Test
    void aHostThatDoesNotExistMeansThatNothingWasSent_F02() throws Exception {
        SinchSmsException failure = failure(
                through(SEND + "&baseUrl=https://nowhere.invalid", "Hello"), SinchSmsUnavailableException.class);

        assertThat(failure.getOutcome()).isEqualTo(Outcome.NOT_SENT);
        assertThat(failure.isSafeToSendAgain()).isTrue();
        assertThat(failure).hasMessageContaining("cannot be resolved");
    }

    @Test
    void aProxyThatClosesTheConnectionMeansThatNothingWasSentAndIsTriedAgain_F79() throws Exception {
        component().getConfiguration().setSslContextParameters(trust());
        try (DeafServer proxy = new DeafServer(new byte[0])) {
            SinchSmsException failure = failure(
                    through(SEND + "&proxyHost=127.0.0.1&proxyPort=" + proxy.port(), "Hello"),
                    SinchSmsUnavailableException.class);

            assertThat(failure.getOutcome()).isEqualTo(Outcome.NOT_SENT);
            assertThat(proxy.connections()).isEqualTo(3);
            assertThat(sinch.requests()).isEmpty();
        }
    }

    @Test
    void theEndpointMayTrustIt() throws Exception {
        context.getRegistry().bind("trust", trust());

        sends(SEND + "&sslContextParameters=#trust");
    }

    @Test
    void theComponentMayTrustIt() throws Exception {
        component().getConfiguration().setSslContextParameters(trust());

        sends(SEND);
    }

    @Test
    void theContextMayTrustItWhereTheComponentLooksThere() throws Exception {
        context.setSSLContextParameters(trust());
        component().stop();
        component().setUseGlobalSslContextParameters(true);
        component().start();

        sends(SEND);
    }

    @Test
    void theContextsTrustDoesNotCountWhereTheComponentDoesNotLookThere() throws Exception {
        context.setSSLContextParameters(trust());

        failure(through(SEND, "Hello"), SinchSmsUnavailableException.class);
    }

    @Test
    void theContextsOwnHttpsComponentMayTrustIt() throws Exception {
        context.getComponent("https", HttpComponent.class).setSslContextParameters(trust());

        sends(SEND);
    }

    @Test
    void theWayMayLeadThroughAProxy() throws Exception {
        component().getConfiguration().setSslContextParameters(trust());
        try (TunnelProxy proxy = TunnelProxy.forEverybody()) {
            sends(SEND + "&proxyHost=127.0.0.1&proxyPort=" + proxy.port());

            assertThat(proxy.tunnels()).isEqualTo(1);
        }
    }

    @Test
    void theProxyMayWantALogin() throws Exception {
        component().getConfiguration().setSslContextParameters(trust());
        try (TunnelProxy proxy = TunnelProxy.forUser("ann", "secret-of-ann")) {
            sends(SEND + "&proxyHost=127.0.0.1&proxyAuthUsername=ann&proxyAuthPassword=secret-of-ann&proxyPort="
                  + proxy.port());

            assertThat(proxy.tunnels()).isEqualTo(1);
        }
    }

    @Test
    void aProxyThatRefusesTheLoginMeansThatNothingWasSent_F79() throws Exception {
        component().getConfiguration().setSslContextParameters(trust());
        try (TunnelProxy proxy = TunnelProxy.forUser("ann", "secret-of-ann")) {
            SinchSmsException failure = failure(
                    through(SEND + "&proxyHost=127.0.0.1&proxyAuthUsername=ann&proxyAuthPassword=wrong&proxyPort="
                            + proxy.port(),
                            "Hello"),
                    SinchSmsUnavailableException.class);

            assertThat(failure.getOutcome()).isEqualTo(Outcome.NOT_SENT);
            assertThat(proxy.refusals()).isPositive();
            assertThat(sinch.requests()).isEmpty();
        }
    }

    @Test
    void theProxyOfTheContextsOwnHttpsComponentIsUsed() throws Exception {
        try (TunnelProxy proxy = TunnelProxy.forEverybody()) {
            HttpComponent https = context.getComponent("https", HttpComponent.class);
            https.setSslContextParameters(trust());
            https.setProxyHost("127.0.0.1");
            https.setProxyPort(proxy.port());
            https.setNonProxyHosts(""); // else this machine is

            sends(SEND);

            assertThat(proxy.tunnels()).isEqualTo(1);
        }
    }

    @Test
    void aProxyOfTheContextsOwnHttpsComponentIsNotAskedForThisMachine() throws Exception {
        try (TunnelProxy proxy = TunnelProxy.forEverybody()) {
            HttpComponent https = context.getComponent("https", HttpComponent.class);
            https.setSslContextParameters(trust());
            https.setProxyHost("127.0.0.1");
            https.setProxyPort(proxy.port());

            sends(SEND);

            assertThat(proxy.tunnels()).isZero();
        }
    }

    @Test
    void hostsCanBeExceptedFromTheProxy() throws Exception {
        component().getConfiguration().setSslContextParameters(trust());
        try (TunnelProxy proxy = TunnelProxy.forEverybody()) {
            sends(SEND + "&nonProxyHosts=127.0.0.*&proxyHost=127.0.0.1&proxyPort=" + proxy.port());

            assertThat(proxy.tunnels()).isZero();
        }
    }

    /** The way leads through a proxy that counts. */
    private void assertRefused(TestCertificates certificate) throws Exception {
        component().getConfiguration().setSslContextParameters(trust());
        try (SinchSmsSimulator other = SinchSmsSimulator.builder().servicePlanId(PLAN).token(TOKEN)
                .https(certificate.server()).start();
             TunnelProxy proxy = TunnelProxy.forEverybody()) {
            SinchSmsException failure = failure(
                    through(SEND + "&baseUrl=" + other.baseUrl() + "&proxyHost=127.0.0.1&proxyPort=" + proxy.port(), "Hello"),
                    SinchSmsUnavailableException.class);

            assertThat(failure.getOutcome()).isEqualTo(Outcome.NOT_SENT);
            assertThat(failure).hasMessageContaining("TLS failed");
            assertThat(proxy.tunnels()).as("attempts").isEqualTo(1);
            assertThat(other.requests()).isEmpty();
        }
    }

    private void sends(String uri) throws Exception {
        body(through(uri, "Hello"), SendResult.class);

        assertThat(sinch.messages(ANN)).hasSize(1);
    }

    private SinchSmsComponent component() {
        return context.getComponent("sinch-sms", SinchSmsComponent.class);
    }

    private SSLContextParameters trust() throws Exception {
        Path file = folder.resolve("trusted.p12");
        try (OutputStream out = Files.newOutputStream(file)) {
            TestCertificates.trusted().store(out, "changeit".toCharArray());
        }
        KeyStoreParameters store = new KeyStoreParameters();
        store.setCamelContext(context);
        store.setType("PKCS12");
        store.setResource(file.toUri().toString());
        store.setPassword("changeit");
        TrustManagersParameters managers = new TrustManagersParameters();
        managers.setCamelContext(context);
        managers.setKeyStore(store);
        SSLContextParameters trust = new SSLContextParameters();
        trust.setCamelContext(context);
        trust.setTrustManagers(managers);
        return trust;
    }
}
