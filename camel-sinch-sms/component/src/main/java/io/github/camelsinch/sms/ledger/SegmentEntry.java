/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.ledger;

import java.time.Instant;
import java.util.Objects;

/**
 * What is written down about one segment: no number and no text.
 *
 * @param index          0-based number of the segment in its send
 * @param state          how far it came
 * @param fingerprint    what {@link Fingerprints} made of the content up to and including this segment
 * @param firstAttemptAt when the first POST was about to leave, by the server's clock: a look-up starts a little before
 * @param attempts       how many POSTs were about to leave
 * @param batchId        Sinch's id where it is known, else {@code null}
 * @param createdAt      when Sinch accepted it, or {@code null}
 */
public record SegmentEntry(
        int index, SegmentState state, String fingerprint, Instant firstAttemptAt, int attempts, String batchId,
        Instant createdAt) {

    public SegmentEntry {
        Objects.requireNonNull(state, "state");
        Objects.requireNonNull(fingerprint, "fingerprint");
        Objects.requireNonNull(firstAttemptAt, "firstAttemptAt");
    }
}
