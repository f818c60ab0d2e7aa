/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.simulator.http;

import java.time.DateTimeException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.camelsinch.sms.simulator.error.Refusal;
import io.github.camelsinch.sms.simulator.fault.Faults;
import io.github.camelsinch.sms.simulator.outcome.DeliveryStatus;
import io.github.camelsinch.sms.simulator.outcome.Outcome;
import io.github.camelsinch.sms.simulator.outcome.Outcomes;

/** Reads what is sent to {@link Control}. */
final class ControlReader {

    private ControlReader() {
    }

    static void order(ObjectNode body, Faults faults) {
        int count = body.path("count").asInt(1);
        int status = body.path("status").asInt();
        if (body.has("code")) {
            faults.refuseNext(count, status, body.get("code").asText(), body.path("text").asText());
            return;
        }
        Map<String, String> headers = new HashMap<>();
        body.path("headers").properties().forEach(header -> headers.put(header.getKey(), header.getValue().asText()));
        faults.failNext(count, status, headers);
    }

    static void setOutcome(ObjectNode body, Outcomes outcomes) {
        DeliveryStatus status = DeliveryStatus.ofWireName(body.path("status").asText())
                .orElseThrow(() -> Refusal.constraint("status: not a delivery status such as Failed"));
        Outcome outcome = new Outcome(status, body.path("code").asInt(), delay(body));
        if (body.has("number")) {
            outcomes.number(body.get("number").asText(), outcome);
        } else if (body.has("prefix")) {
            outcomes.prefix(body.get("prefix").asText(), outcome);
        } else if (body.has("suffix")) {
            outcomes.suffix(body.get("suffix").asText(), outcome);
        } else {
            outcomes.otherwise(outcome);
        }
    }

    private static Duration delay(ObjectNode body) {
        try {
            return Duration.parse(body.path("delay").asText("PT0S"));
        } catch (DateTimeException e) {
            throw Refusal.constraint("delay: not an ISO-8601 duration such as PT2S");
        }
    }
}
