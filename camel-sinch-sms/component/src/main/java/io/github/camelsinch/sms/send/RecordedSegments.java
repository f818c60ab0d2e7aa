/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.send;

import io.github.camelsinch.sms.api.error.SinchSmsValidationException;
import io.github.camelsinch.sms.ledger.Fingerprints;
import io.github.camelsinch.sms.ledger.SegmentEntry;
import io.github.camelsinch.sms.ledger.SegmentState;
import io.github.camelsinch.sms.plan.Segment;

/**
 * Holds the segments of a send, one after the other, against what an earlier run wrote down. Where something may have
 * been sent, the same must come again; what was surely not sent may have changed.
 */
final class RecordedSegments {

    private final ClaimedSend send;
    private final Fingerprints fingerprints;

    RecordedSegments(ClaimedSend send) {
        this.send = send;
        SendContext context = send.context();
        this.fingerprints = context.ledger().isDurable()
                ? Fingerprints.start(send.order().id(), context.salts()) : Fingerprints.passing();
    }

    /**
     * What is known of the next segment.
     *
     * @param entry       as written down, or {@code null} if it is new
     * @param fingerprint to write down with it
     */
    record Known(SegmentEntry entry, String fingerprint) {

        boolean is(SegmentState state) {
            return entry != null && entry.state() == state;
        }
    }

    /**
     * @throws SinchSmsValidationException if it is another segment than the one that may have been sent
     */
    Known next(Segment segment) {
        byte[] content = SegmentContent.of(send.request(), segment, send.context().policy().looksUp());
        SegmentEntry entry = send.claim().segment(segment.index());
        if (entry == null && send.claim().finishedSegments() >= 0) {
            throw conflict(segment, "and was complete without segment " + segment.index());
        }
        if (entry == null || entry.state() == SegmentState.PLANNED || entry.state() == SegmentState.REJECTED) {
            return new Known(entry, fingerprints.next(content));
        }
        if (!fingerprints.matches(entry.fingerprint(), content)) {
            throw conflict(segment, "with another content of segment " + segment.index());
        }
        return new Known(entry, entry.fingerprint());
    }

    /**
     * @param  last                        the last segment that there is now
     * @throws SinchSmsValidationException if there were more
     */
    void requireNoneAfter(Segment last) {
        if (send.claim().segment(last.index() + 1) != null) {
            throw conflict(last, "and went on after segment " + last.index());
        }
    }

    private static SinchSmsValidationException conflict(Segment segment, String how) {
        return new SinchSmsValidationException(
                "send", "sendKey", null,
                "was used before " + how + " (rows " + segment.firstPosition() + " to " + segment.lastPosition()
                                         + "): give the same input again, or another key");
    }
}
