/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.api.http;

import java.io.IOException;
import java.util.function.Function;

import com.fasterxml.jackson.core.JacksonException;
import io.github.camelsinch.sms.api.error.SinchSmsException;
import io.github.camelsinch.sms.api.model.Batch;
import io.github.camelsinch.sms.api.model.BatchIds;
import io.github.camelsinch.sms.api.model.SinchSmsJson;

/**
 * How the body of a successful answer is read.
 *
 * @param <T>       what it becomes
 * @param decoder   from bytes
 * @param objection says why a decoded answer does not belong to its request, or {@code null} if it does
 */
record AnswerReader<T>(Decoder<T> decoder, Function<T, String> objection) {

    /** From bytes to a record. */
    @FunctionalInterface
    interface Decoder<T> {

        T decode(byte[] json) throws IOException;
    }

    static <T> AnswerReader<T> of(Class<T> type) {
        return of(json -> SinchSmsJson.read(json, type));
    }

    static <T> AnswerReader<T> of(Decoder<T> decoder) {
        return new AnswerReader<>(decoder, value -> null);
    }

    /** For answers whose status says everything. */
    static AnswerReader<Void> nothing() {
        return new AnswerReader<>(null, value -> null);
    }

    /** For one batch, whose id will stand in paths. */
    static AnswerReader<Batch> batch(Decoder<Batch> decoder) {
        return new AnswerReader<>(json -> {
            Batch batch = decoder.decode(json);
            if (!BatchIds.isLegal(batch.id())) {
                throw new UnusableAnswerException("the answer holds no usable batch id");
            }
            return batch;
        }, batch -> null);
    }

    AnswerReader<T> unless(Function<T, String> newObjection) {
        return new AnswerReader<>(decoder, newObjection);
    }

    /**
     * @throws SinchSmsException saying what it means that the answer cannot be used
     */
    T read(Operation operation, HttpAnswer answer, AnswerFailures failures) {
        if (decoder == null && answer.body().length == 0) {
            return null;
        }
        if (!answer.isJson()) {
            throw failures.unreadable(operation, answer, "the answer is no JSON", null);
        }
        T value = decoder == null ? null : decode(operation, answer, failures);
        String problem = objection.apply(value);
        if (problem != null) {
            throw AnswerFailures.unclear(operation, answer.status(), problem, null);
        }
        return value;
    }

    private T decode(Operation operation, HttpAnswer answer, AnswerFailures failures) {
        try {
            return decoder.decode(answer.body());
        } catch (UnusableAnswerException e) {
            throw failures.unreadable(operation, answer, e.getMessage(), e);
        } catch (IOException e) {
            throw failures.unreadable(operation, answer, "the answer is broken JSON or of another form", withoutQuotation(e));
        }
    }

    /** What Jackson says may quote the answer, which holds texts and numbers. */
    private static IOException withoutQuotation(IOException e) {
        String place = e instanceof JacksonException json && json.getLocation() != null
                ? " at byte " + json.getLocation().getByteOffset() : "";
        return new IOException(e.getClass().getSimpleName() + place);
    }
}
