/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.samples.queuetosms;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class QueueToSmsDemoTest {

    @Test
    void whateverBreaksEveryOrderIsTextedOnceAndTheOutputIsThatOfTheReadme(@TempDir Path data) throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();

        int exitCode = new QueueToSmsDemo(new PrintStream(bytes, true, StandardCharsets.UTF_8), data).run();

        String output = bytes.toString(StandardCharsets.UTF_8).replace(data.toString(), "FOLDER");
        assertThat(Files.readString(Path.of("README.md"))).contains("```text\n" + output + "```");
        assertThat(exitCode).isZero();
    }

    @Test
    void theReadmeShowsTheRouteThatRuns() throws Exception {
        String shown = Files.readString(Path.of("README.md")).split("```java\n")[1].split("```")[0];

        assertThat(Files.readString(
                Path.of("src/main/java/io/github/camelsinch/sms/samples/queuetosms/OrderRoutes.java"))
                .replaceAll("(?m)^ {8}", "")).contains(shown);
    }

    @Test
    void argumentsAreRefusedAndNothingIsBegun(@TempDir Path data) throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();

        assertThat(new QueueToSmsDemo(new PrintStream(out), data).run("--help")).isEqualTo(64);

        assertThat(out.size()).isZero();
    }

    @Test
    void theWorkerEndsWhenTheDemoIsGone(@TempDir Path data) throws Exception {
        Process worker = java(DemoWorker.class, Map.of("SINCH_BASE_URL", "http://127.0.0.1:1", "SINCH_SERVICE_PLAN_ID", "plan",
                "SINCH_TOKEN", "token", "BROKER_URL", "tcp://127.0.0.1:1", "QUEUE_TO_SMS_DATA", data.toString()));
        try {
            worker.getOutputStream().close();

            assertThat(worker.waitFor(1, TimeUnit.MINUTES)).isTrue();
        } finally {
            worker.destroyForcibly();
        }
    }

    @Test
    void withoutAnAccountTheApplicationEndsWithOneLine() throws Exception {
        Process application = java(QueueToSms.class, Map.of("SINCH_TOKEN", "token"));

        assertThat(new String(application.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                .isEqualToIgnoringNewLines("queue-to-sms: not in the environment: SINCH_BASE_URL, SINCH_SERVICE_PLAN_ID");
        assertThat(application.waitFor()).isEqualTo(64);
    }

    private static Process java(Class<?> main, Map<String, String> environment) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-XX:TieredStopAtLevel=1", "-cp",
                System.getProperty("java.class.path"), main.getName()).redirectErrorStream(true);
        builder.environment().keySet().removeIf(name -> name.startsWith("SINCH_"));
        builder.environment().putAll(environment);
        return builder.start();
    }
}
