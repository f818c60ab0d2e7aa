/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.time;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Delays that are no number of nanoseconds. */
class ScheduledTimerTest {

    private final ScheduledExecutorService executor = Executors.newSingleThreadScheduledExecutor();
    private final ScheduledTimer timer = new ScheduledTimer(executor);

    @AfterEach
    void end() {
        executor.shutdownNow();
    }

    @Test
    void aDelayOfThousandsOfYearsIsTakenAndDoesNotRunNow() {
        CompletableFuture<Void> farOff = new CompletableFuture<>();
        timer.after(Duration.ofDays(3_000_000), () -> farOff.complete(null));
        CompletableFuture<Void> next = new CompletableFuture<>();
        timer.after(Duration.ofMillis(1), () -> next.complete(null));

        assertThat(next).succeedsWithin(Duration.ofSeconds(20));
        assertThat(farOff).isNotDone();
    }

    @Test
    void whatIsThousandsOfYearsAgoRunsNow() {
        CompletableFuture<Void> past = new CompletableFuture<>();

        timer.after(Duration.ofDays(-3_000_000), () -> past.complete(null));

        assertThat(past).succeedsWithin(Duration.ofSeconds(20));
    }
}
