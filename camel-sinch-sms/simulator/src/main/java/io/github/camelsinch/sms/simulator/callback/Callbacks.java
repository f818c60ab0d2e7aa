/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.simulator.callback;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.camelsinch.sms.simulator.batch.Ulids;
import io.github.camelsinch.sms.simulator.clock.SimulatorClock;
import io.github.camelsinch.sms.simulator.plan.Plan;
import io.github.camelsinch.sms.simulator.plan.ReportFollower;
import io.github.camelsinch.sms.simulator.report.BatchReport;
import io.github.camelsinch.sms.simulator.report.RecipientReport;
import io.github.camelsinch.sms.simulator.wire.Json;
import io.github.camelsinch.sms.simulator.wire.ReportWriter;

/**
 * The delivery reports that a plan pushes: POSTed in JSON, tried again on Sinch's {@link RetrySchedule}, all on the
 * simulator's clock. When a move of the clock returns, what fell due has been tried, each thing at its own moment; a
 * receiver that does not answer makes it wait for the {@link CallbackSettings#timeout() timeout} of each attempt. Only
 * this machine is sent to, and hosts that are {@link CallbackSettings#allowHost allowed}. Thread-safe.
 *
 * <p>
 * The newest callbacks are kept, and all that wait. There is no thread before a batch wants a callback.
 */
public final class Callbacks implements AutoCloseable {

    private static final Logger LOG = System.getLogger(Callbacks.class.getName());
    private static final long TICK_MILLIS = 100;
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final TreeMap<Long, Pending> byId = new TreeMap<>();
    private final Plan plan;
    private final SimulatorClock clock;
    private final CallbackSettings settings;
    private final CallbackPoster poster;
    private final ScheduledThreadPoolExecutor ticker;
    private CallbackQueue queue;
    private ScheduledFuture<?> ticking;
    private long lastId;
    private int tidyAt;

    /**
     * Follows a plan.
     *
     * @param plan     whose reports are pushed
     * @param clock    its clock
     * @param settings how
     * @param random   for nonces
     */
    public Callbacks(Plan plan, SimulatorClock clock, CallbackSettings settings, RandomGenerator random) {
        this.plan = plan;
        this.clock = clock;
        this.settings = settings;
        poster = new CallbackPoster(settings, new Ulids(random));
        queue = newQueue();
        ticker = new ScheduledThreadPoolExecutor(1, work -> {
            Thread thread = new Thread(work, "sinch-sms-simulator-callback-timer");
            thread.setDaemon(true);
            return thread;
        });
        ticker.setRemoveOnCancelPolicy(true);
        plan.reporting().follow(new Follower());
    }

    /**
     * The callbacks that are kept.
     *
     * @return oldest first
     */
    public List<Callback> all() {
        plan.settle();
        List<Pending> kept;
        synchronized (this) {
            kept = new ArrayList<>(byId.values());
        }
        return kept.stream().map(Pending::view).toList();
    }

    /**
     * One callback.
     *
     * @param  id its id
     * @return    empty if there is none, or none any more
     */
    public Optional<Callback> get(long id) {
        plan.settle();
        return Optional.ofNullable(find(id)).map(Pending::view);
    }

    /**
     * Posts a callback again, at once and once, whatever has become of it. Its retries go on as they would have.
     *
     * @param  id                     its id
     * @return                        what came of it
     * @throws NoSuchElementException if there is no such callback
     * @throws IllegalStateException  if its URL is none that may be sent to
     */
    public CallbackAttempt replay(long id) {
        Pending callback = find(id);
        if (callback == null) {
            throw new NoSuchElementException("id: there is no callback " + id);
        }
        if (callback.isBlocked()) {
            throw new IllegalStateException("callback_url: the host is not this machine, and none that is allowed");
        }
        CallbackAttempt attempt = poster.post(callback.target(), callback.payload(), plan.now(), true);
        callback.replayed(attempt);
        return attempt;
    }

    /**
     * Waits until everything that is due by now has been tried; {@link SimulatorClock#advance} does the same.
     */
    public void settle() {
        plan.settle();
        queue().settle();
    }

    /**
     * Sends nothing more until {@link #clear}, and waits for what is under way. A receiver that has not answered after
     * two seconds, such as one that waits for this itself, sees its connection closed.
     */
    public void stop() {
        queue().end(PATIENCE);
    }

    /**
     * Forgets everything, as after a {@link #stop}: nothing that was made before is sent any more, or tried again. What
     * is made from now on is.
     */
    public void clear() {
        stop();
        synchronized (this) {
            byId.clear();
            tidyAt = 0;
            queue = newQueue();
            if (ticking != null) {
                ticking.cancel(false);
                ticking = null;
            }
        }
    }

    private CallbackQueue newQueue() {
        return new CallbackQueue(clock, poster, settings.retries());
    }

    private synchronized CallbackQueue queue() {
        return queue;
    }

    private synchronized Pending find(long id) {
        return byId.get(id);
    }

    private synchronized void push(String callbackUrl, String batchId, ObjectNode report, Instant due) {
        Target target = Target.of(callbackUrl == null ? settings.url() : callbackUrl);
        Pending callback = new Pending(
                ++lastId, report.get("type").asText(), batchId, target, Json.writeSorted(report), due,
                target.isAllowed(settings.hosts()));
        byId.put(lastId, callback);
        trim();
        if (callback.isWaiting()) {
            queue.add(callback);
        }
    }

    private void trim() {
        if (byId.size() < tidyAt) {
            return;
        }
        Iterator<Pending> oldest = byId.values().iterator();
        while (byId.size() > settings.keep() && oldest.hasNext()) {
            if (!oldest.next().isWaiting()) {
                oldest.remove();
            }
        }
        // if most of them wait, there is no use in looking through them every time
        tidyAt = byId.size() > settings.keep() ? 2 * byId.size() : settings.keep() + 1;
    }

    /**
     * The plan does nothing by itself, so somebody must look at it; a clock that stands still says when it is moved.
     */
    private synchronized void follow() {
        if (ticking == null && clock.runs() && !ticker.isShutdown()) {
            ticking = ticker.scheduleWithFixedDelay(this::tick, TICK_MILLIS, TICK_MILLIS, TimeUnit.MILLISECONDS);
        }
    }

    private void tick() {
        try {
            plan.settle();
            queue().wake();
        } catch (RuntimeException e) {
            // no message: it could quote a number or a text
            LOG.log(Level.ERROR, () -> "The simulator's callbacks cannot follow the plan: " + e.getClass().getName() + " at "
                                       + e.getStackTrace()[0]);
        }
    }

    /** Ends its threads, as after a {@link #stop}; what waits is not sent. */
    @Override
    public void close() {
        ticker.shutdownNow();
        stop();
        poster.close();
    }

    private final class Follower implements ReportFollower {

        @Override
        public void expect() {
            follow();
        }

        @Override
        public void tell(String callbackUrl, RecipientReport report, Instant due) {
            push(callbackUrl, report.batchId(), ReportWriter.recipient(report), due);
        }

        @Override
        public void tell(String callbackUrl, BatchReport report, Instant due) {
            push(callbackUrl, report.batchId(), ReportWriter.batch(report), due);
        }
    }
}
