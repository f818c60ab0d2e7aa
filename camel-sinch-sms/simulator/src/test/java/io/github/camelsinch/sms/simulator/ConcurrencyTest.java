/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.simulator;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ConcurrencyTest extends SimulatorTestCase {

    @Test
    void batchesFromManyClientsAtOnceAreAllAcceptedOnceAndNumbersAddUp() throws Exception {
        start(builder().messagesPerSecond(1000));
        int clients = 8;
        int batches = 50;
        ExecutorService threads = Executors.newFixedThreadPool(clients + 1);
        try {
            List<Callable<Integer>> work = new ArrayList<>();
            for (int client = 0; client < clients; client++) {
                long first = 46_710_000_000L + client * 1000L;
                work.add(() -> {
                    for (int i = 0; i < batches; i++) {
                        assertThat(send(ApiClient.text("hello", Long.toString(first + 2 * i), Long.toString(first + 2 * i + 1)))
                                .status()).isEqualTo(201);
                    }
                    return batches;
                });
            }
            work.add(() -> {
                for (int i = 0; i < 200; i++) {
                    advanceMillis(1);
                    simulator.counters();
                }
                return 0;
            });
            for (Future<Integer> done : threads.invokeAll(work)) {
                done.get();
            }
        } finally {
            threads.shutdownNow();
        }
        advanceMillis(10_000);

        assertThat(simulator.counters().batchesAccepted()).isEqualTo(clients * batches);
        assertThat(simulator.counters().delivered()).isEqualTo(2L * clients * batches);
        assertThat(simulator.counters().queued()).isZero();
        assertThat(simulator.duplicates().acceptedMoreThanOnce()).isZero();
    }
}
