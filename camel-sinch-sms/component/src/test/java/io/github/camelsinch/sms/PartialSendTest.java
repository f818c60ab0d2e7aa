/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms;

import java.util.Iterator;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.LongStream;

import io.github.camelsinch.sms.RecordingGate.Reply;
import io.github.camelsinch.sms.api.error.Outcome;
import io.github.camelsinch.sms.api.error.SendProgress;
import io.github.camelsinch.sms.api.error.SendProgress.AcceptedBatch;
import io.github.camelsinch.sms.api.error.SendProgress.Positions;
import io.github.camelsinch.sms.api.error.SinchSmsAuthenticationException;
import io.github.camelsinch.sms.api.error.SinchSmsInDoubtException;
import io.github.camelsinch.sms.api.error.SinchSmsPartialSendException;
import io.github.camelsinch.sms.api.error.SinchSmsRejectedException;
import io.github.camelsinch.sms.api.error.SinchSmsThrottledException;
import io.github.camelsinch.sms.api.error.SinchSmsValidationException;
import io.github.camelsinch.sms.send.SendResult;
import io.github.camelsinch.sms.simulator.plan.SimulatedBatch;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A send of several batches that stops half way, and what a redelivery then does.
 */
class PartialSendTest extends GatedTestSupport {

    private static final String PAIRS = "sinch-sms:send?from=Acme&bodyAs=recipients&text=Hi&maxRecipientsPerBatch=2";
    private static final List<String> SIX = List.of(
            "46700000001", "46700000002", "46700000003", "46700000004", "46700000005", "46700000006");

    @Test
    void aRejectedSecondBatchTellsWhoWasAcceptedRejectedAndNotTried_F26() throws Exception {
        gate.answer(2, Reply.of(400, "syntax_constraint_violation"));

        SinchSmsPartialSendException failure = failure(through(PAIRS, SIX), SinchSmsPartialSendException.class);

        SendProgress progress = failure.getProgress();
        assertThat(progress.accepted())
                .containsExactly(new AcceptedBatch(sinch.batches().get(0).id(), new Positions(1, 2)));
        assertThat(progress.rejected()).containsExactly(new Positions(3, 4));
        assertThat(progress.inDoubt()).isEmpty();
        assertThat(progress.firstNotAttempted()).isEqualTo(5);
        assertThat(failure.getHttpStatus()).isEqualTo(400);
        assertThat(failure.getSinchCode()).isEqualTo("syntax_constraint_violation");
        assertThat(failure.isSafeToSendAgain()).isFalse();
        assertThat(failure).hasCauseExactlyInstanceOf(SinchSmsRejectedException.class);
        assertThat(gate.calls("POST")).as("nothing after the rejected batch").hasSize(2);
    }

    @Test
    void aSecondBatchInDoubtIsToldAsSuch() throws Exception {
        gate.answer(2, Reply.of(503).afterAll());

        SinchSmsPartialSendException failure
                = failure(through(PAIRS + "&onUnknown=fail", SIX), SinchSmsPartialSendException.class);

        assertThat(failure.getProgress().accepted()).extracting(AcceptedBatch::positions).containsExactly(new Positions(1, 2));
        assertThat(failure.getProgress().rejected()).isEmpty();
        assertThat(failure.getProgress().inDoubt()).containsExactly(new Positions(3, 4));
        assertThat(failure.getProgress().firstNotAttempted()).isEqualTo(5);
        assertThat(failure).hasCauseExactlyInstanceOf(SinchSmsInDoubtException.class);
        assertThat(failure.getOutcome()).isEqualTo(Outcome.UNKNOWN);
    }

    @Test
    void aSecondBatchThatIsThrottledThreeTimesWasNotSent_F25() throws Exception {
        throttle(2);

        SinchSmsPartialSendException failure = failure(through(PAIRS, SIX), SinchSmsPartialSendException.class);

        assertThat(failure.getProgress().rejected()).isEmpty();
        assertThat(failure.getProgress().inDoubt()).isEmpty();
        assertThat(failure.getProgress().firstNotAttempted()).isEqualTo(3);
        assertThat(failure).hasCauseExactlyInstanceOf(SinchSmsThrottledException.class);
    }

    @Test
    void aFailureOfTheLastBatchLeavesNothingUntried() throws Exception {
        gate.answer(3, Reply.of(400, "syntax_constraint_violation"));

        SinchSmsPartialSendException failure = failure(through(PAIRS, SIX), SinchSmsPartialSendException.class);

        assertThat(failure.getProgress().accepted()).hasSize(2);
        assertThat(failure.getProgress().rejected()).containsExactly(new Positions(5, 6));
        assertThat(failure.getProgress().firstNotAttempted()).isEqualTo(SendProgress.EVERYTHING_ATTEMPTED);
    }

