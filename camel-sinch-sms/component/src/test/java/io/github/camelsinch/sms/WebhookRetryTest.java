/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

import io.github.camelsinch.sms.api.model.DeliveryReportPage;
import io.github.camelsinch.sms.api.model.RecipientDeliveryReport;
import io.github.camelsinch.sms.api.model.SinchSmsJson;
import org.apache.camel.CamelContext;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.component.mock.MockEndpoint;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.spi.IdempotentRepository;
import org.apache.camel.support.processor.idempotent.FileIdempotentRepository;
import org.apache.camel.support.processor.idempotent.MemoryIdempotentRepository;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** Sinch comes again until it is told that a report is done; it is done once. */
class WebhookRetryTest extends WebhookTestSupport {

    private static final String DONE = "&idempotentRepository=#done";

    @Test
    void aReportWhoseExchangeFailedComesAgainAndIsProcessedOnce_F72() throws Exception {
        AtomicInteger tries = new AtomicInteger();
        failingRoute(tries, 1, HMAC);
        Map<String, String> headers = signed(report());

        var first = post(report(), headers);
        // with the same signature: that Sinch signs anew is not documented
        var second = post(report(), headers);

        assertThat(first.statusCode()).isEqualTo(500);
        assertThat(first.body()).isEmpty();
        assertThat(second.statusCode()).isEqualTo(200);
        assertThat(post(report())).as("signed anew").isEqualTo(200);
        assertThat(tries).hasValue(2);
        assertThat(getMockEndpoint("mock:reports").getReceivedExchanges()).hasSize(1);
        assertThat(pushed().getCallbacksFailed()).isEqualTo(1);
        assertThat(pushed().getCallbacksDuplicate()).isEqualTo(1);
    }

