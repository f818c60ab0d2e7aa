/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.ledger;

import java.util.ArrayList;
import java.util.List;

/** One send as {@link MemorySendLedger} keeps it. Guarded by the ledger, or by being claimed. */
final class MemorySend {

    private final String cut;
    /** By index. */
    private final List<SegmentEntry> segments = new ArrayList<>(1);
    private int finishedSegments = RecordedClaim.NOT_FINISHED;
    private int doubts;

    MemorySend(String cut) {
        this.cut = cut;
    }

    String cut() {
        return cut;
    }

    int finishedSegments() {
        return finishedSegments;
    }

    void finished(int count) {
        finishedSegments = count;
    }

    SegmentEntry segment(int index) {
        return index < segments.size() ? segments.get(index) : null;
    }

    void put(SegmentEntry entry) {
        while (segments.size() <= entry.index()) {
            segments.add(null);
        }
        SegmentEntry before = segments.set(entry.index(), entry);
        doubts += (isDoubt(entry) ? 1 : 0) - (before != null && isDoubt(before) ? 1 : 0);
    }

    boolean isBlank() {
        return segments.isEmpty();
    }

    boolean isPartlyAccepted() {
        return segments.stream().anyMatch(entry -> entry != null && entry.state() == SegmentState.ACCEPTED);
    }

    boolean isInDoubt() {
        return doubts > 0;
    }

    /** {@return how many segments are in doubt} */
    int doubts() {
        return doubts;
    }

    /** {@return how much room it takes, in segments} */
    int weight() {
        return Math.max(1, segments.size());
    }

    private static boolean isDoubt(SegmentEntry entry) {
        return entry.state() == SegmentState.IN_DOUBT || entry.state() == SegmentState.UNRESOLVED;
    }
}
