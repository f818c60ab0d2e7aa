/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.simulator.callback;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/** A callback on its way. Thread-safe. */
final class Pending {

    private static final int MAX_ATTEMPTS = 100;

    private final long id;
    private final String type;
    private final String batchId;
    private final Target target;
    private final byte[] payload;
    private final Instant due;
    private final Deque<CallbackAttempt> attempts = new ArrayDeque<>();
    private CallbackState state;
    private Instant nextAt;
    private Instant firstFailure;
    private int failures;

    Pending(long id, String type, String batchId, Target target, byte[] payload, Instant due, boolean allowed) {
        this.id = id;
        this.type = type;
        this.batchId = batchId;
        this.target = target;
        this.payload = payload;
        this.due = due;
        this.nextAt = allowed ? due : null;
        this.state = allowed ? CallbackState.WAITING : CallbackState.BLOCKED;
    }

    long id() {
        return id;
    }

    String batchId() {
        return batchId;
    }

    Target target() {
        return target;
    }

    byte[] payload() {
        return payload;
    }

    synchronized boolean isWaiting() {
        return state == CallbackState.WAITING;
    }

    synchronized boolean isBlocked() {
        return state == CallbackState.BLOCKED;
    }

    synchronized Instant nextAt() {
        return nextAt;
    }

    /**
     * Notes an attempt.
     *
     * @param took how much of the simulator's time passed until it failed
     */
    synchronized void tried(CallbackAttempt attempt, Duration took, RetrySchedule schedule) {
        note(attempt);
        nextAt = null;
        if (attempt.isDelivered()) {
            state = CallbackState.DELIVERED;
        } else if (!attempt.isToBeRetried()) {
            state = CallbackState.DROPPED;
        } else {
            if (failures++ == 0) {
                firstFailure = attempt.at().plus(took);
            }
            Optional<Duration> wait = schedule.afterFirstFailure(failures);
            nextAt = wait.map(firstFailure::plus).orElse(null);
            state = wait.isPresent() ? CallbackState.WAITING : CallbackState.GIVEN_UP;
        }
    }

    /** Notes an attempt that changes nothing. */
    synchronized void replayed(CallbackAttempt attempt) {
        note(attempt);
    }

    private void note(CallbackAttempt attempt) {
        attempts.add(attempt);
        if (attempts.size() > MAX_ATTEMPTS) {
            attempts.remove();
        }
    }

    synchronized Callback view() {
        return new Callback(
                id, type, batchId, target.uri().toString(), new String(payload, StandardCharsets.UTF_8), due, state, nextAt,
                List.copyOf(attempts));
    }
}
