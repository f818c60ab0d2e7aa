/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.samples.filetosms;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** The page that people see first shows what a run prints. */
class RootReadmeTest {

    private static final Path EXPECTED = Path.of("src/test/resources/expected-output.txt");

    @Test
    void thePageShowsTheExpectedOutput() throws IOException {
        assertThat(Files.readString(Path.of("../../README.md"))).contains("```text\n" + Files.readString(EXPECTED) + "```");
    }
}