    @Test
    void aReportWhoseExchangeIsRolledBackComesAgain() throws Exception {
        context.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from(webhook(HMAC)).routeId("pushed").markRollbackOnly();
            }
        });

        assertThat(post(report())).isEqualTo(500);
    }

    @Test
    void aReportWhoseFailureTheRouteHandledIsDone() throws Exception {
        context.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                onException(IllegalStateException.class).handled(true).to("mock:handled");
                from(webhook(HMAC)).routeId("pushed").throwException(new IllegalStateException("broken"));
            }
        });

        assertThat(post(report())).isEqualTo(200);
        assertThat(getMockEndpoint("mock:handled").getReceivedExchanges()).hasSize(1);
    }

    @Test
    void aReportThatIsInTheDurableRepositoryIsNotProcessedAgainAfterARestart_F74(@TempDir Path directory) throws Exception {
        byte[] body = report();
        Map<String, String> headers = signed(body);

        AtomicInteger before = new AtomicInteger();
        AtomicInteger after = new AtomicInteger();
        assertThat(postToANewNode(directory, before, body, headers)).isEqualTo(200);
        assertThat(postToANewNode(directory, after, body, headers)).isEqualTo(200);

        assertThat(before).hasValue(1);
        assertThat(after).hasValue(0);
    }

    @Test
    void theReportIsRememberedBeforeSinchIsAnswered_F74() throws Exception {
        IdempotentRepository done = new MemoryIdempotentRepository();
        context.getRegistry().bind("done", done);
        MockEndpoint end = receive(HMAC + DONE);

        assertThat(post(report())).isEqualTo(200);

        String key = end.getReceivedExchanges().get(0).getMessage().getHeader("CamelSinchSmsReportKey", String.class);
        assertThat(done.contains(key)).isTrue();
    }

    @Test
    void aReportThatFailedIsNotRemembered() throws Exception {
        MemoryIdempotentRepository done = new MemoryIdempotentRepository();
        context.getRegistry().bind("done", done);
        failingRoute(new AtomicInteger(), 1, HMAC + DONE);

        assertThat(post(report())).isEqualTo(500);

        assertThat(done.getCacheSize()).isZero();
    }

    @Test
    void aRepositoryThatIsDownIsOurFailureAndNothingIsProcessed() throws Exception {
        context.getRegistry().bind("done", new MemoryIdempotentRepository() {
            @Override
            public boolean contains(String key) {
                throw new IllegalStateException("database is down");
            }
        });
        MockEndpoint end = receive(HMAC + DONE);

        var answer = post(report(), signed(report()));

        assertThat(answer.statusCode()).isEqualTo(500);
        assertThat(answer.body()).isEmpty();
        assertThat(end.getReceivedExchanges()).isEmpty();
    }

    @Test
    void aReportThatIsBeingProcessedIsNeitherDoneNorProcessedTwice() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch released = new CountDownLatch(1);
        AtomicInteger runs = new AtomicInteger();
        context.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from(webhook(HMAC)).routeId("pushed").process(exchange -> {
                    runs.incrementAndGet();
                    begun.countDown();
                    released.await();
                });
            }
        });

        CompletableFuture<Integer> first = CompletableFuture.supplyAsync(this::postOrFail);
        assertThat(begun.await(20, TimeUnit.SECONDS)).isTrue();
        int second = post(report());
        released.countDown();

        assertThat(second).isEqualTo(503);
        assertThat(first.get()).isEqualTo(200);
        assertThat(post(report())).as("now it is done").isEqualTo(200);
        assertThat(runs).hasValue(1);
    }

    @Test
    void aReportThatAnotherThreadStillProcessesIsDoneOnlyWhenThatHasSucceeded() throws Exception {
        CountDownLatch released = new CountDownLatch(1);
        context.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from(webhook(HMAC)).routeId("pushed").to("seda:later");
                from("seda:later").process(exchange -> released.await()).to("mock:reports");
            }
        });

        assertThat(post(report())).isEqualTo(503);
        assertThat(post(report())).as("still there").isEqualTo(503);
        released.countDown();
        await().until(() -> post(report()) == 200);

        assertThat(getMockEndpoint("mock:reports").getReceivedExchanges()).hasSize(1);
        assertThat(pushed().getCallbacksDuplicate()).isEqualTo(1);
    }

    @Test
    void aReportThatFailsOnAnotherThreadComesAgain() throws Exception {
        AtomicInteger tries = new AtomicInteger();
        CountDownLatch released = new CountDownLatch(1);
        context.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from(webhook(HMAC)).routeId("pushed").to("seda:later");
                from("seda:later").process(exchange -> {
                    released.await();
                    if (tries.incrementAndGet() == 1) {
                        throw new IllegalStateException("the database is down");
                    }
                }).to("mock:reports");
            }
        });

        assertThat(post(report())).isEqualTo(503);
        released.countDown();
        await().until(() -> post(report()) == 200);

        assertThat(tries).hasValue(2);
        assertThat(getMockEndpoint("mock:reports").getReceivedExchanges()).hasSize(1);
    }

    @Test
    void aReportThatWasPolledIsNotProcessedWhenItIsPushed() throws Exception {
        context.getRegistry().bind("done", new MemoryIdempotentRepository());
        MockEndpoint pushed = receive(HMAC + DONE);
        MockEndpoint polled = poll();
        polled.expectedMessageCount(2);
        sent(Map.of());
        sinch.clock().advance(Duration.ofMinutes(1));
        polled.assertIsSatisfied(20_000);
        context.getRouteController().stopRoute("polling");

        assertThat(post(SinchSmsJson.write(polled.getExchanges().get(0).getMessage().getBody()))).isEqualTo(200);

        assertThat(pushed.getReceivedExchanges()).isEmpty();
        assertThat(pushed().getCallbacksDuplicate()).isEqualTo(1);
    }

    @Test
    void aReportThatWasPushedIsNotProcessedWhenItIsPolled() throws Exception {
        context.getRegistry().bind("done", new MemoryIdempotentRepository());
        MockEndpoint pushed = receive(HMAC + DONE);
        sent(Map.of());
        sinch.clock().advance(Duration.ofMinutes(1));
        List<RecipientDeliveryReport> listed
                = body(through("sinch-sms:deliveryReports", null), DeliveryReportPage.class).deliveryReports();
        assertThat(listed).hasSize(2);

        assertThat(post(SinchSmsJson.write(listed.get(0)))).isEqualTo(200);
        MockEndpoint polled = poll();
        polled.expectedMessageCount(1);
        polled.assertIsSatisfied(20_000);

        assertThat(pushed.getReceivedExchanges()).hasSize(1);
        assertThat(polled.getReceivedExchanges().get(0).getMessage().getBody()).isEqualTo(listed.get(1));
    }

    private MockEndpoint poll() throws Exception {
        context.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from("sinch-sms:deliveryReports?initialDelay=0&delay=20&windowMargin=0&since=1h" + DONE).routeId("polling")
                        .to("mock:polled");
            }
        });
        return getMockEndpoint("mock:polled");
    }

    private void failingRoute(AtomicInteger tries, int failures, String options) throws Exception {
        context.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from(webhook(options)).routeId("pushed").process(exchange -> {
                    if (tries.incrementAndGet() <= failures) {
                        throw new IllegalStateException("the database is down");
                    }
                }).to("mock:reports");
            }
        });
    }

    private int postOrFail() {
        try {
            return post(report());
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    /** A node that is gone before it could count on Sinch having read its answer. */
    private int postToANewNode(Path directory, AtomicInteger runs, byte[] body, Map<String, String> headers) throws Exception {
        try (CamelContext node = new DefaultCamelContext()) {
            SinchSmsComponent component = new SinchSmsComponent();
            connect(component.getConfiguration());
            node.addComponent("sinch-sms", component);
            node.getRegistry().bind(
                    "done", FileIdempotentRepository.fileIdempotentRepository(directory.resolve("done").toFile()));
            node.start();
            int nodePort = open(node);
            node.addRoutes(new RouteBuilder() {
                @Override
                public void configure() {
                    from(webhook(HMAC + DONE)).process(exchange -> runs.incrementAndGet());
                }
            });
            return post(nodePort, body, headers).statusCode();
        }
    }
}
