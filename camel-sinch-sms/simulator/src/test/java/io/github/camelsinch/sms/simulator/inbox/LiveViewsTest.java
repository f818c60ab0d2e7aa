/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.simulator.inbox;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

class LiveViewsTest {

    private final TestPlan plan = new TestPlan();
    private final LiveViews views = new LiveViews(plan.overview());

    @AfterEach
    void close() {
        views.close();
    }

    @Test
    void aViewerThatIsGoneIsClosedOnceAndOthersGoOn() {
        AtomicInteger closed = new AtomicInteger();
        ByteArrayOutputStream other = new ByteArrayOutputStream();
        views.add(View.of(Map.of()), new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException("broken pipe");
            }
        }, closed::incrementAndGet);
        views.add(View.of(Map.of()), other, () -> {
        });

        await().untilAsserted(() -> assertThat(other.toString()).contains("event: counters"));
        await().untilAsserted(() -> assertThat(closed).hasValue(1));
    }

    @Test
    void aSlowViewerDoesNotHoldUpTheOthersAndThenSeesTheLatest() throws Exception {
        CountDownLatch reads = new CountDownLatch(1);
        ByteArrayOutputStream slow = new ByteArrayOutputStream() {
            @Override
            public void flush() throws IOException {
                try {
                    reads.await();
                } catch (InterruptedException e) {
                    throw new IOException(e);
                }
            }
        };
        ByteArrayOutputStream fast = new ByteArrayOutputStream();
        views.add(View.of(Map.of()), slow, () -> {
        });
        views.add(View.of(Map.of()), fast, () -> {
        });
        await().untilAsserted(() -> assertThat(slow.toString()).contains("\"kept\":0"));

        plan.send("46700000001");
        await().untilAsserted(() -> assertThat(fast.toString()).contains("\"kept\":1"));
        plan.send("46700000001");
        await().untilAsserted(() -> assertThat(fast.toString()).contains("\"kept\":2"));
        reads.countDown();

        await().untilAsserted(() -> assertThat(slow.toString()).contains("\"kept\":2").doesNotContain("\"kept\":1,"));
    }

    @Test
    void aViewerThatJoinsIsToldAtOnceAndTheOthersInTheirTurn() {
        long start = System.nanoTime();
        ByteArrayOutputStream first = new ByteArrayOutputStream();
        views.add(View.of(Map.of()), first, () -> {
        });
        for (int joined = 1; joined <= 30; joined++) {
            String kept = "\"kept\":" + joined;
            plan.send("46700000001");
            ByteArrayOutputStream next = new ByteArrayOutputStream();
            views.add(View.of(Map.of()), next, () -> {
            });
            await().pollInterval(Duration.ofMillis(1)).until(() -> next.toString().contains(kept));
        }
        long turns = Duration.ofNanos(System.nanoTime() - start).dividedBy(Duration.ofMillis(250));

        assertThat(first.toString().split("event: counters", -1).length - 1).isLessThanOrEqualTo((int) turns + 2);
    }
}
