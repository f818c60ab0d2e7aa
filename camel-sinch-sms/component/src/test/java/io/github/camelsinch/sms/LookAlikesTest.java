/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.github.camelsinch.sms.RecordingGate.Reply;
import org.apache.camel.Exchange;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** A look-up whose list holds more than what was asked for. */
class LookAlikesTest extends GatedTestSupport {

    private static final String OURS = "01FC66621XXXXX119Z8PMV1QPQ";

    @Test
    void batchesWhoseReferencesOnlyLookAlikeAreNotTakenForTheLostOne_F37() throws Exception {
        gate.answer(1, Reply.of(503).afterAll());
        gate.before(call -> {
            if (call.method().equals("POST")) {
                gate.answer(2, new Reply(
                        200, Map.of("Content-Type", "application/json"),
                        list(call.body().get("client_reference").textValue()), false));
            }
        });

        Exchange exchange = through("sinch-sms:send?from=Acme&to=" + ANN, "Hello");

        assertThat(exchange.getException()).isNull();
        assertThat(exchange.getMessage().getHeader(SinchSmsConstants.BATCH_ID)).isEqualTo(OURS);
        assertThat(exchange.getMessage().getHeader(SinchSmsConstants.RECONCILED)).isEqualTo(1);
        assertThat(gate.calls("GET")).hasSize(1);
        assertThat(posted().get("to").get(0).textValue()).isEqualTo(ANN);
    }

    /** In everything else they are what is looked for, and older, so that one of them would be preferred. */
    private static String list(String reference) {
        Instant now = Instant.now();
        List<String> alike = List.of(
                reference + "0", reference.substring(0, reference.length() - 1), reference.toUpperCase(), "x|" + reference,
                " " + reference);
        List<String> batches = Stream.concat(
                Stream.of(batch(OURS, reference, now)),
                alike.stream().map(other -> batch("01OTHER" + alike.indexOf(other), other, now.minusSeconds(60)))).toList();
        return "{\"count\":" + batches.size() + ",\"page\":0,\"page_size\":" + batches.size() + ",\"batches\":"
               + batches.stream().collect(Collectors.joining(",", "[", "]")) + "}";
    }

    private static String batch(String id, String reference, Instant createdAt) {
        return "{\"id\":\"" + id + "\",\"to\":[\"" + ANN + "\"],\"from\":\"Acme\",\"canceled\":false,\"body\":\"Hello\""
               + ",\"type\":\"mt_text\",\"created_at\":\"" + createdAt + "\",\"modified_at\":\"" + createdAt
               + "\",\"client_reference\":\"" + reference + "\"}";
    }
}
