/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.samples.filetosms;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

import io.github.camelsinch.sms.simulator.SinchSmsSimulator;
import io.github.camelsinch.sms.simulator.fault.Fault;
import io.github.camelsinch.sms.simulator.outcome.Outcome;
import io.github.camelsinch.sms.simulator.plan.SimulatedMessage;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

class FileToSmsTest {

    /** Only a hanging program takes so long. */
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    @TempDir
    Path dir;
    private Run run;

    @BeforeEach
    void newRun() {
        run = new Run(dir.resolve("out"));
    }

    @Test
    void whenAllGotTheTextTheExitCodeIs0() throws Exception {
        ExitCode exit = run.with("--text", "Hi ${name}", "--failures", "0", "--rate", "1000",
                file("to,name\n+46701740605,Anna\n+46701740606,Bo\n"));

        assertThat(exit).isEqualTo(ExitCode.ALL_DELIVERED);
        assertThat(run.out()).endsWith(String.format("exit code 0: all of 2 recipients got the text%n"));
    }

    @Test
    void whenSomeDidNotGetItTheExitCodeIs1() throws Exception {
        ExitCode exit = run.with("--text", "Hi", "--failures", "100", "--rate", "1000", file("to\n+46701740605\n"));

        assertThat(exit).isEqualTo(ExitCode.SOME_FAILED);
        assertThat(run.out()).contains("exit code 1: 1 of 1 recipient did not get the text");
    }

    @Test
    void whenTheTimeIsOverTheExitCodeIs2AndTheResultsAreWritten() throws Exception {
        StringBuilder rows = new StringBuilder("to\n");
        for (int i = 10; i < 60; i++) {
            rows.append("+467017406").append(i).append('\n');
        }
        ExitCode exit = run.with("--text", "Hi", "--failures", "0", "--rate", "2", "--timeout", "5s", file(rows.toString()));

        assertThat(exit).isEqualTo(ExitCode.NOT_FINISHED);
        int settled = run.summary().at("/rows/settled").asInt();
        assertThat(settled).isBetween(1, 30);
        assertThat(run.summary().at("/rows/not_finished").asInt()).isEqualTo(50 - settled);
        assertThat(run.summary().at("/problem").asText()).isEqualTo("the time of 0:05 was over");
        assertThat(run.rows("result.csv").stream().filter(row -> row.get("status").matches("Not finished|Not sent")))
                .hasSize(50 - settled);
        assertThat(run.rows("result.csv")).allMatch(
                row -> row.get("batch_id").length() == (row.get("status").equals("Not sent") ? 0 : 26));
    }

    @Test
    void aCheckSendsNothing() throws Exception {
        try (SinchSmsSimulator sinch = SinchSmsSimulator.builder().start()) {
            ExitCode exit = run.with("--check", "--simulator-url", sinch.baseUrl(), "--text", "Hi ${name}, " + "x".repeat(70),
                    file("to,name\n+46701740605,Anna\n+46701740606,Zoë\n+46701740605,Anna\n12,Carl\n"));

            assertThat(exit).isEqualTo(ExitCode.ALL_DELIVERED);
            assertThat(sinch.requests()).isEmpty();
        }
        assertThat(run.out())
                .contains("checked 4 rows: 2 to send, 1 rejected, 1 duplicate")
                .contains("3 parts · 1 text in UCS-2 · 0 unusual numbers · about 0:00 at 500/s")
                .contains("nothing was sent");
        assertThat(dir.resolve("out")).isDirectoryContaining("glob:**/rejects.csv")
                .isDirectoryNotContaining("glob:**/result.csv");
    }

    @Test
    void aCheckLeavesTheResultsOfAnEarlierJobAlone() throws Exception {
        Path earlier = Files.writeString(Files.createDirectories(dir.resolve("out")).resolve("result.csv"), "precious");

        run.with("--check", "--text", "Hi", file("to\n+46701740605\n"));

        assertThat(earlier).hasContent("precious");
    }

    @Test
    void everyPhoneGetsItsOwnText() throws Exception {
        try (SinchSmsSimulator sinch = SinchSmsSimulator.builder().messagesPerSecond(0).start()) {
            ExitCode exit = run.with("--simulator-url", sinch.baseUrl(), "--from", "Acme", "--country", "SE", "--text",
                    "Hi ${name}, ${n} for $1",
                    file("\uFEFFname;phone;n\r\nAnna;070-174 06 05;1\r\n\r\n\"Bo; \"\"B\"\"\";+46701740606;2"));

            assertThat(exit).isEqualTo(ExitCode.ALL_DELIVERED);
            assertThat(sinch.messages()).extracting(SimulatedMessage::number, SimulatedMessage::from, SimulatedMessage::text)
                    .containsExactlyInAnyOrder(
                            tuple("46701740605", "Acme", "Hi Anna, 1 for $1"),
                            tuple("46701740606", "Acme", "Hi Bo; \"B\", 2 for $1"));
        }
    }

