/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.pacing;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;

import io.github.camelsinch.sms.time.ManualTimer;

/** Calls within an {@link InFlightLimit} that end when a test says so, the oldest first. */
final class ScriptedCalls {

    final ManualTimer timer = new ManualTimer();
    final InFlightLimit limit;
    final List<String> started = new ArrayList<>();
    private final Queue<CompletableFuture<String>> running = new ArrayDeque<>();

    ScriptedCalls(int maxInFlight) {
        limit = new InFlightLimit(
                maxInFlight, timer,
                failure -> failure instanceof TooMany tooMany ? Optional.of(tooMany.retryAfter) : Optional.empty());
    }

    CompletableFuture<String> call(CallKind kind, String name) {
        return limit.run(kind, () -> {
            started.add(name);
            CompletableFuture<String> call = new CompletableFuture<>();
            running.add(call);
            return call;
        }, () -> new IllegalStateException("closed"));
    }

    void normal(int calls) {
        for (int i = 0; i < calls; i++) {
            call(CallKind.NORMAL, "normal");
        }
    }

    void urgent(int calls) {
        for (int i = 0; i < calls; i++) {
            call(CallKind.HIGH, "high");
        }
    }

    void succeed(int calls) {
        for (int i = 0; i < calls; i++) {
            running.remove().complete("done");
        }
    }

    void fail(Throwable failure) {
        running.remove().completeExceptionally(failure);
    }

    void throttle(int calls, Duration retryAfter) {
        for (int i = 0; i < calls; i++) {
            fail(new TooMany(retryAfter));
        }
    }

    int running() {
        return running.size();
    }

    int present() {
        return limit.snapshot().limit();
    }

    /** What a server says that has too much to do. */
    static final class TooMany extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final transient Duration retryAfter;

        TooMany(Duration retryAfter) {
            this.retryAfter = retryAfter;
        }

        Duration retryAfter() {
            return retryAfter;
        }
    }
}
