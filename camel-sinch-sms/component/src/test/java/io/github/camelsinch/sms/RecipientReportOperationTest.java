/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms;

import java.time.Duration;
import java.util.Map;

import io.github.camelsinch.sms.api.error.SinchSmsRejectedException;
import io.github.camelsinch.sms.api.error.SinchSmsValidationException;
import io.github.camelsinch.sms.api.model.DeliveryStatus;
import io.github.camelsinch.sms.api.model.RecipientDeliveryReport;
import org.apache.camel.Exchange;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * {@code sinch-sms:recipientReport}: what became of one message.
 */
class RecipientReportOperationTest extends SinchSmsTestSupport {

    @Test
    void theBodyIsTheReportOfTheRecipient() throws Exception {
        String id = delivered();

        RecipientDeliveryReport report = body(
                through("sinch-sms:recipientReport", null, Map.of("CamelSinchSmsBatchId", id, "CamelSinchSmsTo", ANN)),
                RecipientDeliveryReport.class);

        assertThat(report.batchId()).isEqualTo(id);
        assertThat(report.recipient()).isEqualTo(ANN);
        assertThat(report.status()).isEqualTo(DeliveryStatus.DELIVERED);
        assertThat(report.code()).isZero();
        assertThat(report.at()).isEqualTo(sinch.messages(ANN).get(0).at());
        assertThat(report.clientReference()).startsWith("mine|cs1.");
    }

    @Test
    void theRecipientMayBeAnOptionInAnySpelling() throws Exception {
        String id = delivered();

        Exchange exchange = through("sinch-sms:recipientReport?recipient=RAW(+46 70-174 06 06)&batchId=" + id, null);

        assertThat(body(exchange, RecipientDeliveryReport.class).recipient()).isEqualTo(BO);
    }

    @Test
    void theRecipientMayBeTheBody() throws Exception {
        String id = delivered();

        Exchange exchange = through("sinch-sms:recipientReport", "0046701740605", Map.of("CamelSinchSmsBatchId", id));

        assertThat(body(exchange, RecipientDeliveryReport.class).recipient()).isEqualTo(ANN);
    }

    @Test
    void aNumberThatIsNotInTheBatchIsRejected() throws Exception {
        String id = delivered();

        Exchange exchange = through("sinch-sms:recipientReport?batchId=" + id, "46701740699");

        SinchSmsRejectedException failure = failure(exchange, SinchSmsRejectedException.class);
        assertThat(failure.getHttpStatus()).isEqualTo(404);
        assertThat(failure.getMessage()).doesNotContain("46701740699");
    }

    @Test
    void noRecipientIsRefused() throws Exception {
        Exchange exchange = through("sinch-sms:recipientReport?batchId=any", null);

        assertThat(failure(exchange, SinchSmsValidationException.class).getName()).isEqualTo("recipient");
        assertThat(sinch.requests()).isEmpty();
    }

    private String delivered() throws Exception {
        String id = sent(Map.of("CamelSinchSmsClientReference", "mine"));
        sinch.clock().advance(Duration.ofMinutes(1));
        return id;
    }
}
