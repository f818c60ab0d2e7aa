/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.send;

import java.time.Instant;
import java.util.List;

import io.github.camelsinch.sms.api.model.Batch;
import io.github.camelsinch.sms.ledger.SegmentEntry;

/**
 * That Sinch has a segment.
 *
 * @param batchId    its id, or {@code null} if it could not be learned
 * @param createdAt  when Sinch took it, or {@code null}
 * @param origin     how that is known
 * @param duplicates ids of further batches with the same reference: the segment was taken more than once
 * @param isWritten  whether the ledger knows
 */
record Acceptance(String batchId, Instant createdAt, Origin origin, List<String> duplicates, boolean isWritten) {

    /** How it is known that Sinch has a segment. */
    enum Origin {
        /** It was posted, and answered. */
        POSTED,
        /** It was found by its reference. */
        RECONCILED,
        /** An earlier run wrote it down. */
        LEDGER
    }

    static Acceptance posted(String batchId, Instant createdAt) {
        return new Acceptance(batchId, createdAt, Origin.POSTED, List.of(), true);
    }

    /** Of an earlier run. */
    static Acceptance of(SegmentEntry entry) {
        return new Acceptance(entry.batchId(), entry.createdAt(), Origin.LEDGER, List.of(), true);
    }

    /** Of batches that were found, oldest first. */
    static Acceptance found(List<Batch> batches) {
        Batch first = batches.get(0);
        return new Acceptance(
                first.id(), first.createdAt(), Origin.RECONCILED, batches.stream().skip(1).map(Batch::id).toList(), true);
    }

    /** The same, but unknown to the ledger. */
    Acceptance unwritten() {
        return new Acceptance(batchId, createdAt, origin, duplicates, false);
    }
}
