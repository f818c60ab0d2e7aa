/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.samples.filetosms.progress;

import java.time.Duration;

import io.github.camelsinch.sms.samples.filetosms.track.Tally;

/**
 * The job at one moment.
 *
 * @param tally     what is settled
 * @param perSecond rows settled a second, lately
 * @param limit     the plan's rate in messages a second
 * @param elapsed   since the job began to send
 */
public record Snapshot(Tally tally, double perSecond, int limit, Duration elapsed) {

    /**
     * @return whole percent that are settled, rounded down, so that 100 means all
     */
    public int percent() {
        return tally.total() == 0 ? 100 : (int) (tally.settled() * 100L / tally.total());
    }

    /**
     * @return how long the rest takes if it goes on like this, or {@code null} while nothing moves
     */
    public Duration remaining() {
        if (perSecond <= 0) {
            return null;
        }
        return Duration.ofMillis(Math.round(tally.unfinished() / perSecond * 1000));
    }
}
