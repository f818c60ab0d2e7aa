/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import io.github.camelsinch.sms.api.error.SinchSmsValidationException;
import io.github.camelsinch.sms.api.model.MediaBody;
import io.github.camelsinch.sms.plan.MessageKind;
import io.github.camelsinch.sms.plan.SendRequest;
import org.apache.camel.Exchange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A whole request as the body: it wins over headers, which win over options.
 */
class WholeRequestTest extends GatedTestSupport {

    @Test
    void aSendRequestIsSentAsItIs() throws Exception {
        through("sinch-sms:send", SendRequest.builder().from("Acme").to(ANN, BO).text("Hi").clientReference("mine")
                .flashMessage(true).validFor(Duration.ofHours(1)).build());

        assertThat(posted().get("from").asText()).isEqualTo("Acme");
        assertThat(posted().get("to")).hasSize(2);
        assertThat(posted().get("body").asText()).isEqualTo("Hi");
        assertThat(posted().get("client_reference").asText()).startsWith("mine|cs1.");
        assertThat(posted().get("flash_message").asBoolean()).isTrue();
        assertThat(sinch.batches().get(0).expireAt())
                .isEqualTo(Instant.parse(posted().get("expire_at").asText()));
    }

    @Test
    void aMapMayHaveTheNamesOfTheWire() throws Exception {
        Instant sendAt = inAnHour();

        through("sinch-sms:send", Map.of("from", "Acme", "to", List.of(ANN), "body", "Hi", "client_reference", "mine",
                "send_at", sendAt.toString(), "max_number_of_message_parts", 2));

        assertThat(posted().get("client_reference").asText()).startsWith("mine|cs1.");
        assertThat(posted().get("max_number_of_message_parts").asInt()).isEqualTo(2);
        assertThat(sinch.batches().get(0).sendAt()).isEqualTo(sendAt);
    }

    @Test
    void aMapMayHaveTheNamesOfTheOptions() throws Exception {
        through("sinch-sms:send", Map.of("from", "Acme", "to", ANN, "text", "Hi", "clientReference", "mine",
                "maxNumberOfMessageParts", 2));

        assertThat(posted().get("body").asText()).isEqualTo("Hi");
        assertThat(posted().get("client_reference").asText()).startsWith("mine|cs1.");
        assertThat(posted().get("max_number_of_message_parts").asInt()).isEqualTo(2);
    }

    @Test
    void aMapWithoutRecipientsGetsThoseOfTheHeader() throws Exception {
        through("sinch-sms:send?from=Acme", Map.of("text", "Hi"), Map.of("CamelSinchSmsTo", ANN));

        assertThat(posted().get("to").get(0).asText()).isEqualTo(ANN);
    }

    @ParameterizedTest
    @ValueSource(strings = { "fom", "send-at", "region", "token", "servicePlanId" })
    void aMapWithANameThatRequestsDoNotHaveIsRefused(String name) throws Exception {
        Exchange exchange = through("sinch-sms:send", Map.of("from", "Acme", "to", ANN, "text", "Hi", name, "x"));

        assertThat(failure(exchange, SinchSmsValidationException.class)).hasMessageContaining(name);
        assertThat(gate.calls()).isEmpty();
    }

    @Test
    void aMapWithOneFieldInBothSpellingsIsRefused() throws Exception {
        Exchange exchange = through("sinch-sms:send",
                Map.of("from", "Acme", "to", ANN, "text", "Hi", "clientReference", "a", "client_reference", "b"));

        assertThat(failure(exchange, SinchSmsValidationException.class)).hasMessageContaining("client");
        assertThat(gate.calls()).isEmpty();
    }

    @Test
    void theRequestWinsOverTheHeaderAndTheHeaderOverTheOption() throws Exception {
        through("sinch-sms:send?from=Option&clientReference=option&maxNumberOfMessageParts=3&to=" + BO + "&text=Option",
                SendRequest.builder().from("Request").to(ANN).text("Request").build(),
                Map.of("CamelSinchSmsFrom", "Header", "CamelSinchSmsTo", BO, "CamelSinchSmsText", "Header",
                        "CamelSinchSmsClientReference", "header"));

        assertThat(posted().get("from").asText()).isEqualTo("Request");
        assertThat(posted().get("to").get(0).asText()).isEqualTo(ANN);
        assertThat(posted().get("body").asText()).isEqualTo("Request");
        assertThat(posted().get("client_reference").asText()).startsWith("header|cs1.");
        assertThat(posted().get("max_number_of_message_parts").asInt()).isEqualTo(3);
    }

    @Test
    void theExpiryOfTheRequestWinsOverTheValidityOfTheOption() throws Exception {
        Instant end = Instant.now().plusSeconds(3600).truncatedTo(ChronoUnit.SECONDS);

        through("sinch-sms:send?validFor=5s", SendRequest.builder().from("Acme").to(ANN).text("Hi").expireAt(end).build());

        assertThat(sinch.batches().get(0).expireAt()).isEqualTo(end);
    }

    @Test
    void aMediaBodyIsTheMedium() throws Exception {
        through("sinch-sms:send?type=mt_media&from=46700000001&strictValidation=true&to=" + ANN,
                new MediaBody("https://media.example.com/parcel.jpg", "Hi ${name}", "Your parcel"),
                Map.of("CamelSinchSmsParameters", Map.of("name", Map.of("+46 70 174 06 05", "Ann"))));

        assertThat(posted().get("type").asText()).isEqualTo("mt_media");
        assertThat(posted().get("body").get("url").asText()).isEqualTo("https://media.example.com/parcel.jpg");
        assertThat(posted().get("body").get("message").asText()).isEqualTo("Hi ${name}");
        assertThat(posted().get("body").get("subject").asText()).isEqualTo("Your parcel");
        assertThat(posted().get("strict_validation").asBoolean()).isTrue();
        assertThat(posted().get("parameters").get("name").get(ANN).asText()).isEqualTo("Ann");
    }

    @Test
    void textAsTheMediumIsRefused() throws Exception {
        Exchange exchange
                = through("sinch-sms:send?type=mt_media&from=46700000001&to=" + ANN, "https://media.example.com/x.jpg");

        assertThat(failure(exchange, SinchSmsValidationException.class)).hasMessageContaining("MediaBody");
        assertThat(gate.calls()).isEmpty();
    }

    @Test
    void theTypeOfAWholeRequestIsItsOwn() throws Exception {
        through("sinch-sms:send?type=mt_media", SendRequest.builder().type(MessageKind.MT_BINARY).from("Acme").to(ANN)
                .payload(new byte[] { 1 }).udh("06050423F423F4").build());

        assertThat(posted().get("type").asText()).isEqualTo("mt_binary");
    }

    @Test
    void oneRequestCanBeSentTwice() throws Exception {
        SendRequest request = SendRequest.builder().from("Acme").to(ANN).text("Hi").build();

        through("sinch-sms:send?onUnknown=fail", request);
        through("sinch-sms:send?onUnknown=fail", request);

        assertThat(gate.calls("POST")).hasSize(2);
        assertThat(gate.calls("POST").get(1).body()).isEqualTo(gate.calls("POST").get(0).body());
    }

    @Test
    void aFieldWithNullIsAsIfItWereAbsent() throws Exception {
        Map<String, Object> fields = new HashMap<>(Map.of("from", "Acme", "to", ANN, "text", "Hi"));
        fields.put("clientReference", null);

        through("sinch-sms:send?clientReference=option", fields);

        assertThat(posted().get("client_reference").asText()).startsWith("option|cs1.");
    }
}
