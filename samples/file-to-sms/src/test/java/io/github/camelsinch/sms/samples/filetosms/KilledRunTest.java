/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.samples.filetosms;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

import io.github.camelsinch.sms.samples.filetosms.resume.JobLedger;
import io.github.camelsinch.sms.simulator.SinchSmsSimulator;
import io.github.camelsinch.sms.simulator.plan.SimulatedMessage;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A process of its own is killed while it sends; what it began is ended by the next one.
 */
class KilledRunTest {

    /** Only a hanging program takes so long. */
    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final int ROWS = 300;

    @TempDir
    Path dir;
    private SinchSmsSimulator sinch;
    private Run second;
    private String file;

    @BeforeEach
    void startSinch() throws IOException {
        sinch = SinchSmsSimulator.builder().messagesPerSecond(0).socketFaults(true).start();
        second = new Run(dir.resolve("out"));
        StringBuilder rows = new StringBuilder("to,name\n");
        numbers().forEach(number -> rows.append('+').append(number).append(",Anna\n"));
        file = Files.writeString(dir.resolve("rows.csv"), rows).toString();
    }

    @AfterEach
    void stopSinch() {
        sinch.close();
    }

    @Test
    void theNextRunEndsWhatAKilledOneBeganAndEverybodyGetsTheTextOnce() throws Exception {
        killWhen(() -> sinch.batches().size() >= 3);
        int sentBefore = sinch.messages().size();
        List<String> batchesBefore = sinch.batches().stream().map(batch -> batch.id()).toList();

        ExitCode exit = second.with("--simulator-url", sinch.baseUrl(), "--text", "Hi ${name}", "--rate", "5000", file);

        assertThat(exit).isEqualTo(ExitCode.ALL_DELIVERED);
        assertThat(sentBefore).isLessThan(ROWS);
        assertThat(sinch.messages()).extracting(SimulatedMessage::number).containsExactlyInAnyOrderElementsOf(numbers());
        assertThat(Files.readString(Path.of("README.md"))).contains(Run.lineOf(second, "carries on the job"));
        assertThat(second.rows("result.csv")).extracting(row -> row.get("to").substring(1))
                .containsExactlyElementsOf(numbers());
        assertThat(second.rows("result.csv")).allMatch(row -> row.get("status").equals("Delivered"))
                .extracting(row -> row.get("batch_id")).containsAll(batchesBefore);
        assertThat(second.rows("result.csv")).noneMatch(row -> row.get("submitted_at").isEmpty());
    }

    @Test
    void aBatchWhoseAnswerNeverCameIsFoundAtSinchAndNotSentAgain() throws Exception {
        var hang = sinch.faults().next(1).sends().acceptThenHang();
        killWhen(() -> hang.hits() == 1);

        ExitCode exit = second.with("--simulator-url", sinch.baseUrl(), "--text", "Hi ${name}", "--rate", "5000", file);

        assertThat(exit).isEqualTo(ExitCode.ALL_DELIVERED);
        assertThat(sinch.messages()).extracting(SimulatedMessage::number).containsExactlyInAnyOrderElementsOf(numbers());
        assertThat(second.rows("result.csv")).hasSize(ROWS).noneMatch(row -> row.get("batch_id").isEmpty());
    }

    @Test
    void twoRunsAtTheSameTimeAreNotLetIntoOneLedger() throws Exception {
        try (JobLedger held = JobLedger.open(dir.resolve("out/ledger"), Clock.systemUTC())) {
            Process first = start();
            assertThat(first.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();

            assertThat(first.exitValue()).isEqualTo(ExitCode.CANNOT_WRITE.number());
        }
        assertThat(sinch.requests()).isEmpty();
        assertThat(log()).startsWith("file-to-sms: could not open the ledger ").doesNotContain("\tat ");
    }

    @Test
    void aRunThatIsToldToEndWritesDownWhatItHasAndEndsWith2() throws Exception {
        Process first = start();
        Awaitility.await().atMost(PATIENCE).until(() -> !sinch.batches().isEmpty() || !first.isAlive());

        first.destroy();

        assertThat(first.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
        assertThat(first.exitValue()).as(log()).isEqualTo(ExitCode.NOT_FINISHED.number());
        assertThat(log()).contains("exit code 2: ", "stopped by the user");
        assertThat(dir.resolve("out/result.csv")).exists();
    }

    private void killWhen(Condition condition) throws Exception {
        Process first = start();
        try {
            Awaitility.await().atMost(PATIENCE).until(() -> condition.holds() || !first.isAlive());
        } finally {
            first.destroyForcibly();
        }
        assertThat(first.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
        assertThat(condition.holds()).as(log()).isTrue();
        assertThat(dir.resolve("out/result.csv")).doesNotExist();
    }

    /** The first run: some 20 batches, one each half second. */
    private Process start() throws IOException {
        return new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-XX:TieredStopAtLevel=1", "-cp",
                System.getProperty("java.class.path"), FileToSms.class.getName(), "--simulator-url", sinch.baseUrl(),
                "--text", "Hi ${name}", "--rate", "30", "--out", dir.resolve("out").toString(), file)
                .redirectErrorStream(true).redirectOutput(dir.resolve("first.log").toFile()).start();
    }

    private String log() throws IOException {
        return Files.readString(dir.resolve("first.log"));
    }

    private interface Condition {
        boolean holds();
    }

    private static List<String> numbers() {
        return IntStream.range(0, ROWS).mapToObj(i -> "336399" + (80_000 + i)).toList();
    }
}
