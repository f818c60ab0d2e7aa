/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.plan;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Stream;

import com.code_intelligence.jazzer.junit.FuzzTest;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Whatever a user's message holds, it is cut, or an {@link InvalidInputException} says what is wrong. */
class PlanFuzzTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @MethodSource("requests")
    @FuzzTest
    void aRequestOfAnyFieldsIsCutOrRefused(byte[] json) {
        Map<String, Object> fields;
        try {
            fields = JSON.readValue(json, new TypeReference<>() {
            });
        } catch (IOException e) {
            return;
        }
        try {
            SendRequest request = SendRequest.fromMap(fields);
            try (SegmentCutter cutter = new SegmentCutter(request, request.recipients(), CutRules.DEFAULT)) {
                for (Segment segment = cutter.next(); segment != null; segment = cutter.next()) {
                    assertThat(segment.to()).isNotEmpty().allMatch(to -> Msisdn.isGroupId(to) || isNumber(to));
                    assertThat(segment.toString()).doesNotContainPattern("\\d{12}");
                }
            }
        } catch (InvalidInputException e) {
            assertThat(e.getMessage()).startsWith("Invalid ");
        }
    }

    @MethodSource("files")
    @FuzzTest
    void aFileOfAnyBytesIsReadToItsEnd(byte[] bytes) {
        try (RecipientSource source = RecipientInputs.of(new ByteArrayInputStream(bytes), StandardCharsets.UTF_8).open()) {
            int rows = 0;
            for (boolean isAtEnd = false; !isAtEnd; rows++) {
                assertThat(rows).isLessThanOrEqualTo(bytes.length + 1);
                try {
                    SmsRecipient row = source.next();
                    isAtEnd = row == null;
                    if (row != null) {
                        assertThat(Msisdn.normalize(row.msisdn())).matches("[1-9][0-9]{6,14}");
                    }
                } catch (InvalidInputException e) {
                    assertThat(e.getMessage()).startsWith("Invalid ");
                }
            }
        }
    }

    @MethodSource("texts")
    @FuzzTest
    void aTemplateIsReadAsItIsWrittenOrRefused(byte[] utf8) {
        String text = new String(utf8, StandardCharsets.UTF_8);
        TextTemplate template;
        try {
            template = new TextTemplate("text", text);
        } catch (InvalidInputException e) {
            assertThat(text).contains("${");
            return;
        }
        StringBuilder written = new StringBuilder();
        for (int i = 0; i < template.placeholders(); i++) {
            written.append(template.literal(i)).append(template.written(i));
        }
        assertThat(written.append(template.literal(template.placeholders()))).hasToString(text);
    }

    @MethodSource("values")
    @FuzzTest
    void anyTextIsAValueOrRefused(byte[] utf8) {
        String text = new String(utf8, StandardCharsets.UTF_8);
        refuses(() -> FieldReader.duration("validFor", text));
        refuses(() -> FieldReader.integer("fromTon", text));
        refuses(() -> FieldReader.bool("flashMessage", text));
        refuses(() -> FieldReader.octets("payload", text));
        refuses(() -> Timestamps.read("sendAt", text));
        refuses(() -> UrlRule.checkCallback(text));
        refuses(() -> UrlRule.checkMedia(text));
        refuses(() -> assertThat(Msisdn.normalize(Msisdn.normalize(text))).isEqualTo(Msisdn.normalize(text)));
    }

    private static void refuses(Runnable reader) {
        try {
            reader.run();
        } catch (InvalidInputException e) {
            assertThat(e.getMessage()).startsWith("Invalid ");
        }
    }

    private static boolean isNumber(String to) {
        return to.matches("[1-9][0-9]{6,14}");
    }

    static Stream<byte[]> requests() {
        return utf8(
                "{\"to\":[\"46701234567\",\"+46 70 123 45 68\"],\"from\":\"Acme\",\"text\":\"Hi ${name}\","
                    + "\"parameters\":{\"name\":{\"46701234567\":\"A\",\"default\":\"you\"}}}",
                "{\"to\":[\"46701234567\"],\"type\":\"mt_binary\",\"body\":\"SGVsbG8=\",\"udh\":\"0605040B8423F0\"}",
                "{\"to\":[\"46701234567\"],\"type\":\"mt_media\",\"body\":{\"url\":\"https://example.com/a.png\"},"
                                                                                                                      + "\"strict_validation\":true}",
                "{\"to\":[{\"msisdn\":\"46701234567\",\"name\":\"B\"}],\"text\":\"Hi ${name}\",\"validFor\":\"PT10M\"}",
                "{\"to\":[\"01FC66621VHDBN119Z8PMV1AHY\"],\"body\":\"Hi\",\"send_at\":\"2026-03-29T09:30:00+02:00\","
                                                                                                                         + "\"max_number_of_message_parts\":3,\"callback_url\":\"https://example.com/x\"}",
                "{\"to\":null,\"text\":null,\"parameters\":{\"a\":{\"b\":null}}}", "{\"type\":7}");
    }

    static Stream<byte[]> files() {
        return utf8("46701234567\n46701234568\n", "\uFEFF+46 70 123 45 67\r\n\r\n46701234568", "", "\n\n",
                "x".repeat(5000) + "\n46701234567", "4670123456\u0000", "\r\r\n\r");
    }

    static Stream<byte[]> texts() {
        return utf8("Hi ${name}, ${code} ${name}", "${", "${}", "$${a}}", "${a${b}", "${long-key_of.1234}", "plain");
    }

    static Stream<byte[]> values() {
        return utf8("10m", "PT10M", "p1d", "PT9223372036854775807S", "P106751991167300D", "1", " 2147483648 ", "true", "SGk=",
                "2026-03-29T09:30:00+02:00", "2026-02-30", "+999999999-12-31T23:59:59-18:00", "https://example.com/a?b=c",
                "http://127.0.0.1:8080/x", "https://[::1]/", "https://0x7f.1/", "+46 (70) 123-45.67", "0046701234567", "http:");
    }

    private static Stream<byte[]> utf8(String... texts) {
        return Stream.of(texts).map(text -> text.getBytes(StandardCharsets.UTF_8));
    }
}
