/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.pacing;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicLong;

import io.github.bucket4j.distributed.proxy.ProxyManager;
import io.github.camelsinch.sms.time.Timer;

/**
 * Paces with a token bucket of <a href="https://bucket4j.com">Bucket4j</a>, for this process alone or shared by all
 * that use one store. The bucket is empty at first. A weight larger than the burst leaves at its turn, and those after
 * it wait until it is paid; over time the rate is exact. High priority passes what others have reserved, at up to nine
 * tenths of the rate.
 * <p>
 * A shared store is read and written with the clocks of the nodes (Redis, JDBC), so keep those in time. The node that
 * starts last sets the rate for all. A store call that does not answer within 500 ms counts as lost, and a lost store
 * is asked again every 250 ms; the {@link PacerUnavailablePolicy} says what happens meanwhile. No thread waits; what is
 * handed in belongs to whoever made it.
 */
public final class Bucket4jPacer implements Pacer, AutoCloseable {

    private final Permits permits;
    private final Timer timer;
    private final AtomicLong pausedUntilNanos;
    private final Set<CompletableFuture<Void>> open = ConcurrentHashMap.newKeySet();
    private volatile boolean closed;

    private Bucket4jPacer(Permits permits, Timer timer) {
        this.permits = permits;
        this.timer = timer;
        this.pausedUntilNanos = new AtomicLong(timer.nanoTime());
    }

    /**
     * Paces this process alone.
     *
     * @param  settings the rate; what it says about stores and nodes is not used
     * @param  timer    measures and waits
     * @return          the pacer
     */
    public static Bucket4jPacer local(PacerSettings settings, Timer timer) {
        return new Bucket4jPacer(new LocalPermits(settings.ratePerSecond(), settings.burst(), timer), timer);
    }

    /**
     * Shares the rate with all nodes that use the same key in the same store. The store is asked for the first time
     * now.
     *
     * @param  settings         the rate and its key; a second key is the same with {@code #high} behind it
     * @param  store            any store of Bucket4j; its entries should expire, or keys of former plans stay for ever
     * @param  blockingExecutor runs the calls to a store that has no asynchronous client, one thread is enough; a store
     *                          that has one does not use it
     * @param  timer            measures and waits
     * @return                  the pacer
     */
    public static Bucket4jPacer shared(
            PacerSettings settings, ProxyManager<String> store, Executor blockingExecutor, Timer timer) {
        SharedPermits permits
                = new SharedPermits(settings, new SharedBuckets(settings, store, blockingExecutor, timer), timer);
        permits.connect();
        return new Bucket4jPacer(permits, timer);
    }

    /**
     * @return                          completes when it may leave, on the timer's thread or on the store client's;
     *                                  cancelling it does not refund. Fails with {@link LaneClosedException} once this
     *                                  pacer is closed.
     * @throws IllegalArgumentException if the weight is below 1
     */
    @Override
    public CompletionStage<Void> reserve(long weight, Priority priority) {
        if (weight < 1) {
            throw new IllegalArgumentException("weight is " + weight + ": at least 1");
        }
        CompletableFuture<Void> turn = new CompletableFuture<>();
        open.add(turn);
        turn.whenComplete((come, failure) -> open.remove(turn));
        if (closed) {
            turn.completeExceptionally(new LaneClosedException());
            return turn;
        }
        permits.reserve(weight, priority).whenComplete((dueNanos, failure) -> {
            if (failure == null) {
                completeAt(dueNanos, turn);
            } else {
                turn.completeExceptionally(failure instanceof CompletionException ? failure.getCause() : failure);
            }
        });
        return turn;
    }

    /** {@return what a bucket of this process alone says; {@code false} where a store must be asked} */
    @Override
    public boolean tryReserve(long weight, Priority priority) {
        boolean isPaused = pausedUntilNanos.get() - timer.nanoTime() > 0;
        return !closed && !isPaused && permits.tryReserve(weight, priority);
    }

    @Override
    public void refund(long weight) {
        refund(weight, Priority.NORMAL);
    }

    @Override
    public void refund(long weight, Priority priority) {
        permits.refund(weight, priority);
    }

    @Override
    public void pause(Duration duration) {
        if (duration.isNegative() || duration.isZero()) {
            return;
        }
        long untilNanos = timer.nanoTime() + duration.toNanos();
        // those whose time is fixed already are held back too
        long beforeNanos = pausedUntilNanos.getAndAccumulate(untilNanos, (a, b) -> a - b > 0 ? a : b);
        // refusals come in swarms: what makes the pause hardly longer is not worth a call to a store
        if (untilNanos - beforeNanos > duration.toNanos() / 10) {
            permits.pause(duration);
        }
    }

    @Override
    public long maxReservation() {
        return permits.maxReservation();
    }

    @Override
    public PacerSnapshot snapshot() {
        return permits.snapshot(Duration.ofNanos(Math.max(0, pausedUntilNanos.get() - timer.nanoTime())));
    }

    /** Whatever waits fails with {@link LaneClosedException}, and so does whatever comes later. Nothing is refunded. */
    @Override
    public void close() {
        closed = true;
        permits.close();
        open.forEach(turn -> turn.completeExceptionally(new LaneClosedException()));
    }

    private void completeAt(long dueNanos, CompletableFuture<Void> turn) {
        long untilNanos = Math.max(dueNanos - timer.nanoTime(), pausedUntilNanos.get() - timer.nanoTime());
        if (untilNanos <= 0) {
            turn.complete(null);
            return;
        }
        try {
            Timer.Cancellation wait = timer.after(Duration.ofNanos(untilNanos), () -> completeAt(dueNanos, turn));
            turn.whenComplete((come, failure) -> wait.cancel());
        } catch (RejectedExecutionException timerStopped) {
            turn.completeExceptionally(new LaneClosedException());
        }
    }
}
