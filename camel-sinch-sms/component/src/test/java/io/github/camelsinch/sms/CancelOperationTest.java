/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms;

import java.util.Map;

import io.github.camelsinch.sms.api.error.SinchSmsRejectedException;
import io.github.camelsinch.sms.api.error.SinchSmsValidationException;
import io.github.camelsinch.sms.api.model.Batch;
import org.apache.camel.Exchange;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * {@code sinch-sms:cancel}: a batch that is not sent after all.
 */
class CancelOperationTest extends SinchSmsTestSupport {

    @Test
    void theBatchIsCancelledAndNothingArrives() throws Exception {
        String id = scheduled();

        Exchange exchange = through("sinch-sms:cancel", null, Map.of("CamelSinchSmsBatchId", id));

        assertThat(body(exchange, Batch.class).canceled()).isTrue();
        assertThat(exchange.getMessage().getHeader("CamelSinchSmsBatchId")).isEqualTo(id);
        sinch.clock().advance(java.time.Duration.ofHours(2));
        assertThat(sinch.messages()).isEmpty();
        assertThat(sinch.requests()).last().satisfies(request -> assertThat(request.method()).isEqualTo("DELETE"));
    }

    @Test
    void theIdMayBeTheBody() throws Exception {
        String id = scheduled();

        assertThat(body(through("sinch-sms:cancel", id), Batch.class).canceled()).isTrue();
    }

    @Test
    void theIdMayBeAnOption() throws Exception {
        String id = scheduled();

        assertThat(body(through("sinch-sms:cancel?batchId=" + id, null), Batch.class).canceled()).isTrue();
    }

    @Test
    void anUnknownBatchIsRejected() throws Exception {
        Exchange exchange = through("sinch-sms:cancel", "01FC66621XXXXX119Z8PMV1QPQ");

        assertThat(failure(exchange, SinchSmsRejectedException.class).getHttpStatus()).isEqualTo(404);
    }

    @Test
    void noIdIsRefused() throws Exception {
        assertThat(failure(through("sinch-sms:cancel", null), SinchSmsValidationException.class))
                .hasMessageContaining("batchId").hasMessageContaining("CamelSinchSmsBatchId");
        assertThat(sinch.requests()).isEmpty();
    }
}
