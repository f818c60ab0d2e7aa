/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.api.http;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.function.Consumer;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static org.awaitility.Awaitility.await;

class DeadlinesTest {

    private final Set<InFlightCall> calls = ConcurrentHashMap.newKeySet();
    private final ScheduledThreadPoolExecutor timer = new ScheduledThreadPoolExecutor(1);
    private final Deadlines deadlines = new Deadlines(calls, timer);

    @AfterEach
    void stop() {
        timer.shutdownNow();
    }

    @Test
    void aCallThatBreaksDoesNotKeepOthersFromEnding() {
        begin(ended -> {
            calls.remove(ended);
            throw new IllegalStateException("broken");
        });
        await().until(calls::isEmpty);

        InFlightCall other = begin(calls::remove);

        await().until(other.result()::isCompletedExceptionally);
    }

    @Test
    void aCallIsWatchedThoughThereWasNoneForAWhile() {
        InFlightCall first = begin(calls::remove);
        await().until(first.result()::isCompletedExceptionally);
        await().until(() -> timer.getQueue().isEmpty() && timer.getActiveCount() == 0);

        InFlightCall second = begin(calls::remove);

        await().until(second.result()::isCompletedExceptionally);
    }

    private InFlightCall begin(Consumer<InFlightCall> onEnd) {
        InFlightCall call = new InFlightCall(Duration.ofMillis(1), 1000, System::nanoTime, onEnd);
        calls.add(call);
        deadlines.watch();
        return call;
    }
}
