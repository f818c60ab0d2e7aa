/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.send;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;

import io.github.camelsinch.sms.api.error.SinchSmsException;
import io.github.camelsinch.sms.api.model.Batch;
import io.github.camelsinch.sms.time.Timer;

/**
 * Finds out whether Sinch has a batch whose answer was lost, by asking for its reference again and again. It counts as
 * absent only after {@value #LEAST_EMPTY_ANSWERS} answers without it and the settle time, which runs from the start of
 * the look-up by a clock that only goes forward; an answer that failed says nothing. One look-up, used once.
 */
final class Reconciler {

    /** How far the clocks of two machines, or of one before and after it was set, may lie apart. */
    static final Duration CLOCKS_DIFFER_BY = Duration.ofMinutes(10);

    private static final int LEAST_EMPTY_ANSWERS = 3;
    private static final Duration[] PAUSES = {
            Duration.ofSeconds(1), Duration.ofSeconds(2), Duration.ofSeconds(4), Duration.ofSeconds(8), Duration.ofSeconds(15),
            Duration.ofSeconds(30) };
    private static final double JITTER = 0.2;

    private final SendContext context;
    private final Sought sought;
    private final Duration budget;
    private final CompletableFuture<Finding> finding = new CompletableFuture<>();
    private long began;
    private int polls;
    private int emptyAnswers;
    private volatile String lastProblem = "it has not been listed long enough";
    private volatile BatchSearch search;
    private volatile Timer.Cancellation nextPoll = () -> {
        // nothing is planned yet
    };

    /**
     * @param budget how long it may take
     */
    Reconciler(SendContext context, Sought sought, Duration budget) {
        this.context = context;
        this.sought = sought;
        this.budget = budget;
    }

    /** Completes on a timer or I/O thread; fails with {@link StoppedException} only. */
    CompletableFuture<Finding> lookUp() {
        began = context.timer().nanoTime();
        Timer.Cancellation end = context.timer().after(budget, () -> finding.complete(Finding.unresolved(lastProblem)));
        finding.whenComplete((done, failure) -> {
            end.cancel();
            nextPoll.cancel();
            if (search != null) {
                search.abandon();
            }
        });
        context.stop().ends(finding);
        pollLater(Duration.ZERO);
        return finding;
    }

    private void pollLater(Duration atLeast) {
        Duration pause = jittered(PAUSES[Math.min(polls++, PAUSES.length - 1)]);
        Duration settling = settling();
        if (!settling.isZero() && settling.compareTo(pause) < 0) {
            pause = settling;
        }
        if (finding.isDone()) {
            return;
        }
        nextPoll = context.timer().after(atLeast.compareTo(pause) > 0 ? atLeast : pause, this::poll);
    }

    private Duration jittered(Duration pause) {
        double factor = 1 - JITTER + 2 * JITTER * context.random().nextDouble();
        return Duration.ofNanos(Math.round(pause.toNanos() * factor));
    }

    /** How much of the settle time is left. */
    private Duration settling() {
        Duration left = context.policy().settleTime().minusNanos(context.timer().nanoTime() - began);
        return left.isNegative() ? Duration.ZERO : left;
    }

    private void poll() {
        if (!finding.isDone()) {
            // an answer tells how it stood when it was asked for, however late it comes
            boolean settled = settling().isZero();
            Sought now = sought.atMost(context.serverTime());
            BatchSearch asking = new BatchSearch(context.api(), now);
            search = asking;
            asking.run().whenComplete((named, failure) -> answered(now, settled, named, failure));
        }
    }

    private void answered(Sought asked, boolean settled, List<Batch> named, Throwable failure) {
        if (failure != null) {
            Throwable known = Failures.forRoute(failure);
            lastProblem = "the last look-up failed: " + known.getMessage();
            pollLater(known instanceof SinchSmsException e && e.getRetryAfter() != null ? e.getRetryAfter() : Duration.ZERO);
        } else if (named.isEmpty()) {
            emptyAnswers++;
            if (emptyAnswers >= LEAST_EMPTY_ANSWERS && settled) {
                finding.complete(Finding.absent());
            } else {
                pollLater(Duration.ZERO);
            }
        } else {
            judge(asked, named);
        }
    }

    private void judge(Sought asked, List<Batch> named) {
        List<Batch> fulfilling = named.stream().filter(asked::isFulfilledBy).toList();
        if (fulfilling.isEmpty()) {
            // neither an empty answer nor a match: to send again could send twice
            lastProblem = "batch " + named.get(0).id()
                          + " carries its reference, but was cancelled or has other recipients or an older date";
            pollLater(Duration.ZERO);
        } else {
            finding.complete(Finding.found(fulfilling));
        }
    }
}
