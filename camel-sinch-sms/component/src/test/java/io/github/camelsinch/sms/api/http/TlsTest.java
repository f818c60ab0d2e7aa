/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.api.http;

import java.io.IOException;
import java.net.URI;
import java.security.GeneralSecurityException;
import java.time.Clock;

import javax.net.ServerSocketFactory;
import javax.net.ssl.SSLContext;

import io.github.camelsinch.sms.api.error.Outcome;
import io.github.camelsinch.sms.api.error.SinchSmsUnavailableException;
import org.junit.jupiter.api.Test;

import static io.github.camelsinch.sms.api.http.TestApi.ACCEPTED;
import static io.github.camelsinch.sms.api.http.TestApi.ID;
import static io.github.camelsinch.sms.api.http.TestApi.await;
import static io.github.camelsinch.sms.api.http.TestApi.failure;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Whom the transport trusts: a wrong certificate means that nothing was sent. */
class TlsTest {

    private static RawServer server(TestCertificates certificate) throws GeneralSecurityException, IOException {
        return RawServer.answering(certificate.server().getServerSocketFactory(),
                request -> RawServer.json(201, ACCEPTED));
    }

    private static void assertRefused(TransportSettings settings, RawServer server) {
        try (HttpTransport transport = HttpTransport.start(settings)) {
            SinchSmsUnavailableException failed = failure(
                    TestApi.api(transport, server.uri()).send(TestApi.text()), SinchSmsUnavailableException.class);

            assertThat(failed.getOutcome()).isEqualTo(Outcome.NOT_SENT);
            assertThat(failed.getMessage()).contains("TLS failed");
            assertThat(server.requests()).isEmpty();
        }
    }

    @Test
    void aTrustedCertificateForTheHostIsTaken() throws Exception {
        TransportSettings settings = TransportSettings.DEFAULTS.withSslContext(TestCertificates.client());
        try (RawServer server = server(TestCertificates.FOR_LOCALHOST);
             HttpTransport transport = HttpTransport.start(settings)) {
            assertThat(await(TestApi.api(transport, server.uri()).send(TestApi.text())).id()).isEqualTo(ID);
        }
    }

    @Test
    void aCertificateThatTheJvmDoesNotTrustIsRefused() throws Exception {
        try (RawServer server = server(TestCertificates.FOR_LOCALHOST)) {
            assertRefused(TransportSettings.DEFAULTS, server);
        }
    }

    @Test
    void aCertificateForAnotherHostIsRefused() throws Exception {
        try (RawServer server = server(TestCertificates.FOR_ANOTHER_HOST)) {
            assertRefused(TransportSettings.DEFAULTS.withSslContext(TestCertificates.client()), server);
        }
    }

    @Test
    void anExpiredCertificateIsRefused() throws Exception {
        try (RawServer server = server(TestCertificates.EXPIRED)) {
            assertRefused(TransportSettings.DEFAULTS.withSslContext(TestCertificates.client()), server);
        }
    }

    @Test
    void aHostnameVerifierOfTheUserDecides() throws Exception {
        TransportSettings settings = TransportSettings.DEFAULTS
                .withSslContext(TestCertificates.client())
                .withHostnameVerifier((host, session) -> host.equals("localhost"));
        try (RawServer server = server(TestCertificates.FOR_ANOTHER_HOST);
             HttpTransport transport = HttpTransport.start(settings)) {
            assertThat(await(TestApi.api(transport, server.uri()).send(TestApi.text())).id()).isEqualTo(ID);
        }
    }

    @Test
    void aHostnameVerifierThatSaysNoRefuses() throws Exception {
        try (RawServer server = server(TestCertificates.FOR_LOCALHOST)) {
            assertRefused(TransportSettings.DEFAULTS.withSslContext(TestCertificates.client())
                    .withHostnameVerifier((host, session) -> false), server);
        }
    }

    @Test
    void aServerThatSpeaksOldTlsOnlyIsRefused() throws Exception {
        ServerSocketFactory old = TlsVersions.only(TestCertificates.FOR_LOCALHOST.server(), "TLSv1.1");
        try (RawServer server = RawServer.answering(old, request -> RawServer.json(201, ACCEPTED))) {
            assertRefused(TransportSettings.DEFAULTS.withSslContext(TestCertificates.client()), server);
        }
    }

    @Test
    void aServerThatSpeaksTls12IsTaken() throws Exception {
        ServerSocketFactory twelve = TlsVersions.only(TestCertificates.FOR_LOCALHOST.server(), "TLSv1.2");
        TransportSettings settings = TransportSettings.DEFAULTS.withSslContext(TestCertificates.client());
        try (RawServer server = RawServer.answering(twelve, request -> RawServer.json(201, ACCEPTED));
             HttpTransport transport = HttpTransport.start(settings)) {
            assertThat(await(TestApi.api(transport, server.uri()).send(TestApi.text())).id()).isEqualTo(ID);
        }
    }

    @Test
    void aContextThatAllowsOldVersionsOnlyIsRefusedAtTheStart() throws Exception {
        SSLContext old = TlsVersions.clientContextWith("TLSv1.1");

        assertThatThrownBy(() -> HttpTransport.start(TransportSettings.DEFAULTS.withSslContext(old)))
                .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("sslContextParameters");
    }

    @Test
    void aJvmThatAllowsOldVersionsOnlyIsRefusedBeforeTheFirstCallOverTls() throws Exception {
        withJvmDefault(TlsVersions.clientContextWith("TLSv1.1"), () -> {
            try (HttpTransport transport = HttpTransport.start(TransportSettings.DEFAULTS)) {
                URI https = URI.create("https://localhost");

                assertThatThrownBy(() -> TestApi.api(transport, https))
                        .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("the JVM allows no TLS version");
                assertThatThrownBy(() -> new ClientCredentials(transport, https, "id", "secret", Clock.systemUTC()))
                        .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("the JVM allows no TLS version");
            }
        });
    }

    @Test
    void plainHttpNeedsNoTlsOfTheJvm() throws Exception {
        withJvmDefault(TlsVersions.clientContextWith("TLSv1.1"), () -> {
            try (RawServer server = RawServer.answering(request -> RawServer.json(201, ACCEPTED));
                 HttpTransport transport = HttpTransport.start(TransportSettings.DEFAULTS)) {
                assertThat(await(TestApi.api(transport, server.uri()).send(TestApi.text())).id()).isEqualTo(ID);
            }
        });
    }

    private static void withJvmDefault(SSLContext context, ThrowingRunnable run) throws Exception {
        SSLContext former = SSLContext.getDefault();
        SSLContext.setDefault(context);
        try {
            run.run();
        } finally {
            SSLContext.setDefault(former);
        }
    }

    private interface ThrowingRunnable {

        void run() throws Exception;
    }
}
