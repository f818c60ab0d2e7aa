/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.send;

import java.time.Duration;
import java.time.Instant;

import io.github.camelsinch.sms.ledger.SegmentEntry;
import io.github.camelsinch.sms.ledger.SegmentState;
import io.github.camelsinch.sms.plan.InvalidInputException;
import io.github.camelsinch.sms.plan.Segment;
import io.github.camelsinch.sms.plan.SendRequest;

/**
 * Whether all of a send can leave, at the rate of its plan, before it expires. A send of which the last rows surely
 * expire is refused as a whole: half a newsletter is worse than none. Reckoned as if nobody else sent, and only for
 * input that is read through beforehand.
 */
final class LeavingTime {

    private final ClaimedSend send;
    private long ahead;
    private long last;

    LeavingTime(ClaimedSend send) {
        this.send = send;
    }

    /** The next segment; counts only if it surely is still to be sent. */
    void add(Segment segment) {
        SegmentEntry entry = send.claim().segment(segment.index());
        if (entry == null || entry.state() == SegmentState.PLANNED || entry.state() == SegmentState.REJECTED) {
            ahead += last;
            last = send.context().weightOf(segment);
        }
    }

    /**
     * @throws InvalidInputException if the last segment leaves too late even if the others begin now
     */
    void requireThatTheLastIsInTime() {
        Instant validUntil = send.waits().validUntil();
        if (validUntil == null) {
            return;
        }
        Duration needed = send.context().lane().timeFor(ahead);
        Duration left = Duration.between(send.context().clock().instant(), validUntil);
        // what has expired already is another matter: nothing may be left to send
        if (!left.isNegative() && needed.compareTo(left) > 0) {
            SendRequest request = send.request();
            throw InvalidInputException.ofValue(
                    request.validFor() == null ? "expireAt" : "validFor",
                    request.validFor() == null ? request.expireAt() : request.validFor(),
                    "must leave room for the whole send: at the rate of the plan the last of it cannot leave for another "
                                                                                          + needed.toSeconds() + " s");
        }
    }
}
