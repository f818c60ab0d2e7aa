/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.api.model;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Whether a batch, as Sinch shows it, is what a change wanted. */
class ChangedBatchTest {

    private static final String SHOWN = """
            {"id":"01FC66621XXXXX119Z8PMV1QPQ","type":"mt_text","to":["46701740606","46701740605"],"from":"46700000000",
             "canceled":false,"body":"Hi ${name}","parameters":{"name":{"46701740605":"Ann","default":"you"}},
             "delivery_report":"none","send_at":"2030-01-01T10:00:00.123Z","expire_at":"2030-01-04T10:00:00.123Z",
             "created_at":"2029-12-01T10:00:00.000Z","modified_at":"2029-12-02T10:00:00.000Z","flash_message":false}""";

    private static final String ASKED = """
            {"type":"mt_text","to":["46701740605","46701740606"],"from":"+46 70 000 00 00","body":"Hi ${name}",
             "parameters":{"name":{"+46701740605":"Ann","default":"you"}},"send_at":"2030-01-01T10:00:00.123Z"}""";

    @Test
    void aReplacementIsThereWhereEverythingAskedForIsShownAndTheRestIsDefault() throws Exception {
        assertThat(ChangedBatch.isReplaced(batch(SHOWN), request(ASKED))).isTrue();
    }

    static Stream<Arguments> otherRequests() {
        return Stream.of(
                Arguments.of("another text", ASKED.replace("Hi", "Hello")),
                Arguments.of("one recipient more", ASKED.replace("[\"", "[\"46701740607\",\"")),
                Arguments.of("one recipient fewer", ASKED.replace(",\"46701740606\"", "")),
                Arguments.of("another sender", ASKED.replace("+46 70 000 00 00", "Acme")),
                Arguments.of("another value", ASKED.replace("Ann", "Anna")),
                Arguments.of("at another time", ASKED.replace("10:00", "11:00")),
                Arguments.of("at once", ASKED.replace(",\"send_at\":\"2030-01-01T10:00:00.123Z\"", "")),
                Arguments.of("with a reference", ASKED.replace("{\"type\"", "{\"client_reference\":\"a\",\"type\"")),
                Arguments.of("as flash", ASKED.replace("{\"type\"", "{\"flash_message\":true,\"type\"")),
                Arguments.of("with a report", ASKED.replace("{\"type\"", "{\"delivery_report\":\"full\",\"type\"")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("otherRequests")
    void aReplacementIsMissingWhereAnythingDiffers(String what, String asked) throws Exception {
        assertThat(asked).isNotEqualTo(ASKED);

        assertThat(ChangedBatch.isReplaced(batch(SHOWN), request(asked))).isFalse();
    }

    @Test
    void whatTheOldBatchHadAndTheNewOneDoesNotIsADifference() throws Exception {
        String withReference = SHOWN.replace("{\"id\"", "{\"client_reference\":\"old\",\"id\"");

        assertThat(ChangedBatch.isReplaced(batch(withReference), request(ASKED))).isFalse();
    }

    @Test
    void theTextNoneIsNoDefault() throws Exception {
        assertThat(ChangedBatch.isUpdated(batch(SHOWN), update(Map.of("body", "none")))).isFalse();
    }

    static Stream<Arguments> updatesThatAreThere() {
        return Stream.of(
                Arguments.of(Map.of()),
                Arguments.of(Map.of("body", "Hi ${name}", "from", "0046700000000")),
                Arguments.of(Map.of("to_add", List.of("+46701740605"), "to_remove", List.of("46701740607"))),
                Arguments.of(Map.of("send_at", "2030-01-01T11:00:00.123999+01:00")),
                Arguments.of(Map.of("delivery_report", "none", "flash_message", false)));
    }

    @ParameterizedTest
    @MethodSource("updatesThatAreThere")
    void anUpdateIsThereWhereAllThatItNamesIsShown(Map<String, ?> update) throws Exception {
        assertThat(ChangedBatch.isUpdated(batch(SHOWN), update(update))).isTrue();
    }

    static Stream<Arguments> updatesThatAreMissing() {
        return Stream.of(
                Arguments.of(Map.of("body", "Hello")),
                Arguments.of(Map.of("to_add", List.of("46701740607"))),
                Arguments.of(Map.of("to_remove", List.of("+46701740605"))),
                Arguments.of(Map.of("client_reference", "new")),
                Arguments.of(Map.of("send_at", "2030-01-01T10:00:00Z")),
                Arguments.of(Map.of("max_number_of_message_parts", 2)));
    }

    @ParameterizedTest
    @MethodSource("updatesThatAreMissing")
    void anUpdateIsMissingWhereOneThingDiffers(Map<String, ?> update) throws Exception {
        assertThat(ChangedBatch.isUpdated(batch(SHOWN), update(update))).isFalse();
    }

    @Test
    void nullIsThereWhereADefaultIsShownAndMissingWhereAnythingElseIs() throws Exception {
        BatchUpdate atOnce = BatchUpdate.builder().sendAt(Patch.nullValue()).build();
        BatchUpdate noReference = BatchUpdate.builder().clientReference(Patch.nullValue()).build();

        assertThat(ChangedBatch.isUpdated(batch(SHOWN), atOnce)).isFalse();
        assertThat(ChangedBatch.isUpdated(batch(SHOWN), noReference)).isTrue();
    }

    private static Batch batch(String json) throws Exception {
        return SinchSmsJson.read(json.getBytes(StandardCharsets.UTF_8), Batch.class);
    }

    private static BatchRequest request(String json) throws Exception {
        return SinchSmsJson.read(json.getBytes(StandardCharsets.UTF_8), BatchRequest.class);
    }

    private static BatchUpdate update(Map<String, ?> fields) {
        return BatchUpdate.fromMap(fields);
    }
}
