/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.plan;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.assertj.core.api.ThrowableAssertAlternative;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class SendRequestTest {

    private static final Map<String, Object> WIRE = Map.ofEntries(Map.entry("type", "mt_text"), Map.entry("from", "Acme"),
            Map.entry("to", List.of("46701234567", "46701234568")), Map.entry("body", "Hi ${name}"),
            Map.entry("parameters", Map.of("name", Map.of("46701234567", "Joe", "default", "you"))),
            Map.entry("delivery_report", "none"), Map.entry("callback_url", "https://example.com"),
            Map.entry("client_reference", "r1"), Map.entry("send_at", "2026-11-23T12:00+02:00"),
            Map.entry("expire_at", "2026-11-24T10:00:00Z"), Map.entry("flash_message", true),
            Map.entry("truncate_concat", "false"), Map.entry("max_number_of_message_parts", 3),
            Map.entry("feedback_enabled", "TRUE"), Map.entry("from_ton", "1"), Map.entry("from_npi", 1L));

    @Test
    void theNamesOfTheWireAreRead() {
        SendRequest request = SendRequest.fromMap(WIRE);
        assertThat(request.toBuilder().recipients(null).build())
                .isEqualTo(SendRequest.builder().type(MessageKind.MT_TEXT).from("Acme")
                        .text("Hi ${name}").parameters(Map.of("name", Map.of("46701234567", "Joe", "default", "you")))
                        .deliveryReport("none").callbackUrl("https://example.com").clientReference("r1")
                        .sendAt(Instant.parse("2026-11-23T10:00:00Z")).expireAt(Instant.parse("2026-11-24T10:00:00Z"))
                        .flashMessage(true)
                        .truncateConcat(false).maxNumberOfMessageParts(3).feedbackEnabled(true).fromTon(1).fromNpi(1).build());
        assertThat(recipients(request)).containsExactly("46701234567", "46701234568");
    }

    @Test
    void theNamesOfTheOptionsAreRead() {
        Map<String, Object> options = new HashMap<>();
        WIRE.forEach((name, value) -> options.put(name.equals("body") ? "text" : camelCase(name), value));
        SendRequest request = SendRequest.fromMap(options);
        assertThat(request.toBuilder().recipients(null).build())
                .isEqualTo(SendRequest.fromMap(WIRE).toBuilder().recipients(null).build());
        assertThat(SendRequest.fromMap(Map.of("validFor", "10m")).validFor()).isEqualTo(Duration.ofMinutes(10));
        assertThat(SendRequest.fromMap(Map.of("strictValidation", true)).strictValidation()).isTrue();
    }

    @Test
    void anUnknownNameIsRefusedAndTheKnownOnesAreNamed() {
        assertRefused(Map.of("form", "Acme")).withMessageContaining("'form'").withMessageContaining("from");
        Map<String, Object> noName = new HashMap<>();
        noName.put(null, "Acme");
        assertRefused(noName).withMessageContaining("'null'");
        assertRefused(null).withMessageContaining("must be given");
    }

    @ParameterizedTest
    @CsvSource({ "body,text", "send_at,sendAt", "client_reference,clientReference" })
    void oneFieldUnderTwoNamesIsRefused(String one, String other) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put(one, "2026-11-23");
        fields.put(other, "2026-11-23");
        assertRefused(fields).withMessageContaining(other).withMessageContaining("two names");
    }

    @Test
    void nullMeansNotSet() {
        Map<String, Object> fields = new HashMap<>();
        WIRE.keySet().forEach(name -> fields.put(name, null));
        fields.put("validFor", null);
        fields.put("payload", null);
        assertThat(SendRequest.fromMap(fields)).isEqualTo(SendRequest.builder().build());
    }

    @Test
    void valuesThatAreReadAlreadyAreTakenAsTheyAre() {
        MediaPart media = new MediaPart("https://example.com", "Hi", null);
        RecipientInput to = RecipientInputs.of("46701234567", null);

        SendRequest request = SendRequest.fromMap(
                Map.of("validFor", Duration.ofMinutes(10), "type", "mt_media", "media", media, "to", to));

        assertThat(request.validFor()).isEqualTo(Duration.ofMinutes(10));
        assertThat(request.media()).isSameAs(media);
        assertThat(request.recipients()).isSameAs(to);
    }

    @Test
    void recipientsCanBeOneStringOrAnArray() {
        assertThat(recipients(SendRequest.fromMap(Map.of("to", "46701234567,46701234568")))).hasSize(2);
        assertThat(recipients(SendRequest.fromMap(Map.of("to", new String[] { "46701234567" })))).hasSize(1);
        assertRefused(Map.of("to", 46701234567L)).withMessageContaining("'java.lang.Long'").withMessageContaining("to");
    }

    @Test
    void theBodyOfABinaryMessageIsBase64() {
        SendRequest request = SendRequest.fromMap(Map.of("type", "mt_binary", "body", "AQID", "udh", "06050423F423F4"));
        assertThat(request.payload()).containsExactly(1, 2, 3);
        assertThat(request.text()).isNull();
        assertThat(SendRequest.fromMap(Map.of("type", "MT_BINARY", "payload", new byte[] { 1 })).payload()).containsExactly(1);
    }

    @ParameterizedTest
    @ValueSource(strings = { "A", "A*==", "AQID AQID", "AQ==AQ==", "\u00E5" })
    void b42_badBase64IsRefused(String body) {
        assertRefused(Map.of("type", "mt_binary", "body", body)).withMessageContaining("body").withMessageContaining("Base64");
    }

    @Test
    void theBodyOfAMediaMessageIsAnObject() {
        SendRequest request = SendRequest.fromMap(
                Map.of("type", "mt_media", "body", Map.of("url", "https://example.com", "message", "Hi", "subject", "Cat")));
        assertThat(request.media()).isEqualTo(new MediaPart("https://example.com", "Hi", "Cat"));
        assertRefused(Map.of("type", "mt_media", "body", Map.of("uri", "x"))).withMessageContaining("'uri'");
        assertRefused(Map.of("type", "mt_media", "body", "https://example.com")).withMessageContaining("an object of url");
    }

    @ParameterizedTest
    @ValueSource(strings = { "mt_voice", "", "text", "mt text" })
    void b45_anUnknownTypeIsRefusedNamingTheKnownOnes(String type) {
        assertRefused(Map.of("type", type)).withMessageContaining("type")
                .withMessageContaining("mt_text, mt_binary or mt_media");
    }

    @ParameterizedTest
    @ValueSource(strings = { "x", "", "1.5", "99999999999" })
    void b68_whatIsNoWholeNumberIsRefused(String parts) {
        assertRefused(Map.of("maxNumberOfMessageParts", parts)).withMessageContaining("maxNumberOfMessageParts")
                .withMessageContaining("whole number");
    }

    @Test
    void valuesOfTheWrongTypeAreRefusedByName() {
        assertRefused(Map.of("flash_message", "yes")).withMessageContaining("flash_message")
                .withMessageContaining("true or false");
        assertRefused(Map.of("text", List.of("Hi"))).withMessageContaining("text").withMessageContaining("a string")
                .withMessageNotContaining("Hi");
        assertRefused(Map.of("parameters", "name=Joe")).withMessageContaining("parameters").withMessageNotContaining("Joe");
        assertRefused(Map.of("parameters", Map.of("name", "Joe"))).withMessageContaining("parameters.name")
                .withMessageNotContaining("Joe");
        assertRefused(Map.of("validFor", "10")).withMessageContaining("validFor").withMessageContaining("unit");
        assertRefused(Map.of("payload", 5)).withMessageContaining("payload");
    }

    @Test
    void aNumberAsTheNameOfAParameterIsNotShown() {
        assertRefused(Map.of("parameters", Map.of("46701234567", "Joe"))).withMessageNotContaining("46701234567");
    }

    @Test
    void toBuilderKeepsEveryValue() {
        SendRequest request = SendRequest.fromMap(WIRE);
        assertThat(request.toBuilder().build()).isEqualTo(request);
    }

    @Test
    void theTypeIsTextUnlessSaidOtherwise() {
        assertThat(SendRequest.builder().build().type()).isEqualTo(MessageKind.MT_TEXT);
        assertThat(MessageKind.MT_BINARY.wireName()).isEqualTo("mt_binary");
    }

    @Test
    void whatIsGivenInCanBeChangedAfterwards() {
        byte[] payload = { 1, 2 };
        Map<String, String> values = new HashMap<>(Map.of("default", "you"));
        SendRequest request = SendRequest.builder().payload(payload).parameters(Map.of("name", values)).build();
        payload[0] = 9;
        values.put("default", "me");
        assertThat(request.payload()).containsExactly(1, 2);
        assertThat(request.parameters()).isEqualTo(Map.of("name", Map.of("default", "you")));
        request.payload()[0] = 9;
        assertThat(request.payload()).containsExactly(1, 2);
    }

    @Test
    void parametersWithoutValuesAreRefused() {
        Map<String, Map<String, String>> parameters = new HashMap<>();
        parameters.put("name", null);
        assertThatExceptionOfType(InvalidInputException.class)
                .isThrownBy(() -> SendRequest.builder().parameters(parameters).build())
                .withMessageContaining("parameters");
    }

    @Test
    void toStringShowsNeitherTextNorNumbers() {
        SendRequest request = SendRequest.builder().text("secret code").from("+46701234567").to("46701234568")
                .parameters(Map.of("46701234569", Map.of("default", "Joe"))).payload(new byte[3])
                .media(new MediaPart("https://example.com/signed", "secret", "s")).build();
        assertThat(request.toString()).doesNotContain("secret", "1234567", "1234568", "1234569", "Joe")
                .contains("11 characters");
        assertThat(request.media().toString()).doesNotContain("signed", "secret");
    }

    private static ThrowableAssertAlternative<InvalidInputException> assertRefused(Map<String, ?> fields) {
        return assertThatExceptionOfType(InvalidInputException.class).isThrownBy(() -> SendRequest.fromMap(fields));
    }

    private static List<String> recipients(SendRequest request) {
        RecipientSource source = request.recipients().open();
        SmsRecipient first = source.next();
        SmsRecipient second = source.next();
        return Arrays.asList(first, second).stream().filter(recipient -> recipient != null).map(SmsRecipient::msisdn).toList();
    }

    private static String camelCase(String wireName) {
        StringBuilder name = new StringBuilder();
        for (String word : wireName.split("_")) {
            name.append(name.isEmpty() ? word : Character.toUpperCase(word.charAt(0)) + word.substring(1));
        }
        return name.toString();
    }
}
