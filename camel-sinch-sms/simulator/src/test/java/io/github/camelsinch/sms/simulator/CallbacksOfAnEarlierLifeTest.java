/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.simulator;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.github.camelsinch.sms.simulator.callback.CallbackSettings;
import io.github.camelsinch.sms.simulator.callback.CallbackState;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** A simulator starts over, as between two tests, while callbacks are under way. */
class CallbacksOfAnEarlierLifeTest extends CallbackTestCase {

    @Test
    void theReceiverOfACallbackUnderWayIsWaitedForAndWhatItDidIsForgotten() throws Exception {
        start();
        Thread test = Thread.currentThread();
        AtomicInteger taken = new AtomicInteger();
        CountDownLatch entered = new CountDownLatch(1);
        ExecutorService threads = Executors.newCachedThreadPool();
        HttpServer slow = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        slow.setExecutor(threads);
        slow.createContext("/", exchange -> {
            entered.countDown();
            await().until(() -> test.getState() == Thread.State.TIMED_WAITING);
            sendText("thank you", BOB);
            taken.incrementAndGet();
            answer(exchange, 503);
        });
        slow.start();
        try {
            send(ApiClient.textWith(wanting("summary", "http://127.0.0.1:" + slow.getAddress().getPort() + "/"), ANN));
            // not by a wait of this thread's own, which would look like the one for the receiver
            while (entered.getCount() > 0) {
                Thread.onSpinWait();
            }

            simulator.startOver();

            assertThat(taken).hasValue(1);
            assertThat(simulator.batches()).isEmpty();
            assertThat(simulator.requests()).isEmpty();
            clock.advance(Duration.ofDays(1));
            assertThat(taken).hasValue(1);
            assertThat(simulator.callbacks().all()).isEmpty();
        } finally {
            slow.stop(0);
            threads.shutdownNow();
        }
    }

    @Test
    void aReceiverThatHangsIsLeftAndDoesNotHoldUpTheCallbacksOfTheNext() throws Exception {
        start(builder().callbacks(CallbackSettings.DEFAULT.timeout(Duration.ofDays(1))));
        receiver.otherwise(0);
        for (int i = 0; i < 20; i++) {
            send(ApiClient.textWith(wanting("summary", receiver.url()), ANN));
        }
        await().until(() -> receiver.deliveries().size() == 4);

        CompletableFuture.runAsync(simulator::startOver).get(30, TimeUnit.SECONDS);
        receiver.otherwise(200);
        CompletableFuture.runAsync(() -> sendWanting("summary", BOB)).get(30, TimeUnit.SECONDS);

        assertThat(only().state()).isEqualTo(CallbackState.DELIVERED);
        assertThat(receiver.deliveries()).hasSize(5);
        assertThat(receiver.deliveries().get(4).json().get("batch_id").asText()).isEqualTo(only().batchId());
    }

    @Test
    void theReceiverOfACallbackUnderWayIsWaitedForByCloseToo() throws Exception {
        start();
        Thread test = Thread.currentThread();
        CountDownLatch entered = new CountDownLatch(1);
        CompletableFuture<Integer> read = new CompletableFuture<>();
        HttpServer slow = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        slow.createContext("/", exchange -> {
            entered.countDown();
            await().until(() -> test.getState() == Thread.State.TIMED_WAITING);
            // the simulator is still there for what the receiver asks
            read.complete(api.get("/batches").status());
            answer(exchange, 200);
        });
        slow.start();
        try {
            send(ApiClient.textWith(wanting("summary", "http://127.0.0.1:" + slow.getAddress().getPort() + "/"), ANN));
            while (entered.getCount() > 0) {
                Thread.onSpinWait();
            }

            simulator.close();

            assertThat(read).isCompletedWithValue(200);
        } finally {
            slow.stop(0);
        }
    }

    private static void answer(HttpExchange exchange, int status) throws IOException {
        exchange.getRequestBody().readAllBytes();
        exchange.sendResponseHeaders(status, -1);
        exchange.close();
    }
}
