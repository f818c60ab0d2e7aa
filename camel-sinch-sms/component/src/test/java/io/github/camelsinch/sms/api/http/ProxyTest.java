/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.api.http;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

import io.github.camelsinch.sms.api.error.Outcome;
import io.github.camelsinch.sms.api.error.SinchSmsInDoubtException;
import io.github.camelsinch.sms.api.error.SinchSmsUnavailableException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static io.github.camelsinch.sms.api.http.TestApi.ACCEPTED;
import static io.github.camelsinch.sms.api.http.TestApi.ID;
import static io.github.camelsinch.sms.api.http.TestApi.await;
import static io.github.camelsinch.sms.api.http.TestApi.failure;
import static org.assertj.core.api.Assertions.assertThat;

/** Through a proxy to an https target: open, with a login, refusing, closing, silent. */
class ProxyTest {

    private static final String CHALLENGE
            = "HTTP/1.1 407 Proxy Authentication Required\r\nProxy-Authenticate: Basic realm=\"p\"\r\n";

    private RawServer server;

    @BeforeEach
    void start() throws Exception {
        server = RawServer.answering(TestCertificates.FOR_LOCALHOST.server().getServerSocketFactory(),
                request -> RawServer.json(201, ACCEPTED));
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private static TransportSettings through(RawServer proxy, String user, String password, String... direct)
            throws Exception {
        return TransportSettings.DEFAULTS.withSslContext(TestCertificates.client())
                .withProxy(new ProxySettings("localhost", proxy.port(), user, password, List.of(direct)));
    }

    private void assertSent(TransportSettings settings) {
        try (HttpTransport transport = HttpTransport.start(settings)) {
            HttpSinchSmsApi api = TestApi.api(transport, server.uri());
            assertThat(await(api.send(TestApi.text())).id()).isEqualTo(ID);
            assertThat(await(api.send(TestApi.text())).id()).isEqualTo(ID);
            assertThat(server.requests()).hasSize(2);
        }
    }

    private SinchSmsUnavailableException assertNotSent(TransportSettings settings, Duration timeout) {
        try (HttpTransport transport = HttpTransport.start(settings)) {
            SinchSmsUnavailableException failed = failure(
                    TestApi.api(transport, server.uri(), timeout).send(TestApi.text()), SinchSmsUnavailableException.class);
            assertThat(failed.getOutcome()).isEqualTo(Outcome.NOT_SENT);
            assertThat(failed.isSafeToSendAgain()).isTrue();
            assertThat(server.requests()).isEmpty();
            return failed;
        }
    }

    @Test
    void anHttpsTargetIsReachedThroughATunnelThatServesSeveralCalls() throws Exception {
        try (RawServer proxy = ConnectProxy.open()) {
            assertSent(through(proxy, null, null));

            RawRequest connect = proxy.onlyRequest();
            assertThat(connect.line()).isEqualTo("CONNECT localhost:" + server.port() + " HTTP/1.1");
            assertThat(connect.headers()).doesNotContainKeys("authorization", "proxy-authorization");
            assertThat(connect.header("user-agent")).startsWith("camel-sinch-sms");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "Content-Length: 0\r\n\r\n", "Content-Length: 4\r\n\r\nauth", "Connection: close\r\n\r\n",
            "Connection: close\r\nContent-Length: 0\r\n\r\n" })
    void aProxyThatAsksForALoginGetsItAndTheServerDoesNot(String rest) throws Exception {
        try (RawServer proxy = ConnectProxy.asking("u", "p4ssword", CHALLENGE + rest)) {
            assertSent(through(proxy, "u", "p4ssword"));

            assertThat(server.requests().get(0).headers()).doesNotContainKey("proxy-authorization");
        }
    }

    @Test
    void aTunnelThatWasUsedBeforeIsGivenUpAtTheDeadline() throws Exception {
        AtomicInteger requests = new AtomicInteger();
        try (RawServer proxy = ConnectProxy.open();
             RawServer silent = RawServer.answering(TestCertificates.FOR_LOCALHOST.server().getServerSocketFactory(),
                     // no answer to the second: what is missing never comes
                     request -> requests.incrementAndGet() == 2 ? "" : RawServer.json(201, ACCEPTED));
             HttpTransport narrow = HttpTransport.start(through(proxy, null, null).withMaxConnections(1))) {
            await(TestApi.api(narrow, silent.uri()).send(TestApi.text()));

            failure(TestApi.api(narrow, silent.uri(), Duration.ofMillis(800)).send(TestApi.text()),
                    SinchSmsInDoubtException.class);

            assertThat(await(TestApi.api(narrow, silent.uri()).send(TestApi.text())).id()).isEqualTo(ID);
            assertThat(proxy.connections()).isEqualTo(2);
        }
    }

    @Test
    void aWrongLoginMeansNotSentAndIsNotShown() throws Exception {
        try (RawServer proxy = ConnectProxy.asking("u", "right", CHALLENGE + "Content-Length: 0\r\n\r\n")) {
            SinchSmsUnavailableException failed
                    = assertNotSent(through(proxy, "u", "wr0ng-p4ssword"), Duration.ofSeconds(10));

            assertThat(failed.getHttpStatus()).isEqualTo(407);
            assertThat(failed.getMessage()).contains("proxyAuthPassword").doesNotContain("wr0ng-p4ssword");
        }
    }

    @Test
    void aLoginThatIsMissingMeansNotSent() throws Exception {
        try (RawServer proxy = ConnectProxy.asking("u", "p", CHALLENGE + "Content-Length: 0\r\n\r\n")) {
            assertThat(assertNotSent(through(proxy, null, null), Duration.ofSeconds(10)).getHttpStatus()).isEqualTo(407);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = { 302, 403, 502, 503 })
    void aProxyThatRefusesTheTunnelMeansNotSent(int status) throws Exception {
        try (RawServer proxy = ConnectProxy.answering(request -> RawServer.answer(status, "text/html", "<html>no</html>"))) {
            SinchSmsUnavailableException failed = assertNotSent(through(proxy, null, null), Duration.ofSeconds(10));

            assertThat(failed.getMessage()).contains("the proxy refused the tunnel with HTTP " + status);
        }
    }

    @Test
    void aProxyThatAnswersConnectWithASuccessOfItsOwnMeansNotSent() throws Exception {
        try (RawServer proxy = ConnectProxy.answering(request -> RawServer.json(201, ACCEPTED))) {
            assertNotSent(through(proxy, null, null), Duration.ofSeconds(10));
        }
    }

    @Test
    void aProxyThatClosesMeansNotSent() throws Exception {
        try (RawServer proxy = RawServer.playing(RawConnection::read)) {
            assertNotSent(through(proxy, null, null), Duration.ofSeconds(10));
        }
    }

    @Test
    void aProxyThatResetsMeansNotSent() throws Exception {
        try (RawServer proxy = RawServer.playing(connection -> {
            connection.read();
            connection.reset();
        })) {
            assertNotSent(through(proxy, null, null), Duration.ofSeconds(10));
        }
    }

    @Test
    void aProxyThatNeverAnswersMeansNotSentAtTheDeadline() throws Exception {
        try (RawServer proxy = RawServer.playing(RawConnection::holdUntilClientLeaves)) {
            assertThat(assertNotSent(through(proxy, null, null), Duration.ofMillis(300)).getMessage())
                    .contains("no usable connection within 300 ms");
        }
    }

    @Test
    void aTunnelThatLeadsNowhereMeansNotSentAtTheDeadline() throws Exception {
        try (RawServer proxy = RawServer.playing(connection -> {
            connection.read();
            connection.write("HTTP/1.1 200 OK\r\n\r\n");
            connection.holdUntilClientLeaves();
        })) {
            assertNotSent(through(proxy, null, null), Duration.ofMillis(300));
        }
    }

    @Test
    void theCertificateIsCheckedBehindAProxyToo() throws Exception {
        try (RawServer proxy = ConnectProxy.open()) {
            assertNotSent(TransportSettings.DEFAULTS
                    .withProxy(new ProxySettings("localhost", proxy.port(), null, null, List.of())), Duration.ofSeconds(10));
        }
    }

    @Test
    void theHostNameIsCheckedBehindAProxyToo() throws Exception {
        try (RawServer proxy = ConnectProxy.open();
             RawServer other = RawServer.answering(TestCertificates.FOR_ANOTHER_HOST.server().getServerSocketFactory(),
                     request -> RawServer.json(201, ACCEPTED));
             HttpTransport transport = HttpTransport.start(TransportSettings.DEFAULTS
                     .withSslContext(TestCertificates.client())
                     .withProxy(new ProxySettings("localhost", proxy.port(), null, null, List.of())))) {
            failure(TestApi.api(transport, other.uri()).send(TestApi.text()), SinchSmsUnavailableException.class);

            assertThat(other.requests()).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = { "localhost", "LOCAL*", "*", "*.example.com,local*" })
    void hostsThatNeedNoProxyAreReachedDirectly(String direct) throws Exception {
        try (RawServer proxy = ConnectProxy.open()) {
            assertSent(through(proxy, null, null, direct.split(",")));

            assertThat(proxy.connections()).isZero();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = { "local", "ocalhost", "*.localhost", "l.calhost" })
    void otherHostsGoThroughTheProxy(String direct) throws Exception {
        try (RawServer proxy = ConnectProxy.open()) {
            assertSent(through(proxy, null, null, direct));

            assertThat(proxy.requests()).hasSize(1);
        }
    }

    @Test
    void aPlainTargetIsAskedForWithItsWholeUrl() throws Exception {
        try (RawServer proxy = ConnectProxy.answering(request -> RawServer.json(201, ACCEPTED));
             HttpTransport transport = HttpTransport.start(through(proxy, null, null))) {
            await(TestApi.api(transport, URI.create("http://127.0.0.1:9")).send(TestApi.text()));

            assertThat(proxy.onlyRequest().line()).isEqualTo("POST http://127.0.0.1:9/xms/v1/plan1/batches HTTP/1.1");
        }
    }

    @Test
    void theSettingsOfAProxyDoNotShowItsLogin() {
        assertThat(new ProxySettings("h", 8080, "user1", "p4ssword", null).toString()).doesNotContain("user1", "p4ssword");
    }
}
