/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.simulator.plan;

import java.util.Map;

import io.github.camelsinch.sms.simulator.outcome.DeliveryStatus;

/**
 * Exact numbers since the start or the last reset, however much detail has been dropped meanwhile.
 *
 * @param batchesAccepted    answered with 201
 * @param recipientsAccepted messages of those batches: their numbers, after updates and replacements, and the members
 *                           of groups once they have been looked up
 * @param queued             messages in the queue now
 * @param dispatched         messages that have been handed to the SMSC
 * @param delivered          messages delivered
 * @param failed             messages finished in any other way
 * @param byStatus           messages that have each status now; statuses without any are left out
 * @param parts              parts of the messages that have been handed to the SMSC
 */
public record Counters(long batchesAccepted, long recipientsAccepted, long queued, long dispatched, long delivered,
        long failed, Map<DeliveryStatus, Long> byStatus, long parts) {

    /**
     * Messages that have a final status.
     *
     * @return delivered and failed
     */
    public long finished() {
        return delivered + failed;
    }
}
