/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

import io.github.camelsinch.sms.api.error.SinchSmsValidationException;
import io.github.camelsinch.sms.api.model.DeliveryStatus;
import io.github.camelsinch.sms.api.model.StatusCount;
import io.github.camelsinch.sms.report.BatchState;
import io.github.camelsinch.sms.report.BatchSummary;
import io.github.camelsinch.sms.simulator.outcome.Outcome;
import org.apache.camel.Exchange;
import org.apache.camel.ExchangePropertyKey;
import org.apache.camel.Message;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.component.mock.MockEndpoint;
import org.apache.camel.health.HealthCheck;
import org.apache.camel.health.HealthCheckHelper;
import org.apache.camel.support.processor.idempotent.MemoryIdempotentRepository;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

class SentBatchesTest extends SentBatchesTestSupport {

    private static final int UNKNOWN_SUBSCRIBER = 150;

    @Test
    void aBatchIsToldWhenItsLastRecipientIsFinal() throws Exception {
        sinch.outcomes().number(BO, Outcome.failed(UNKNOWN_SUBSCRIBER).after(Duration.ofSeconds(40)));
        String id = send("&clientReference=order-17");
        MockEndpoint end = follow();
        time.advance(Duration.ofSeconds(20));
        await().until(() -> looks(id) == 1);
        assertThat(end.getReceivedCounter()).isZero();
        time.advance(Duration.ofSeconds(40));

        BatchSummary summary = theOnly(end);

        assertThat(summary.batchId()).isEqualTo(id);
        assertThat(summary.state()).isEqualTo(BatchState.COMPLETE);
        assertThat(summary.reason()).isNull();
        assertThat(summary.reference()).isEqualTo("order-17");
        assertThat(summary.recipients()).isEqualTo(2);
        assertThat(summary.reported()).isEqualTo(2);
        assertThat(summary.count(DeliveryStatus.DELIVERED)).isEqualTo(1);
        assertThat(summary.failures())
                .containsExactly(new StatusCount(UNKNOWN_SUBSCRIBER, DeliveryStatus.FAILED, 1, List.of(BO)));
        assertThat(summary.timeToDeliver()).isBetween(Duration.ofSeconds(40), Duration.ofSeconds(61));
    }

    @Test
    void whatRoutesDecideByIsInHeadersWithoutNumbers() throws Exception {
        String id = send("&clientReference=order-17");
        MockEndpoint end = follow();
        time.advance(Duration.ofSeconds(20));
        BatchSummary summary = theOnly(end);

        Message message = end.getReceivedExchanges().get(0).getMessage();

        assertThat(message.getHeaders()).containsEntry(SinchSmsConstants.BATCH_ID, id)
                .containsEntry(SinchSmsConstants.BATCH_STATE, "complete")
                .containsEntry(SinchSmsConstants.FINAL_STATUS, true)
                .containsEntry(SinchSmsConstants.REFERENCE, "order-17")
                .containsKeys(SinchSmsConstants.REPORT_KEY, SinchSmsConstants.AT);
        assertThat(message.getHeaders() + summary.toString()).doesNotContain(ANN).doesNotContain(BO);
    }

    @Test
    void aBatchIsToldOnceAndCostsNothingFromThenOn() throws Exception {
        String first = send();
        MockEndpoint end = follow();
        time.advance(Duration.ofSeconds(20));
        theOnly(end);
        await().until(() -> open() == 0);
        long looks = looks(first);
        String second = send();
        time.advance(Duration.ofDays(1));
        await().until(() -> end.getReceivedCounter() == 2);

        assertThat(summaries(end)).extracting(BatchSummary::batchId).containsExactly(first, second);
        assertThat(looks(first)).isEqualTo(looks).isEqualTo(2);
    }

    @Test
    void everyBatchOfASendIsFollowed() throws Exception {
        send("&maxRecipientsPerBatch=1");
        MockEndpoint end = follow();
        time.advance(Duration.ofSeconds(20));

        await().until(() -> end.getReceivedCounter() == 2);

        assertThat(summaries(end)).extracting(BatchSummary::recipients).containsExactly(1, 1);
    }

    @Test
    void nothingIsAskedBeforeABatchIsDue() throws Exception {
        String scheduled = send("&sendAt=" + time.instant().plus(Duration.ofHours(2)));
        MockEndpoint end = follow();
        time.advance(Duration.ofHours(1));
        String atOnce = send();
        time.advance(Duration.ofMinutes(30));
        await().until(() -> end.getReceivedCounter() == 1);

        assertThat(theOnly(end).batchId()).isEqualTo(atOnce);
        assertThat(looks(scheduled)).isZero();

        time.advance(Duration.ofHours(1));
        await().until(() -> end.getReceivedCounter() == 2);
        assertThat(summaries(end).get(1).timeToDeliver()).as("counts from send_at").isBetween(
                Duration.ofMinutes(29), Duration.ofMinutes(31));
    }