    @Test
    void twoTextsToOneNumberEndInTheirOwnRows() throws Exception {
        try (SinchSmsSimulator sinch = SinchSmsSimulator.builder().messagesPerSecond(0).start()) {
            sinch.outcomes().number("46701740605", Outcome.delivered(), Outcome.failed(153), Outcome.aborted(402));
            run.with("--simulator-url", sinch.baseUrl(), "--text", "Parcel ${n}", file("""
                    to,n
                    +46701740605,1
                    +46701740606,2
                    +46701740605,3
                    +46701740605,1
                    +46701740605,4
                    """));
        }

        assertThat(run.rows("result.csv")).extracting(row -> row.get("row"), row -> row.get("status"), row -> row.get("code"))
                .containsExactly(
                        tuple("2", "Delivered", "0"), tuple("3", "Delivered", "0"), tuple("4", "Failed", "153"),
                        tuple("6", "Aborted", "402"));
        assertThat(run.rows("duplicates.csv")).extracting(row -> row.get("row"), row -> row.get("same_as_row"))
                .containsExactly(tuple("5", "2"));
    }

    @Test
    void reportsOfSomebodyElsesMessagesAreNotTaken() throws Exception {
        try (SinchSmsSimulator sinch = SinchSmsSimulator.builder().messagesPerSecond(2).start()) {
            Run other = new Run(dir.resolve("other"));
            CompletableFuture<ExitCode> otherExit = CompletableFuture.supplyAsync(() -> other.with(
                    "--simulator-url", sinch.baseUrl(), "--text", "Theirs", "--timeout", "60s",
                    fileNamed("other.csv", "to\n+46701740605\n")));
            ExitCode exit = run.with("--simulator-url", sinch.baseUrl(), "--text", "Ours", "--timeout", "60s",
                    file("to\n+46701740605\n"));

            assertThat(exit).isEqualTo(ExitCode.ALL_DELIVERED);
            assertThat(otherExit.get(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isEqualTo(ExitCode.ALL_DELIVERED);
            assertThat(run.rows("result.csv").get(0).get("batch_id"))
                    .isNotEqualTo(other.rows("result.csv").get(0).get("batch_id"));
        }
    }

    @Test
    void whenReportsCannotBeReadTheJobSaysSoInOneLineEach() throws Exception {
        try (SinchSmsSimulator sinch = SinchSmsSimulator.builder().messagesPerSecond(0.01).start()) {
            String file = file("to\n+46701740605\n");
            CompletableFuture<ExitCode> exit = CompletableFuture.supplyAsync(
                    () -> run.with("--simulator-url", sinch.baseUrl(), "--text", "Hi", "--timeout", "6s", file));
            Awaitility.await().atMost(PATIENCE).until(() -> !sinch.batches().isEmpty());
            sinch.failNext(10_000, 503, Map.of());

            assertThat(exit.get(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isEqualTo(ExitCode.NOT_FINISHED);
        }
        assertThat(run.out())
                .contains("the time of 0:06 was over; reports could not be read: deliveryReports failed: HTTP 503");
    }

    @Test
    void whereNoServerIsOneLineSaysSoWithCode69AndNothingIsTouched() throws Exception {
        Path earlier = Files.writeString(Files.createDirectories(dir.resolve("out")).resolve("result.csv"), "precious");
        String url;
        try (SinchSmsSimulator gone = SinchSmsSimulator.builder().start()) {
            url = gone.baseUrl();
        }

        ExitCode exit = run.with("--simulator-url", url, "--text", "Hi", file("to\n+46701740605\n"));

        assertThat(exit).isEqualTo(ExitCode.UNREACHABLE);
        assertThat(run.err()).startsWith("file-to-sms: the simulator at " + url + " cannot be reached, nothing was sent: ")
                .hasLineCount(1);
        assertThat(run.out()).isEmpty();
        assertThat(earlier).hasContent("precious");
    }

    @Test
    void whenTheServerIsGoneAfterTheStartNothingIsCalledSent() throws Exception {
        try (SinchSmsSimulator sinch = SinchSmsSimulator.builder().socketFaults(true).start()) {
            sinch.faults().every().sends().with(Fault.reset());

            ExitCode exit = run.with("--simulator-url", sinch.baseUrl(), "--text", "Hi", "--timeout", "3s",
                    file("to\n+46701740605\n"));

            assertThat(exit).isEqualTo(ExitCode.NOT_FINISHED);
        }
        assertThat(run.rows("result.csv").get(0).get("status")).isNotEqualTo("Delivered");
        assertThat(run.out()).contains("exit code 2: 1 of 1 recipient has no final report");
    }

    @Test
    void aWrongTokenEndsTheJobAtOnce() throws Exception {
        try (SinchSmsSimulator sinch = SinchSmsSimulator.builder().token("another").start()) {
            ExitCode exit = run.with("--simulator-url", sinch.baseUrl(), "--text", "Hi", file("to\n+46701740605\n"));

            assertThat(exit).isEqualTo(ExitCode.NOT_FINISHED);
            assertThat(run.out()).contains("exit code 2").contains("HTTP 401").doesNotContain("demo-token");
        }
    }

    @Test
    void onCtrlCWhatIsKnownIsWrittenDown() throws Exception {
        CompletableFuture<ExitCode> exit;
        try (SinchSmsSimulator sinch = SinchSmsSimulator.builder().messagesPerSecond(0.01).start()) {
            String file = file("to\n+46701740605\n+46701740606\n+46701740607\n");
            exit = CompletableFuture.supplyAsync(() -> run.with("--simulator-url", sinch.baseUrl(), "--text", "Hi", file));
            Awaitility.await().atMost(PATIENCE).until(() -> !sinch.batches().isEmpty());

            run.program().stop();

            assertThat(exit.get(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isEqualTo(ExitCode.NOT_FINISHED);
        }
        assertThat(run.out()).contains("stopped by the user");
        assertThat(run.rows("result.csv")).hasSize(3);
    }

    @Test
    void aFileWhoseRowsAreAllWrongSendsNothingAndSaysSo() throws Exception {
        ExitCode exit = run.with("--text", "Hi", file("to\nx\ny\n"));

        assertThat(exit).isEqualTo(ExitCode.ALL_DELIVERED);
        assertThat(run.out()).contains("2 rows = 0 settled + 2 rejected + 0 duplicates + 0 not finished");
    }

    @Test
    void aFileThatIsNoUsableCsvIsOneLineAndCode65() throws Exception {
        assertThat(run.with("--text", "Hi", file("name\nAnna\n"))).isEqualTo(ExitCode.BAD_FILE);
        assertThat(run.err()).isEqualTo(String.format(
                "file-to-sms: no column is called to, msisdn, phone or mobile; say with --number-column which of name does%n"));
        assertThat(run.with("--text", "Hi", fileNamed("empty.csv", "to\n"))).isEqualTo(ExitCode.BAD_FILE);
        assertThat(run.err()).contains("empty.csv has a header and no row");
    }

    @Test
    void aWrongOptionIsOneLineAndCode64() {
        assertThat(run.with("--rate", "fast")).isEqualTo(ExitCode.USAGE);
        assertThat(run.err().lines()).hasSize(1);
        assertThat(run.err()).startsWith("file-to-sms: ").contains("--rate");
        assertThat(run.out()).isEmpty();
    }

    @Test
    void aFolderThatCannotBeWrittenIsNoticedBeforeAnythingIsSent() throws Exception {
        Files.writeString(dir.resolve("out"), "a file, not a folder");

        assertThat(run.with("--text", "Hi", file("to\n+46701740605\n"))).isEqualTo(ExitCode.CANNOT_WRITE);
        assertThat(run.out()).isEmpty();
    }

    @Test
    void aLiveJobDoesNotWriteOverEarlierResults() throws Exception {
        Path earlier = Files.writeString(Files.createDirectories(dir.resolve("out")).resolve("result.csv"), "precious");
        Run live = new Run(dir.resolve("out"), Map.of("SINCH_SERVICE_PLAN_ID", "plan", "SINCH_TOKEN", "s3cret"));

        ExitCode exit = live.with("--live", "--base-url", "https://127.0.0.1:1", "--rate", "1", "--text", "Hi",
                file("to\n+46701740605\n"));

        assertThat(exit).isEqualTo(ExitCode.USAGE);
        assertThat(live.err()).contains("holds results of an earlier job").doesNotContain("s3cret");
        assertThat(earlier).hasContent("precious");
    }

    @Test
    void helpIsForStandardOutput() {
        assertThat(run.program().run("--help")).isEqualTo(ExitCode.ALL_DELIVERED);
        assertThat(run.out()).startsWith("Usage: file-to-sms");
    }

    private String file(String content) throws Exception {
        return Files.writeString(dir.resolve("rows.csv"), content).toString();
    }

    private String fileNamed(String name, String content) {
        try {
            return Files.writeString(dir.resolve(name), content).toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
