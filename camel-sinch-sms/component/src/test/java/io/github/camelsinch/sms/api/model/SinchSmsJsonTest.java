/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.api.model;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.core.JsonProcessingException;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** What the one mapper accepts, what it refuses, and what it keeps although it does not know it. */
class SinchSmsJsonTest {

    private static byte[] bytes(String json) {
        return json.getBytes(StandardCharsets.UTF_8);
    }

    private static Batch batch(String json) throws IOException {
        return SinchSmsJson.read(bytes(json), Batch.class);
    }

    @Test
    void anAbsentTypeIsText() throws IOException {
        Batch batch = batch("{\"id\":\"a\",\"body\":\"hello\"}");

        assertThat(batch.type()).isEqualTo(MessageType.MT_TEXT);
        assertThat(batch.content()).isEqualTo(TextContent.of("hello"));
    }

    @Test
    void theTypeMayComeAfterTheContent() throws IOException {
        Batch batch = batch("{\"udh\":\"0605\",\"body\":\"AQI=\",\"id\":\"a\",\"type\":\"mt_binary\"}");

        assertThat(batch.content()).isEqualTo(BinaryContent.of("AQI=", "0605"));
    }

    @Test
    void aTypeOfNextYearKeepsItsFields() throws IOException {
        String json = "{\"id\":\"a\",\"from\":\"x\",\"type\":\"mt_hologram\",\"body\":{\"depth\":[1,2.5,null]},\"glow\":true}";

        Batch batch = batch(json);

        assertThat(batch.type()).isEqualTo(MessageType.of("mt_hologram"));
        assertThat(((UnknownContent) batch.content()).fields()).containsOnlyKeys("body", "glow");
        assertThat(new String(SinchSmsJson.write(batch))).isEqualTo(
                "{\"id\":\"a\",\"from\":\"x\",\"type\":\"mt_hologram\",\"body\":{\"depth\":[1,2.5,null]},\"glow\":true}");
    }

    @Test
    void unknownFieldsAreIgnored() throws IOException {
        assertThat(batch("{\"id\":\"a\",\"body\":\"b\",\"new_field\":{\"x\":[]}}").content()).isEqualTo(TextContent.of("b"));
    }

    @Test
    void nullIsAbsent() throws IOException {
        assertThat(batch("{\"id\":\"a\",\"to\":null,\"from\":null,\"body\":null,\"send_at\":null,\"canceled\":null}"))
                .isEqualTo(batch("{\"id\":\"a\"}"));
    }

    @Test
    void unknownStatusesAndReportTypesAreKept() throws IOException {
        assertThat(batch("{\"id\":\"a\",\"delivery_report\":\"per_planet\"}").options().deliveryReport())
                .isEqualTo(DeliveryReportType.of("per_planet"));
        RecipientDeliveryReport report = SinchSmsJson.read(
                bytes("{\"batch_id\":\"a\",\"recipient\":\"1\",\"status\":\"Orbiting\",\"code\":9999}"),
                RecipientDeliveryReport.class);
        assertThat(report.status()).isEqualTo(DeliveryStatus.of("Orbiting"));
        assertThat(report.status().isFinal()).isFalse();
        assertThat(report.code()).isEqualTo(9999);
    }

    @Test
    void canceledMayBeTheTextThatASampleHas() throws IOException {
        assertThat(batch("{\"id\":\"a\",\"canceled\":\"False\"}").canceled()).isFalse();
        assertThat(batch("{\"id\":\"a\",\"canceled\":\"True\"}").canceled()).isTrue();
    }

    @Test
    void aTimestampInANewSpellingDoesNotMakeABatchUnreadable() throws IOException {
        Batch batch = batch("{\"id\":\"a\",\"created_at\":\"yesterday\",\"expire_at\":\"2024-06-06T13:06:27Z\"}");

        assertThat(batch.createdAt()).isNull();
        assertThat(batch.options().expireAt()).isNotNull();
    }

