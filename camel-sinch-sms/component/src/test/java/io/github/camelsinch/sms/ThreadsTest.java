/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;

import io.github.camelsinch.sms.api.error.SinchSmsExpiredException;
import io.github.camelsinch.sms.api.error.SinchSmsInDoubtException;
import io.github.camelsinch.sms.api.error.SinchSmsUnavailableException;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.builder.ThreadPoolProfileBuilder;
import org.apache.camel.component.mock.MockEndpoint;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** Which thread does what, and that none waits without need. */
class ThreadsTest extends HeldSinchTestSupport {

    private static final String SEND = "sinch-sms:send?from=Acme&to=" + ANN;
    private static final String SYNCHRONOUS = SEND + "&synchronous=true";

    @Test
    void theCallerGoesOnBeforeTheAnswerIsThere() throws Exception {
        Call call = process(SEND, "Hello");

        assertThat(call.returned).isFalse();
        assertThat(call.isDone()).isFalse();
        held.answer(1);
        assertThat(call.await().failure()).isNull();
        assertThat(call.doneSync).isFalse();
    }

    @Test
    void theRouteGoesOnUponAWorkerThread() throws Exception {
        held.answerAll();

        assertThat(process(SEND, "Hello").await().thread.getName()).contains("SinchSmsWorker");
    }

    @Test
    void theRouteCanGoOnUponTheThreadThatReadTheAnswer() throws Exception {
        Call call = process(SEND + "&continueOn=io", "Hello");
        await().until(() -> held.inFlight() == 1);
        held.answer(1);
        call.await();

        assertThat(call.thread).isNotSameAs(call.caller);
        assertThat(call.thread.getName()).contains("sinch-sms-io");
    }

    @Test
    void theTimersThreadIsNotLentToARoute() throws Exception {
        String io = SEND + "&continueOn=io&maxInFlight=1";
        process(io, "runs");
        await().until(() -> held.inFlight() == 1);

        Call expired = process(io + "&validFor=300ms", "waits").await();

        assertThat(expired.failure()).isInstanceOf(SinchSmsExpiredException.class);
        assertThat(expired.thread.getName()).contains("SinchSmsWorker");
    }

    @Test
    void theThreadThatStopsTheComponentIsNotLentToARoute() throws Exception {
        String io = SEND + "&continueOn=io&maxInFlight=1";
        process(io, "runs");
        await().until(() -> held.inFlight() == 1);
        Call waiting = process(io, "waits");

        context.getComponent("sinch-sms").stop();

        assertThat(waiting.await().thread.getName()).contains("SinchSmsWorker");
    }

    @Test
    void aThreadPoolProfileShapesTheWorkers() throws Exception {
        context.getComponent("sinch-sms").stop();
        context.getExecutorServiceManager().registerThreadPoolProfile(
                new ThreadPoolProfileBuilder(SinchSmsComponent.WORKER_PROFILE).poolSize(1).maxPoolSize(1).build());
        context.getComponent("sinch-sms").start();
        held.answerAll();

        Thread first = process(SEND, "one").await().thread;

        assertThat(process(SEND, "two").await().thread).isSameAs(first);
    }

    @Test
    void aTransactedExchangeStaysOnItsThread() throws Exception {
        held.answerAll();
        Exchange exchange = exchange("Hello");
        exchange.getExchangeExtension().setTransacted(true);

        Call call = process(SEND, exchange);

        assertThat(call.returned).isTrue();
        assertThat(call.doneSync).isTrue();
        assertThat(call.thread).isSameAs(call.caller);
        assertThat(call.failure()).isNull();
        assertThat(exchange.getMessage().getHeader(SinchSmsConstants.BATCH_ID)).isEqualTo("batch-1");
    }

    @Test
    void aSynchronousEndpointStaysOnItsThread() throws Exception {
        held.answerAll();

        Call call = process(SYNCHRONOUS, "Hello");

        assertThat(call.returned).isTrue();
        assertThat(call.thread).isSameAs(call.caller);
    }

