/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.samples.filetosms;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

import io.github.camelsinch.sms.samples.filetosms.cli.CommandLineParser;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ReadmeTest {

    private static String readme;

    @BeforeAll
    static void read() throws Exception {
        readme = Files.readString(Path.of("README.md"));
    }

    @Test
    void itShowsTheOutputThatARunReallyHas() throws Exception {
        String expected = Files.readString(Path.of("src/test/resources/expected-output.txt"));

        assertThat(readme).contains("```text\n" + expected + "```");
    }

    @Test
    void itNamesEveryOption() {
        List<String> options = Pattern.compile("^ +(?:-h, )?(--[a-z-]+)", Pattern.MULTILINE)
                .matcher(new CommandLineParser().help()).results().map(found -> found.group(1)).toList();

        assertThat(options).hasSizeGreaterThan(15).allSatisfy(option -> assertThat(readme).contains("`" + option));
    }

    @Test
    void itNamesEveryExitCode() {
        for (ExitCode code : ExitCode.values()) {
            assertThat(readme).containsPattern("\\b" + code.number() + "\\b");
            assertThat(new CommandLineParser().help()).containsPattern("\\b" + code.number() + "\\b");
        }
    }
}