    @Test
    void aBadRowInAStreamStopsAfterWhatWasSentBeforeItWasRead() throws Exception {
        List<String> rows = List.of("46700000001", "46700000002", "46700000003", "46700000004", "46700000005", "bad");

        SinchSmsPartialSendException failure = failure(through(PAIRS, rows.iterator()), SinchSmsPartialSendException.class);

        assertThat(failure).hasCauseExactlyInstanceOf(SinchSmsValidationException.class);
        assertThat(failure.getProgress().accepted()).hasSize(gate.calls("POST").size());
        assertThat(failure.getProgress().inDoubt()).isEmpty();
        assertThat(failure.getProgress().firstNotAttempted()).isEqualTo(2L * gate.calls("POST").size() + 1);
    }

    @Test
    void anErrorOfTheSourceEndsTheSendAfterWhatWasSentBefore() throws Exception {
        Iterator<String> source = LongStream.range(46_700_000_000L, 46_700_003_000L)
                .mapToObj(number -> {
                    if (number == 46_700_002_500L) {
                        throw new StackOverflowError("in the source");
                    }
                    return String.valueOf(number);
                }).iterator();

        SinchSmsPartialSendException failure = failure(
                through("sinch-sms:send?from=Acme&text=Hi&bodyAs=recipients", source), SinchSmsPartialSendException.class);

        assertThat(failure).hasCauseInstanceOf(StackOverflowError.class);
        assertThat(failure.getProgress().accepted()).hasSize(1);
        assertThat(failure.getProgress().firstNotAttempted()).isEqualTo(1001);
        assertThat(sinch.batches()).hasSize(1);
    }

    @Test
    void aReportForEachOfVeryManyRecipientsIsWarnedOfOnce_B67() throws Exception {
        List<String> rows = LongStream.range(46_700_000_000L, 46_700_000_006L).mapToObj(String::valueOf).toList();
        try (Log log = new Log()) {
            String start = routeTo(PAIRS + "&deliveryReport=per_recipient&callbackUrl=https://example.com/reports");
            template.sendBody(start, rows);
            template.sendBody(start, rows);

            assertThat(log.text().split("Sinch calls back for every single recipient", -1)).hasSize(2);
        }
    }

    @Test
    void aFailureOfTheFirstBatchIsNoPartialSend() throws Exception {
        gate.answer(1, Reply.of(401));

        failure(through(PAIRS, SIX), SinchSmsAuthenticationException.class);

        assertThat(gate.calls("POST")).hasSize(1);
    }

