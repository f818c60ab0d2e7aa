/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.send;

import java.util.ArrayList;
import java.util.List;

import io.github.camelsinch.sms.plan.CutSummary;
import io.github.camelsinch.sms.plan.Segment;

/** Which segments of a send Sinch has, and how that is known. */
final class Acceptances {

    private final List<SentBatch> batches = new ArrayList<>();
    private final List<String> duplicates = new ArrayList<>();
    private int reconciled;
    private boolean isReplay = true;
    private boolean isWritten = true;

    void add(Segment segment, String reference, Acceptance acceptance) {
        batches.add(new SentBatch(
                acceptance.batchId(), reference, segment.index(), segment.firstPosition(), segment.lastPosition(),
                segment.recipients(), segment.parts(), acceptance.createdAt()));
        duplicates.addAll(acceptance.duplicates());
        reconciled += acceptance.origin() == Acceptance.Origin.RECONCILED ? 1 : 0;
        isReplay = isReplay && acceptance.origin() == Acceptance.Origin.LEDGER;
        isWritten = isWritten && acceptance.isWritten();
    }

    List<SentBatch> batches() {
        return batches;
    }

    boolean isEmpty() {
        return batches.isEmpty();
    }

    int size() {
        return batches.size();
    }

    /** Whether the ledger knows of every one. */
    boolean isWritten() {
        return isWritten;
    }

    SendResult result(CutSummary summary) {
        return new SendResult(batches, summary, isReplay, reconciled, duplicates);
    }
}
