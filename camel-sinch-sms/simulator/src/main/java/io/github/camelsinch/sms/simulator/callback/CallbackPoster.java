/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.simulator.callback;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import io.github.camelsinch.sms.simulator.batch.Ulids;

/**
 * Posts callbacks: no redirects, no proxy, and no thread before the first of them. Thread-safe.
 */
final class CallbackPoster implements AutoCloseable {

    private final CallbackSettings settings;
    private final CallbackSigner signer;
    private HttpClient client;

    CallbackPoster(CallbackSettings settings, Ulids nonces) {
        this.settings = settings;
        this.signer = settings.secret() == null ? null : new CallbackSigner(settings.secret(), nonces);
    }

    /** Tries once; waits for the answer. */
    CallbackAttempt post(Target target, byte[] payload, Instant at, boolean replay) {
        CompletableFuture<HttpResponse<Void>> answer;
        try {
            answer = client().sendAsync(request(target, payload, at), BodyHandlers.discarding());
        } catch (IllegalArgumentException e) {
            // a URL that is one, but that no request can be sent to
            return new CallbackAttempt(at, 0, e.getClass().getSimpleName(), replay);
        }
        // not the request's own timeout: that one ends when the headers of the answer are there
        try {
            int status = answer.get(settings.timeout().toNanos(), TimeUnit.NANOSECONDS).statusCode();
            return new CallbackAttempt(at, status, null, replay);
        } catch (TimeoutException e) {
            answer.cancel(true);
            return new CallbackAttempt(at, 0, "timeout", replay);
        } catch (ExecutionException e) {
            return new CallbackAttempt(at, 0, e.getCause().getClass().getSimpleName(), replay);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            answer.cancel(true);
            return new CallbackAttempt(at, 0, "the simulator was closed", replay);
        }
    }

    private HttpRequest request(Target target, byte[] payload, Instant at) {
        HttpRequest.Builder request = HttpRequest.newBuilder(target.uri())
                .header("Content-Type", "application/json").header("User-Agent", "sinch-sms-simulator")
                .POST(HttpRequest.BodyPublishers.ofByteArray(payload));
        authorize(request, target);
        if (signer != null) {
            signer.headers(payload, at).forEach(request::header);
        }
        return request.build();
    }

    private void authorize(HttpRequest.Builder request, Target target) {
        String credentials = target.userInfo() != null || settings.user() == null
                ? target.userInfo() : settings.user() + ":" + settings.password();
        if (credentials != null) {
            request.header("Authorization", "Basic " + Base64.getEncoder()
                    .encodeToString(credentials.getBytes(StandardCharsets.UTF_8)));
        }
    }

    /** Lets go of the client: its own threads end when it is collected. */
    @Override
    public synchronized void close() {
        client = null;
    }

    private synchronized HttpClient client() {
        if (client == null) {
            client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(settings.timeout())
                    .followRedirects(HttpClient.Redirect.NEVER).proxy(HttpClient.Builder.NO_PROXY).build();
        }
        return client;
    }
}
