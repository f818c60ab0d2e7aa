/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms;

import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.camelsinch.sms.send.SendResult;
import io.github.camelsinch.sms.simulator.plan.SimulatedMessage;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.junit.jupiter.api.Test;

import static io.github.camelsinch.sms.text.SmsEncoding.GSM_7BIT;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * {@code sinch-sms:send}: what a route gives and what it gets.
 */
class SendOperationTest extends GatedTestSupport {

    @Test
    void theTextArrivesAtBothNumbers() throws Exception {
        through("sinch-sms:send?from=Acme&to=+46701740605, 0046 (70) 174-06-06", "Hi Ann & Bo");

        assertThat(sinch.messages()).extracting(SimulatedMessage::number).containsExactly(ANN, BO);
        assertThat(sinch.messages()).extracting(SimulatedMessage::text).containsOnly("Hi Ann & Bo");
        assertThat(sinch.messages()).extracting(SimulatedMessage::from).containsOnly("Acme");
    }

    @Test
    void theBodyBecomesAResultThatTellsTheBatchAndItsRows() throws Exception {
        SendResult result = body(through("sinch-sms:send?from=Acme&to=" + ANN + "," + BO, "Hi"), SendResult.class);

        assertThat(result.batchIds()).containsExactly(sinch.batches().get(0).id());
        assertThat(result.batches().get(0).firstPosition()).isEqualTo(1);
        assertThat(result.batches().get(0).lastPosition()).isEqualTo(2);
        assertThat(result.batches().get(0).createdAt()).isEqualTo(sinch.batches().get(0).createdAt());
        assertThat(result.recipients()).isEqualTo(2);
        assertThat(result.parts()).isEqualTo(2);
        assertThat(result.encoding()).isEqualTo(GSM_7BIT);
        assertThat(result.toString()).doesNotContain(ANN).doesNotContain("Hi");
    }

    @Test
    void theHeadersTellWhatWasSent() throws Exception {
        Exchange exchange = through("sinch-sms:send?from=Acme&to=" + ANN + "," + BO, "Hi \u20ac" + "x".repeat(200));

        String id = sinch.batches().get(0).id();
        assertThat(exchange.getMessage().getHeaders())
                .containsEntry("CamelSinchSmsBatchId", id)
                .containsEntry("CamelSinchSmsBatchIds", List.of(id))
                .containsEntry("CamelSinchSmsSegmentCount", 1)
                .containsEntry("CamelSinchSmsRecipientCount", 2L)
                .containsEntry("CamelSinchSmsPartCount", 4L)
                .containsEntry("CamelSinchSmsEncoding", "GSM_7BIT");
    }

    @Test
    void headersOfTheRouteStayAndNoneOfTheAnswerComesIn() throws Exception {
        Exchange exchange = through("sinch-sms:send?from=Acme&to=" + ANN, "Hi", Map.of("order", 17));

        assertThat(exchange.getMessage().getHeaders().keySet()).containsExactlyInAnyOrder(
                "order", "CamelSinchSmsBatchId", "CamelSinchSmsBatchIds", "CamelSinchSmsSegmentCount",
                "CamelSinchSmsRecipientCount", "CamelSinchSmsPartCount", "CamelSinchSmsEncoding",
                "CamelSinchSmsReconciled", "CamelSinchSmsReplayed");
    }

    @Test
    void noHeaderOfTheExchangeGoesToSinch() throws Exception {
        through("sinch-sms:send?from=Acme&to=" + ANN, "Hi",
                Map.of("order", "17", "Authorization", "Bearer stolen", "X-Forwarded-Host", "evil.example", "CamelHttpUri",
                        "http://x"));

        assertThat(gate.calls("POST").get(0).headers())
                .doesNotContainKeys("order", "x-forwarded-host", "camelhttpuri")
                .containsEntry("authorization", "Bearer " + TOKEN)
                .containsEntry("content-type", "application/json; charset=UTF-8");
    }

    @Test
    void theBatchIdFlowsFromSendToCancel() throws Exception {
        String start = routeTo(
                "sinch-sms:send?from=Acme&to=" + ANN + "&sendAt=" + inAnHour(), "sinch-sms:cancel");

        Exchange exchange = template.send(start, in -> in.getMessage().setBody("Hi"));

        assertThat(exchange.getException()).isNull();
        assertThat(batch(exchange.getMessage().getHeader("CamelSinchSmsBatchId", String.class)).canceled()).isTrue();
    }

    @Test
    void aBatchIdThatIsThereAlreadyIsReplaced() throws Exception {
        Exchange exchange = through("sinch-sms:send?from=Acme&to=" + ANN, "Hi", Map.of("CamelSinchSmsBatchId", "another"));

        assertThat(exchange.getMessage().getHeader("CamelSinchSmsBatchId")).isEqualTo(sinch.batches().get(0).id());
    }

    @Test
    void nothingThatASendSetsIsReadByTheNextOne() throws Exception {
        context.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from("direct:twice")
                        .to("sinch-sms:send?from=Acme&onUnknown=fail&to=" + ANN).setBody(constant("Hi"))
                        .to("sinch-sms:send?from=Acme&onUnknown=fail&to=" + ANN);
            }
        });

        template.send("direct:twice", in -> in.getMessage().setBody("Hi"));

        List<JsonNode> posts = gate.calls("POST").stream().map(RecordingGate.Call::body).toList();
        assertThat(posts).hasSize(2);
        assertThat(posts.get(1)).isEqualTo(posts.get(0));
    }

    @Test
    void nothingThatADeliveryReportSetsIsReadByASend() throws Exception {
        through("sinch-sms:send?from=Acme&onUnknown=fail&to=" + ANN, "Hi",
                Map.of("CamelSinchSmsRecipient", BO, "CamelSinchSmsReference", "old", "CamelSinchSmsStatus", "Failed",
                        "CamelSinchSmsCode", 5, "CamelSinchSmsReportKey", "key"));

        assertThat(posted().get("to")).hasSize(1);
        assertThat(posted().get("to").get(0).asText()).isEqualTo(ANN);
        assertThat(posted().has("client_reference")).isFalse();
    }

    @Test
    void aFailedSendLeavesBodyAndHeadersAsTheyWere() throws Exception {
        gate.answer(1, RecordingGate.Reply.of(400, "syntax_constraint_violation"));

        Exchange exchange = through("sinch-sms:send?from=Acme&to=" + ANN, "Hi", Map.of("order", 17));

        assertThat(exchange.getException()).isNotNull();
        assertThat(exchange.getMessage().getBody()).isEqualTo("Hi");
        assertThat(exchange.getMessage().getHeaders()).containsOnlyKeys("order");
    }
}
