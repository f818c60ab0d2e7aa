/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.simulator.plan;

import java.time.Instant;
import java.util.List;

/**
 * One accepted batch.
 *
 * @param id              a ULID
 * @param type            {@code mt_text}, {@code mt_binary} or {@code mt_media}
 * @param to              numbers without {@code +} and group ids, as sent
 * @param from            originator; may be {@code null}
 * @param body            the text with its placeholders, Base64, or the media URL
 * @param clientReference may be {@code null}
 * @param deliveryReport  such as {@code none}
 * @param createdAt       when it was accepted
 * @param modifiedAt      when it was last changed
 * @param sendAt          {@code null} = at once
 * @param expireAt        when it gives up
 * @param canceled        whether it was cancelled
 * @param finished        whether every message is final
 * @param feedback        numbers that delivery feedback was given for
 */
public record SimulatedBatch(String id, String type, List<String> to, String from, String body, String clientReference,
        String deliveryReport, Instant createdAt, Instant modifiedAt, Instant sendAt, Instant expireAt, boolean canceled,
        boolean finished, List<String> feedback) {

    @Override
    public String toString() {
        return "SimulatedBatch[" + id + ", " + type + ", " + to.size() + " entries, createdAt=" + createdAt + ", canceled="
               + canceled + ", finished=" + finished + "]";
    }
}