    @Test
    void aScheduleThatWasCancelledEnds() throws Exception {
        String id = send("&sendAt=" + time.instant().plus(Duration.ofHours(2)));
        template.requestBody("sinch-sms:cancel", id);
        MockEndpoint end = follow();
        time.advance(Duration.ofHours(3));

        BatchSummary summary = theOnly(end);

        assertThat(summary.state()).isEqualTo(BatchState.CANCELLED);
        assertThat(summary.reason()).isEqualTo("it was cancelled before anything was sent");
        assertThat(summary.statuses()).isEmpty();
        assertThat(summary.timeToDeliver()).isNull();
    }

    @Test
    void aBatchThatExpiredEnds() throws Exception {
        sinch.outcomes().otherwise(Outcome.of(io.github.camelsinch.sms.simulator.outcome.DeliveryStatus.EXPIRED, 406));
        send();
        MockEndpoint end = follow();
        time.advance(Duration.ofSeconds(20));

        BatchSummary summary = theOnly(end);

        assertThat(summary.state()).isEqualTo(BatchState.EXPIRED);
        assertThat(summary.count(DeliveryStatus.EXPIRED)).isEqualTo(2);
    }

    @Test
    void aBatchThatIsNotFinalAfterFourteenDaysEndsAsUnknown() throws Exception {
        sinch.outcomes().number(BO, Outcome.staysDispatched());
        send();
        MockEndpoint end = follow();
        time.advance(Duration.ofDays(13));
        String witness = send("&maxRecipientsPerBatch=1000");
        time.advance(Duration.ofDays(1).minusMinutes(1));
        await().until(() -> looks(witness) > 0);
        assertThat(end.getReceivedCounter()).isZero();
        time.advance(Duration.ofHours(2));

        BatchSummary summary = theOnly(end);

        assertThat(summary.state()).isEqualTo(BatchState.UNKNOWN);
        assertThat(summary.reason()).contains("14 days");
        assertThat(summary.count(DeliveryStatus.DELIVERED)).isEqualTo(1);
        assertThat(summary.count(DeliveryStatus.DISPATCHED)).isEqualTo(1);
    }

    @Test
    void aBatchThatSinchDoesNotKnowEndsAfterAnHourAndNotBefore() throws Exception {
        String id = send();
        MockEndpoint end = follow();
        sinch.refuseNext(2, 404, "not_found", "gone");
        time.advance(Duration.ofMinutes(10));
        await().until(() -> looks(id) == 1);
        time.advance(Duration.ofHours(2));

        BatchSummary summary = theOnly(end);

        assertThat(looks(id)).isEqualTo(2);
        assertThat(summary.state()).isEqualTo(BatchState.UNKNOWN);
        assertThat(summary.reason()).isEqualTo("Sinch does not know the batch");
    }

    @Test
    void whatChangesBeforeTheEndIsToldIfAskedFor() throws Exception {
        sinch.outcomes().number(BO, Outcome.delivered().after(Duration.ofMinutes(10)));
        String id = send();
        MockEndpoint end = follow("&trackProgress=true");
        time.advance(Duration.ofSeconds(5));
        await().until(() -> end.getReceivedCounter() == 1);
        time.advance(Duration.ofSeconds(25));
        await().until(() -> end.getReceivedCounter() == 2);
        time.advance(Duration.ofSeconds(30));
        await().until(() -> looks(id) == 3);
        time.advance(Duration.ofHours(1));
        await().until(() -> end.getReceivedCounter() == 3);

        assertThat(summaries(end)).as("the third look saw nothing new").extracting(BatchSummary::state)
                .containsExactly(BatchState.OPEN, BatchState.OPEN, BatchState.COMPLETE);
        assertThat(summaries(end)).extracting(summary -> summary.count(DeliveryStatus.DELIVERED)).containsExactly(0, 1, 2);
        assertThat(end.getReceivedExchanges())
                .extracting(exchange -> exchange.getMessage().getHeader("CamelSinchSmsFinalStatus"))
                .containsExactly(false, false, true);
        assertThat(end.getReceivedExchanges()).extracting(exchange -> exchange.getMessage().getHeader("CamelSinchSmsReportKey"))
                .doesNotHaveDuplicates();
    }

