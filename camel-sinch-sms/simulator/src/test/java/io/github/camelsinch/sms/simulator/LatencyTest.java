/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.simulator;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class LatencyTest extends SimulatorTestCase {

    @Test
    void answersOfTheApiTakeAtLeastTheirTimeAndTheWorkIsDoneBefore() {
        Duration latency = Duration.ofMillis(300);
        start(builder().latency(latency, latency));

        long before = System.nanoTime();
        CompletableFuture<Integer> sent = CompletableFuture.supplyAsync(() -> send(ApiClient.text("hello", ANN)).status());
        Awaitility.await().until(() -> simulator.counters().batchesAccepted() == 1);

        assertThat(sent).succeedsWithin(Duration.ofSeconds(20)).isEqualTo(201);
        assertThat(System.nanoTime() - before).isGreaterThanOrEqualTo(latency.toNanos());
    }

    @Test
    void morePeopleWaitThanTheServerHasThreads() {
        Duration latency = Duration.ofMillis(200);
        start(builder().latency(Duration.ZERO, latency));

        List<CompletableFuture<Integer>> all = IntStream.range(0, 100)
                .mapToObj(i -> CompletableFuture.supplyAsync(() -> send(ApiClient.text("hello", ANN)).status(),
                        work -> new Thread(work).start()))
                .toList();

        assertThat(all).allSatisfy(one -> assertThat(one).succeedsWithin(Duration.ofSeconds(30)).isEqualTo(201));
    }

    @Test
    void theInboxAndTheControlRequestsAreAsQuickAsEver() {
        start(builder().latency(Duration.ofMinutes(1), Duration.ofMinutes(1)));

        assertThat(api.root("GET", "/_simulator/counters", null).status()).isEqualTo(200);
        assertThat(api.root("GET", "/", null).status()).isEqualTo(200);
    }

    @Test
    void aRangeThatIsNoneIsRefused() {
        assertThatThrownBy(() -> builder().latency(Duration.ofSeconds(-1), Duration.ZERO))
                .hasMessage("latency: PT-1S to PT0S is not a range from zero to a minute");
    }
}
