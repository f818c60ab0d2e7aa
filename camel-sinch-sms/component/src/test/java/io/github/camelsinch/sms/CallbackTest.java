/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

import io.github.camelsinch.sms.api.error.Outcome;
import io.github.camelsinch.sms.api.error.SinchSmsException;
import io.github.camelsinch.sms.api.error.SinchSmsInDoubtException;
import io.github.camelsinch.sms.api.error.SinchSmsRejectedException;
import io.github.camelsinch.sms.api.error.SinchSmsUnavailableException;
import io.github.camelsinch.sms.api.error.SinchSmsValidationException;
import org.apache.camel.builder.ThreadPoolProfileBuilder;
import org.apache.camel.util.concurrent.ThreadPoolRejectedPolicy;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** Every way in which a call can end calls back, and once. */
class CallbackTest extends HeldSinchTestSupport {

    private static final String SEND = "sinch-sms:send?from=Acme&onUnknown=fail&to=" + ANN;

    @Test
    void aSuccessCallsBackOnce() throws Exception {
        held.answerAll();

        endsOnce(process(SEND, "Hello"), null);
    }

    @Test
    void anErrorOfTheServerCallsBackOnce() throws Exception {
        sinch.failNext(1, 400, Map.of());

        endsOnce(process(SEND + "&baseUrl=" + sinch.baseUrl(), "Hello"), SinchSmsRejectedException.class);
    }

    @Test
    void badInputCallsBackOnceAndOnTheSameThread() throws Exception {
        Call call = process("sinch-sms:send?from=Acme&to=nobody", "Hello");

        endsOnce(call, SinchSmsValidationException.class);
        assertThat(call.returned).isTrue();
        assertThat(call.thread).isSameAs(call.caller);
    }

    @Test
    void aServerThatNeverAnswersCallsBackOnceAtTheDeadline() throws Exception {
        Call call = process(SEND + "&requestTimeout=300", "Hello");

        endsOnce(call, SinchSmsInDoubtException.class);
        held.answerAll();
        endsOnce(call, SinchSmsInDoubtException.class);
    }

    @Test
    void aServerThatAcceptsConnectionsAndDoesNotReadCallsBackOnceAtTheDeadline() throws Exception {
        try (ServerSocket blackHole = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            Call call = process(
                    SEND + "&requestTimeout=300&baseUrl=http://127.0.0.1:" + blackHole.getLocalPort(), "Hello");

            endsOnce(call, SinchSmsInDoubtException.class);
        }
    }

    @Test
    void aServerThatIsNotThereCallsBackOnceAndNothingWasSent() throws Exception {
        Call call = process(SEND + "&baseUrl=http://127.0.0.1:" + unusedPort(), "Hello");

        endsOnce(call, SinchSmsUnavailableException.class);
        assertThat(((SinchSmsException) call.failure()).getOutcome()).isEqualTo(Outcome.NOT_SENT);
    }

    @Test
    void callsThatWaitWhenTheComponentStopsCallBackOnceAndWereNotSent() throws Exception {
        Call running = process(SEND + "&maxInFlight=1", "runs");
        await().until(() -> held.inFlight() == 1);
        List<Call> waiting = List.of(process(SEND + "&maxInFlight=1", "waits"), process(SEND + "&maxInFlight=1", "waits too"));

        context.getComponent("sinch-sms").stop();

        for (Call call : waiting) {
            endsOnce(call, SinchSmsUnavailableException.class);
            assertThat(((SinchSmsException) call.failure()).getOutcome()).isEqualTo(Outcome.NOT_SENT);
        }
        endsOnce(running, SinchSmsInDoubtException.class);
        assertThat(held.texts()).containsExactly("runs");
    }

    @Test
    void aCallAfterTheComponentWasStoppedCallsBackOnce() throws Exception {
        Call warm = process(SEND, "Hello");
        held.answerAll();
        warm.await();
        var producer = context.getEndpoint(SEND).createAsyncProducer();
        producer.start();
        context.getComponent("sinch-sms").stop();

        Call call = new Call(exchange("Hello"));
        call.returned = producer.process(call.exchange, call::done);

        endsOnce(call, SinchSmsUnavailableException.class);
    }

    @Test
    void aFullWorkerPoolCallsBackOnceAllTheSame() throws Exception {
        context.getComponent("sinch-sms").stop();
        context.getExecutorServiceManager().registerThreadPoolProfile(
                new ThreadPoolProfileBuilder(SinchSmsComponent.WORKER_PROFILE).poolSize(1).maxPoolSize(1).maxQueueSize(0)
                        .rejectedPolicy(ThreadPoolRejectedPolicy.Abort).build());
        context.getComponent("sinch-sms").start();
        List<Call> calls = List.of(
                process(SEND, "1"), process(SEND, "2"), process(SEND, "3"), process(SEND, "4"), process(SEND, "5"));
        await().until(() -> held.inFlight() == 5);

        held.answerAll();

        for (Call call : calls) {
            endsOnce(call, null);
        }
    }

    @Test
    void anAnswerAboutAnotherBatchCallsBackOnce() throws Exception {
        held.answerAll();
        Call call = process("sinch-sms:get?batchId=batch-other", "");

        endsOnce(call, SinchSmsException.class);
    }

    private static void endsOnce(Call call, Class<? extends Throwable> failure) throws Exception {
        call.await();
        if (failure == null) {
            assertThat(call.failure()).isNull();
        } else {
            assertThat(call.failure()).isInstanceOf(failure);
        }
        // long enough for a second one that hangs on the same answer to show
        await().during(Duration.ofMillis(100)).atMost(5, TimeUnit.SECONDS).until(() -> call.callbacks.get() == 1);
    }

    private static int unusedPort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
