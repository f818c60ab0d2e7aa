/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.api.http;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** How far the server's clock is ahead, from the {@code Date} of its answers, to the second. */
final class ServerClock {

    private final Clock clock;
    private volatile Seen seen = new Seen(null, Duration.ZERO);

    ServerClock(Clock clock) {
        this.clock = clock;
    }

    void observe(HttpAnswer answer) {
        String date = answer.date();
        // the header changes once a second, answers may come by the thousand
        if (date != null && !date.equals(seen.date())) {
            Instant server = RetryAfter.httpDate(date);
            if (server != null) {
                seen = new Seen(date, Duration.ofSeconds(server.getEpochSecond() - clock.instant().getEpochSecond()));
            }
        }
    }

    Duration offset() {
        return seen.offset();
    }

    Instant now() {
        return clock.instant().plus(seen.offset());
    }

    private record Seen(String date, Duration offset) {
    }
}
