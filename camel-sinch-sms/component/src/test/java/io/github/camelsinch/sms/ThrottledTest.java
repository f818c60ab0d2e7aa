/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms;

import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

import io.github.camelsinch.sms.api.error.SinchSmsInDoubtException;
import io.github.camelsinch.sms.api.model.Batch;
import io.github.camelsinch.sms.pacing.InFlightSnapshot;
import io.github.camelsinch.sms.simulator.http.RecordedRequest;
import org.apache.camel.AsyncProducer;
import org.apache.camel.Exchange;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** What becomes of other calls when Sinch says that it has too much to do (429). */
class ThrottledTest extends SinchSmsTestSupport {

    private static final String SEND = "sinch-sms:send?from=Acme&to=" + ANN;
    private static final String GET = "sinch-sms:get?batchId=";

    @Test
    void laterSendsWaitAndLookUpsGoOn() throws Exception {
        String id = sent(Map.of());
        sinch.failNext(1, 429, Map.of("Retry-After", "60"));
        start(SEND, "refused");
        await().until(() -> calls().throttled() == 1);

        CompletableFuture<Exchange> waits = start(SEND, "waits");
        Batch batch = body(through(GET + id, ""), Batch.class);

        assertThat(batch.id()).isEqualTo(id);
        assertThat(waits).isNotDone();
        assertThat(changes()).hasSize(2);
        assertThat(calls().sendsPausedFor()).isPositive();
        assertThat(calls().waiting()).isPositive();
    }

    @Test
    void whatWaitsGoesOnWhenTheTimeIsOver() throws Exception {
        sinch.failNext(1, 429, Map.of("Retry-After", "1"));
        start(SEND, "refused");
        await().until(() -> calls().throttled() == 1);

        Exchange later = start(SEND, "later").get(20, TimeUnit.SECONDS);

        assertThat(later.getException()).isNull();
        assertThat(calls().sendsPausedFor()).isZero();
    }

    @Test
    void fewerCallsMayRunAtOneTimeAfterARefusal() throws Exception {
        assertThat(calls().limit()).isEqualTo(16);
        sinch.failNext(1, 429, Map.of());

        start(SEND, "refused");

        await().until(() -> calls().limit() == 8);
        assertThat(calls().maxInFlight()).isEqualTo(64);
    }

    @Test
    void aRefusedLookUpHoldsBackNoSend() throws Exception {
        String id = sent(Map.of());
        sinch.failNext(1, 429, Map.of("Retry-After", "60"));
        start(GET + id, "");
        await().until(() -> calls().throttled() == 1);

        assertThat(through(SEND, "goes").getException()).isNull();

        CompletableFuture<Exchange> waits = start(GET + id, "");
        assertThat(waits).isNotDone();
        assertThat(calls().lookUpsPausedFor()).isPositive();
        assertThat(sinch.requests()).extracting(RecordedRequest::method).containsExactly("POST", "GET", "POST");
    }

    @Test
    void aCodeInDoubtIsGivenUpInTimeAlthoughLookUpsArePaused() throws Exception {
        String id = sent(Map.of());
        sinch.failNext(1, 429, Map.of("Retry-After", "60"));
        start(GET + id, "");
        await().until(() -> calls().throttled() == 1);
        sinch.failNext(1, 503, Map.of());

        Exchange code = start(SEND + "&validFor=2s", "code").get(20, TimeUnit.SECONDS);

        assertThat(code.getException()).isInstanceOf(SinchSmsInDoubtException.class);
        assertThat(calls().waiting()).as("look-ups that nobody needs any more").isZero();
        assertThat(sinch.requests()).extracting(RecordedRequest::method).containsExactly("POST", "GET", "POST");
    }

    @Test
    void whatWaitsFailsWhenTheComponentIsStopped() throws Exception {
        sinch.failNext(1, 429, Map.of("Retry-After", "60"));
        start(SEND, "refused");
        await().until(() -> calls().throttled() == 1);
        CompletableFuture<Exchange> waits = start(SEND, "waits");

        context.stop();

        assertThat(waits.get(20, TimeUnit.SECONDS).getException()).hasMessageContaining("stopped");
        assertThat(changes()).hasSize(1);
    }

    /** Processes one message without a route, which would have the context wait for it when it stops. */
    private CompletableFuture<Exchange> start(String uri, Object body) throws Exception {
        AsyncProducer producer = context.getEndpoint(uri).createAsyncProducer();
        producer.start();
        Exchange exchange = producer.getEndpoint().createExchange();
        exchange.getMessage().setBody(body);
        CompletableFuture<Exchange> ended = new CompletableFuture<>();
        producer.process(exchange, doneSync -> ended.complete(exchange));
        return ended;
    }

    private InFlightSnapshot calls() {
        return context.getEndpoint(SEND, SinchSmsEndpoint.class).client().api().inFlight();
    }
}
