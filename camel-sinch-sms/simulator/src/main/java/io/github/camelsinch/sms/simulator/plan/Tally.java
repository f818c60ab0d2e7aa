/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.simulator.plan;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;

import io.github.camelsinch.sms.simulator.outcome.DeliveryStatus;

/** Counts for {@link Counters}. Not thread-safe: the plan's lock guards it. */
final class Tally {

    private final long[] byStatus = new long[DeliveryStatus.values().length];
    private long batches;
    private long recipients;
    private long dispatched;
    private long parts;
    private long version;

    /** Another one after every change, also after {@link #clear}. */
    long version() {
        return version;
    }

    /** Something has changed that is not counted. */
    void changed() {
        version++;
    }

    void batchAccepted() {
        version++;
        batches++;
    }

    void recipientsAccepted(int more) {
        version++;
        recipients += more;
    }

    void queued(int messages) {
        version++;
        byStatus[DeliveryStatus.QUEUED.ordinal()] += messages;
    }

    void moved(DeliveryStatus from, DeliveryStatus to) {
        version++;
        byStatus[from.ordinal()]--;
        byStatus[to.ordinal()]++;
    }

    void dispatched(int partsOfMessage) {
        version++;
        dispatched++;
        parts += partsOfMessage;
    }

    Counters counters() {
        Map<DeliveryStatus, Long> now = new EnumMap<>(DeliveryStatus.class);
        long finished = 0;
        for (int i = 0; i < byStatus.length; i++) {
            DeliveryStatus status = DeliveryStatus.ofOrdinal(i);
            if (byStatus[i] != 0) {
                now.put(status, byStatus[i]);
            }
            finished += status.isFinal() ? byStatus[i] : 0;
        }
        long delivered = byStatus[DeliveryStatus.DELIVERED.ordinal()];
        return new Counters(
                batches, recipients, byStatus[DeliveryStatus.QUEUED.ordinal()], dispatched, delivered,
                finished - delivered, now, parts);
    }

    void clear() {
        version++;
        Arrays.fill(byStatus, 0);
        batches = 0;
        recipients = 0;
        dispatched = 0;
        parts = 0;
    }
}
