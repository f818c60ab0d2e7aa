/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.samples.scheduledsends;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ScheduledSendsDemoTest {

    @Test
    void everyReminderThatWasWantedComesOnceAndTheOutputIsThatOfTheReadme() throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();

        int exitCode = new ScheduledSendsDemo(new PrintStream(bytes, true, StandardCharsets.UTF_8)).run();

        assertThat(Files.readString(Path.of("README.md")))
                .contains("```text\n" + bytes.toString(StandardCharsets.UTF_8) + "```");
        assertThat(exitCode).isZero();
    }

    @Test
    void theReadmeShowsTheRoutesThatRun() throws Exception {
        String[] readme = Files.readString(Path.of("README.md")).split("```java\n");

        assertThat(routes("PlanRoute")).contains(readme[1].split("```")[0]);
        assertThat(routes("ChangeRoutes")).contains(readme[2].split("```")[0]);
    }

    private static String routes(String name) throws Exception {
        Path source = Path.of("src/main/java/io/github/camelsinch/sms/samples/scheduledsends", name + ".java");
        return Files.readString(source).replaceAll("(?m)^ {8}", "");
    }

    @Test
    void argumentsAreRefusedAndNothingIsBegun() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();

        assertThat(new ScheduledSendsDemo(new PrintStream(out)).run("--help")).isEqualTo(64);

        assertThat(out.size()).isZero();
    }
}
