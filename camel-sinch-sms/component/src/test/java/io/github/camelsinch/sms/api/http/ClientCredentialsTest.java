/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.api.http;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

import io.github.camelsinch.sms.api.error.Outcome;
import io.github.camelsinch.sms.api.error.SinchSmsAuthenticationException;
import io.github.camelsinch.sms.api.error.SinchSmsUnavailableException;
import io.github.camelsinch.sms.api.model.Batch;
import org.awaitility.Awaitility;
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
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Access tokens: fetched once for everybody, renewed in time, and never a doubt about a message. */
class ClientCredentialsTest {

    private static final String SECRET = "clientSecret0";

    private final AtomicInteger tokens = new AtomicInteger();
    private final MutableClock clock = new MutableClock(Instant.parse("2025-06-01T12:00:00Z"));
    private HttpTransport transport;
    private RawServer tokenServer;
    private RawServer server;
    private volatile String tokenAnswer;
    private volatile String answer = RawServer.json(201, ACCEPTED);
    private ClientCredentials credentials;
    private HttpSinchSmsApi api;

    @BeforeEach
    void start() {
        transport = HttpTransport.start(TransportSettings.DEFAULTS);
        tokenServer = RawServer.answering(request -> tokenAnswer != null
                ? tokenAnswer
                : RawServer.json(200, "{\"access_token\":\"token" + tokens.incrementAndGet()
                                      + "\",\"token_type\":\"bearer\",\"expires_in\":3600,\"scope\":\"\"}"));
        server = RawServer.answering(request -> answer);
        credentials = new ClientCredentials(transport, tokenServer.uri().resolve("/oauth2/token"), "key1", SECRET, clock);
        api = new HttpSinchSmsApi(transport, new ApiSettings(server.uri(), "project1", credentials));
    }

    @AfterEach
    void stop() {
        transport.close();
        tokenServer.close();
        server.close();
    }

    private List<String> usedTokens() {
        return server.requests().stream().map(request -> request.header("authorization")).toList();
    }

    @Test
    void aTokenIsAskedForWithTheKeyAndUsedAsBearer() {
        await(api.send(TestApi.text()));

        RawRequest request = tokenServer.onlyRequest();
        assertThat(request.line()).isEqualTo("POST /oauth2/token HTTP/1.1");
        assertThat(request.header("authorization")).isEqualTo("Basic a2V5MTpjbGllbnRTZWNyZXQw");
        assertThat(request.header("content-type")).startsWith("application/x-www-form-urlencoded");
        assertThat(request.body()).isEqualTo("grant_type=client_credentials");
        assertThat(server.onlyRequest().line()).isEqualTo("POST /xms/v1/project1/batches HTTP/1.1");
        assertThat(usedTokens()).containsExactly("Bearer token1");
    }

    @Test
    void fiftyCallsAtOnceFetchOneToken() throws Exception {
        CountDownLatch go = new CountDownLatch(1);
        ExecutorService threads = Executors.newFixedThreadPool(50);
        try {
            List<CompletableFuture<Batch>> sends = new ArrayList<>();
            for (int i = 0; i < 50; i++) {
                sends.add(CompletableFuture.supplyAsync(() -> {
                    try {
                        go.await();
                    } catch (InterruptedException e) {
                        throw new IllegalStateException(e);
                    }
                    return api.send(TestApi.text());
                }, threads).thenCompose(send -> send));
            }
            go.countDown();
            sends.forEach(TestApi::await);
        } finally {
            threads.shutdownNow();
        }

        assertThat(tokenServer.requests()).hasSize(1);
        assertThat(usedTokens()).hasSize(50).containsOnly("Bearer token1");
    }

    @Test
    void aTokenIsUsedUntilAMinuteBeforeItsEnd() {
        await(api.send(TestApi.text()));
        clock.advance(Duration.ofMinutes(59).minusSeconds(1));
        await(api.send(TestApi.text()));

        assertThat(tokenServer.requests()).hasSize(1);
    }

    @Test
    void aTokenNearItsEndIsReplacedWhileCallsGoOnWithIt() {
        await(api.send(TestApi.text()));
        clock.advance(Duration.ofMinutes(59));

        await(api.send(TestApi.text()));
        Awaitility.await().until(() -> await(credentials.authorization()).equals("Bearer token2"));
        await(api.send(TestApi.text()));

        assertThat(usedTokens()).containsExactly("Bearer token1", "Bearer token1", "Bearer token2");
        assertThat(tokenServer.requests()).hasSize(2);
    }

    @Test
    void aTokenThatHasEndedIsNotUsed() {
        await(api.send(TestApi.text()));
        clock.advance(Duration.ofHours(2));

        await(api.send(TestApi.text()));

        assertThat(usedTokens()).containsExactly("Bearer token1", "Bearer token2");
    }

