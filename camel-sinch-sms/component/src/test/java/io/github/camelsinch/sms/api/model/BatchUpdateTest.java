/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.api.model;

import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;

import com.fasterxml.jackson.databind.JsonMappingException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Absent, value and null are three things, in a map, in JSON and in the builder. */
class BatchUpdateTest {

    private static BatchUpdate read(String json) throws Exception {
        return SinchSmsJson.read(json.getBytes(StandardCharsets.UTF_8), BatchUpdate.class);
    }

    private static String write(BatchUpdate update) throws Exception {
        return new String(SinchSmsJson.write(update), StandardCharsets.UTF_8);
    }

    @Test
    void aMissingKeyIsAbsentANullIsNullAndAValueIsAValue() {
        Map<String, Object> map = new HashMap<>();
        map.put("callback_url", null);
        map.put("expire_at", "2025-06-01T12:00:00+02:00");

        BatchUpdate update = BatchUpdate.fromMap(map);

        assertThat(update.sendAt().isAbsent()).isTrue();
        assertThat(update.callbackUrl().isNull()).isTrue();
        assertThat(update.expireAt().get()).isEqualTo(Instant.parse("2025-06-01T10:00:00Z"));
        assertThat(update.type()).isNull();
        assertThat(update.toAdd()).isNull();
    }

    @Test
    void jsonKeepsTheThreeApart() throws Exception {
        String json
                = "{\"type\":\"mt_text\",\"to_add\":[\"1\"],\"send_at\":null,\"parameters\":null,\"delivery_report\":\"full\","
                  + "\"flash_message\":false,\"from_ton\":3}";

        assertThat(write(read(json))).isEqualTo(json);
    }

    @Test
    void anUpdateThatChangesNothingIsAnEmptyObject() throws Exception {
        assertThat(write(BatchUpdate.builder().build())).isEqualTo("{}");
    }

    @Test
    void theBuilderMakesTheSameAsTheMap() {
        Map<String, Object> map = new HashMap<>();
        map.put("type", "mt_text");
        map.put("to_add", List.of("1"));
        map.put("to_remove", List.of("2"));
        map.put("from", "f");
        map.put("body", "b");
        map.put("udh", "05");
        map.put("parameters", Map.of("k", Map.of("1", "v")));
        map.put("delivery_report", "full");
        map.put("send_at", OffsetDateTime.parse("2025-06-01T12:00:00Z"));
        map.put("expire_at", null);
        map.put("callback_url", "https://x");
        map.put("client_reference", "r");
        map.put("feedback_enabled", true);
        map.put("flash_message", null);
        map.put("truncate_concat", true);
        map.put("max_number_of_message_parts", 4L);
        map.put("from_ton", 1);
        map.put("from_npi", 2);
        map.put("strict_validation", null);

        BatchUpdate built = BatchUpdate.builder().type(MessageType.MT_TEXT).toAdd(List.of("1")).toRemove(List.of("2"))
                .from("f").body("b").udh("05").parameters(Patch.value(Map.of("k", Map.of("1", "v"))))
                .deliveryReport(Patch.value(DeliveryReportType.FULL))
                .sendAt(Patch.value(Instant.parse("2025-06-01T12:00:00Z"))).expireAt(Patch.nullValue())
                .callbackUrl(Patch.value("https://x")).clientReference(Patch.value("r")).feedbackEnabled(Patch.value(true))
                .flashMessage(Patch.nullValue()).truncateConcat(Patch.value(true)).maxNumberOfMessageParts(Patch.value(4))
                .fromTon(Patch.value(1)).fromNpi(Patch.value(2)).strictValidation(Patch.nullValue()).build();

        assertThat(built).isEqualTo(BatchUpdate.fromMap(map)).hasSameHashCodeAs(BatchUpdate.fromMap(map));
        assertThat(built.maxNumberOfMessageParts().get()).isEqualTo(4);
        assertThat(built.body().get()).isEqualTo("b");
        assertThat(built.mediaBody().isAbsent()).isTrue();
    }

    @Test
    void anAbsentPatchTakesAFieldBackOutOfTheBuilder() {
        assertThat(BatchUpdate.builder().sendAt(Patch.nullValue()).sendAt(Patch.absent()).build())
                .isEqualTo(BatchUpdate.builder().build());
    }

    @Test
    void aTimeMayBeWhatADatabaseGives() {
        Instant time = Instant.parse("2026-12-24T18:00:00Z");

        for (Object given : List.of(Date.from(time), Timestamp.from(time), LocalDateTime.parse("2026-12-24T18:00:00"))) {
            assertThat(BatchUpdate.fromMap(Map.of("send_at", given)).sendAt().get()).isEqualTo(time);
        }
    }

