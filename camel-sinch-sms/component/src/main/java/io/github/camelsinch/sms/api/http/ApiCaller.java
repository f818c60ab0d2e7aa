/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.api.http;

import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

import io.github.camelsinch.sms.api.error.Failure;
import io.github.camelsinch.sms.api.error.Outcome;
import io.github.camelsinch.sms.api.error.SinchSmsAuthenticationException;
import io.github.camelsinch.sms.api.error.SinchSmsException;
import io.github.camelsinch.sms.api.error.SinchSmsUnavailableException;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpHeaders;
import org.apache.hc.core5.http.message.BasicHeader;

/**
 * Makes one call: asks for the authorization, sends the request once, reads the answer or says what its failure means.
 * A 401 that calls a refreshable token expired was not processed, so that request, and no other, is repeated once with
 * a new token.
 */
final class ApiCaller {

    private static final Header JSON = new BasicHeader(HttpHeaders.CONTENT_TYPE, ContentType.APPLICATION_JSON);

    private final HttpTransport transport;
    private final Target target;
    private final ApiSettings settings;
    private final ServerClock serverClock;
    private final AnswerFailures answerFailures;
    private final TransportFailures transportFailures;

    ApiCaller(HttpTransport transport, Target target, ApiSettings settings, ServerClock serverClock) {
        this.transport = transport;
        this.target = target;
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
        CompletableFuture<String> authorization;
        try {
            authorization = settings.credentials().authorization();
        } catch (RuntimeException e) {
            authorization = CompletableFuture.failedFuture(e);
        }
        authorization.whenComplete((value, failure) -> {
            if (failure == null) {
                post(call, value, mayRefresh);
            } else {
                call.result().completeExceptionally(unauthorized(call.operation(), failure));
            }
        });
    }

    private <T> void post(Call<T> call, String authorization, boolean mayRefresh) {
        HttpCall request = new HttpCall(
                call.operation().method(), target, call.path(), authorization, call.body(), JSON,
                settings.requestTimeout(), settings.maxResponseBytes());
        transport.execute(request).whenComplete((answer, broken) -> end(call, authorization, mayRefresh, answer, broken));
    }

    private <T> void end(Call<T> call, String authorization, boolean mayRefresh, HttpAnswer answer, Throwable broken) {
        try {
            if (mayRefresh && broken == null && saysExpired(answer) && settings.credentials().canRefresh()) {
                settings.credentials().invalidate(authorization);
                start(call, false);
            } else {
                call.result().complete(value(call, answer, broken));
            }
        } catch (SinchSmsException e) {
            call.result().completeExceptionally(e);
        } catch (RuntimeException | Error e) {
            // a future that never ends would hold its exchange for ever
            call.result().completeExceptionally(AnswerFailures.unclear(
                    call.operation(), 0, "the answer could not be handled (" + e.getClass().getSimpleName() + ")", e));
        }
    }

    private <T> T value(Call<T> call, HttpAnswer answer, Throwable broken) {
        if (broken != null) {
            throw transportFailures.of(call.operation(), (TransportFailure) broken, serverClock.now());
        }
        serverClock.observe(answer);
        if (!answer.isSuccess()) {
            throw answerFailures.of(call.operation(), answer, serverClock.now());
        }
        return call.reader().read(call.operation(), answer, answerFailures);
    }

    private static boolean saysExpired(HttpAnswer answer) {
        return answer.status() == 401 && answer.wwwAuthenticate() != null
                && answer.wwwAuthenticate().toLowerCase(Locale.ROOT).contains("expired");
    }

    /** Every call gets a failure of its own, since they may all wait for the same token. */
    private static SinchSmsException unauthorized(Operation operation, Throwable failure) {
        Throwable cause = failure instanceof CompletionException ? failure.getCause() : failure;
        if (cause instanceof SinchSmsAuthenticationException refused) {
            return new SinchSmsAuthenticationException(refused.getFailure().withOperation(operation.label()), refused);
        }
        if (cause instanceof SinchSmsUnavailableException away) {
            return new SinchSmsUnavailableException(away.getFailure().withOperation(operation.label()), away);
        }
        String problem = "the credentials failed with " + cause.getClass().getSimpleName();
        return new SinchSmsUnavailableException(Failure.of(operation.label(), Outcome.NOT_SENT, problem), cause);
    }

    private record Call<T>(Operation operation, String path, byte[] body, AnswerReader<T> reader,
            CompletableFuture<T> result) {
    }
}
