/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicInteger;

import io.github.camelsinch.sms.api.error.SinchSmsValidationException;
import io.github.camelsinch.sms.pacing.Bucket4jPacer;
import io.github.camelsinch.sms.pacing.LaneQueue;
import io.github.camelsinch.sms.pacing.LaneSnapshot;
import io.github.camelsinch.sms.pacing.Pacer;
import io.github.camelsinch.sms.pacing.PacerSettings;
import io.github.camelsinch.sms.pacing.PacerSnapshot;
import io.github.camelsinch.sms.pacing.UnpacedPacer;
import io.github.camelsinch.sms.plan.PacingUnit;
import io.github.camelsinch.sms.plan.Weights;
import io.github.camelsinch.sms.time.Timer;

/**
 * The pace of one service plan. The first producer that names a pace sets it for all producers of the context; one that
 * names none joins in, one that names another is refused. When all that name it were stopped and no send runs at it,
 * the next one may set another.
 */
final class PlanPacing {

    private static final double NANOS_PER_SECOND = 1e9;

    private final Account account;
    private final Timer timer;
    private final Executor blockingStores;
    private final Set<Object> members = Collections.newSetFromMap(new IdentityHashMap<>());
    private final List<State> former = new ArrayList<>();
    private State state;

    /**
     * @param account        whose plan
     * @param timer          waits
     * @param blockingStores asks stores that have no asynchronous way
     */
    PlanPacing(Account account, Timer timer, Executor blockingStores) {
        this.account = account;
        this.timer = timer;
        this.blockingStores = blockingStores;
        Pacer unpaced = new UnpacedPacer();
        this.state = new State(null, unpaced, new LaneQueue(unpaced, Integer.MAX_VALUE, timer), new AtomicInteger());
    }

    /**
     * Takes over what a producer asks for.
     *
     * @param  member                      who asks, until it leaves
     * @throws SinchSmsValidationException if another producer asked for something else
     */
    synchronized void join(Object member, PacingConfiguration asked) {
        if (!asked.isPaced()) {
            return;
        }
        if (state.options() == null || !state.options().agreesWith(asked) && isIdle()) {
            // a send that is under way goes on where it began, and must fail at the end
            former.add(state);
            Pacer pacer = asked.getPacer() == null ? bucket(asked) : asked.getPacer();
            state = new State(asked.copy(), pacer, new LaneQueue(pacer, asked.getMaxPending(), timer), new AtomicInteger());
        } else if (!state.options().agreesWith(asked)) {
            throw new SinchSmsValidationException(
                    "messagesPerSecond", asked.toString(),
                    "must agree, like all options of pacing, with " + state.options() + " of another endpoint, since a service"
                                                           + " plan has one pace: set it on the component, or stop the"
                                                           + " routes that send at the former pace first");
        }
        members.add(member);
    }

    /** A producer was stopped. */
    synchronized void leave(Object member) {
        members.remove(member);
    }

    private boolean isIdle() {
        return members.isEmpty() && state.running().get() == 0;
    }

    /** How a send that begins now is held back, until its end: also between its segments it needs the pace. */
    synchronized Pace begin(SegmentConfiguration segments) {
        Pace pace = of(segments);
        state.running().incrementAndGet();
        return pace;
    }

    /** A send has ended. */
    synchronized void end(Pace pace) {
        if (state.lane() == pace.lane()) {
            state.running().decrementAndGet();
            return;
        }
        former.stream().filter(each -> each.lane() == pace.lane()).forEach(each -> each.running().decrementAndGet());
    }

    private Pacer bucket(PacingConfiguration asked) {
        PacerSettings settings = new PacerSettings(
                "sinch-sms:" + account.baseUrl().getHost() + ":" + account.id(), asked.getMessagesPerSecond(), asked.getBurst(),
                asked.getOnPacerUnavailable(), asked.getNodes());
        return asked.getBucketProxyManager() == null
                ? Bucket4jPacer.local(settings, timer)
                : Bucket4jPacer.shared(settings, asked.getBucketProxyManager(), blockingStores, timer);
    }

    /** How the sends of an endpoint are held back. */
    synchronized Pace of(SegmentConfiguration segments) {
        if (state.options() == null) {
            return new Pace(state.lane(), null, 0);
        }
        Weights weights = new Weights(state.options().getPacingUnit(), segments.groupWeight());
        return new Pace(state.lane(), weights, slice(segments.getBulkSlice()));
    }

    private long slice(Duration bulkSlice) {
        if (bulkSlice.isZero() || state.options().getPacingUnit() == PacingUnit.REQUEST) {
            return 0;
        }
        double ratePerSecond = state.pacer().snapshot().ratePerSecond();
        return ratePerSecond <= 0 ? 0 : Math.max(1, (long) (ratePerSecond * bulkSlice.toNanos() / NANOS_PER_SECOND));
    }

    /** How the lanes stand. */
    synchronized LaneSnapshot lanes() {
        return state.lane().snapshot();
    }

    /** What the rate counts, or {@code null} without one. */
    synchronized String unit() {
        return state.options() == null ? null : state.options().getPacingUnit().name().toLowerCase(Locale.ROOT);
    }

    /** How the pacer stands. */
    synchronized PacerSnapshot snapshot() {
        return state.pacer().snapshot();
    }

    synchronized boolean isPaced() {
        return state.options() != null;
    }

    /** Fails whoever waits, and whoever comes later, unless nothing is held back here. */
    synchronized void close() {
        former.forEach(State::close);
        state.close();
    }

    private record State(PacingConfiguration options, Pacer pacer, LaneQueue lane, AtomicInteger running) {

        void close() {
            if (options == null) {
                return;
            }
            lane.close();
            if (options.getPacer() == null) {
                ((Bucket4jPacer) pacer).close();
            }
        }
    }
}