    @Test
    void theBodyOfAMediaBatchIsAnObject() throws Exception {
        BatchUpdate update = BatchUpdate.fromMap(Map.of("body", Map.of("url", "u", "subject", "s")));

        assertThat(update.mediaBody().get()).isEqualTo(new MediaBody("u", null, "s"));
        assertThat(update.body().isAbsent()).isTrue();
        assertThat(write(update)).isEqualTo("{\"body\":{\"url\":\"u\",\"subject\":\"s\"}}");
        assertThat(update).isEqualTo(BatchUpdate.builder().mediaBody(new MediaBody("u", null, "s")).build());
    }

    @ParameterizedTest
    @ValueSource(strings = { "from", "body", "type", "to_add", "to_remove", "udh" })
    void someFieldsCannotBeNull(String name) {
        assertThatThrownBy(() -> BatchUpdate.fromMap(Collections.singletonMap(name, null)))
                .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("'" + name + "'")
                .hasMessageContaining("null");
    }

    @Test
    void anUnknownFieldIsNamedTogetherWithTheKnownOnes() {
        assertThatThrownBy(() -> BatchUpdate.fromMap(Map.of("toAdd", List.of("1"))))
                .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("'toAdd'").hasMessageContaining("to_add");
    }

    @Test
    void aValueOfTheWrongTypeIsNamedAndNotShownInFull() {
        Map<String, Object> wrong = new HashMap<>();
        wrong.put("type", 1);
        wrong.put("to_add", "46700000001");
        wrong.put("to_remove", Arrays.asList("1", null));
        wrong.put("from", 46700000001L);
        wrong.put("body", Map.of("link", "u"));
        wrong.put("udh", new byte[0]);
        wrong.put("parameters", Map.of("k", "46700000001"));
        wrong.put("delivery_report", "");
        wrong.put("send_at", "tomorrow");
        wrong.put("expire_at", 1_717_679_187L);
        wrong.put("callback_url", 1);
        wrong.put("client_reference", List.of());
        wrong.put("feedback_enabled", "true");
        wrong.put("flash_message", 1);
        wrong.put("truncate_concat", "no");
        wrong.put("max_number_of_message_parts", 1.5);
        wrong.put("from_ton", "1");
        wrong.put("from_npi", Long.MAX_VALUE);
        wrong.put("strict_validation", "yes");

        wrong.forEach((name, value) -> assertThatThrownBy(() -> BatchUpdate.fromMap(Map.of(name, value)))
                .as(name).isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("'" + name + "'").hasMessageContaining("must be").message()
                .doesNotContain("46700000001"));
    }

    @Test
    void jsonOfAnotherFormIsRefusedNamingTheField() {
        assertThatThrownBy(() -> read("{\"send_at\":5}")).isInstanceOf(JsonMappingException.class)
                .hasMessageContaining("'send_at'");
        assertThatThrownBy(() -> read("[]")).isInstanceOf(JsonMappingException.class);
    }

    @Test
    void whatIsGivenCanBeChangedLaterWithoutEffect() {
        List<String> recipients = new ArrayList<>(List.of("1"));
        BatchUpdate update = BatchUpdate.builder().toAdd(recipients).build();
        recipients.add("2");

        assertThat(update.toAdd()).containsExactly("1");
        assertThatThrownBy(() -> update.toAdd().add("3")).isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void theTextOfAnUpdateNamesFieldsOnly() {
        assertThat(BatchUpdate.builder().body("secret").toAdd(List.of("46700000001")).build())
                .hasToString("BatchUpdate[body, to_add]");
    }

    @Test
    void aPatchKnowsItsState() {
        assertThat(Patch.value("x")).isEqualTo(Patch.value("x")).isNotEqualTo(Patch.value("y"))
                .isNotEqualTo(Patch.nullValue()).hasToString("set");
        assertThat(Patch.absent()).isNotEqualTo(Patch.nullValue()).hasToString("absent");
        assertThat(Patch.nullValue()).hasToString("null");
        assertThat(Patch.value(2).map(n -> n + 1).get()).isEqualTo(3);
        assertThat(Patch.<Integer> nullValue().map(n -> n + 1).isNull()).isTrue();
        assertThat(Patch.<Integer> absent().map(n -> n + 1).isAbsent()).isTrue();
        assertThatThrownBy(() -> Patch.absent().get()).isInstanceOf(NoSuchElementException.class);
        assertThatThrownBy(() -> Patch.value(null)).isInstanceOf(NullPointerException.class);
    }
}