    @Test
    void theRecipientsCanBeLeftOutWithoutReadingThem() throws IOException {
        String json = "{\"to\":[\"46700000001\",[{\"deep\":1}]],\"id\":\"a\",\"body\":\"b\"}";

        Batch batch = SinchSmsJson.readWithoutRecipients(bytes(json));

        assertThat(batch.to()).isNull();
        assertThat(batch.id()).isEqualTo("a");
        assertThatThrownBy(() -> batch(json)).isInstanceOf(JsonProcessingException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "", " ", "null", "[]", "1", "{", "{\"id\":\"a\"}{}", "{\"id\":\"a\"} x", "{\"id\":\"a\",\"id\":\"a\"}",
            "{\"parameters\":{\"a\":{\"b\":\"c\",\"b\":\"d\"}}}", "{\"id\":{}}", "{\"id\":7}", "{\"to\":\"46\"}",
            "{\"to\":[1]}",
            "{\"to\":[null]}", "{\"body\":7}", "{\"body\":{}}", "{\"parameters\":[]}", "{\"parameters\":{\"a\":\"b\"}}",
            "{\"parameters\":{\"a\":{\"b\":1}}}", "{\"flash_message\":\"yes\"}", "{\"from_ton\":1.5}",
            "{\"from_ton\":99999999999}",
            "{\"type\":\"mt_media\",\"body\":\"text\"}", "{\"type\":7}", "{\"created_at\":7}", "{'id':'a'}", "{id:\"a\"}",
            "{\"id\":\"a\",}", "/* */{}", "{\"from_ton\":NaN}" })
    void whatDoesNotHaveTheFormOfABatchIsRefused(String json) {
        assertThatThrownBy(() -> batch(json)).isInstanceOf(IOException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "", " ", "null", "[]", "1", "{", "{\"id\":\"a\"}{}", "{\"id\":\"a\"} x", "{\"id\":\"a\",\"id\":\"a\"}",
            "{\"to\":[],\"to\":[]}", "{\"body\":\"a\",\"body\":\"b\"}", "{\"to\":[{]}",
            "{\"parameters\":{\"a\":{\"b\":\"c\",\"b\":\"d\"}}}", "{\"id\":7}",
            "{\"parameters\":{\"a\":{\"b\":[1]}}}" })
    void whatDoesNotHaveTheFormOfABatchIsRefusedWithoutItsRecipientsToo(String json) {
        assertThatThrownBy(() -> SinchSmsJson.readWithoutRecipients(bytes(json))).isInstanceOf(IOException.class);
    }

    @Test
    void aBatchWithoutItsRecipientsHoldsWhatElseItSays() throws IOException {
        String json = "{\"type\":\"mt_text\",\"from_ton\":5,\"parameters\":{\"a\":{\"1\":\"b\"}},\"feedback_enabled\":\"true\","
                      + "\"news\":[1,{\"x\":null}],\"price\":1.5,\"to\":[\"1\"],\"id\":\"a\",\"body\":\"${a}\"}";

        Batch batch = SinchSmsJson.readWithoutRecipients(bytes(json));

        assertThat(batch).isEqualTo(new Batch(
                "a", null, null, null, null, null, new DeliveryOptions(null, null, null, null, null, true),
                new TextContent("${a}", Map.of("a", Map.of("1", "b")), null, null, null, 5, null)));
    }

    @Test
    void aRequestOfEveryTypeIsWrittenAsItIs() throws IOException {
        assertThat(written(new TextContent("b", parameters(), null, null, null, null, null)))
                .isEqualTo("\"type\":\"mt_text\",\"body\":\"b\",\"parameters\":{\"a\":{\"1\":null},\"c\":null}");
        assertThat(written(new MediaContent(new MediaBody("https://x", null, "s"), parameters(), true)))
                .isEqualTo("\"type\":\"mt_media\",\"body\":{\"url\":\"https://x\",\"subject\":\"s\"},"
                           + "\"parameters\":{\"a\":{\"1\":null},\"c\":null},\"strict_validation\":true");
        assertThat(written(new UnknownContent(MessageType.of("mt_new"), Map.of("body", List.of(1, Map.of("x", true))))))
                .isEqualTo("\"type\":\"mt_new\",\"body\":[1,{\"x\":true}]");
    }

    private static Map<String, Map<String, String>> parameters() {
        Map<String, Map<String, String>> parameters = new LinkedHashMap<>();
        parameters.put("a", Collections.singletonMap("1", null));
        parameters.put("c", null);
        return parameters;
    }

    /** What stands between the recipient and the reference. */
    private static String written(Content content) throws IOException {
        DeliveryOptions options = new DeliveryOptions(null, null, null, null, "r", null);
        String json = new String(SinchSmsJson.write(new BatchRequest(List.of("1"), null, options, content)));
        String head = "{\"to\":[\"1\"],";
        String tail = ",\"client_reference\":\"r\"}";
        assertThat(json).startsWith(head).endsWith(tail);
        return json.substring(head.length(), json.length() - tail.length());
    }

