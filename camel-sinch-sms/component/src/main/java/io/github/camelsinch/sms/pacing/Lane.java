/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.pacing;

import java.time.Duration;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Those that wait with one priority, first come, first served. Only the first of them have a reservation, and there is
 * at most one at a time. Not safe for use by many threads: {@link LaneQueue} guards it.
 */
final class Lane {

    private final Priority priority;
    private final Set<Place> waiting = new LinkedHashSet<>();
    private long weight;
    private Reservation reservation;

    Lane(Priority priority) {
        this.priority = priority;
    }

    Priority priority() {
        return priority;
    }

    int size() {
        return waiting.size();
    }

    void add(Place place) {
        waiting.add(place);
        weight += place.weight();
    }

    boolean wantsReservation() {
        return reservation == null && !waiting.isEmpty();
    }

    /**
     * Makes a reservation for the first in the lane, and for as many after it as fit in.
     *
     * @param  most the weight up to which several may leave together
     * @return      the reservation, or {@code null} if nobody waits any more
     */
    Reservation newReservation(long most) {
        long reserved = 0;
        int members = 0;
        for (Place place : waiting) {
            if (members > 0 && place.weight() > most - reserved) {
                break;
            }
            reserved += place.weight();
            members++;
            place.reserved();
        }
        reservation = members == 0 ? null : new Reservation(reserved, members);
        return reservation;
    }

    /** The first that waits, or {@code null}. */
    Place head() {
        return waiting.isEmpty() ? null : waiting.iterator().next();
    }

    boolean isAnswered() {
        return reservation != null && reservation.isAnswered();
    }

    /**
     * Gives up a reservation that was answered, for all that have not left.
     *
     * @return what to refund now
     */
    long dropReservation() {
        long refund = 0;
        Iterator<Place> places = waiting.iterator();
        for (int members = reservation.members(); members > 0; members--) {
            Place member = places.next();
            member.notReserved();
            refund += member.weight();
        }
        reservation = null;
        return refund;
    }

    /** Why those with a reservation get none, or {@code null}. */
    Throwable failure() {
        return reservation == null ? null : reservation.failure();
    }

    /** Takes out the first one; the pacer has answered. */
    Place takeFirst() {
        Iterator<Place> places = waiting.iterator();
        Place first = places.next();
        places.remove();
        weight -= first.weight();
        first.answered(reservation.failure());
        reservation.settle();
        forgetEmptyReservation();
        return first;
    }

    /**
     * Takes out one that does not want its turn any more.
     *
     * @return what to refund now
     */
    long leave(Place place) {
        waiting.remove(place);
        weight -= place.weight();
        if (!place.isReserved()) {
            return 0;
        }
        long refund = reservation.leave(place.weight());
        forgetEmptyReservation();
        return refund;
    }

    List<Place> waiting() {
        return List.copyOf(waiting);
    }

    LaneSnapshot.Lane snapshot(long nowNanos) {
        return new LaneSnapshot.Lane(
                waiting.size(), weight,
                waiting.isEmpty() ? Duration.ZERO : Duration.ofNanos(nowNanos - waiting.iterator().next().sinceNanos()));
    }

    private void forgetEmptyReservation() {
        if (reservation.isEmpty()) {
            reservation = null;
        }
    }
}
