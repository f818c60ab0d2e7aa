/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.ledger;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;

/**
 * A batch that Sinch took, written down so that it can be followed until its last recipient is final: no number and no
 * text.
 *
 * @param batchId    Sinch's id
 * @param account    the service plan or project that sent it, with where it lives
 * @param acceptedAt when Sinch took it, by the server's clock; kept to the microsecond
 * @param sendAt     when it is due, or {@code null} for at once
 * @param expireAt   when Sinch gives up, or {@code null} for Sinch's default
 * @param recipients how many numbers it goes to, groups left out
 * @param groups     how many groups it goes to; Sinch alone knows their members
 */
public record FollowedBatch(
        String batchId, String account, Instant acceptedAt, Instant sendAt, Instant expireAt, int recipients, int groups) {

    /** Sinch's first reports come some two seconds after a send (measured on a live plan: 1.8 to 3.3 s). */
    private static final Duration FIRST_REPORT = Duration.ofSeconds(2);

    public FollowedBatch {
        Objects.requireNonNull(batchId, "batchId");
        Objects.requireNonNull(account, "account");
        Objects.requireNonNull(acceptedAt, "acceptedAt");
    }

    /** {@return when its messages began to leave: the later one of acceptance and schedule} */
    public Instant sentAt() {
        return sendAt == null || sendAt.isBefore(acceptedAt) ? acceptedAt : sendAt;
    }

    /** {@return when there may be something to see for the first time} */
    public Instant firstLookAt() {
        return sentAt().plus(FIRST_REPORT);
    }
}