    @Test
    void aRenewalThatFailsLeavesTheOldTokenInUseAndIsTriedAgainAfterAPause() {
        await(api.send(TestApi.text()));
        clock.advance(Duration.ofMinutes(59).plusSeconds(10));
        tokenAnswer = RawServer.json(503, "");
        await(api.send(TestApi.text()));
        Awaitility.await().until(() -> tokenServer.requests().size() == 2 && transport.snapshot().callsUnderWay() == 0);
        await(api.send(TestApi.text()));
        assertThat(tokenServer.requests()).hasSize(2);

        tokenAnswer = null;
        clock.advance(Duration.ofSeconds(6));
        await(api.send(TestApi.text()));
        Awaitility.await().until(() -> await(credentials.authorization()).equals("Bearer token2"));

        assertThat(usedTokens()).containsOnly("Bearer token1");
    }

    @Test
    void aTokenThatTheServerCallsExpiredIsReplacedAndTheCallRepeatedOnce() {
        server.close();
        server = RawServer.answering(request -> request.header("authorization").equals("Bearer token1")
                ? RawServer.json(401, "", "WWW-Authenticate: Bearer error=\"invalid_token\", error_description=\"Jwt EXPIRED\"")
                : RawServer.json(201, ACCEPTED));
        api = new HttpSinchSmsApi(transport, new ApiSettings(server.uri(), "project1", credentials));

        assertThat(await(api.send(TestApi.text())).id()).isEqualTo(ID);

        assertThat(usedTokens()).containsExactly("Bearer token1", "Bearer token2");
        assertThat(server.requests().get(1).body()).isEqualTo(server.requests().get(0).body());
        await(api.send(TestApi.text()));
        assertThat(tokenServer.requests()).hasSize(2);
    }

    @Test
    void aCallIsRepeatedOnceOnly() {
        answer = RawServer.json(401, "", "WWW-Authenticate: Bearer error=\"expired\"");

        failure(api.send(TestApi.text()), SinchSmsAuthenticationException.class);

        assertThat(usedTokens()).containsExactly("Bearer token1", "Bearer token2");
    }

