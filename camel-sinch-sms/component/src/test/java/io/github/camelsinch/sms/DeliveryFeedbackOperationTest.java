/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.camelsinch.sms.api.error.SinchSmsRejectedException;
import io.github.camelsinch.sms.api.error.SinchSmsValidationException;
import org.apache.camel.Exchange;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * {@code sinch-sms:deliveryFeedback}: who is known to have the message.
 */
class DeliveryFeedbackOperationTest extends GatedTestSupport {

    private static final Map<String, Object> WITH_FEEDBACK = Map.of("CamelSinchSmsFeedbackEnabled", true);

    @Test
    void theRecipientsOfTheBodyAreReportedAndTheBodyStays() throws Exception {
        String id = sent(WITH_FEEDBACK);
        List<String> recipients = List.of("+46 70 174 06 05");

        Exchange exchange = feedback(id, recipients);

        assertThat(body(exchange, List.class)).isSameAs(recipients);
        assertThat(batch(id).feedback()).containsExactly(ANN);
        assertThat(gate.calls()).last().satisfies(call -> {
            assertThat(call.path()).isEqualTo("/xms/v1/" + PLAN + "/batches/" + id + "/delivery_feedback");
            assertThat(call.body().get("recipients").get(0).asText()).isEqualTo(ANN);
        });
    }

    @Test
    void theHeaderWinsOverTheBody() throws Exception {
        String id = sent(WITH_FEEDBACK);

        Exchange exchange = through("sinch-sms:deliveryFeedback", "any text",
                Map.of("CamelSinchSmsBatchId", id, "CamelSinchSmsTo", ANN + "," + BO));

        assertThat(body(exchange, String.class)).isEqualTo("any text");
        assertThat(batch(id).feedback()).containsExactlyInAnyOrder(ANN, BO);
    }

    @Test
    void noRecipientsMeansEveryRecipientOfTheBatch() throws Exception {
        String id = sent(WITH_FEEDBACK);

        assertThat(feedback(id, null).getException()).isNull();

        assertThat(gate.calls("POST")).last().satisfies(call -> assertThat(call.body().get("recipients")).isEmpty());
        assertThat(batch(id).feedback()).containsExactlyInAnyOrder(ANN, BO);
    }

    @Test
    void noRecipientsForABatchToAGroupIsRefusedAndNothingIsPosted() throws Exception {
        String group = group();
        String id = through("sinch-sms:send?from=Acme&to=" + group, "Hi", WITH_FEEDBACK).getMessage()
                .getHeader("CamelSinchSmsBatchId", String.class);

        Exchange exchange = feedback(id, null);

        assertThat(failure(exchange, SinchSmsValidationException.class)).hasMessageContaining("group");
        assertThat(gate.calls("POST")).as("only the send").hasSize(1);
    }

    @Test
    void aNumberOfAGroupMayBeReported() throws Exception {
        String id = through("sinch-sms:send?from=Acme&to=" + group(), "Hi", WITH_FEEDBACK).getMessage()
                .getHeader("CamelSinchSmsBatchId", String.class);

        assertThat(feedback(id, ANN).getException()).isNull();

        assertThat(batch(id).feedback()).containsExactly(ANN);
    }

    @Test
    void aBatchWithoutFeedbackIsRejected() throws Exception {
        Exchange exchange = feedback(sent(Map.of()), ANN);

        assertThat(failure(exchange, SinchSmsRejectedException.class).getHttpStatus()).isEqualTo(404);
    }

    @Test
    void aRecipientThatIsNoNumberIsRefused() throws Exception {
        Exchange exchange = feedback(sent(WITH_FEEDBACK), List.of(ANN, "070-1740606"));

        assertThat(failure(exchange, SinchSmsValidationException.class).getMessage())
                .contains("country code").doesNotContain("1740606");
        assertThat(gate.calls("POST")).as("only the send").hasSize(1);
    }

    private Exchange feedback(String id, Object body) throws Exception {
        return through("sinch-sms:deliveryFeedback", body, Map.of("CamelSinchSmsBatchId", id));
    }

    private String group() throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create(sinch.baseUrl() + "/xms/v1/" + PLAN + "/groups"))
                .header("Authorization", "Bearer " + TOKEN).header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString("{\"name\":\"both\",\"members\":[\"" + ANN + "\",\"" + BO + "\"]}"))
                .build();
        String answer = HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString()).body();
        return new ObjectMapper().readTree(answer).get("id").asText();
    }
}
