/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.send;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.RejectedExecutionException;

import io.github.camelsinch.sms.time.Timer;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Waits without a timer. */
class WaitsTest {

    private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");

    @Test
    void aCallThatLeftIsNotToldAsFailedBecauseTheTimerIsStopped() {
        Timer stopped = new Timer() {
            @Override
            public long nanoTime() {
                return 0;
            }

            @Override
            public Cancellation after(Duration delay, Runnable task) {
                throw new RejectedExecutionException("stopped");
            }
        };
        SendContext context = new SendContext(
                null, null, null, null, null, null, null, Clock.fixed(NOW, ZoneOffset.UTC), stopped, null, null, null, null,
                new StopSignal(), null, SendListener.NONE);
        CompletableFuture<String> call = new CompletableFuture<>();

        new Waits(context, NOW.plusSeconds(60)).expire(call, new Departure());

        assertThat(call).isNotDone();
    }
}
