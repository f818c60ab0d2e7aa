/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms;

import java.util.List;
import java.util.Map;

import io.github.camelsinch.sms.api.model.DryRunRecipient;
import io.github.camelsinch.sms.api.model.DryRunResult;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * {@code sinch-sms:dryRun}: what a send would be, without sending.
 */
class DryRunOperationTest extends SinchSmsTestSupport {

    private static final String TO_BOTH = "from=Acme&to=" + ANN + "," + BO;

    @Test
    void itCountsRecipientsAndPartsAndSendsNothing() throws Exception {
        DryRunResult result = body(through("sinch-sms:dryRun?" + TO_BOTH, "x".repeat(161)), DryRunResult.class);

        assertThat(result.numberOfRecipients()).isEqualTo(2);
        assertThat(result.numberOfMessages()).isEqualTo(4);
        assertThat(result.perRecipient()).isNull();
        assertThat(sinch.batches()).isEmpty();
        assertThat(sinch.requests()).singleElement().satisfies(request -> {
            assertThat(request.method()).isEqualTo("POST");
            assertThat(request.path()).isEqualTo("/xms/v1/" + PLAN + "/batches/dry_run");
        });
    }

    @Test
    void perRecipientShowsTheTextThatEachOneWouldGet() throws Exception {
        DryRunResult result = body(
                through("sinch-sms:dryRun?perRecipient=true&" + TO_BOTH, "Hi ${name}!",
                        Map.of("CamelSinchSmsParameters", Map.of("name", Map.of(ANN, "Ann", "default", "you")))),
                DryRunResult.class);

        assertThat(result.perRecipient()).extracting(DryRunRecipient::recipient).containsExactlyInAnyOrder(ANN, BO);
        assertThat(result.perRecipient()).extracting(DryRunRecipient::body).containsExactlyInAnyOrder("Hi Ann!", "Hi you!");
    }

    @Test
    void theHeadersWinOverTheOptions() throws Exception {
        DryRunResult result = body(
                through("sinch-sms:dryRun?perRecipient=false&numberOfRecipients=5&" + TO_BOTH, "Hi",
                        Map.of("CamelSinchSmsPerRecipient", "true", "CamelSinchSmsNumberOfRecipients", 1)),
                DryRunResult.class);

        assertThat(result.perRecipient()).hasSize(1);
        assertThat(sinch.requests().get(0).query()).contains("per_recipient=true").contains("number_of_recipients=1");
    }

    @Test
    void aDryRunOfSeveralBatchesAddsTheirAnswersUp() throws Exception {
        DryRunResult result = body(
                through("sinch-sms:dryRun?from=Acme&text=Hi&bodyAs=recipients&maxRecipientsPerBatch=2&perRecipient=true"
                        + "&numberOfRecipients=4",
                        List.of("46700000001", "46700000002", "46700000003", "46700000004", "46700000005")),
                DryRunResult.class);

        assertThat(sinch.requests()).hasSize(3);
        assertThat(result.numberOfRecipients()).isEqualTo(5);
        assertThat(result.numberOfMessages()).isEqualTo(5);
        assertThat(result.perRecipient()).hasSize(4);
    }
}
