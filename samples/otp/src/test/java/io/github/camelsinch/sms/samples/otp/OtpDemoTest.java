/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.samples.otp;

import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class OtpDemoTest {

    @Test
    void everyCodeComesOrExpiresAndTheOutputIsThatOfTheReadme() throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();

        int exitCode = new OtpDemo(new PrintStream(bytes, true, StandardCharsets.UTF_8)).run();

        String output = bytes.toString(StandardCharsets.UTF_8).replaceAll(" +\\d+ ms", "   TIME ms");
        assertThat(Files.readString(Path.of("README.md"))).contains("```text\n" + output + "```");
        assertThat(exitCode).isZero();
    }

    @Test
    void theReadmeShowsTheRoutesThatRun() throws Exception {
        String shown = Files.readString(Path.of("README.md")).split("```java\n")[1].split("```")[0];

        assertThat(Files.readString(Path.of("src/main/java/io/github/camelsinch/sms/samples/otp/OtpRoutes.java"))
                .replaceAll("(?m)^ {8}", "")).contains(shown);
    }

    @Test
    void argumentsAreRefusedAndNothingIsBegun() throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();

        assertThat(new OtpDemo(new PrintStream(out)).run("--help")).isEqualTo(64);

        assertThat(out.size()).isZero();
    }

    @Test
    void aSignalEndsItAtOnce() throws Exception {
        Process demo = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-cp",
                System.getProperty("java.class.path"),
                OtpDemo.class.getName()).redirectErrorStream(true).start();
        try (BufferedReader lines = demo.inputReader(StandardCharsets.UTF_8)) {
            assertThat(lines.readLine()).startsWith("Sinch is simulated");
            assertThat(lines.readLine()).startsWith("450 notices");

            demo.toHandle().destroy(); // the process alone would close what is read here

            assertThat(lines.lines()).as("what it says to its end").noneMatch(line -> line.startsWith("priority=high"));
            assertThat(demo.waitFor()).isEqualTo(128 + 15);
        }
    }
}
