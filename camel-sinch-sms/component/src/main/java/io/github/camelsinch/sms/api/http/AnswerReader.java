/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.api.http;

import java.io.IOException;
import java.util.function.Function;

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
        return new AnswerReader<>(json -> SinchSmsJson.read(json, type), value -> null);
    }

    /** For answers whose status says everything. */
    static AnswerReader<Void> ignoringBody() {
        return new AnswerReader<>(null, value -> null);
    }

    /** For one batch, whose id will stand in paths. */
    static AnswerReader<Batch> batch(Decoder<Batch> decoder) {
        return new AnswerReader<>(json -> {
            Batch batch = decoder.decode(json);
            if (!BatchIds.isLegal(batch.id())) {
                throw new IOException("the answer holds no usable batch id");
            }
            return batch;
        }, batch -> null);
    }

    AnswerReader<T> unless(Function<T, String> newObjection) {
        return new AnswerReader<>(decoder, newObjection);
    }

    boolean ignoresBody() {
        return decoder == null;
    }
}
