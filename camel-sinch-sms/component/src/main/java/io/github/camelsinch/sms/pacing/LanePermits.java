/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.pacing;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicLong;

import io.github.bucket4j.VerboseResult;
import io.github.camelsinch.sms.time.Timer;

/**
 * Two buckets for two lanes. Everything is charged to the main bucket, which alone keeps the rate. A send of high
 * priority that would have to wait there may instead leave when the second bucket lets it: that one gets nine tenths of
 * the rate, so that the normal lane keeps a tenth however much of high priority there is.
 * <p>
 * Payment is afterwards: what is larger than the capacity leaves when the bucket is full, and those after it wait until
 * the rest is paid. That is what the queue of a service plan does with it too.
 */
final class LanePermits {

    /** How much of the rate may pass the main bucket's debt. */
    static final double HIGH_SHARE = 0.9;

    private static final Duration BUSY_FOR = Duration.ofSeconds(1);

    private final TokenBucket main;
    private final TokenBucket high;
    private final Timer timer;
    private final AtomicLong lastNormalNanos;
    /** What the second bucket was charged since somebody of high priority had no need of it. */
    private final AtomicLong passed = new AtomicLong();

    LanePermits(TokenBucket main, TokenBucket high, Timer timer) {
        this.main = main;
        this.high = high;
        this.timer = timer;
        this.lastNormalNanos = new AtomicLong(timer.nanoTime() - BUSY_FOR.toNanos());
    }

    /** {@return when it may leave, on the timer's clock} */
    CompletableFuture<Long> reserve(long weight, Priority priority) {
        return main.consume(weight).thenCompose(charged -> {
            long waitNanos = turnNanos(charged, weight);
            long turn = timer.nanoTime() + waitNanos;
            if (priority == Priority.HIGH && waitNanos > 0) {
                return pass(weight, turn);
            }
            left(turn, priority);
            return CompletableFuture.completedFuture(turn);
        });
    }

    /**
     * {@return whether it may leave now, which only a main bucket of this process can tell; else nothing is charged}
     */
    boolean tryReserve(long weight, Priority priority) {
        if (!main.tryConsume(weight)) {
            return false;
        }
        left(timer.nanoTime(), priority);
        return true;
    }

    private void left(long turn, Priority priority) {
        if (priority == Priority.HIGH) {
            passed.set(0);
        } else {
            lastNormalNanos.accumulateAndGet(turn, (a, b) -> a - b > 0 ? a : b);
        }
    }

    /** The second bucket gets back no more than was taken from it by those that passed. */
    CompletableFuture<Void> refund(long weight, Priority priority) {
        long ofHigh = priority == Priority.HIGH
                ? Math.min(weight, passed.getAndUpdate(charged -> Math.max(0, charged - weight))) : 0;
        CompletableFuture<Void> ofMain = main.add(weight).thenApply(added -> null);
        return ofHigh == 0 ? ofMain : ofMain.thenCompose(done -> high.add(ofHigh)).thenApply(added -> null);
    }

    /** Makes a debt of so much time. What is in debt for longer already is left alone. */
    CompletableFuture<Void> pause(Duration duration) {
        return CompletableFuture.allOf(pause(main, duration), pause(high, duration));
    }

    private CompletableFuture<Long> pass(long weight, long turn) {
        return high.consume(weight).thenCompose(charged -> {
            long passing = timer.nanoTime() + turnNanos(charged, weight);
            if (passing - turn <= 0 || normalIsBusy()) {
                passed.addAndGet(weight);
                return CompletableFuture.completedFuture(passing);
            }
            // its own lane was not used, so it may not run into debt: or a later wave of bulk could not be passed
            return high.add(weight).thenApply(added -> turn);
        }).exceptionally(secondBucketGone -> turn);
    }

    /**
     * Whether the normal lane of this node waits, or did a moment ago and comes again. Heavy sends of high priority
     * would otherwise take turns with light normal ones, and leave them less than a tenth.
     */
    private boolean normalIsBusy() {
        return lastNormalNanos.get() + BUSY_FOR.toNanos() - timer.nanoTime() > 0;
    }

    private static long turnNanos(VerboseResult<Long> charged, long weight) {
        long beyondCapacity = Math.max(0, weight - Bandwidths.capacity(charged.getConfiguration()));
        long paidLater = (long) (beyondCapacity * Bandwidths.nanosPerToken(charged.getConfiguration()));
        return Math.max(0, charged.getValue() - paidLater);
    }

    private static CompletableFuture<Void> pause(TokenBucket bucket, Duration duration) {
        return bucket.available().thenCompose(there -> {
            double perToken = Bandwidths.nanosPerToken(there.getConfiguration());
            long missing = there.getValue() + (long) Math.ceil(duration.toNanos() / perToken);
            if (missing <= 0) {
                return CompletableFuture.completedFuture(null);
            }
            return bucket.consume(missing).thenCompose(charged -> {
                // somebody else paused between the two calls
                long tooMuch = Math.min(missing, (long) ((charged.getValue() - duration.toNanos()) / perToken));
                return tooMuch <= 0
                        ? CompletableFuture.completedFuture(null) : bucket.add(tooMuch).thenApply(added -> null);
            });
        });
    }
}
