/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.pacing;

import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Function;
import java.util.function.Supplier;

import io.github.camelsinch.sms.time.Timer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Bounds how many calls run at one time, and finds out how many the server bears. A call beyond the limit waits for its
 * turn, without a thread: its deadline starts when it starts, so waiting here eats none of it.
 * <p>
 * The limit starts at 16, or the most allowed if that is less. It halves, not below 1, when the server refuses a call
 * because there were too many (429); a burst of refusals of calls that started before the cut halves it once. It grows
 * by one after as many successes as it allows calls. If the server names a time to wait ({@code Retry-After}, RFC 9110,
 * 10.2.3), nothing of that sort starts until then, 60 s at most: look-ups go on while sends are paused, and sends while
 * look-ups are.
 * <p>
 * Calls that somebody waits for and look-ups start before normal ones, and one place is kept free of normal ones, as
 * long as there are two. Within a kind it is first come, first served. Safe for use by many threads; none is blocked.
 */
public final class InFlightLimit implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(InFlightLimit.class);

    private final Timer timer;
    private final Function<? super Throwable, Optional<Duration>> throttled;
    private final AdaptiveBound bound;
    private final Pause sends;
    private final Pause lookUps;
    private final WaitingCalls waiting = new WaitingCalls();
    /** By {@link CallKind}. */
    private final int[] inFlight = new int[CallKind.values().length];
    private final Trampoline trampoline = new Trampoline(this::nextInTurn);
    private long refused;
    private boolean closed;
    private boolean sendsClosed;

    /**
     * @param maxInFlight the most calls at one time, from 1
     * @param timer       measures pauses and wakes up after them
     * @param throttled   gives, of the failure of a call, nothing if it was not refused because there were too many;
     *                    else how long the server asks to wait, zero if it named no time
     */
    public InFlightLimit(int maxInFlight, Timer timer, Function<? super Throwable, Optional<Duration>> throttled) {
        this.timer = Objects.requireNonNull(timer, "timer");
        this.throttled = Objects.requireNonNull(throttled, "throttled");
        bound = new AdaptiveBound(maxInFlight);
        sends = new Pause(timer.nanoTime());
        lookUps = new Pause(timer.nanoTime());
    }

    /**
     * Runs a call now, or when its turn comes on the thread that made room for it. What is given back may be completed
     * by whoever called: a call that waits then does so no longer.
     *
     * @param  <T>        what the call gives
     * @param  kind       what it is for
     * @param  starts     starts the call
     * @param  whenClosed makes the failure of a call that had not begun when {@link #close()} came
     * @return            completes as the call does
     */
    public <T> CompletableFuture<T> run(
            CallKind kind, Supplier<? extends CompletionStage<T>> starts, Supplier<? extends Throwable> whenClosed) {
        Call<T> call = new Call<>(kind, starts, whenClosed, new CompletableFuture<>());
        Runnable start = startOrWait(call);
        if (start == null) {
            call.result().whenComplete((value, failure) -> withdraw(call));
        } else {
            start.run();
        }
        return call.result();
    }

    /**
     * Takes a place for a call that has something else to wait for: now, or when its turn comes.
     *
     * @param  kind       what the call is for
     * @param  whenClosed makes the failure of one that had not begun when {@link #close()} came
     * @return            the place; cancelling it while it is not there ends the wait
     */
    CompletableFuture<Seat> seat(CallKind kind, Supplier<? extends Throwable> whenClosed) {
        CompletableFuture<Seat> taken = new CompletableFuture<>();
        CompletableFuture<Void> ended = new CompletableFuture<>();
        Seat seat = new Seat(hindrance(kind, whenClosed), failure -> {
            if (failure == null) {
                ended.complete(null);
            } else {
                ended.completeExceptionally(failure);
            }
        });
        CompletableFuture<Void> held = run(kind, () -> {
            if (!taken.complete(seat)) {
                seat.free();
            }
            return ended;
        }, whenClosed);
        if (!taken.isDone()) {
            held.whenComplete((end, failure) -> {
                if (failure != null) {
                    taken.completeExceptionally(failure);
                }
            });
            taken.whenComplete((there, failure) -> {
                if (failure != null) {
                    held.cancel(false);
                }
            });
        }
        return taken;
    }

    /**
     * The same, for who can do without: most places are taken while there is room.
     *
     * @return the place, or {@code null} if there is none now
     */
    Seat trySeat(CallKind kind, Supplier<? extends Throwable> whenClosed) {
        int epoch;
        synchronized (this) {
            if (isClosed(kind) || !mayStartAtOnce(kind)) {
                return null;
            }
            inFlight[kind.ordinal()]++;
            epoch = bound.epoch();
        }
        return new Seat(hindrance(kind, whenClosed), failure -> {
            ended(kind, epoch, failure);
            trampoline.run();
        });
    }

    private Supplier<Throwable> hindrance(CallKind kind, Supplier<? extends Throwable> whenClosed) {
        return () -> isClosedNow(kind) ? whenClosed.get() : null;
    }

    /**
     * @return how it stands
     */
    public synchronized InFlightSnapshot snapshot() {
        long now = timer.nanoTime();
        return new InFlightSnapshot(
                bound.limit(), bound.most(), total(), waiting.size(), sends.left(now), lookUps.left(now), refused);
    }

    /** Fails every call but look-ups that waits or comes later: nothing more is sent. Calls that run are left alone. */
    public void closeSends() {
        synchronized (this) {
            sendsClosed = true;
        }
        trampoline.run();
    }

    /** Fails every call that waits or comes later; calls that run are left alone. */
    @Override
    public void close() {
        synchronized (this) {
            closed = true;
        }
        trampoline.run();
    }

    private synchronized Runnable startOrWait(Call<?> call) {
        if (isClosed(call.kind()) || mayStartAtOnce(call.kind())) {
            return begin(call);
        }
        waiting.add(call);
        return null;
    }

    private synchronized void withdraw(Call<?> call) {
        waiting.remove(call);
    }

    private synchronized boolean isClosedNow(CallKind kind) {
        return isClosed(kind);
    }

    private synchronized Runnable nextInTurn() {
        CallKind kind = waiting.next(this::mayStart);
        return kind == null ? null : begin(waiting.poll(kind));
    }

    /** Whether it may start before any that waits. */
    private boolean mayStartAtOnce(CallKind kind) {
        return mayStart(kind) && (waiting.isEmpty() || waiting.next(this::mayStart) == null);
    }

    private boolean mayStart(CallKind kind) {
        if (isClosed(kind)) {
            return true; // to fail
        }
        int limit = bound.limit();
        return total() < limit && !isPaused(kind)
                && (kind != CallKind.NORMAL || limit < 2 || inFlight[kind.ordinal()] < limit - 1);
    }

    private boolean isClosed(CallKind kind) {
        return closed || sendsClosed && kind != CallKind.LOOK_UP;
    }

    private boolean isPaused(CallKind kind) {
        return !pauseOf(kind).isOver(timer.nanoTime());
    }

    private Pause pauseOf(CallKind kind) {
        return kind == CallKind.LOOK_UP ? lookUps : sends;
    }

    private int total() {
        int total = 0;
        for (int ofKind : inFlight) {
            total += ofKind;
        }
        return total;
    }

    private Runnable begin(Call<?> call) {
        if (isClosed(call.kind())) {
            return () -> call.result().completeExceptionally(call.whenClosed().get());
        }
        inFlight[call.kind().ordinal()]++;
        int epoch = bound.epoch();
        return () -> start(call, epoch);
    }

    private <T> void start(Call<T> call, int epoch) {
        CompletionStage<T> running;
        try {
            running = Objects.requireNonNull(call.starts().get(), "The call gave no answer");
        } catch (RuntimeException | Error e) {
            running = CompletableFuture.failedFuture(e);
        }
        running.whenComplete((value, failure) -> {
            ended(call.kind(), epoch, failure);
            trampoline.run();
            if (failure == null) {
                call.result().complete(value);
            } else {
                call.result().completeExceptionally(failure);
            }
        });
    }

    private synchronized void ended(CallKind kind, int epoch, Throwable failure) {
        inFlight[kind.ordinal()]--;
        if (failure == null) {
            bound.succeeded(epoch);
            return;
        }
        throttled.apply(failure).ifPresent(wait -> {
            refused++;
            bound.throttled(epoch);
            pause(kind, wait);
        });
    }

    private void pause(CallKind kind, Duration wait) {
        Duration wakeUp = pauseOf(kind).extend(timer.nanoTime(), wait);
        if (closed || wakeUp.isZero()) {
            return;
        }
        try {
            timer.after(wakeUp, trampoline::run);
        } catch (RejectedExecutionException e) {
            LOG.debug("The timer was shut down: what waits will fail when this limit is closed", e);
        }
    }
}
