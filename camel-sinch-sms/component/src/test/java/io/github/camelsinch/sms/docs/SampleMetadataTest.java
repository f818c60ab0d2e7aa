/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.docs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.apache.camel.util.StringHelper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Each sample says what it is in the form that Camel's catalog of examples reads, and says the same as its pages. */
class SampleMetadataTest {

    private static final Path SAMPLES = Pages.REPOSITORY.resolve("samples");
    private static final Pattern ROW = Pattern.compile("(?m)^\\| \\[([\\w-]+)]\\(\\1/README\\.md\\) \\| (.+) \\|$");

    static List<String> samples() throws IOException {
        try (Stream<Path> entries = Files.list(SAMPLES)) {
            return entries.filter(Files::isDirectory).map(folder -> folder.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void theIndexHasEachSampleOnce() throws IOException {
        assertThat(ROW.matcher(Files.readString(SAMPLES.resolve("README.md"))).results().map(row -> row.group(1)))
                .containsExactlyInAnyOrderElementsOf(samples());
    }

    @ParameterizedTest
    @MethodSource("samples")
    void theMetadataIsCompleteAndSaysWhatThePagesSay(String sample) throws IOException {
        // null where a field is absent, an exception where one is unknown
        Metadata metadata = new ObjectMapper()
                .readValue(SAMPLES.resolve(sample).resolve("metadata.json").toFile(), Metadata.class);

        assertThat("# " + metadata.title()).isEqualTo(
                Files.readString(SAMPLES.resolve(sample).resolve("README.md")).lines().findFirst().orElseThrow());
        assertThat(metadata.description()).isEqualTo(StringHelper.capitalize(indexed(sample)));
        assertThat(metadata.tags()).isNotEmpty().doesNotHaveDuplicates().allMatch(tag -> tag.matches("[a-z0-9-]+"));
        assertThat(metadata.level()).isIn("beginner", "intermediate", "advanced");
        // each runs as it is: nothing is to be started first
        assertThat(metadata.infraServices()).isNotNull().isEmpty();
    }

    private static String indexed(String sample) throws IOException {
        return ROW.matcher(Files.readString(SAMPLES.resolve("README.md"))).results().filter(row -> row.group(1).equals(sample))
                .findFirst().orElseThrow().group(2);
    }

    private record Metadata(String title, String description, List<String> tags, String level, List<String> infraServices) {
    }
}
