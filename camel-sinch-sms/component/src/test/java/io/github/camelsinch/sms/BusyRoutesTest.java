/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

import io.github.camelsinch.sms.ledger.MemorySendLedger;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.builder.ThreadPoolProfileBuilder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static io.github.camelsinch.sms.HeldSinchTestSupport.elsewhere;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** Routes and ledgers that block: what they hold up, and what they do not. */
class BusyRoutesTest extends SinchSmsTestSupport {

    private static final String SEND = "sinch-sms:send?from=Acme&to=" + ANN;

    private final CountDownLatch blocking = new CountDownLatch(1);
    private final CountDownLatch unblocked = new CountDownLatch(1);

    @AfterEach
    void unblock() {
        unblocked.countDown();
    }

    @Test
    void aRouteThatBlocksTheOnlyWorkerHoldsUpNoSendWhoseTurnComes() throws Exception {
        onlyOneThread(SinchSmsComponent.WORKER_PROFILE);
        HeldPacer pacer = new HeldPacer();
        context.getRegistry().bind("pacer", pacer);
        String start = blockingRoute(SEND + "&pacer=#pacer");
        List<CompletableFuture<Exchange>> sendings = new ArrayList<>(sendings(start, 1));
        await().until(() -> pacer.waiting() == 1);
        pacer.grant();
        assertThat(blocking.await(20, TimeUnit.SECONDS)).isTrue();

        sendings.addAll(sendings(start, 1));
        await().until(() -> pacer.waiting() == 1);
        pacer.grant();
        await().until(() -> sinch.batches().size() == 2);

        assertThat(sendings).noneMatch(CompletableFuture::isDone);
        unblocked.countDown();
        for (CompletableFuture<Exchange> sending : sendings) {
            assertThat(sending.get(20, TimeUnit.SECONDS).getException()).isNull();
        }
    }

    @Test
    void aSendOfHighPriorityDoesNotWaitForTheLedgerWritesOfOthers() throws Exception {
        onlyOneThread(SinchSmsComponent.SEND_PROFILE);
        MortalLedger slow = new MortalLedger(new MemorySendLedger());
        context.getRegistry().bind("slow", slow);
        slow.before = step -> {
            if (Thread.currentThread().getName().contains("SinchSmsSend")) {
                awaitUnblocked();
            }
        };
        String start = routeTo(SEND + "&sendLedger=#slow");
        List<CompletableFuture<Exchange>> others = sendings(start, 5);
        assertThat(blocking.await(20, TimeUnit.SECONDS)).isTrue();

        CompletableFuture<Exchange> code = template.asyncSend(start, exchange -> {
            exchange.getMessage().setBody("code");
            exchange.getMessage().setHeader(SinchSmsConstants.PRIORITY, "high");
        });

        assertThat(code.get(20, TimeUnit.SECONDS).getException()).isNull();
        assertThat(others).noneMatch(CompletableFuture::isDone);
    }

    @Test
    void everyExchangeThatWaitedForAWorkerComesBackWhenTheComponentStops() throws Exception {
        onlyOneThread(SinchSmsComponent.WORKER_PROFILE);
        List<CompletableFuture<Exchange>> sendings = sendings(blockingRoute(SEND), 5);
        await().until(() -> sinch.batches().size() == 5);

        CompletableFuture<Boolean> stopping = elsewhere(() -> {
            context.getComponent("sinch-sms").stop();
            return true;
        });

        assertThat(stopping.get(20, TimeUnit.SECONDS)).as("though the route still blocks").isTrue();
        unblocked.countDown();
        for (CompletableFuture<Exchange> sending : sendings) {
            assertThat(sending.get(20, TimeUnit.SECONDS).getMessage().getHeader(SinchSmsConstants.BATCH_ID)).isNotNull();
        }
    }

    @Test
    void aMessageThatIsValidForThousandsOfYearsIsToldAsSent() throws Exception {
        Exchange sent = through(
                SEND + "&validFor=1h", "Hi", Map.of(SinchSmsConstants.SEND_AT, Instant.parse("9000-01-01T00:00:00Z")));

        assertThat(sent.getException()).isNull();
        assertThat(sinch.batches()).hasSize(1);
    }

    private void onlyOneThread(String profile) {
        context.getComponent("sinch-sms").stop();
        context.getExecutorServiceManager()
                .registerThreadPoolProfile(new ThreadPoolProfileBuilder(profile).poolSize(1).maxPoolSize(1).build());
        context.getComponent("sinch-sms").start();
    }

    private List<CompletableFuture<Exchange>> sendings(String start, int count) {
        return IntStream.range(0, count)
                .mapToObj(n -> template.asyncSend(start, exchange -> exchange.getMessage().setBody("Hi " + n))).toList();
    }

    private String blockingRoute(String uri) throws Exception {
        context.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from("direct:blocking").to(uri).process(exchange -> awaitUnblocked());
            }
        });
        return "direct:blocking";
    }

    private void awaitUnblocked() {
        blocking.countDown();
        try {
            unblocked.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
