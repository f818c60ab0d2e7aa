/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms;

import java.time.Instant;
import java.util.Map;

import io.github.camelsinch.sms.api.error.Outcome;
import io.github.camelsinch.sms.api.error.SinchSmsExpiredException;
import io.github.camelsinch.sms.api.error.SinchSmsRejectedException;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** A POST that leaves in time and arrives when the message is not valid any more: Sinch refuses its expire_at. */
class LateArrivalTest extends GatedTestSupport {

    private static final String CODE = "sinch-sms:send?from=Acme&to=" + ANN + "&validFor=500ms&sendKey=${header.order}";

    @Test
    void whatArrivesTooLateHasExpired() throws Exception {
        gate.before(call -> await().until(() -> Instant.now().isAfter(Instant.parse(call.body().get("expire_at").asText()))));

        SinchSmsExpiredException failure = failure(
                through(CODE, "Your code is 1234", Map.of("order", 17)), SinchSmsExpiredException.class);

        assertThat(gate.calls("POST")).hasSize(1);
        assertThat(failure.getOutcome()).isEqualTo(Outcome.NOT_SENT);
        assertThat(failure).hasCauseInstanceOf(SinchSmsRejectedException.class);
        assertThat(sinch.messages()).isEmpty();
    }

    @Test
    void whatIsRefusedInTimeIsRejected() throws Exception {
        gate.answer(1, RecordingGate.Reply.of(400, "syntax_constraint_violation"));

        failure(through(CODE.replace("500ms", "1h"), "Your code is 1234", Map.of("order", 17)),
                SinchSmsRejectedException.class);

        assertThat(sinch.messages()).isEmpty();
    }
}
