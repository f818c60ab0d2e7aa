/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.send;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.concurrent.Executor;
import java.util.random.RandomGenerator;

import io.github.camelsinch.sms.api.SinchSmsApi;
import io.github.camelsinch.sms.ledger.SendLedger;
import io.github.camelsinch.sms.pacing.InFlightLimit;
import io.github.camelsinch.sms.pacing.LaneQueue;
import io.github.camelsinch.sms.pacing.Priority;
import io.github.camelsinch.sms.pacing.Turn;
import io.github.camelsinch.sms.plan.PartsLimit;
import io.github.camelsinch.sms.plan.Segment;
import io.github.camelsinch.sms.plan.Weights;
import io.github.camelsinch.sms.time.Timer;

/**
 * What all sends of an endpoint share.
 *
 * @param api      where to
 * @param lane     where segments wait for their turn, shared by the service plan
 * @param places   where a turn takes its place in flight; {@code null} where {@code api} sees to that itself
 * @param weights  what a segment weighs there; {@code null} where nothing is held back
 * @param parts    what may be sent in a day
 * @param ledger   where every step is written down before it happens
 * @param policy   what is done about a POST that did not simply succeed
 * @param clock    the time of day, for {@code validFor}
 * @param timer    wakes what waits; must not block
 * @param random   for pauses; safe for use by many threads, as {@link java.util.Random} is
 * @param salts    for fingerprints in the ledger
 * @param worker   does what may wait for a disk or takes long: neither may happen on an I/O or timer thread
 * @param budget   bounds the retries, shared by the service plan
 * @param stop     ends every wait when the component stops
 * @param warning  tells once that a send of several segments is not safe from a crash
 * @param listener counts what happens
 */
public record SendContext(
        SinchSmsApi api, LaneQueue lane, InFlightLimit places, Weights weights, PartsLimit parts, SendLedger ledger,
        SendPolicy policy, Clock clock,
        Timer timer,
        RandomGenerator random, SecureRandom salts, Executor worker, RetryBudget budget, StopSignal stop,
        BulkWarnings warning, SendListener listener) {

    /**
     * How one send is held back, and by whom it is worked on. What is paced takes its place in flight when its turn
     * comes; all else when it is posted.
     *
     * @param  sends      the API for sends of its priority
     * @param  queue      where it waits for its turn
     * @param  howWeighed what its segments weigh there, or {@code null}
     * @param  executor   another worker, such as the thread that waits for the send
     * @return            the same with them
     */
    public SendContext paced(BoundedApi sends, LaneQueue queue, Weights howWeighed, Executor executor) {
        return new SendContext(
                howWeighed == null ? sends : sends.withPlacesTaken(), queue, howWeighed == null ? null : sends.limit(),
                howWeighed, parts, ledger, policy, clock, timer, random, salts, executor, budget, stop, warning,
                listener);
    }

    /** Puts a segment into its lane; one of a send that has begun is always let in. */
    Turn enter(Segment segment, Priority priority, boolean begun) {
        return lane.enter(weightOf(segment), priority, begun, places);
    }

    /** What a segment weighs in its lane. */
    long weightOf(Segment segment) {
        return weights == null ? 0 : weights.of(segment);
    }

    /** The time by the server's clock, as far as it is known. */
    Instant serverTime() {
        return clock.instant().plus(api.serverClockOffset());
    }
}
