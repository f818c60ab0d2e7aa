/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms;

import java.time.Duration;
import java.util.Map;

import io.github.camelsinch.sms.api.error.SinchSmsValidationException;
import io.github.camelsinch.sms.api.model.BatchDeliveryReport;
import io.github.camelsinch.sms.api.model.DeliveryStatus;
import io.github.camelsinch.sms.api.model.StatusCount;
import io.github.camelsinch.sms.simulator.outcome.Outcome;
import org.apache.camel.Exchange;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * {@code sinch-sms:batchReport}: how far a batch is.
 */
class BatchReportOperationTest extends SinchSmsTestSupport {

    private String id;

    @Test
    void aSummaryCounts() throws Exception {
        deliverToAnnOnly();

        BatchDeliveryReport report = body(through("sinch-sms:batchReport", id), BatchDeliveryReport.class);

        assertThat(report.batchId()).isEqualTo(id);
        assertThat(report.totalMessageCount()).isEqualTo(2);
        assertThat(report.clientReference()).startsWith("mine|cs1.");
        assertThat(report.statuses()).extracting(StatusCount::status)
                .containsExactlyInAnyOrder(DeliveryStatus.DELIVERED, DeliveryStatus.FAILED);
        assertThat(report.statuses()).allSatisfy(row -> assertThat(row.recipients()).isNullOrEmpty());
    }

    @Test
    void aFullReportNamesTheRecipients() throws Exception {
        deliverToAnnOnly();

        BatchDeliveryReport report
                = body(through("sinch-sms:batchReport?reportType=full&batchId=" + id, null), BatchDeliveryReport.class);

        assertThat(report.statuses()).filteredOn(row -> row.status().equals(DeliveryStatus.FAILED)).singleElement()
                .satisfies(row -> {
                    assertThat(row.code()).isEqualTo(150);
                    assertThat(row.count()).isEqualTo(1);
                    assertThat(row.recipients()).containsExactly(BO);
                });
    }

    @Test
    void statusAndCodeFilter() throws Exception {
        deliverToAnnOnly();

        BatchDeliveryReport byStatus
                = body(through("sinch-sms:batchReport?status=Delivered,Aborted", id), BatchDeliveryReport.class);
        BatchDeliveryReport byCode = body(through("sinch-sms:batchReport?code=150,151", id), BatchDeliveryReport.class);

        assertThat(byStatus.statuses()).extracting(StatusCount::status).containsExactly(DeliveryStatus.DELIVERED);
        assertThat(byCode.statuses()).extracting(StatusCount::code).containsExactly(150);
    }

    @Test
    void theHeaderAsksForTheOtherType() throws Exception {
        deliverToAnnOnly();

        through("sinch-sms:batchReport?reportType=summary", id, Map.of("CamelSinchSmsReportType", "full"));

        assertThat(sinch.requests().get(sinch.requests().size() - 1).query()).contains("type=full");
    }

    @Test
    void anotherTypeIsRefused() throws Exception {
        Exchange exchange = through("sinch-sms:batchReport", "any", Map.of("CamelSinchSmsReportType", "half"));

        assertThat(failure(exchange, SinchSmsValidationException.class)).hasMessageContaining("summary or full");
        assertThat(sinch.requests()).isEmpty();
    }

    private void deliverToAnnOnly() throws Exception {
        sinch.outcomes().number(BO, Outcome.failed(150));
        id = sent(Map.of("CamelSinchSmsClientReference", "mine"));
        sinch.clock().advance(Duration.ofMinutes(1));
    }
}