    @Test
    void limitsOfDepthNumberTextAndTokensHold() {
        assertThatThrownBy(() -> batch("{\"x\":" + "[".repeat(60) + "]".repeat(60) + "}"))
                .hasMessageContaining("nesting depth");
        assertThatThrownBy(() -> batch("{\"x\":" + "1".repeat(101) + "}")).hasMessageContaining("Number value length");
        assertThatThrownBy(() -> batch("{\"x\":\"" + "x".repeat((1 << 20) + 1) + "\"}"))
                .hasMessageContaining("String value length");
        assertThatThrownBy(() -> batch("{\"x\":[" + "1,".repeat(2_000_000) + "1]}")).hasMessageContaining("Token count");
        assertThatThrownBy(() -> batch("{\"" + "x".repeat(1_001) + "\":1}")).hasMessageContaining("Name length");
        assertThatThrownBy(() -> batch("{\"id\":\"a\"" + " ".repeat(16 << 20) + "}"))
                .hasMessageContaining("Document length");
    }

    @Test
    void aNumberThatNamesAClassIsJustAField() throws IOException {
        Batch batch
                = batch("{\"id\":\"a\",\"type\":\"x\",\"@class\":\"java.net.URL\",\"body\":[\"java.net.URL\",\"http://x\"]}");

        assertThat(((UnknownContent) batch.content()).fields().get("body")).isEqualTo(List.of("java.net.URL", "http://x"));
    }

    @Test
    void anEmojiGoesThereAndBack() throws IOException {
        BatchRequest request = new BatchRequest(List.of("1"), null, null, TextContent.of("å 😀 \u0000"));

        assertThat(SinchSmsJson.read(SinchSmsJson.write(request), BatchRequest.class)).isEqualTo(request);
    }

    @Test
    void absentOptionsAreLeftOut() throws IOException {
        assertThat(new String(SinchSmsJson.write(new BatchRequest(List.of("1"), null, null, TextContent.of("b")))))
                .isEqualTo("{\"to\":[\"1\"],\"type\":\"mt_text\",\"body\":\"b\"}");
    }

    @Test
    void theIdOfABrokenBatchIsFoundOnlyIfItIsClear() {
        assertThat(SinchSmsJson.idOfBroken(bytes("{\"to\":[\"1\"],\"id\":\"a\",\"body\":\"b"))).isEqualTo("a");
        assertThat(SinchSmsJson.idOfBroken(bytes("{\"id\":\"a"))).isNull();
        assertThat(SinchSmsJson.idOfBroken(bytes("{\"x\":{\"id\":\"inner\"},\"y\""))).isNull();
        assertThat(SinchSmsJson.idOfBroken(bytes("{\"id\":\"../a\",\"x\""))).isNull();
        assertThat(SinchSmsJson.idOfBroken(bytes("{\"id\":\"a\",\"id\":\"b\"}"))).isNull();
        assertThat(SinchSmsJson.idOfBroken(bytes("[\"id\",\"a\"]"))).isNull();
        assertThat(SinchSmsJson.idOfBroken(new byte[0])).isNull();
    }

    @Property(tries = 500)
    void noBytesMakeAnythingButAnIoException(@ForAll @Size(max = 200) byte[] bytes) {
        for (Class<?> type : List.of(Batch.class, BatchPage.class, DeliveryReportPage.class, BatchDeliveryReport.class)) {
            try {
                assertThat(SinchSmsJson.read(bytes, type)).isNotNull();
            } catch (IOException expected) {
                assertThat(expected).isNotNull();
            }
        }
        assertThat(BatchIds.isLegal(SinchSmsJson.idOfBroken(bytes)) || SinchSmsJson.idOfBroken(bytes) == null).isTrue();
    }

    @Property(tries = 200)
    void aRequestOfAnyTextIsReadBack(@ForAll String body, @ForAll String number, @ForAll String key) throws IOException {
        BatchRequest request = new BatchRequest(
                List.of(number), "x", null,
                new TextContent(body, Map.of("k" + key, Map.of(number, body)), true, null, 3, null, null));

        assertThat(SinchSmsJson.read(SinchSmsJson.write(request), BatchRequest.class)).isEqualTo(request);
    }
}
