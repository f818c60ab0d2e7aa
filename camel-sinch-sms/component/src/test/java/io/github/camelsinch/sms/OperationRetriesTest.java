/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms;

import java.time.Duration;
import java.util.List;
import java.util.Map;

import io.github.camelsinch.sms.api.error.Outcome;
import io.github.camelsinch.sms.api.error.SinchSmsInDoubtException;
import io.github.camelsinch.sms.api.error.SinchSmsRejectedException;
import io.github.camelsinch.sms.api.model.Batch;
import io.github.camelsinch.sms.api.model.BatchDeliveryReport;
import io.github.camelsinch.sms.api.model.BatchPage;
import io.github.camelsinch.sms.api.model.BatchUpdate;
import io.github.camelsinch.sms.api.model.DeliveryReportPage;
import io.github.camelsinch.sms.api.model.DryRunResult;
import io.github.camelsinch.sms.api.model.RecipientDeliveryReport;
import io.github.camelsinch.sms.simulator.SinchSmsSimulator;
import io.github.camelsinch.sms.simulator.fault.ApiCall;
import io.github.camelsinch.sms.simulator.fault.Fault;
import io.github.camelsinch.sms.simulator.http.RecordedRequest;
import org.apache.camel.Exchange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Operations other than {@code send} whose answers are lost, over real sockets. */
class OperationRetriesTest extends SinchSmsTestSupport {

    @Override
    SinchSmsSimulator startSimulator() {
        return SinchSmsSimulator.builder().servicePlanId(PLAN).token(TOKEN).socketFaults(true).start();
    }

    @ParameterizedTest
    @CsvSource({
            "get, GET", "list, LIST", "batchReport, BATCH_REPORT", "recipientReport, RECIPIENT_REPORT",
            "deliveryReports, DELIVERY_REPORTS", "dryRun, DRY_RUN" })
    void aReadGetsItsAnswerAfterAResetAnd503(String operation, ApiCall call) throws Exception {
        String id = sent(Map.of());
        sinch.faults().next(1).on(call).reset();
        sinch.faults().next(1).on(call).with(Fault.status(503));

        Exchange exchange = through("sinch-sms:" + operation + "?batchId=" + id + "&recipient=" + ANN
                                    + (operation.equals("dryRun") ? "&from=Acme&text=Hi&to=" + ANN : ""),
                null);

        assertThat(exchange.getException()).isNull();
        assertThat(exchange.getMessage().getBody()).isInstanceOfAny(
                Batch.class, BatchPage.class, BatchDeliveryReport.class, RecipientDeliveryReport.class,
                DeliveryReportPage.class, DryRunResult.class);
    }

    @Test
    void aCancellationWhoseAnswerIsLostIsMadeAgain() throws Exception {
        String id = scheduled();
        sinch.faults().next(1).on(ApiCall.CANCEL).acceptThenReset();

        assertThat(body(through("sinch-sms:cancel", id), Batch.class).canceled()).isTrue();
        assertThat(batch(id).canceled()).isTrue();
        assertThat(requests("DELETE")).isEqualTo(2);
    }

    @Test
    void aReplacementWhoseAnswerIsLostIsFoundByALookAndNotMadeAgain() throws Exception {
        String id = scheduled();
        sinch.faults().next(1).on(ApiCall.REPLACE).acceptThenReset();

        Batch replaced = body(replace(id), Batch.class);

        assertThat(replaced.options().clientReference()).isEqualTo("second");
        assertThat(batch(id).body()).isEqualTo("Hello");
        assertThat(requests("PUT")).isEqualTo(1);
    }

    @Test
    void aReplacementThatDidNotArriveIsMadeAgainWhileTheBatchIsScheduled() throws Exception {
        String id = scheduled();
        sinch.faults().next(1).on(ApiCall.REPLACE).reset();

        body(replace(id), Batch.class);

        assertThat(batch(id).body()).isEqualTo("Hello");
        assertThat(requests("PUT")).isEqualTo(2);
    }

    @Test
    void aReplacementThatMayHaveArrivedIsNotMadeAgainOnceTheBatchIsOnItsWay() throws Exception {
        String id = sent(Map.of());
        sinch.faults().next(1).on(ApiCall.REPLACE).reset();

        SinchSmsInDoubtException failure = failure(replace(id), SinchSmsInDoubtException.class);

        assertThat(failure.getOutcome()).isEqualTo(Outcome.UNKNOWN);
        assertThat(failure.getOperation()).isEqualTo("replace");
        assertThat(batch(id).body()).isEqualTo("Hi");
        assertThat(requests("PUT")).isEqualTo(1);
    }

    @Test
    void anUpdateWhoseAnswerIsLostIsFoundByALookAndNotMadeAgain() throws Exception {
        String id = scheduled();
        sinch.faults().next(1).on(ApiCall.UPDATE).acceptThenReset();

        Batch updated = body(update(id), Batch.class);

        assertThat(updated.to()).containsExactly(ANN);
        assertThat(requests("POST")).as("the send and the update").isEqualTo(2);
    }

    @Test
    void anUpdateThatDidNotArriveIsMadeAgainWhileTheBatchIsScheduled() throws Exception {
        String id = scheduled();
        sinch.faults().next(1).on(ApiCall.UPDATE).with(Fault.status(500));

        assertThat(body(update(id), Batch.class).to()).containsExactly(ANN);
        assertThat(requests("POST")).isEqualTo(3);
    }

    @Test
    void aChangeAfterTheDispatchIsRefusedOnce_F32() throws Exception {
        String id = sent(Map.of());
        sinch.clock().advance(Duration.ofMinutes(1));

        assertThat(failure(replace(id), SinchSmsRejectedException.class).getSinchCode()).isEqualTo("batch_already_dispatched");
        assertThat(failure(update(id), SinchSmsRejectedException.class).getSinchCode()).isEqualTo("batch_already_dispatched");
        assertThat(requests("PUT")).isEqualTo(1);
        assertThat(requests("POST")).as("the send and the update").isEqualTo(2);
    }

    @Test
    void deliveryFeedbackWhoseAnswerIsLostIsGivenAgain() throws Exception {
        String id = through("sinch-sms:send?from=Acme&feedbackEnabled=true&to=" + ANN, "Hi").getMessage()
                .getHeader(SinchSmsConstants.BATCH_ID, String.class);
        sinch.faults().next(1).on(ApiCall.DELIVERY_FEEDBACK).acceptThenReset();

        Exchange exchange = through("sinch-sms:deliveryFeedback", ANN, Map.of(SinchSmsConstants.BATCH_ID, id));

        assertThat(exchange.getException()).isNull();
        assertThat(requests("POST")).as("the send and twice the feedback").isEqualTo(3);
    }

    private Exchange replace(String id) throws Exception {
        return through("sinch-sms:replace?from=Acme&to=" + ANN, "Hello",
                Map.of(SinchSmsConstants.BATCH_ID, id, SinchSmsConstants.CLIENT_REFERENCE, "second",
                        SinchSmsConstants.SEND_AT, inAnHour()));
    }

    private Exchange update(String id) throws Exception {
        return through("sinch-sms:update", BatchUpdate.builder().toRemove(List.of(BO)).build(),
                Map.of(SinchSmsConstants.BATCH_ID, id));
    }

    private long requests(String method) {
        return sinch.requests().stream().map(RecordedRequest::method).filter(method::equals).count();
    }
}
