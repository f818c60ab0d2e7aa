/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.pacing;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;

import io.github.camelsinch.sms.pacing.PacerSnapshot.Mode;
import io.github.camelsinch.sms.time.Timer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Permits out of a store that several nodes share. When the store cannot be asked, sends wait for it or go on at this
 * node's share of the rate. Whether it is back is asked with one token only: calls to a store that hangs may all be
 * carried out in the end.
 */
final class SharedPermits implements Permits {

    /** So much of the rate may be reserved by one call to the store. */
    private static final Duration LEASE = Duration.ofMillis(100);
    private static final Duration ASK_AGAIN = Duration.ofMillis(250);
    private static final Logger LOG = LoggerFactory.getLogger(SharedPermits.class);

    private final PacerSettings settings;
    private final SharedBuckets store;
    private final Timer timer;
    private final AtomicLong unasked = new AtomicLong();
    private final AtomicReference<Link> link = new AtomicReference<>(Link.of(Mode.SHARED, null, null));

    SharedPermits(PacerSettings settings, SharedBuckets store, Timer timer) {
        this.settings = settings;
        this.store = store;
        this.timer = timer;
    }

    /** Asks the store for the first time. Until it answers, or is given up, sends wait. */
    void connect() {
        ask(link.get());
    }

    @Override
    public CompletableFuture<Long> reserve(long weight, Priority priority) {
        Link now = link.get();
        if (now.lanes() == null) {
            return now.over().thenCompose(changed -> {
                long wanted = weight - redeem(weight);
                return wanted == 0 ? CompletableFuture.completedFuture(timer.nanoTime()) : reserve(wanted, priority);
            });
        }
        CompletableFuture<Long> due = now.lanes().reserve(weight, priority);
        return now.mode() != Mode.SHARED ? due : due.exceptionallyCompose(failure -> {
            lost(now, failure);
            return reserve(weight, priority);
        });
    }

    /** What was given back while nobody could be asked is not charged afterwards. */
    private long redeem(long weight) {
        return Math.min(weight, unasked.getAndUpdate(left -> Math.max(0, left - weight)));
    }

    /** What cannot be given back to a store that fails now stays charged: that is on the safe side. */
    @Override
    public void refund(long weight, Priority priority) {
        Link now = link.get();
        if (now.lanes() == null) {
            unasked.addAndGet(weight);
        } else {
            now.lanes().refund(weight, priority).exceptionally(failure -> lost(now, failure));
        }
    }

    /** What other nodes cannot be told is kept by this one: it holds what it has for as long. */
    @Override
    public void pause(Duration duration) {
        Link now = link.get();
        if (now.lanes() != null) {
            now.lanes().pause(duration).exceptionally(failure -> lost(now, failure));
        }
    }

    @Override
    public long maxReservation() {
        return (long) (rateNow() * LEASE.toMillis() / 1000);
    }

    @Override
    public PacerSnapshot snapshot(Duration pausedFor) {
        Link now = link.get();
        return new PacerSnapshot(rateNow(), now.mode(), pausedFor, now.problem());
    }

    @Override
    public void close() {
        Link closed = new Link(Mode.STOPPED, "closed", null, CompletableFuture.failedFuture(new LaneClosedException()));
        link.getAndSet(closed).over().complete(null);
    }

    private double rateNow() {
        return link.get().mode() == Mode.SHARE_OF_RATE ? share() : store.ratePerSecond();
    }

    private double share() {
        return store.ratePerSecond() / settings.nodes();
    }

    private Void lost(Link from, Throwable failure) {
        String problem = StoreProblem.of(failure);
        Link next = settings.onUnavailable() == PacerUnavailablePolicy.STOP
                ? Link.of(Mode.STOPPED, problem, null)
                : Link.of(Mode.SHARE_OF_RATE, problem, LocalPermits.lanes(share(), settings.burst(), timer));
        if (change(from, next)) {
            if (next.mode() == Mode.STOPPED) {
                LOG.warn("The store of the shared rate {} cannot be asked ({}): nothing leaves until it answers",
                        settings.key(), problem);
            } else {
                LOG.warn("The store of the shared rate {} cannot be asked ({}): this node goes on at {} a second, its share"
                         + " of {} nodes",
                        settings.key(), problem, share(), settings.nodes());
            }
            askLater(next);
        }
        return null;
    }

    private void back(Link from) {
        if (change(from, Link.of(Mode.SHARED, null, store.lanes())) && from.problem() != null) {
            LOG.info("The store of the shared rate {} answers again: {} a second", settings.key(), store.ratePerSecond());
        }
    }

    private boolean change(Link from, Link to) {
        boolean changed = link.compareAndSet(from, to);
        if (changed) {
            from.over().complete(null);
        }
        return changed;
    }

    private void ask(Link from) {
        if (link.get() != from) {
            return;
        }
        store.check().whenComplete((done, failure) -> {
            if (failure == null) {
                back(from);
            } else if (from.problem() == null) {
                lost(from, failure);
            } else {
                askLater(from);
            }
        });
    }

    private void askLater(Link from) {
        try {
            timer.after(ASK_AGAIN, () -> ask(from));
        } catch (RejectedExecutionException timerStopped) {
            close();
        }
    }

    /**
     * How this node stands with the store.
     *
     * @param problem why it cannot be asked, or {@code null}
     * @param lanes   where permits come from, or {@code null} while there are none
     * @param over    completes when this is no longer so
     */
    private record Link(Mode mode, String problem, LanePermits lanes, CompletableFuture<Void> over) {

        static Link of(Mode mode, String problem, LanePermits lanes) {
            return new Link(mode, problem, lanes, new CompletableFuture<>());
        }
    }
}