    @Test
    void aBatchWhoseExchangeFailedComesAgainAndIsOpenUntilOneHasCompleted() throws Exception {
        AtomicInteger attempts = new AtomicInteger();
        send();
        context.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from(BATCHES).process(exchange -> {
                    if (attempts.incrementAndGet() < 3) {
                        throw new IllegalStateException("no");
                    }
                    assertThat(open()).as("while the exchange runs").isEqualTo(1);
                }).to("mock:batches");
            }
        });
        MockEndpoint end = getMockEndpoint("mock:batches");
        time.advance(Duration.ofSeconds(20));
        await().until(() -> attempts.get() == 1);
        assertThat(open()).isEqualTo(1);
        await().until(() -> {
            time.advance(Duration.ofSeconds(31));
            return end.getReceivedCounter() == 1;
        });

        await().until(() -> open() == 0);
        assertThat(attempts).hasValue(3);
    }

    @Test
    void aPollTellsAtMostAsManyAsAskedFor() throws Exception {
        for (int i = 0; i < 3; i++) {
            send();
        }
        MockEndpoint end = follow("&maxMessagesPerPoll=2");
        time.advance(Duration.ofSeconds(20));
        await().until(() -> end.getReceivedCounter() == 3);

        List<Integer> sizes = end.getReceivedExchanges().stream()
                .map(exchange -> exchange.getProperty(ExchangePropertyKey.BATCH_SIZE, Integer.class)).toList();

        assertThat(sizes).containsExactly(2, 2, 1);
    }

    @Test
    void twoConsumersOnOneLedgerTellABatchOnce() throws Exception {
        for (int i = 0; i < 30; i++) {
            send();
        }
        context.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from(BATCHES + "&maxMessagesPerPoll=3").to("mock:batches");
                from(BATCHES + "&maxMessagesPerPoll=4").to("mock:batches");
            }
        });
        MockEndpoint end = getMockEndpoint("mock:batches");
        time.advance(Duration.ofSeconds(20));

        await().until(() -> open() == 0);

        assertThat(summaries(end)).hasSize(30).extracting(BatchSummary::batchId).doesNotHaveDuplicates();
    }

    @Test
    void whileSinchCannotBeAskedTheConsumerIsDownAndNothingIsLost() throws Exception {
        HealthCheckHelper.getHealthCheckRegistry(context).setEnabled(true);
        MockEndpoint end = follow("&backoffMultiplier=0");
        send();
        sinch.failNext(1000, 500, Map.of());
        time.advance(Duration.ofSeconds(20));
        await().until(() -> health().getState() == HealthCheck.State.DOWN);
        sinch.faults().clear();

        await().until(() -> {
            time.advance(Duration.ofSeconds(31));
            return end.getReceivedCounter() == 1;
        });
        await().until(() -> health().getState() == HealthCheck.State.UP);
    }

    private HealthCheck.Result health() {
        return HealthCheckHelper.invoke(context).stream()
                .filter(result -> result.getCheck().getId().equals("consumer:following")).findFirst().orElseThrow();
    }

    @ParameterizedTest
    @ValueSource(strings = { "since=1h", "status=Failed", "code=402", "clientReference=a", "idempotentRepository=#any" })
    void whatOnlyMeansSomethingForReportsIsRefused(String option) {
        context.getRegistry().bind("any", new MemoryIdempotentRepository());

        assertThatThrownBy(() -> follow("&" + option)).rootCause().isInstanceOf(SinchSmsValidationException.class)
                .hasMessageContaining(option.substring(0, option.indexOf('='))).hasMessageContaining("track=batches");
    }

    @Test
    void progressOfReportsIsRefused() {
        assertThatThrownBy(() -> context.getEndpoint("sinch-sms:deliveryReports?trackProgress=true").start())
                .isInstanceOf(SinchSmsValidationException.class).hasMessageContaining("trackProgress");
    }

    @Test
    void aProducerFollowsNothing() {
        assertThatThrownBy(() -> context.getEndpoint("sinch-sms:send?track=batches").start())
                .isInstanceOf(SinchSmsValidationException.class).hasMessageContaining("track");
    }

    @Test
    void aSendThatFailedIsNotFollowed() throws Exception {
        sinch.refuseNext(1, 400, "syntax_invalid_parameter_format", "no");
        Exchange refused = through("sinch-sms:send?from=Acme&to=" + ANN, "Hi");

        assertThat(refused.getException()).isNotNull();
        assertThat(open()).isZero();
    }
}
