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
    /** Most sends have no other, and thousands of them are kept. */
    private SegmentEntry first;
    /** All behind the first, by index less 1; {@code null} as long as there is none. */
    private List<SegmentEntry> others;
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
        if (index == 0) {
            return first;
        }
        return index < size() ? others.get(index - 1) : null;
    }

    private int size() {
        if (others != null) {
            return 1 + others.size();
        }
        return first == null ? 0 : 1;
    }

    void put(SegmentEntry entry) {
        SegmentEntry before = segment(entry.index());
        if (entry.index() == 0) {
            first = entry;
        } else {
            others = others == null ? new ArrayList<>() : others;
            while (others.size() < entry.index()) {
                others.add(null);
            }
            others.set(entry.index() - 1, entry);
        }
        doubts += (isDoubt(entry) ? 1 : 0) - (before != null && isDoubt(before) ? 1 : 0);
    }

    boolean isBlank() {
        return size() == 0;
    }

    boolean isPartlyAccepted() {
        return isAccepted(first) || others != null && others.stream().anyMatch(MemorySend::isAccepted);
    }

    private static boolean isAccepted(SegmentEntry entry) {
        return entry != null && entry.state() == SegmentState.ACCEPTED;
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
        return Math.max(1, size());
    }

    private static boolean isDoubt(SegmentEntry entry) {
        return entry.state() == SegmentState.IN_DOUBT || entry.state() == SegmentState.UNRESOLVED;
    }
}