    @Test
    void theMessageShowsNoNumberAndNoText() throws Exception {
        gate.answer(2, new Reply(
                400, java.util.Map.of("Content-Type", "application/json"),
                "{\"code\":\"syntax_invalid_parameter_format\",\"text\":\"value '46700000003' is not valid\"}", false));

        Exchange exchange = through(PAIRS, SIX);

        for (Throwable t = exchange.getException(); t != null; t = t.getCause()) {
            assertThat(t.toString()).doesNotContain("46700000003").doesNotContain(TOKEN);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = { 400, 401 })
    void aRedeliveryAfterAPartialSendGoesOnWhereItStopped_F55(int status) throws Exception {
        gate.answer(2, Reply.of(status));
        AtomicInteger attempts = new AtomicInteger();

        Exchange exchange = withRedelivery(3, attempts, PAIRS, SIX);

        SendResult result = body(exchange, SendResult.class);
        assertThat(attempts).as("attempts").hasValue(2);
        assertThat(gate.calls("POST")).as("the first pair once, the second twice, the third once").hasSize(4);
        assertThat(result.batchIds()).containsExactlyElementsOf(sinch.batches().stream().map(SimulatedBatch::id).toList());
        assertThat(sinch.messages()).hasSize(6);
    }

    @ParameterizedTest
    @ValueSource(ints = { 500, 502, 503, 504, 408, 409 })
    void anAnswerThatIsLostAfterSinchTookTheBatchIsFoundAndNotPostedAgain_F20_F21(int status) throws Exception {
        gate.answer(1, Reply.of(status).afterAll());

        Exchange exchange = through("sinch-sms:send?from=Acme&to=46700000001", "Hi");

        assertThat(body(exchange, SendResult.class).batchIds()).containsExactly(sinch.batches().get(0).id());
        assertThat(exchange.getMessage().getHeader("CamelSinchSmsReconciled")).isEqualTo(1);
        assertThat(gate.calls("POST")).hasSize(1);
        assertThat(sinch.messages()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(ints = { 500, 503, 408, 409 })
    void aRedeliveryAfterASendInDoubtPostsNothingMoreWhereNothingIsLookedUp(int status) throws Exception {
        gate.answer(1, Reply.of(status).afterAll());
        AtomicInteger attempts = new AtomicInteger();

        Exchange exchange
                = withRedelivery(3, attempts, "sinch-sms:send?from=Acme&onUnknown=fail&to=46700000001", "Hi");

        failure(exchange, SinchSmsInDoubtException.class);
        assertThat(attempts).as("attempts").hasValue(4);
        assertThat(gate.calls("POST")).hasSize(1);
        assertThat(sinch.messages()).hasSize(1);
    }

    @Test
    void aBatchThatIsThrottledOnceIsPostedAgain_F22() throws Exception {
        gate.answer(1, Reply.of(429));

        Exchange exchange = through("sinch-sms:send?from=Acme&to=46700000001", "Hi");

        assertThat(exchange.getException()).isNull();
        assertThat(gate.calls("POST")).hasSize(2);
        assertThat(gate.calls("GET")).as("nothing to look up").isEmpty();
        assertThat(sinch.messages()).hasSize(1);
    }

    @Test
    void aRedeliveryAfterThreeTimes429PostsAgainExactlyOnce() throws Exception {
        throttle(1);
        AtomicInteger attempts = new AtomicInteger();

        Exchange exchange = withRedelivery(3, attempts, "sinch-sms:send?from=Acme&to=46700000001", "Hi");

        assertThat(exchange.getException()).isNull();
        assertThat(attempts).hasValue(2);
        assertThat(gate.calls("POST")).hasSize(4);
        assertThat(sinch.messages()).hasSize(1);
    }

    @Test
    void anIteratorThatWasReadIsNotRedeliveredAsEmpty() throws Exception {
        throttle(1);

        Exchange exchange = withRedelivery(1, new AtomicInteger(), PAIRS, SIX.iterator());

        assertThat(failure(exchange, SinchSmsValidationException.class)).hasMessageContaining("read already");
        assertThat(gate.calls("POST")).hasSize(3);
        assertThat(sinch.batches()).isEmpty();
    }

    @Test
    void soItIsWithAnIteratorInTheHeader() throws Exception {
        throttle(1);
        routeWithRedelivery(1, new AtomicInteger(), "sinch-sms:send?from=Acme&maxRecipientsPerBatch=2");

        Exchange exchange = template.send("direct:redelivered", in -> {
            in.getMessage().setBody("Hi");
            in.getMessage().setHeader("CamelSinchSmsTo", SIX.iterator());
        });

        assertThat(failure(exchange, SinchSmsValidationException.class)).hasMessageContaining("read already");
        assertThat(gate.calls("POST")).hasSize(3);
    }

    @Test
    void aListIsRedeliveredWhole() throws Exception {
        throttle(1);

        Exchange exchange = withRedelivery(1, new AtomicInteger(), PAIRS, SIX);

        assertThat(exchange.getException()).isNull();
        assertThat(sinch.batches()).hasSize(3);
    }

    @Test
    void aCachedStreamIsRedeliveredWhole() throws Exception {
        throttle(1);

        Exchange exchange = withRedelivery(1, new AtomicInteger(), PAIRS,
                new java.io.ByteArrayInputStream(String.join("\n", SIX).getBytes()));

        assertThat(exchange.getException()).isNull();
        assertThat(sinch.batches()).hasSize(3);
    }

    @Test
    void twoSendsInOneRouteDoNotTakeEachOthersFailure() throws Exception {
        throttle(2);
        AtomicInteger attempts = new AtomicInteger();
        context.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                errorHandler(defaultErrorHandler().maximumRedeliveries(1).redeliveryDelay(0)
                        .onRedelivery(exchange -> attempts.incrementAndGet()));
                from("direct:redelivered")
                        .to("sinch-sms:send?from=Acme&to=46700000001").setBody(constant("Second"))
                        .to("sinch-sms:send?from=Acme&to=46700000002");
            }
        });

        Exchange exchange = template.send("direct:redelivered", in -> in.getMessage().setBody("First"));

        assertThat(exchange.getException()).isNull();
        assertThat(attempts).hasValue(1);
        assertThat(sinch.messages("46700000001")).hasSize(1);
        assertThat(sinch.messages("46700000002")).hasSize(1);
    }

    /** Every attempt that a send makes by itself. */
    private void throttle(int firstRequest) {
        for (int request = firstRequest; request < firstRequest + 3; request++) {
            gate.answer(request, Reply.of(429));
        }
    }

    private Exchange withRedelivery(int redeliveries, AtomicInteger attempts, String uri, Object body) throws Exception {
        routeWithRedelivery(redeliveries, attempts, uri);
        return template.send("direct:redelivered", in -> in.getMessage().setBody(body));
    }

    private void routeWithRedelivery(int redeliveries, AtomicInteger attempts, String uri) throws Exception {
        attempts.set(1);
        context.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                errorHandler(defaultErrorHandler().maximumRedeliveries(redeliveries).redeliveryDelay(0)
                        .onRedelivery(exchange -> attempts.incrementAndGet()));
                from("direct:redelivered").to(uri);
            }
        });
    }
}
