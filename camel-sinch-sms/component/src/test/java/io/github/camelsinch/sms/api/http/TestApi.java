/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.api.http;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;

import io.github.camelsinch.sms.api.error.SinchSmsException;
import io.github.camelsinch.sms.api.model.BatchRequest;
import io.github.camelsinch.sms.api.model.DeliveryOptions;
import io.github.camelsinch.sms.api.model.TextContent;

import static org.assertj.core.api.Assertions.assertThat;

/** What most tests start from. */
final class TestApi {

    static final String TOKEN = "secret-token-4711";
    static final String TEXT = "Your code is 123987, keep it to yourself";
    static final String NUMBER = "46700000001";
    static final String ID = "01FC66621XXXXX119Z8PMV1QPQ";
    static final String ACCEPTED = "{\"id\":\"" + ID + "\",\"to\":[\"" + NUMBER + "\"],\"from\":\"Acme\",\"canceled\":false,"
                                   + "\"body\":\"x\",\"type\":\"mt_text\",\"created_at\":\"2025-06-01T12:00:00.123Z\"}";
    private static final int PATIENCE_SECONDS = 20;

    private TestApi() {
    }

    static HttpSinchSmsApi api(HttpTransport transport, URI baseUrl) {
        return api(transport, baseUrl, Duration.ofSeconds(10));
    }

    static HttpSinchSmsApi api(HttpTransport transport, URI baseUrl, Duration timeout) {
        return new HttpSinchSmsApi(
                transport, new ApiSettings(
                        baseUrl, "plan1", new BearerToken(TOKEN), timeout, ApiSettings.DEFAULT_MAX_RESPONSE_BYTES));
    }

    static BatchRequest text() {
        return new BatchRequest(List.of(NUMBER), "Acme", DeliveryOptions.DEFAULTS, TextContent.of(TEXT));
    }

    static BatchRequest textWithReference(String reference) {
        return new BatchRequest(
                List.of(NUMBER), "Acme", new DeliveryOptions(null, null, null, null, reference, null), TextContent.of(TEXT));
    }

    static <T> T await(CompletableFuture<T> future) {
        return future.orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS).join();
    }

    /** The failure, which is of the given type, comes unwrapped, and shows no secret, number or text in its message. */
    static <E extends SinchSmsException> E failure(CompletableFuture<?> future, Class<E> type) {
        CompletableFuture<Throwable> raw = new CompletableFuture<>();
        future.whenComplete((value, failure) -> raw.complete(failure));
        Throwable failure;
        try {
            failure = raw.orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS).join();
        } catch (CompletionException e) {
            throw new AssertionError("Nothing happened", e);
        }
        assertThat(failure).isExactlyInstanceOf(type);
        assertThat(failure.getMessage()).hasLineCount(1).doesNotContain(TOKEN, TEXT, "123987", NUMBER, "clientSecret0");
        return type.cast(failure);
    }
}
