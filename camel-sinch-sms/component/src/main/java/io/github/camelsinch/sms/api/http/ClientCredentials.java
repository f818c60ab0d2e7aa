/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.api.http;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.concurrent.CompletableFuture;

import io.github.camelsinch.sms.api.error.Failure;
import io.github.camelsinch.sms.api.error.Outcome;
import io.github.camelsinch.sms.api.error.SinchSmsAuthenticationException;
import io.github.camelsinch.sms.api.error.SinchSmsUnavailableException;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpHeaders;
import org.apache.hc.core5.http.message.BasicHeader;

/**
 * A project's key: access tokens by OAuth 2.0 client credentials. However many calls wait, one request fetches a token;
 * it is replaced a minute, or a tenth of its life if that is less, before it ends, while calls go on with the old one.
 * A token endpoint that fails means that nothing was sent. Source: Sinch SMS API reference, "Authentication"; RFC 6749,
 * 4.4.
 */
public final class ClientCredentials implements Credentials {

    /** Where tokens come from, unless a regional host is set. */
    public static final URI DEFAULT_TOKEN_ENDPOINT = URI.create("https://auth.sinch.com/oauth2/token");

    private static final Duration FETCH_TIMEOUT = Duration.ofSeconds(15);
    private static final Duration EARLY = Duration.ofSeconds(60);
    private static final Duration PAUSE_AFTER_FAILURE = Duration.ofSeconds(5);
    private static final long MAX_ANSWER_BYTES = 64 * 1024;
    private static final Header FORM
            = new BasicHeader(HttpHeaders.CONTENT_TYPE, ContentType.APPLICATION_FORM_URLENCODED);
    private static final byte[] GRANT = "grant_type=client_credentials".getBytes(StandardCharsets.US_ASCII);

    private final HttpTransport transport;
    private final HttpCall request;
    private final Clock clock;
    private Token token;
    private CompletableFuture<String> fetching;

    /**
     * @param  transport                the connections; not closed by this
     * @param  tokenEndpoint            https unless it is this machine
     * @param  clientId                 the key's id
     * @param  clientSecret             the key's secret
     * @param  clock                    tells when a token ends
     * @throws IllegalArgumentException naming the setting that cannot be, without showing a secret, or if the JVM
     *                                  allows no version of TLS from 1.2 on
     */
    public ClientCredentials(HttpTransport transport, URI tokenEndpoint, String clientId, String clientSecret, Clock clock) {
        this.transport = transport;
        this.clock = clock;
        URI endpoint = Checks.endpoint("tokenEndpoint", tokenEndpoint);
        String login = Checks.visibleAscii("clientId", clientId) + ":" + Checks.visibleAscii("clientSecret", clientSecret);
        String path = endpoint.getRawPath() == null || endpoint.getRawPath().isEmpty() ? "/" : endpoint.getRawPath();
        this.request = new HttpCall(
                "POST", Paths.target(endpoint), path,
                "Basic " + Base64.getEncoder().encodeToString(login.getBytes(StandardCharsets.US_ASCII)), GRANT,
                FORM, FETCH_TIMEOUT, MAX_ANSWER_BYTES);
        transport.prepare(request.target());
    }

    @Override
    public CompletableFuture<String> authorization() {
        CompletableFuture<String> started = null;
        CompletableFuture<String> given;
        synchronized (this) {
            Instant now = clock.instant();
            if (token != null && now.isBefore(token.refreshAt())) {
                return CompletableFuture.completedFuture(token.authorization());
            }
            if (fetching == null) {
                started = new CompletableFuture<>();
                fetching = started;
            }
            given = token != null && now.isBefore(token.end())
                    ? CompletableFuture.completedFuture(token.authorization()) : fetching.copy();
        }
        if (started != null) {
            fetch(started);
        }
        return given;
    }

    @Override
    public boolean canRefresh() {
        return true;
    }

    @Override
    public synchronized void invalidate(String usedAuthorization) {
        if (token != null && token.authorization().equals(usedAuthorization)) {
            token = null;
        }
    }

    private void fetch(CompletableFuture<String> promise) {
        transport.execute(request).whenComplete((answer, broken) -> {
            try {
                Token fetched = read(answer, broken);
                replace(fetched);
                promise.complete(fetched.authorization());
            } catch (RuntimeException | Error e) {
                // whatever it is, nobody may wait for this token for ever
                postpone();
                promise.completeExceptionally(e);
            }
        });
    }

    private synchronized void replace(Token fetched) {
        token = fetched;
        fetching = null;
    }

    /** An old token that still holds is used on; the endpoint gets a rest. */
    private synchronized void postpone() {
        fetching = null;
        if (token != null) {
            token = new Token(token.authorization(), clock.instant().plus(PAUSE_AFTER_FAILURE), token.end());
        }
    }

    private Token read(HttpAnswer answer, Throwable broken) {
        if (broken != null) {
            throw new SinchSmsUnavailableException(failure("the token endpoint: " + broken.getMessage()), broken);
        }
        Instant now = clock.instant();
        if (!answer.isSuccess()) {
            ErrorBody error = ErrorBody.of(answer);
            Failure failure = failure("the token endpoint: " + (error.text() == null ? "no reason given" : error.text()))
                    .withHttp(answer.status(), error.code()).withRetryAfter(RetryAfter.parse(answer.retryAfter(), now));
            if (answer.status() == 400 || answer.status() == 401 || answer.status() == 403) {
                throw new SinchSmsAuthenticationException(failure.withAdvice("Check projectId, clientId and clientSecret"));
            }
            throw new SinchSmsUnavailableException(failure.withAdvice("Try again later"));
        }
        try {
            TokenAnswer body = TokenAnswer.read(answer.body());
            Instant end = now.plus(body.life());
            Duration tenth = body.life().dividedBy(10);
            return new Token("Bearer " + body.token(), end.minus(tenth.compareTo(EARLY) < 0 ? tenth : EARLY), end);
        } catch (IOException e) {
            throw new SinchSmsUnavailableException(
                    failure("the token endpoint: the answer holds no usable token").withHttp(answer.status(), null));
        }
    }

    private static Failure failure(String problem) {
        return Failure.of("token", Outcome.NOT_SENT, problem);
    }

    @Override
    public String toString() {
        return "ClientCredentials[" + request.target() + "]";
    }

    /** Never shown. */
    private record Token(String authorization, Instant refreshAt, Instant end) {

        @Override
        public String toString() {
            return "Token[******]";
        }
    }
}
