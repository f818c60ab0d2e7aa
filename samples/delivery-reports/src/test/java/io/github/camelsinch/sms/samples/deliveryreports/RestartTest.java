/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.samples.deliveryreports;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

import io.github.camelsinch.sms.ledger.JdbcSendLedger;
import io.github.camelsinch.sms.simulator.SinchSmsSimulator;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/** A process of its own is killed while it sends and polls. */
class RestartTest {

    private static final int COUNT = 200;
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    @TempDir
    Path data;
    private SinchSmsSimulator simulator;
    private Process process;

    @BeforeEach
    void start() {
        simulator = SinchSmsSimulator.builder().messagesPerSecond(1000).start();
    }

    @AfterEach
    void stop() {
        if (process != null) {
            process.destroyForcibly();
        }
        simulator.close();
    }

    @Test
    void afterAKillTheNextRunCarriesOnAndNothingIsLostOrSentOrCountedTwice() throws Exception {
        runInAProcessOfItsOwn("--rate", "20");
        Awaitility.await().atMost(PATIENCE).until(() -> simulator.counters().batchesAccepted() >= COUNT / 5);
        process.destroyForcibly();
        assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
        long before = simulator.counters().batchesAccepted();
        assertThat(before).isLessThan(COUNT);

        Run again = new Run(data);
        assertThat(again.with("--url", simulator.baseUrl(), "--count", "" + COUNT, "--rate", "1000")).isZero();

        assertThat(again.err()).isEmpty();
        assertThat(again.out()).containsPattern("before this run: [1-9]\\d* accepted")
                .contains("now: 200 accepted, 200 reported");
        assertThat(simulator.counters().batchesAccepted()).isEqualTo(COUNT);
        assertThat(reports("SELECT COUNT(*) FROM reports")).isEqualTo(COUNT);
        assertThat(reports("SELECT COUNT(DISTINCT batch_id) FROM reports")).isEqualTo(COUNT);
    }

    @Test
    void aRunAfterACompleteOneSendsNothing() {
        assertThat(new Run(data).with("--url", simulator.baseUrl(), "--count", "20")).isZero();
        Run again = new Run(data);

        assertThat(again.with("--url", simulator.baseUrl(), "--count", "20")).isZero();

        assertThat(again.out()).contains("before this run: 20 accepted, 20 reported");
        assertThat(simulator.counters().batchesAccepted()).isEqualTo(20);
        assertThat(reports("SELECT COUNT(*) FROM reports")).isEqualTo(20);
    }

    @Test
    void aReportThatComesAgainReplacesItself() throws Exception {
        assertThat(new Run(data).with("--url", simulator.baseUrl(), "--count", "20")).isZero();
        // as after a crash just before the reports were noted as handled; the newest is waited for, so the others came before
        Files.delete(folder().resolve("positions.txt"));
        Run.inDatabase(folder(), jdbc -> jdbc.update("DELETE FROM CAMEL_MESSAGEPROCESSED"));
        Run.inDatabase(folder(),
                jdbc -> jdbc.update("DELETE FROM reports WHERE reported_at = (SELECT MAX(reported_at) FROM reports)"));
        Run again = new Run(data);

        assertThat(again.with("--url", simulator.baseUrl(), "--count", "20")).isZero();

        assertThat(again.out()).contains("before this run: 20 accepted, 1", "now: 20 accepted, 20 reported");
        assertThat(reports("SELECT COUNT(*) FROM reports")).isEqualTo(20);
        assertThat(reports("SELECT COUNT(*) FROM CAMEL_MESSAGEPROCESSED")).isGreaterThan(10);
    }

    @Test
    void aMessageThatIsRefusedIsNotFinishedAndTheNextRunTriesItAgain() {
        simulator.refuseNext(1, 403, "missing_callback_url", "refused for the test");
        Run run = new Run(data);
        assertThat(run.with("--url", simulator.baseUrl(), "--count", "5")).isEqualTo(DeliveryReports.NOT_FINISHED);
        assertThat(run.out()).contains("not accepted", "4 of 5 messages have a final report");

        assertThat(new Run(data).with("--url", simulator.baseUrl(), "--count", "5")).isZero();

        assertThat(simulator.counters().batchesAccepted()).isEqualTo(5);
    }

    @Test
    void anotherRunInTheSameFolderEndsWithOneLineAndSendsNothing() throws Exception {
        Files.createDirectories(folder());
        try (JdbcSendLedger held = JdbcSendLedger.embedded(folder().resolve("ledger"))) {
            runInAProcessOfItsOwn();
            assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
        }

        assertThat(process.exitValue()).isEqualTo(DeliveryReports.CANNOT_WRITE);
        assertThat(Files.readAllLines(data.resolve("killed.log"))).singleElement().asString()
                .startsWith("delivery-reports: could not open the ledger ");
        assertThat(simulator.requests()).isEmpty();
    }

    @Test
    void whereNoServerIsSendingStopsAtTheFirstMessageWithOneLine() throws Exception {
        simulator.close();

        runInAProcessOfItsOwn();

        assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
        assertThat(process.exitValue()).isEqualTo(DeliveryReports.UNAVAILABLE);
        assertThat(Files.readAllLines(data.resolve("killed.log"))).as("with everything that was logged")
                // newer Camels say so of every token that a program sets
                .filteredOn(line -> !line.contains("SECURITY WARNING")).hasSize(4).last().asString()
                .startsWith("delivery-reports: stopped: ");
        assertThat(reports("SELECT COUNT(*) FROM messages")).isEqualTo(1);
    }

    private void runInAProcessOfItsOwn(String... more) throws Exception {
        ProcessBuilder builder = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-cp",
                System.getProperty("java.class.path"), DeliveryReports.class.getName(), "--url", simulator.baseUrl(), "--count",
                "" + COUNT, "--data", data.toString());
        builder.command().addAll(List.of(more));
        File log = data.resolve("killed.log").toFile();
        process = builder.redirectErrorStream(true).redirectOutput(log).start();
    }

    private Path folder() {
        return data.resolve(simulator.baseUrl().replace("http://", "").replace(':', '-'));
    }

    private int reports(String query) {
        return Run.inDatabase(folder(), jdbc -> jdbc.queryForObject(query, Integer.class));
    }
}
