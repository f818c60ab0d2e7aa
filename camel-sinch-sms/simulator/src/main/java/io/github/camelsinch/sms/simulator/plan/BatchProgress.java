/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.simulator.plan;

import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;

import io.github.camelsinch.sms.simulator.batch.BatchDefinition;
import io.github.camelsinch.sms.simulator.batch.BatchState;
import io.github.camelsinch.sms.simulator.outcome.DeliveryStatus;

/**
 * How one batch stands.
 *
 * @param id              a ULID
 * @param type            such as {@code mt_text}
 * @param from            originator; may be {@code null}
 * @param body            the text with its placeholders, Base64, or the media URL
 * @param clientReference may be {@code null}
 * @param recipients      how many messages it has, or numbers it names while it is scheduled
 * @param parts           parts of all its messages; 0 while it is scheduled
 * @param createdAt       when it was accepted
 * @param modifiedAt      when it was last changed
 * @param sendAt          {@code null} = at once
 * @param expireAt        when it gives up
 * @param firstAt         the earliest change of a message that is not queued any more; {@code null} = none yet
 * @param lastAt          the latest such change; {@code null} = none yet
 * @param scheduled       whether it waits for its {@code sendAt}
 * @param canceled        whether it was cancelled
 * @param finished        whether every message is final
 * @param byStatus        messages that have each status now; statuses without any are left out
 */
public record BatchProgress(String id, String type, String from, String body, String clientReference, int recipients,
        long parts, Instant createdAt, Instant modifiedAt, Instant sendAt, Instant expireAt, Instant firstAt, Instant lastAt,
        boolean scheduled, boolean canceled, boolean finished, Map<DeliveryStatus, Integer> byStatus) {

    static BatchProgress of(Batch batch) {
        MessageTable table = batch.messages();
        Map<DeliveryStatus, Integer> byStatus = new EnumMap<>(DeliveryStatus.class);
        long parts = 0;
        long first = Long.MAX_VALUE;
        long last = Long.MIN_VALUE;
        for (int i = 0; table != null && i < table.size(); i++) {
            byStatus.merge(table.status(i), 1, Integer::sum);
            parts += table.parts(i);
            if (table.status(i) != DeliveryStatus.QUEUED) {
                first = Math.min(first, table.sinceMillis(i));
                last = Math.max(last, table.sinceMillis(i));
            }
        }
        BatchState state = batch.state();
        BatchDefinition definition = state.definition();
        return new BatchProgress(
                state.id(), definition.content().type(), definition.from(), definition.content().body(),
                definition.clientReference(), batch.recipientsAccepted(), parts, state.createdAt(), state.modifiedAt(),
                definition.sendAt(), definition.expireAt(),
                first == Long.MAX_VALUE ? null : Instant.ofEpochMilli(first),
                last == Long.MIN_VALUE ? null : Instant.ofEpochMilli(last), batch.isScheduled(), state.canceled(),
                batch.isFinished(), byStatus);
    }

    @Override
    public String toString() {
        return "BatchProgress[" + id + ", " + type + ", recipients=" + recipients + ", byStatus=" + byStatus + "]";
    }
}
