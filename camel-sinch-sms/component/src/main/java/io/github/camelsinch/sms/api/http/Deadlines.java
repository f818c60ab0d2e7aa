/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.api.http;

import java.time.Duration;
import java.util.Collection;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Ends calls at their deadlines, at most 50 ms late. It looks at all of them from time to time, as long as there are
 * any: to set an alarm for each, which hardly ever rings, takes longer.
 */
final class Deadlines {

    private static final Logger LOG = LoggerFactory.getLogger(Deadlines.class);
    private static final Duration INTERVAL = Duration.ofMillis(50);

    private final Collection<InFlightCall> calls;
    private final ScheduledExecutorService timer;
    private final AtomicBoolean watching = new AtomicBoolean();

    /**
     * @param calls those under way, by now and later
     * @param timer must not be held up
     */
    Deadlines(Collection<InFlightCall> calls, ScheduledExecutorService timer) {
        this.calls = calls;
        this.timer = timer;
    }

    /**
     * To be called when a call was added.
     *
     * @throws java.util.concurrent.RejectedExecutionException if the timer was shut down
     */
    void watch() {
        if (!watching.get() && watching.compareAndSet(false, true)) {
            lookLater();
        }
    }

    private void look() {
        calls.forEach(Deadlines::check);
        if (calls.isEmpty()) {
            watching.set(false);
            if (calls.isEmpty() || !watching.compareAndSet(false, true)) {
                return;
            }
        }
        lookLater();
    }

    /** What goes wrong with one call must not keep the others from ending. */
    private static void check(InFlightCall call) {
        try {
            call.checkDeadline();
        } catch (RuntimeException e) {
            LOG.warn("A call could not be ended at its deadline", e);
        }
    }

    private void lookLater() {
        timer.schedule(this::look, INTERVAL.toMillis(), TimeUnit.MILLISECONDS);
    }
}
