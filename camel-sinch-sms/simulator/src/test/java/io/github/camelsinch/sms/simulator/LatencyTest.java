/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.simulator;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

class LatencyTest extends SimulatorTestCase {

    @Test
    void answersOfTheApiTakeAtLeastTheirTimeAndTheWorkIsDoneBefore() {
        Duration latency = Duration.ofMillis(300);
        start(builder().latency(latency, latency));

        long before = System.nanoTime();
        CompletableFuture<Integer> sent = CompletableFuture.supplyAsync(() -> send(ApiClient.text("hello", ANN)).status());
        await().until(() -> simulator.counters().batchesAccepted() == 1);

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
    void clientsThatDoNotReadDoNotHoldUpTheOthers() throws Exception {
        start(builder().latency(Duration.ZERO, Duration.ofMillis(1)));
        String[] phones = IntStream.range(0, 1000).mapToObj(i -> "4670000" + (10_000 + i)).toArray(String[]::new);
        IntStream.range(0, 20).forEach(i -> send(ApiClient.text("x".repeat(1600), phones)));
        List<RawClient> deaf = new ArrayList<>();
        try {
            for (int i = 0; i < 8; i++) {
                RawClient client = new RawClient(simulator);
                deaf.add(client);
                // more than the sockets' buffers hold
                client.write(RawClient.head("GET", "/batches?page_size=20", 0).repeat(100));
            }
            await().until(() -> deaf.stream().allMatch(RawClient::isAnswered));

            assertThat(CompletableFuture.supplyAsync(
                    () -> IntStream.range(0, 20).map(i -> send(ApiClient.text("hello", ANN)).status()).sum()))
                    .succeedsWithin(Duration.ofSeconds(30)).isEqualTo(20 * 201);
        } finally {
            for (RawClient client : deaf) {
                client.close();
            }
        }
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
