/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.pacing;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.RejectedExecutionException;

import io.github.camelsinch.sms.time.Timer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Where sends of one service plan wait for their turn: two lanes, each first come, first served. Only the head of each
 * lane has a reservation at the {@link Pacer} (with those after it that fit into {@link Pacer#maxReservation()}; they
 * leave together, in order), so a send of high priority passes all of normal priority but that one.
 * <p>
 * A turn can come with a place in an {@link InFlightLimit}, so that what has its turn leaves at once. Where there is no
 * place the head waits for one, what was reserved is given back, and it reserves anew when the place is there: however
 * long a server is slow to answer, nothing saves up. It keeps the place for a second at most while it waits for the
 * pacer then, so that look-ups are not starved.
 * <p>
 * Safe for use by many threads; none is blocked. Turns come on the thread that enters, leaves, or completes a
 * reservation of the pacer.
 */
public final class LaneQueue implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(LaneQueue.class);
    private static final double NANOS_PER_SECOND = 1e9;
    private static final Duration LONGEST_SEATED = Duration.ofSeconds(1);

    private final Pacer pacer;
    private final int maxPending;
    private final Timer timer;
    private final Lane high = new Lane(Priority.HIGH);
    private final Lane normal = new Lane(Priority.NORMAL);
    private final Trampoline trampoline = new Trampoline(this::nextStep);
    /** The one whose turn has come and who may not know yet. */
    private Place leaving;
    private long releasedWeight;
    private long refused;
    private boolean closed;

    /**
     * @param pacer      gives the permits; it is not closed here
     * @param maxPending how many exchanges may wait in each lane, from 1
     * @param timer      measures how long they wait
     */
    public LaneQueue(Pacer pacer, int maxPending, Timer timer) {
        this.pacer = Objects.requireNonNull(pacer, "pacer");
        this.maxPending = maxPending;
        this.timer = Objects.requireNonNull(timer, "timer");
    }

    /** {@return a place in a lane, as the other method gives it, for a turn that needs no place in flight} */
    public Turn enter(long weight, Priority priority, boolean begun) {
        return enter(weight, priority, begun, null);
    }

    /**
     * Takes a place at the end of a lane.
     *
     * @param  weight                   what leaves, in the unit of the pacer; 0 costs nothing, but keeps the order
     * @param  priority                 which lane
     * @param  begun                    whether the exchange has sent something already: it is let in although the lane
     *                                  is full, or it would be left half done
     * @param  inFlight                 where it takes a place in flight too, or {@code null} if none is needed
     * @return                          the place; its turn may have come, or failed, already
     * @throws IllegalArgumentException if the weight is below 0
     */
    public Turn enter(long weight, Priority priority, boolean begun, InFlightLimit inFlight) {
        if (weight < 0) {
            throw new IllegalArgumentException("weight " + weight + " is below 0");
        }
        Lane lane = priority == Priority.HIGH ? high : normal;
        Place place = new Place(this, lane, weight, inFlight, timer.nanoTime());
        if (leavesAtOnce(place)) {
            place.future().complete(null);
            return place;
        }
        Throwable refusal = admit(place, begun);
        if (refusal == null) {
            trampoline.run();
        } else {
            place.future().completeExceptionally(refusal);
        }
        return place;
    }

    /**
     * How long a weight takes to leave if nobody else does, at the rate of now.
     *
     * @param  weight what leaves
     * @return        the time, zero where nothing is held back
     */
    public Duration timeFor(long weight) {
        double ratePerSecond = pacer.snapshot().ratePerSecond();
        return ratePerSecond <= 0 ? Duration.ZERO : Duration.ofNanos((long) (weight / ratePerSecond * NANOS_PER_SECOND));
    }

    /**
     * Lets nothing leave for a while, as {@link Pacer#pause(Duration)} does.
     *
     * @param duration how long from now
     */
    public void pause(Duration duration) {
        pacer.pause(duration);
    }

    /**
     * @return how the lanes stand
     */
    public synchronized LaneSnapshot snapshot() {
        long now = timer.nanoTime();
        return new LaneSnapshot(high.snapshot(now), normal.snapshot(now), releasedWeight, refused);
    }

    /**
     * Fails whoever waits, and whoever comes later, with {@link LaneClosedException}; gives back what is reserved. No
     * turn comes any more when this has returned.
     */
    @Override
    public void close() {
        List<Place> left = new ArrayList<>();
        long refundHigh;
        long refundNormal;
        synchronized (this) {
            closed = true;
            refundHigh = clear(high, left);
            refundNormal = clear(normal, left);
            if (leaving != null) {
                left.add(leaving);
            }
        }
        refund(refundHigh, high);
        refund(refundNormal, normal);
        left.forEach(place -> place.future().completeExceptionally(new LaneClosedException()));
        left.stream().filter(Place::isOver).forEach(Place::freeSeat);
    }

    private static long clear(Lane lane, List<Place> left) {
        long refund = 0;
        for (Place place : lane.waiting()) {
            refund += lane.leave(place);
            place.over();
            left.add(place);
        }
        return refund;
    }

    void giveBack(Place place) {
        long refund;
        synchronized (this) {
            if (place.isOver()) {
                return;
            }
            refund = place.isGranted() ? takeBack(place) : place.lane().leave(place);
            place.over();
        }
        refund(refund, place.lane());
        place.freeSeat();
        place.future().cancel(false);
        trampoline.run();
    }

    /** Most come when nobody waits, there is a place in flight and the pacer has permits: none of them need queue. */
    private boolean leavesAtOnce(Place place) {
        if (!isFirst(place) || !place.takesAll(pacer)) {
            return false;
        }
        synchronized (this) {
            if (!closed) {
                place.answered(null);
                releasedWeight += place.weight();
                return true;
            }
        }
        refund(place.weight(), place.lane());
        place.freeSeat();
        return false;
    }

    private synchronized boolean isFirst(Place place) {
        return !closed && leaving == null && high.size() == 0 && place.lane().size() == 0;
    }

    /** {@return why it may not wait, or {@code null}} */
    private synchronized Throwable admit(Place place, boolean begun) {
        if (closed) {
            place.over();
            return new LaneClosedException();
        }
        if (!begun && place.lane().size() >= maxPending) {
            place.over();
            refused++;
            return new LaneFullException(maxPending);
        }
        place.lane().add(place);
        return null;
    }

    private synchronized Runnable nextStep() {
        Runnable step = nextStep(high);
        return step == null ? nextStep(normal) : step;
    }

    private Runnable nextStep(Lane lane) {
        Place head = lane.head();
        if (head == null || head.awaitsSeat()) {
            return null;
        }
        if (lane.wantsReservation()) {
            return () -> reserve(lane);
        }
        if (!lane.isAnswered()) {
            return null;
        }
        Throwable failure = lane.failure();
        if (failure == null && !head.isSeated()) {
            return () -> seek(head);
        }
        Place next = lane.takeFirst();
        if (failure != null) {
            return () -> fail(next, failure);
        }
        leaving = next;
        releasedWeight += next.weight();
        return () -> grant(next);
    }

    /** The place may be given back, or the queue closed, while this runs: what completes its future first, wins. */
    private void grant(Place place) {
        boolean informed = place.future().complete(null);
        long refund = 0;
        synchronized (this) {
            leaving = null;
            if (!informed && place.isGranted()) {
                refund = takeBack(place);
                place.over();
            }
        }
        refund(refund, place.lane());
        if (!informed) {
            place.freeSeat();
        }
    }

    private static void fail(Place place, Throwable failure) {
        place.freeSeat();
        place.future().completeExceptionally(failure);
    }

    /** Asks for a place in flight; where there is none now, a permit of now is worth nothing. */
    private void seek(Place head) {
        CompletableFuture<Seat> seat = head.askSeat();
        long refund = 0;
        boolean wanted;
        synchronized (this) {
            wanted = !head.isOver();
            if (wanted) {
                head.seat(seat);
                refund = seat.isDone() ? 0 : head.lane().dropReservation();
            }
        }
        refund(refund, head.lane());
        if (!wanted) {
            Place.free(seat);
            return;
        }
        seat.whenComplete((taken, failure) -> {
            if (failure == null) {
                trampoline.run();
            } else {
                unseated(head, failure);
            }
        });
    }

    private void unseated(Place place, Throwable failure) {
        long refund;
        synchronized (this) {
            if (place.isOver()) {
                return;
            }
            refund = place.lane().leave(place);
            place.over();
        }
        refund(refund, place.lane());
        place.future().completeExceptionally(failure);
        trampoline.run();
    }

    private void reserve(Lane lane) {
        Reservation reservation = null;
        try {
            long most = pacer.maxReservation();
            reservation = newReservation(lane, most);
            if (reservation != null) {
                ask(lane, reservation);
            }
        } catch (RuntimeException | Error e) {
            Reservation failed = reservation == null ? newReservation(lane, 0) : reservation;
            if (failed != null) {
                answered(failed, e);
            }
        }
    }

    private synchronized Reservation newReservation(Lane lane, long most) {
        return lane.newReservation(most);
    }

    private void ask(Lane lane, Reservation reservation) {
        if (reservation.weight() == 0) {
            answered(reservation, null);
            return;
        }
        CompletionStage<Void> stage = Objects.requireNonNull(
                pacer.reserve(reservation.weight(), lane.priority()), "The pacer gave no answer");
        long leftMeanwhile = asked(reservation);
        if (leftMeanwhile > 0) {
            stage.thenRun(() -> refund(leftMeanwhile, lane));
        }
        CompletableFuture<Void> answer = stage.toCompletableFuture();
        if (!answer.isDone()) {
            keepSeatFor(LONGEST_SEATED, lane, answer);
        }
        answer.whenComplete((granted, failure) -> answered(
                reservation, failure instanceof CompletionException && failure.getCause() != null
                        ? failure.getCause() : failure));
    }

    private void keepSeatFor(Duration longest, Lane lane, CompletableFuture<Void> answer) {
        Place seated;
        synchronized (this) {
            seated = lane.head();
        }
        if (seated == null || !seated.holdsSeat()) {
            return;
        }
        try {
            Timer.Cancellation alarm = timer.after(longest, () -> {
                if (!answer.isDone()) {
                    unseat(seated);
                }
            });
            answer.whenComplete((granted, failure) -> alarm.cancel());
        } catch (RejectedExecutionException e) {
            LOG.debug("The timer was shut down: what waits will fail when this queue is closed", e);
        }
    }

    private void unseat(Place place) {
        CompletableFuture<Seat> seat;
        synchronized (this) {
            if (place.isOver() || place.isGranted()) {
                return;
            }
            seat = place.takeSeat();
        }
        Place.free(seat);
    }

    private synchronized long asked(Reservation reservation) {
        return reservation.asked();
    }

    private void answered(Reservation reservation, Throwable failure) {
        synchronized (this) {
            reservation.answer(failure);
        }
        trampoline.run();
    }

    private long takeBack(Place place) {
        releasedWeight -= place.weight();
        return place.weight();
    }

    private void refund(long weight, Lane lane) {
        if (weight == 0) {
            return;
        }
        try {
            pacer.refund(weight, lane.priority());
        } catch (RuntimeException e) {
            LOG.warn("The pacer did not take back a weight of {}: the rate is lower than it may be for a while", weight, e);
        }
    }
}
