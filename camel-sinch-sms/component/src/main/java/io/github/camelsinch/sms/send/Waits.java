/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.send;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;

import io.github.camelsinch.sms.pacing.Turn;
import io.github.camelsinch.sms.time.Timer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The waits of one send. Each ends when the component stops, and none outlives the message.
 */
final class Waits {

    private static final Logger LOG = LoggerFactory.getLogger(Waits.class);

    private final SendContext context;
    private final Instant validUntil;

    /**
     * @param validUntil when the message expires, or {@code null}
     */
    Waits(SendContext context, Instant validUntil) {
        this.context = context;
        this.validUntil = validUntil;
    }

    boolean isExpired() {
        return validUntil != null && !context.clock().instant().isBefore(validUntil);
    }

    Instant validUntil() {
        return validUntil;
    }

    /** How long the message is still worth something, at most so much. */
    Duration atMost(Duration longest) {
        if (validUntil == null) {
            return longest;
        }
        Duration left = Duration.between(context.clock().instant(), validUntil);
        if (left.isNegative()) {
            return Duration.ZERO;
        }
        return left.compareTo(longest) < 0 ? left : longest;
    }

    /** Waits before another attempt, or fails at once if the message expires meanwhile. */
    CompletableFuture<Void> sleep(Duration duration) {
        if (validUntil != null && atMost(duration).compareTo(duration) < 0) {
            return CompletableFuture.failedFuture(Failures.expired(validUntil));
        }
        CompletableFuture<Void> wait = new CompletableFuture<>();
        Timer.Cancellation alarm = context.timer().after(duration, () -> wait.complete(null));
        wait.whenComplete((done, failure) -> alarm.cancel());
        return context.stop().ends(wait);
    }

    /** Fails a call that has not left when the message expires. Throws nothing: the call may have left already. */
    void expire(CompletableFuture<?> call, Departure departure) {
        if (validUntil == null || call.isDone()) {
            return;
        }
        try {
            expireLater(call, departure);
        } catch (RuntimeException e) {
            LOG.debug("No timer is left to end a call when its message expires; it is still asked when it leaves", e);
        }
    }

    private void expireLater(CompletableFuture<?> call, Departure departure) {
        Timer.Cancellation alarm = context.timer().after(Duration.between(context.clock().instant(), validUntil), () -> {
            if (departure.expires()) {
                call.completeExceptionally(Failures.expired(validUntil));
            }
        });
        call.whenComplete((answer, failure) -> alarm.cancel());
    }

    /** Waits for a turn, which goes back if the message expires or the component stops before it comes. */
    CompletableFuture<Turn> until(Turn turn) {
        CompletableFuture<Turn> wait = new CompletableFuture<>();
        turn.granted().whenComplete((granted, failure) -> {
            if (failure == null) {
                wait.complete(turn);
            } else {
                wait.completeExceptionally(failure);
            }
        });
        if (wait.isDone()) {
            return wait;
        }
        if (validUntil != null) {
            Timer.Cancellation alarm = context.timer().after(
                    Duration.between(context.clock().instant(), validUntil),
                    () -> wait.completeExceptionally(Failures.expired(validUntil)));
            wait.whenComplete((granted, failure) -> alarm.cancel());
        }
        wait.whenComplete((granted, failure) -> {
            if (failure != null) {
                turn.giveBack();
            }
        });
        return context.stop().ends(wait);
    }
}
