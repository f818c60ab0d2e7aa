/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.samples.chaos;

import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class ChaosDemoTest {

    @Test
    void nothingIsLostOrSentTwiceAndTheOutputIsThatOfTheReadme(@TempDir Path data) throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();

        int exitCode = new ChaosDemo(new PrintStream(bytes, true, StandardCharsets.UTF_8), data).run();

        assertThat(stable(Files.readString(Path.of("README.md"))))
                .contains("```text\n" + stable(bytes.toString(StandardCharsets.UTF_8)) + "```");
        assertThat(exitCode).isZero();
    }

    @Test
    void theReadmeShowsTheRoutesThatRun() throws Exception {
        String shown = Files.readString(Path.of("README.md")).split("```java\n")[1].split("```")[0];

        assertThat(Files.readString(Path.of("src/main/java/io/github/camelsinch/sms/samples/chaos/ChaosRoutes.java"))
                .replaceAll("(?m)^ {8}", "")).contains(shown);
    }

    /** How badly the others do is not what is tested. */
    private static String stable(String text) {
        return text.replaceAll("(?m)^((?:posts|never) [a-z ]+?) +\\d+ +\\d+ +\\d+$", "$1");
    }

    @Test
    void argumentsAreRefusedAndNothingIsBegun(@TempDir Path data) throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();

        assertThat(new ChaosDemo(new PrintStream(out), data).run("--help")).isEqualTo(64);

        assertThat(out.size()).isZero();
    }

    @Test
    void aSignalEndsItAtOnce() throws Exception {
        Process demo = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-cp",
                System.getProperty("java.class.path"),
                ChaosDemo.class.getName()).redirectErrorStream(true).start();
        try (BufferedReader lines = demo.inputReader(StandardCharsets.UTF_8)) {
            assertThat(lines.readLine()).startsWith("Sinch is simulated");
            assertThat(lines.readLine()).startsWith("100 orders");

            demo.toHandle().destroy(); // the process alone would close what is read here

            assertThat(lines.lines()).as("what it says to its end").noneMatch(line -> line.startsWith("camel-sinch-sms"));
            assertThat(demo.waitFor()).isEqualTo(128 + 15);
        }
    }
}
