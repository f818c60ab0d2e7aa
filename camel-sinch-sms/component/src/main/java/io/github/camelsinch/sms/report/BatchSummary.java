/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.report;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

import io.github.camelsinch.sms.api.model.DeliveryStatus;
import io.github.camelsinch.sms.api.model.StatusCount;
import io.github.camelsinch.sms.ledger.FollowedBatch;

/**
 * How the recipients of one batch fared. {@link #toString()} shows no number.
 *
 * @param batchId    the batch
 * @param reference  the sender's own reference, or {@code null}
 * @param state      how it stands
 * @param reason     why it ended otherwise than with every recipient final, else {@code null}
 * @param acceptedAt when Sinch took it
 * @param sentAt     when its messages began to leave: the later one of acceptance and schedule
 * @param seenAt     when it was looked at, by the server's clock
 * @param recipients how many numbers it was sent to, groups left out
 * @param groups     how many groups it was sent to; {@link #reported()} counts their members as far as Sinch reports
 *                   them
 * @param statuses   one entry for each status and code; with the recipients when it has ended, without before
 */
public record BatchSummary(
        String batchId, String reference, BatchState state, String reason, Instant acceptedAt, Instant sentAt, Instant seenAt,
        int recipients, int groups, List<StatusCount> statuses) {

    /**
     * Copies the entries.
     */
    public BatchSummary {
        statuses = List.copyOf(statuses);
    }

    static BatchSummary of(
            FollowedBatch batch, String reference, BatchState state, String reason, Instant seenAt,
            List<StatusCount> statuses) {
        return new BatchSummary(
                batch.batchId(), reference, state, reason, batch.acceptedAt(), batch.sentAt(), seenAt, batch.recipients(),
                batch.groups(), statuses);
    }

    /**
     * How many recipients Sinch reports.
     *
     * @return the sum over all statuses
     */
    public int reported() {
        return StatusCounts.total(statuses);
    }

    /**
     * How many recipients have a status.
     *
     * @param  status which
     * @return        the sum over all codes
     */
    public int count(DeliveryStatus status) {
        return StatusCounts.total(statuses.stream().filter(entry -> status.equals(entry.status())).toList());
    }

    /**
     * What is final and was not delivered.
     *
     * @return one entry for each status and code, with the recipients when the batch has ended
     */
    public List<StatusCount> failures() {
        return statuses.stream()
                .filter(entry -> StatusCounts.isFinal(entry) && !DeliveryStatus.DELIVERED.equals(entry.status())).toList();
    }

    /**
     * How long it took until every recipient was final. Reports of batches tell no times, so it is as exact as the
     * looks are: up to half as long again, or an hour, too long.
     *
     * @return from {@link #sentAt()} to {@link #seenAt()}; {@code null} unless it is {@link BatchState#COMPLETE}
     */
    public Duration timeToDeliver() {
        return state == BatchState.COMPLETE ? Duration.between(sentAt, seenAt) : null;
    }

    /** Shows counts and times, no number; the reference may hold anything, so only whether there is one. */
    @Override
    public String toString() {
        return "BatchSummary[batchId=" + batchId + ", reference=" + (reference == null ? "none" : "given") + ", state=" + state
               + ", reason=" + reason + ", sentAt=" + sentAt + ", seenAt=" + seenAt + ", recipients=" + recipients
               + ", groups=" + groups + ", statuses=" + statuses + "]";
    }
}
