/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.report;

import java.time.Duration;
import java.time.Instant;

/**
 * When a batch is looked at again: after half its age, so that a batch costs some twenty looks in its first day and 24
 * in every further one, however many were sent before.
 */
final class LookTimes {

    private static final Duration SHORTEST = Duration.ofSeconds(2);
    private static final Duration LONGEST = Duration.ofHours(1);
    private static final Duration AFTER_FAILURE = Duration.ofSeconds(30);

    private LookTimes() {
    }

    /**
     * @param sentAt when its messages began to leave, or will
     */
    static Instant next(Instant sentAt, Instant now) {
        if (sentAt.isAfter(now)) {
            return sentAt.plus(SHORTEST);
        }
        Duration pause = Duration.between(sentAt, now).dividedBy(2);
        pause = pause.compareTo(SHORTEST) < 0 ? SHORTEST : pause;
        return now.plus(pause.compareTo(LONGEST) > 0 ? LONGEST : pause);
    }

    static Instant afterFailure(Instant now) {
        return now.plus(AFTER_FAILURE);
    }
}
