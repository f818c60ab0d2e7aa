/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.api.model;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/** The JSON of Sinch's own Java SDK, and the shapes seen live, go through the records and lose nothing. */
class GoldenJsonTest {

    private static final Path FIXTURES = Path.of("src/test/resources/fixtures");
    private static final ObjectMapper PLAIN = new ObjectMapper();

    static Stream<Path> goldenFiles() throws IOException {
        try (Stream<Path> files = Files.walk(FIXTURES)) {
            return files.filter(file -> file.toString().endsWith(".json"))
                    .filter(file -> !file.toString().matches(".*(/auth/|error|hmac).*"))
                    .sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("goldenFiles")
    void aGoldenFileIsDecodedAndEncodedBackWithNothingLost(Path file) throws IOException {
        byte[] json = Files.readAllBytes(file);

        Object record = SinchSmsJson.read(json, typeOf(file.getFileName().toString()));

        assertThat(PLAIN.readTree(SinchSmsJson.write(record))).isEqualTo(PLAIN.readTree(json));
    }

    @ParameterizedTest
    @MethodSource("goldenFiles")
    void aMapperOfTheUserWritesTheSameJson(Path file) throws IOException {
        JsonNode json = PLAIN.readTree(Files.readAllBytes(file));

        Object record = PLAIN.treeToValue(json, typeOf(file.getFileName().toString()));

        assertThat(PLAIN.<JsonNode> valueToTree(record)).isEqualTo(json);
    }

    @ParameterizedTest
    @MethodSource("goldenFiles")
    void theTextOfARecordShowsNoNumberAndNoMessage(Path file) throws IOException {
        Object record = SinchSmsJson.read(Files.readAllBytes(file), typeOf(file.getFileName().toString()));

        assertThat(record.toString()).doesNotContainPattern("\\d{8,}").doesNotContain("How are you");
    }

    @Test
    void everyBatchAndReportFileIsThere() throws IOException {
        List<String> names = goldenFiles().map(file -> file.getFileName().toString()).toList();

        assertThat(names).hasSizeGreaterThanOrEqualTo(28).contains("TextRequestDto.json", "UpdateBinaryRequestDto.json",
                "ListBatchesResponseDtoPage2.json", "RecipientDeliveryReportMMSDto.json", "DryRunResponseDto.json");
    }

    private static Class<?> typeOf(String file) {
        if (file.startsWith("Update")) {
            return BatchUpdate.class;
        }
        if (file.startsWith("ListBatches")) {
            return BatchPage.class;
        }
        if (file.startsWith("ListDeliveryReport")) {
            return DeliveryReportPage.class;
        }
        if (file.startsWith("RecipientDeliveryReport")) {
            return RecipientDeliveryReport.class;
        }
        if (file.startsWith("BatchDeliveryReport") || file.startsWith("delivery-report-callback")) {
            return BatchDeliveryReport.class;
        }
        if (file.startsWith("DryRun")) {
            return DryRunResult.class;
        }
        if (file.startsWith("MediaBody")) {
            return MediaBody.class;
        }
        if (file.startsWith("SendDeliveryFeedback")) {
            return DeliveryFeedback.class;
        }
        return file.contains("RequestDto") ? BatchRequest.class : Batch.class;
    }
}
