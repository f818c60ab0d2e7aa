/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.samples.filetosms.progress;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * The rate over the last few seconds: reports come in gusts, so a shorter look jumps and the mean of the whole job
 * lags.
 */
final class RecentRate {

    private static final Duration WINDOW = Duration.ofSeconds(5);

    private record Sample(Duration elapsed, int count) {
    }

    private final Deque<Sample> samples = new ArrayDeque<>();

    /**
     * @param  elapsed since the start; never goes back
     * @param  count   so far
     * @return         the rate a second, 0 at the start
     */
    double perSecond(Duration elapsed, int count) {
        samples.addLast(new Sample(elapsed, count));
        // the newest sample outside the window stays, as its beginning
        while (samples.size() > 2 && second().elapsed().plus(WINDOW).compareTo(elapsed) <= 0) {
            samples.removeFirst();
        }
        Sample first = samples.getFirst();
        double seconds = elapsed.minus(first.elapsed()).toNanos() / 1e9;
        return seconds <= 0 ? 0 : (count - first.count()) / seconds;
    }

    private Sample second() {
        var all = samples.iterator();
        all.next();
        return all.next();
    }
}
