/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.samples.filetosms;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** The pages that people read show what a run prints. */
class ReadmesTest {

    private static final Path EXPECTED = Path.of("src/test/resources/expected-output.txt");

    @ParameterizedTest
    @ValueSource(strings = { "README.md", "../../README.md" })
    void thePageShowsTheExpectedOutput(String page) throws IOException {
        assertThat(Files.readString(Path.of(page))).contains("```text\n" + Files.readString(EXPECTED) + "```");
    }
}
