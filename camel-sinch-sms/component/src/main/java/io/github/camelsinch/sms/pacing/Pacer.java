/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.pacing;

import java.time.Duration;
import java.util.concurrent.CompletionStage;

/**
 * Hands out permits at a rate: the rate of one service plan, which all its senders share. Weights are in the unit that
 * the user chose: recipients, parts or requests.
 * <p>
 * Implement it to pace by something else, and give the bean as option {@code pacer}. An implementation is used by many
 * threads, must not block, and is closed by who made it. {@link LaneQueue} asks for the head of each lane only, so at
 * most one reservation a lane is open at a time.
 */
public interface Pacer {

    /**
     * Reserves, first come, first served. The answer comes when what is reserved for may leave: a weight above what
     * fits into a burst leaves at its turn, and those after it wait for it.
     *
     * @param  weight   what leaves, from 1
     * @param  priority whether it may overdraw a little, so as not to queue behind what other nodes reserved
     * @return          completes when it may leave; fails if this pacer gives no more permits
     */
    CompletionStage<Void> reserve(long weight, Priority priority);

    /**
     * Reserves what may leave this moment, if that can be said without waiting for anybody. {@link LaneQueue} asks
     * where nobody else waits, perhaps on several threads at a time; where the answer is no it calls
     * {@link #reserve(long, Priority)}.
     *
     * @param  weight   what leaves, from 1
     * @param  priority as in {@link #reserve(long, Priority)}
     * @return          whether it may leave now, which is then charged; {@code false}, which charges nothing, is always
     *                  right
     */
    default boolean tryReserve(long weight, Priority priority) {
        return false;
    }

    /**
     * Gives back what was reserved and did not leave, whether its time had come or not: a reservation whose weight was
     * given back is over, and nobody looks at its answer any more.
     *
     * @param weight what was reserved, or the part of it that did not leave
     */
    void refund(long weight);

    /**
     * The same, for a pacer that charges the priorities differently. {@link LaneQueue} calls this one, and also where
     * what had its turn finds no place in flight: it then reserves again when it has one.
     *
     * @param weight   what was reserved, or the part of it that did not leave
     * @param priority as it was reserved
     */
    default void refund(long weight, Priority priority) {
        refund(weight);
    }

    /**
     * Lets nothing leave for a while, on every node that shares the rate: the server said that it has too much to do.
     * Pauses asked for at the same time do not add up.
     *
     * @param duration how long from now
     */
    void pause(Duration duration);

    /**
     * How much may be reserved at once for the first few in a lane, so that a shared store is not asked for each of
     * them. They then leave together.
     *
     * @return a weight; 0 means one at a time
     */
    default long maxReservation() {
        return 0;
    }

    /**
     * @return how it stands, at no cost
     */
    PacerSnapshot snapshot();
}