    @Test
    void anyOtherUnauthorizedIsFinalAndExplainsTheHosts() {
        answer = RawServer.json(401, "", "WWW-Authenticate: Bearer error=\"invalid_token\"");

        SinchSmsAuthenticationException refused = failure(api.send(TestApi.text()), SinchSmsAuthenticationException.class);

        assertThat(refused.getOutcome()).isEqualTo(Outcome.REJECTED);
        assertThat(refused.getWhatToDo()).contains("zt.{region}.sms.api.sinch.com");
        assertThat(server.requests()).hasSize(1);
        assertThat(tokenServer.requests()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(ints = { 400, 401, 403 })
    void aKeyThatIsRefusedMeansNotSent(int status) {
        tokenAnswer = RawServer.json(status, "{\"error\":\"invalid_client\",\"error_description\":\"Unknown client\"}");

        SinchSmsAuthenticationException refused = failure(api.send(TestApi.text()), SinchSmsAuthenticationException.class);

        assertThat(refused.getOutcome()).isEqualTo(Outcome.NOT_SENT);
        assertThat(refused.getMessage()).isEqualTo(
                "send failed: HTTP " + status + " invalid_client: the token endpoint: Unknown client. Check projectId, clientId"
                                                   + " and clientSecret");
        assertThat(refused.getSinchCode()).isEqualTo("invalid_client");
        assertThat(refused.getWhatToDo()).contains("clientSecret");
        assertThat(server.requests()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = { 302, 404, 429, 500, 503 })
    void aTokenEndpointThatFailsMeansNotSent(int status) {
        tokenAnswer = RawServer.json(status, "", "Retry-After: 3");

        SinchSmsUnavailableException failed = failure(api.send(TestApi.text()), SinchSmsUnavailableException.class);

        assertThat(failed.getOutcome()).isEqualTo(Outcome.NOT_SENT);
        assertThat(failed.isSafeToSendAgain()).isTrue();
        assertThat(failed.getRetryAfter()).hasSeconds(3);
        assertThat(server.requests()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "", "{", "[]", "{}", "{\"access_token\":\"\"}", "{\"access_token\":null}", "{\"access_token\":\"a\\r\\nX: y\"}",
            "{\"access_token\":{}}" })
    void anAnswerWithoutAUsableTokenMeansNotSent(String body) {
        tokenAnswer = RawServer.json(200, body);

        failure(api.send(TestApi.text()), SinchSmsUnavailableException.class);

        assertThat(server.requests()).isEmpty();
    }

    @Test
    void aTokenEndpointThatIsAwayMeansNotSentAndIsAskedAgainNextTime() {
        tokenServer.close();
        failure(api.send(TestApi.text()), SinchSmsUnavailableException.class);
        failure(api.send(TestApi.text()), SinchSmsUnavailableException.class);

        assertThat(server.requests()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = { "{\"access_token\":\"t\"}", "{\"access_token\":\"t\",\"expires_in\":-5}" })
    void aTokenThatDoesNotSayHowLongItHoldsIsTakenToHoldAnHour(String body) {
        tokenAnswer = RawServer.json(200, body);
        await(api.send(TestApi.text()));
        clock.advance(Duration.ofMinutes(58));

        await(api.send(TestApi.text()));

        assertThat(tokenServer.requests()).hasSize(1);
    }

    @Test
    void aShortLivedTokenIsReplacedWhenATenthOfItsLifeIsLeft() {
        tokenAnswer = RawServer.json(200, "{\"access_token\":\"t\",\"expires_in\":100}");
        await(api.send(TestApi.text()));
        clock.advance(Duration.ofSeconds(89));
        await(api.send(TestApi.text()));
        assertThat(tokenServer.requests()).hasSize(1);

        clock.advance(Duration.ofSeconds(2));
        await(api.send(TestApi.text()));

        Awaitility.await().until(() -> tokenServer.requests().size() == 2);
    }

    @Test
    void anInvalidatedTokenOfThePastDoesNoHarm() {
        await(api.send(TestApi.text()));

        credentials.invalidate("Bearer token0");

        assertThat(await(credentials.authorization())).isEqualTo("Bearer token1");
    }

    @Test
    void anErrorWhileATokenIsTakenInIsToldAndTheNextSendAsksAgain() {
        AtomicInteger looks = new AtomicInteger();
        Clock broken = ((InstantSource) () -> {
            if (looks.incrementAndGet() == 2) {
                throw new NoClassDefFoundError("in a test");
            }
            return clock.instant();
        }).withZone(ZoneOffset.UTC);
        HttpSinchSmsApi errant = new HttpSinchSmsApi(
                transport, new ApiSettings(
                        server.uri(), "project1",
                        new ClientCredentials(transport, tokenServer.uri().resolve("/oauth2/token"), "key1", SECRET, broken)));

        assertThat(failure(errant.send(TestApi.text()), SinchSmsUnavailableException.class).getOutcome())
                .isEqualTo(Outcome.NOT_SENT);

        assertThat(await(errant.send(TestApi.text())).id()).isEqualTo(TestApi.ID);
    }

    @Test
    void credentialsOfTheUserThatFailMeanNotSent() {
        Credentials failing = new Credentials() {

            @Override
            public CompletableFuture<String> authorization() {
                return CompletableFuture.failedFuture(new IllegalStateException("vault says " + SECRET));
            }

            @Override
            public boolean canRefresh() {
                return false;
            }

            @Override
            public void invalidate(String usedAuthorization) {
                throw new AssertionError("nothing was used");
            }
        };
        HttpSinchSmsApi broken = new HttpSinchSmsApi(transport, new ApiSettings(server.uri(), "plan1", failing));

        assertThat(failure(broken.send(TestApi.text()), SinchSmsUnavailableException.class).getOutcome())
                .isEqualTo(Outcome.NOT_SENT);
    }

    @Test
    void credentialsOfTheUserThatThrowMeanNotSentToo() {
        Credentials throwing = new BrokenCredentials();
        HttpSinchSmsApi broken = new HttpSinchSmsApi(transport, new ApiSettings(server.uri(), "plan1", throwing));

        assertThat(failure(broken.send(TestApi.text()), SinchSmsUnavailableException.class).getMessage())
                .isEqualTo("send failed: the credentials failed with IllegalStateException");
    }

    private static final class BrokenCredentials implements Credentials {

        @Override
        public CompletableFuture<String> authorization() {
            throw new IllegalStateException("vault says " + SECRET);
        }

        @Override
        public boolean canRefresh() {
            return false;
        }

        @Override
        public void invalidate(String usedAuthorization) {
            throw new AssertionError("nothing was used");
        }
    }

    @Test
    void aTokenEndpointWithoutEncryptionIsRefused() {
        assertThatThrownBy(() -> new ClientCredentials(
                transport, URI.create("http://auth.sinch.com/oauth2/token"), "key1", SECRET, clock))
                .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("tokenEndpoint must be https");
    }

    @ParameterizedTest
    @ValueSource(strings = { "", "a b", "a\nb", "ü" })
    void aSecretThatCannotStandInAHeaderIsRefusedAndNotShown(String secret) {
        assertThatThrownBy(() -> new ClientCredentials(transport, tokenServer.uri(), "key1", secret, clock))
                .isInstanceOf(IllegalArgumentException.class).hasMessageStartingWith("clientSecret must");
    }

    @Test
    void nothingShowsASecret() {
        await(api.send(TestApi.text()));

        assertThat(credentials.toString() + new BearerToken("secret-token-4711")).doesNotContain(SECRET, "token1", "4711");
    }
}
