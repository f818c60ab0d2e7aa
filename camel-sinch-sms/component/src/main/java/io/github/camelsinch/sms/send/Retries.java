/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.send;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.random.RandomGenerator;

import io.github.camelsinch.sms.api.error.SinchSmsException;
import io.github.camelsinch.sms.time.Timer;

/**
 * Whether, and after which pause, a call is made again that may be.
 *
 * @param backoff  how often, and how long the pauses are
 * @param timer    wakes what waits
 * @param random   for pauses; safe for use by many threads
 * @param budget   bounds the retries, shared by the service plan
 * @param stop     ends every pause when the component stops
 * @param worker   makes the call again, which the timer's thread is not there for
 * @param listener counts them
 */
public record Retries(Backoff backoff, Timer timer, RandomGenerator random, RetryBudget budget, StopSignal stop,
        Executor worker, SendListener listener) {

    /**
     * Waits before another attempt.
     *
     * @param  attempts how many there were
     * @param  failure  of the last one
     * @return          {@code true} when it is time, {@code false} if there is to be no further attempt
     */
    CompletableFuture<Boolean> pause(int attempts, SinchSmsException failure) {
        Duration asked = failure.getRetryAfter();
        if (attempts >= backoff.attempts() || asked != null && asked.compareTo(backoff.cap()) > 0 || !budget.pay()) {
            return CompletableFuture.completedFuture(false);
        }
        PostOutcome outcome = OutcomeClassifier.of(failure);
        listener.retries(RetryReason.of(outcome));
        Duration pause = backoff.pause(attempts, outcome == PostOutcome.THROTTLED, random);
        CompletableFuture<Boolean> wait = new CompletableFuture<>();
        Timer.Cancellation alarm = timer.after(asked == null ? pause : pause.plus(asked), () -> wait.complete(true));
        wait.whenComplete((done, failed) -> alarm.cancel());
        return stop.ends(wait).exceptionally(stopped -> false);
    }
}
