/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.api.http;

import java.io.IOException;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

import com.fasterxml.jackson.core.JacksonException;
import io.github.camelsinch.sms.api.error.Failure;
import io.github.camelsinch.sms.api.error.Outcome;
import io.github.camelsinch.sms.api.error.SinchSmsException;
import io.github.camelsinch.sms.api.error.SinchSmsUnavailableException;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.HttpHost;

/**
 * Makes one call: asks for the authorization, sends the request once, reads the answer or says what its failure means.
 * A 401 that calls a refreshable token expired was not processed, so that request, and no other, is repeated once with
 * a new token.
 */
final class ApiCaller {

    private final HttpTransport transport;
    private final HttpHost host;
    private final ApiSettings settings;
    private final ServerClock serverClock;
    private final AnswerFailures answerFailures;
    private final TransportFailures transportFailures;

    ApiCaller(HttpTransport transport, HttpHost host, ApiSettings settings, ServerClock serverClock) {
        this.transport = transport;
        this.host = host;
        this.settings = settings;
        this.serverClock = serverClock;
        this.answerFailures = new AnswerFailures(new Advice(settings.baseUrl(), settings.credentials().canRefresh()));
        this.transportFailures = new TransportFailures(answerFailures);
    }

    <T> CompletableFuture<T> call(Operation operation, String path, byte[] body, AnswerReader<T> reader) {
        Call<T> call = new Call<>(operation, path, body, reader, new CompletableFuture<>());
        start(call, true);
        return call.result();
    }

    private <T> void start(Call<T> call, boolean mayRefresh) {
        settings.credentials().authorization().whenComplete((authorization, failure) -> {
            if (failure != null) {
                call.result().completeExceptionally(unauthorized(call.operation(), failure));
                return;
            }
            HttpCall request = new HttpCall(
                    call.operation().method(), host, call.path(), authorization, call.body(), ContentType.APPLICATION_JSON,
                    settings.requestTimeout(), settings.maxResponseBytes());
            transport.execute(request).whenComplete(
                    (answer, broken) -> end(call, authorization, mayRefresh, answer, broken));
        });
    }

    private <T> void end(Call<T> call, String authorization, boolean mayRefresh, HttpAnswer answer, Throwable broken) {
        try {
            if (broken != null) {
                call.result().completeExceptionally(
                        transportFailures.of(call.operation(), (TransportFailure) broken, serverClock.now()));
                return;
            }
            serverClock.observe(answer);
            if (mayRefresh && saysExpired(answer) && settings.credentials().canRefresh()) {
                settings.credentials().invalidate(authorization);
                start(call, false);
            } else if (answer.isSuccess()) {
                succeed(call, answer);
            } else {
                call.result().completeExceptionally(answerFailures.of(call.operation(), answer, serverClock.now()));
            }
        } catch (RuntimeException | Error e) {
            // a future that never ends would hold its exchange for ever
            call.result().completeExceptionally(answerFailures.unexpected(call.operation(), e));
            if (e instanceof Error error) {
                throw error;
            }
        }
    }

    private <T> void succeed(Call<T> call, HttpAnswer answer) {
        if (call.reader().ignoresBody()) {
            call.result().complete(null);
            return;
        }
        if (!answer.isJson()) {
            call.result().completeExceptionally(
                    answerFailures.unreadable(call.operation(), answer, "the answer is no JSON", null));
            return;
        }
        T value;
        try {
            value = call.reader().decoder().decode(answer.body());
        } catch (JacksonException e) {
            // its message may quote the answer
            call.result().completeExceptionally(answerFailures.unreadable(call.operation(), answer,
                    "the answer is broken JSON or of another form", withoutSource(e)));
            return;
        } catch (IOException e) {
            call.result().completeExceptionally(answerFailures.unreadable(call.operation(), answer, e.getMessage(), e));
            return;
        }
        String objection = call.reader().objection().apply(value);
        if (objection == null) {
            call.result().complete(value);
        } else {
            call.result().completeExceptionally(answerFailures.misdirected(call.operation(), answer, objection));
        }
    }

    private static IOException withoutSource(JacksonException e) {
        return new IOException(
                e.getClass().getSimpleName() + (e.getLocation() == null ? "" : " at byte " + e.getLocation().getByteOffset()));
    }

    private static boolean saysExpired(HttpAnswer answer) {
        return answer.status() == 401 && answer.wwwAuthenticate() != null
                && answer.wwwAuthenticate().toLowerCase(Locale.ROOT).contains("expired");
    }

    private static SinchSmsException unauthorized(Operation operation, Throwable failure) {
        Throwable cause = failure instanceof CompletionException ? failure.getCause() : failure;
        return cause instanceof SinchSmsException known
                ? known
                : new SinchSmsUnavailableException(
                        Failure.of(operation.label(), Outcome.NOT_SENT,
                                "the credentials failed with " + cause.getClass().getSimpleName()),
                        cause);
    }

    private record Call<T>(Operation operation, String path, byte[] body, AnswerReader<T> reader,
            CompletableFuture<T> result) {
    }
}
