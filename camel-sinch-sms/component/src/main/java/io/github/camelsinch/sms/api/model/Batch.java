/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.api.model;

import java.time.Instant;
import java.util.List;
import java.util.Objects;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;

/**
 * A batch as Sinch tells it. Everything but {@code options} and {@code content} may be {@code null}: absent from the
 * answer. A timestamp that cannot be read is {@code null} too.
 *
 * @param id         a ULID; of the form that {@link BatchIds} allows when it comes from an answer
 * @param to         the recipients, without {@code +}; {@code null} where they were skipped while decoding, as in the
 *                   answer to a send
 * @param from       the sender
 * @param canceled   whether it was cancelled
 * @param createdAt  when Sinch took it
 * @param modifiedAt when it was last changed
 * @param options    how and when it is delivered, with Sinch's defaults written out
 * @param content    what it says; placeholders are not expanded
 */
@JsonSerialize(using = BatchWriters.BatchWriter.class)
@JsonDeserialize(using = BatchJson.BatchReader.class)
public record Batch(String id, List<String> to, String from, Boolean canceled, Instant createdAt, Instant modifiedAt,
        DeliveryOptions options, Content content) {

    /**
     * Copies the recipients.
     */
    public Batch {
        to = Copies.list(to);
        options = options == null ? DeliveryOptions.DEFAULTS : options;
        Objects.requireNonNull(content, "content");
    }

    /**
     * @return the type of the content
     */
    public MessageType type() {
        return content.type();
    }

    @Override
    public String toString() {
        return "Batch[id=" + id + ", to=" + Shown.recipients(to) + ", from=" + Shown.foreign(from) + ", canceled=" + canceled
               + ", createdAt=" + createdAt + ", modifiedAt=" + modifiedAt + ", options=" + options + ", content=" + content
               + "]";
    }
}
