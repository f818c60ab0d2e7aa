/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms;

import java.util.Map;

import io.github.camelsinch.sms.api.error.Outcome;
import io.github.camelsinch.sms.api.error.SinchSmsRejectedException;
import io.github.camelsinch.sms.api.model.Batch;
import io.github.camelsinch.sms.api.model.MessageType;
import io.github.camelsinch.sms.api.model.TextContent;
import org.apache.camel.Exchange;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * {@code sinch-sms:get}: one batch.
 */
class GetOperationTest extends SinchSmsTestSupport {

    @Test
    void theBodyIsTheBatchAndTheHeaderItsId() throws Exception {
        String id = scheduled();

        Exchange exchange = through("sinch-sms:get", null, Map.of("CamelSinchSmsBatchId", id));

        Batch batch = body(exchange, Batch.class);
        assertThat(batch.id()).isEqualTo(id);
        assertThat(batch.type()).isEqualTo(MessageType.MT_TEXT);
        assertThat(batch.to()).containsExactly(ANN, BO);
        assertThat(batch.from()).isEqualTo("Acme");
        assertThat(batch.canceled()).isFalse();
        assertThat(batch.createdAt()).isEqualTo(batch(id).createdAt());
        assertThat(batch.options().clientReference()).startsWith("first|cs1.");
        assertThat(batch.options().sendAt()).isEqualTo(batch(id).sendAt());
        assertThat(((TextContent) batch.content()).body()).isEqualTo("Hi");
        assertThat(exchange.getMessage().getHeader("CamelSinchSmsBatchId")).isEqualTo(id);
    }

    @Test
    void theIdMayBeAnOption() throws Exception {
        String id = scheduled();

        assertThat(body(through("sinch-sms:get?batchId=" + id, null), Batch.class).id()).isEqualTo(id);
    }

    @Test
    void theIdMayBeTheBody() throws Exception {
        String id = scheduled();

        assertThat(body(through("sinch-sms:get", " " + id + "\n"), Batch.class).id()).isEqualTo(id);
    }

    @Test
    void theHeaderWinsOverOptionAndBody() throws Exception {
        String id = scheduled();

        Exchange exchange = through("sinch-sms:get?batchId=other", "another", Map.of("CamelSinchSmsBatchId", id));

        assertThat(body(exchange, Batch.class).id()).isEqualTo(id);
    }

    @Test
    void anUnknownIdIsARejectionWith404() throws Exception {
        SinchSmsRejectedException failure
                = failure(through("sinch-sms:get", "01FC66621XXXXX119Z8PMV1QPQ"), SinchSmsRejectedException.class);

        assertThat(failure.getHttpStatus()).isEqualTo(404);
        assertThat(failure.getHttpResponseCode()).isEqualTo(404);
        assertThat(failure.getOutcome()).isEqualTo(Outcome.REJECTED);
        assertThat(failure.getOperation()).isEqualTo("get");
        assertThat(failure.getWhatToDo()).contains("batch id");
    }
}
