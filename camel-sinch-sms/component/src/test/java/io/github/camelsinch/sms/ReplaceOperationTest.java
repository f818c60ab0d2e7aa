/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms;

import java.util.List;
import java.util.Map;

import io.github.camelsinch.sms.api.error.SinchSmsValidationException;
import io.github.camelsinch.sms.api.model.Batch;
import io.github.camelsinch.sms.api.model.TextContent;
import org.apache.camel.Exchange;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * {@code sinch-sms:replace}: another message in the place of one.
 */
class ReplaceOperationTest extends SinchSmsTestSupport {

    @Test
    void theBatchKeepsItsIdAndNothingElse() throws Exception {
        String id = scheduled();

        Exchange exchange = through("sinch-sms:replace?from=Bcme&to=46701740607&sendAt=" + inAnHour(), "Hello",
                Map.of("CamelSinchSmsBatchId", id));

        Batch replaced = body(exchange, Batch.class);
        assertThat(replaced.id()).isEqualTo(id);
        assertThat(replaced.to()).containsExactly("46701740607");
        assertThat(replaced.from()).isEqualTo("Bcme");
        assertThat(((TextContent) replaced.content()).body()).isEqualTo("Hello");
        assertThat(replaced.options().clientReference()).isNull();
        assertThat(exchange.getMessage().getHeader("CamelSinchSmsBatchId")).isEqualTo(id);
        assertThat(sinch.batches()).hasSize(1);
        assertThat(sinch.requests()).last().satisfies(request -> {
            assertThat(request.method()).isEqualTo("PUT");
            assertThat(request.path()).isEqualTo("/xms/v1/" + PLAN + "/batches/" + id);
        });
    }

    @Test
    void theIdMayBeAnOption() throws Exception {
        String id = scheduled();

        assertThat(body(through("sinch-sms:replace?from=Acme&to=" + ANN + "&batchId=" + id, "Hello"), Batch.class).id())
                .isEqualTo(id);
    }

    @Test
    void whatNeedsMoreThanOneBatchIsRefused() throws Exception {
        String id = scheduled();

        Exchange exchange = through("sinch-sms:replace?from=Acme&maxRecipientsPerBatch=1", "Hello",
                Map.of("CamelSinchSmsBatchId", id, "CamelSinchSmsTo", List.of(ANN, BO)));

        SinchSmsValidationException failure = failure(exchange, SinchSmsValidationException.class);
        assertThat(failure).hasMessageContaining("2 segments").hasMessageContaining("one batch");
        assertThat(changes()).as("only the send").hasSize(1);
    }

    @Test
    void noBatchIdIsRefused() throws Exception {
        Exchange exchange = through("sinch-sms:replace?from=Acme&to=" + ANN, "Hello");

        assertThat(failure(exchange, SinchSmsValidationException.class).getName()).isEqualTo("batchId");
        assertThat(sinch.requests()).isEmpty();
    }
}