    @Test
    void aThreadThatWaitsCutsTheSegmentsItself() throws Exception {
        held.answerAll();

        Call call = process("sinch-sms:send?from=Acme&bodyAs=recipients&text=Hello&synchronous=true", numbers(2500));

        assertThat(call.failure()).isNull();
        assertThat(call.exchange.getMessage().getHeader(SinchSmsConstants.SEGMENT_COUNT)).isEqualTo(3);
        assertThat(Thread.getAllStackTraces().keySet())
                .noneMatch(thread -> thread.getName().contains("SinchSmsWorker") || thread.getName().contains("SinchSmsSend"));
    }

    @Test
    void workersThatWaitForASecondSendDoNotWaitForEachOther() throws Exception {
        context.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from("seda:in?concurrentConsumers=40")
                        .to(SEND)
                        .setBody(constant(numbers(1001)))
                        .to("sinch-sms:send?from=Acme&bodyAs=recipients&text=Hello&synchronous=true")
                        .to("mock:end");
            }
        });
        MockEndpoint end = getMockEndpoint("mock:end");
        end.expectedMessageCount(40);
        for (int i = 0; i < 40; i++) {
            template.sendBody("seda:in", "Hello");
        }
        // what the limit of calls in flight begins with, less the place that is kept for look-ups
        await().until(() -> held.inFlight() == 15);

        held.answerAll();

        end.assertIsSatisfied(20_000);
    }

    @Test
    void anInterruptEndsTheWaitAndSaysThatNobodyKnows() throws Exception {
        CompletableFuture<Call> waiting = new CompletableFuture<>();
        Thread thread = new Thread(() -> {
            try {
                waiting.complete(process(SYNCHRONOUS, "Hello"));
            } catch (Exception e) {
                waiting.completeExceptionally(e);
            }
        });
        thread.start();
        await().until(() -> held.inFlight() == 1);

        thread.interrupt();

        Call call = waiting.get(10, TimeUnit.SECONDS);
        assertThat(call.failure()).isInstanceOf(SinchSmsInDoubtException.class).hasCauseInstanceOf(InterruptedException.class);
        assertThat(call.callbacks).hasValue(1);
    }

    @Test
    void aReadWhoseThreadIsInterruptedHasDoneNothing() throws Exception {
        CompletableFuture<Call> waiting = new CompletableFuture<>();
        Thread thread = new Thread(() -> {
            try {
                waiting.complete(process("sinch-sms:dryRun?from=Acme&synchronous=true&to=" + ANN, "Hello"));
            } catch (Exception e) {
                waiting.completeExceptionally(e);
            }
        });
        thread.start();
        await().until(() -> held.inFlight() == 1);

        thread.interrupt();

        Call call = waiting.get(10, TimeUnit.SECONDS);
        assertThat(call.failure()).isInstanceOf(SinchSmsUnavailableException.class)
                .hasCauseInstanceOf(InterruptedException.class).hasMessageContaining("dryRun failed");
    }

    @Test
    void nothingMoreIsSentAfterAnInterrupt() throws Exception {
        CompletableFuture<Call> waiting = new CompletableFuture<>();
        Thread thread = new Thread(() -> {
            try {
                waiting.complete(process(
                        "sinch-sms:send?from=Acme&bodyAs=recipients&text=Hello&synchronous=true", numbers(1001)));
            } catch (Exception e) {
                waiting.completeExceptionally(e);
            }
        });
        thread.start();
        await().until(() -> held.inFlight() == 1);
        thread.interrupt();
        waiting.get(10, TimeUnit.SECONDS);

        held.answerAll();

        await().until(() -> held.inFlight() == 0);
        assertThat(process(SEND, "after").await().failure()).isNull();
        assertThat(held.texts()).containsExactly("Hello", "after");
    }

    static List<String> numbers(int count) {
        return LongStream.range(46_700_000_000L, 46_700_000_000L + count).mapToObj(String::valueOf).toList();
    }
}
