/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.samples.filetosms;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import javax.xml.parsers.DocumentBuilderFactory;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The run that the page of this sample shows, only faster: one run, looked at from all sides.
 */
class ShippedFileTest {

    private static final String LONG_NUMBER = "\\d{8,}";

    @TempDir
    static Path dir;
    private static Run run;
    private static ExitCode exit;

    @BeforeAll
    static void sendTheShippedFile() {
        run = new Run(dir);
        exit = run.with("--rate", "5000", "--failures", "4");
    }

    @Test
    void someFailSoTheExitCodeIs1() throws Exception {
        assertThat(exit).isEqualTo(ExitCode.SOME_FAILED);
        assertThat(exit.number()).isEqualTo(1);
        assertThat(run.summary().at("/exit_code").asInt()).isEqualTo(1);
    }

    @Test
    void whatIsPrintedWithoutOptionsIsWhatTheReadmeShowsAndTheExitCodeIs0(@TempDir Path other) throws Exception {
        Run plain = new Run(other);

        assertThat(plain.with("--rate", "5000")).isEqualTo(ExitCode.ALL_DELIVERED);
        assertThat(stable(plain.out(), other)).isEqualTo(expectedOutput());
    }

    @Test
    void everyRowIsInExactlyOnePlace() throws Exception {
        JsonNode rows = run.summary().get("rows");

        assertThat(rows.get("total").asInt()).isEqualTo(10_000);
        assertThat(run.rows("result.csv")).hasSize(rows.get("settled").asInt());
        assertThat(run.rows("rejects.csv")).hasSize(rows.get("rejected").asInt());
        assertThat(run.rows("duplicates.csv")).hasSize(rows.get("duplicates").asInt());
        assertThat(rows.get("not_finished").asInt()).isZero();
        assertThat(rows.get("settled").asInt() + rows.get("rejected").asInt() + rows.get("duplicates").asInt())
                .isEqualTo(10_000);
        assertThat(Stream.of("result.csv", "rejects.csv", "duplicates.csv").flatMap(this::rowNumbers))
                .doesNotHaveDuplicates().hasSize(10_000);
    }

    @Test
    void everyResultSaysWhenAndHowItEnded() throws Exception {
        assertThat(run.rows("result.csv")).allSatisfy(row -> {
            assertThat(row.get("to")).matches("\\+\\d{8,15}");
            assertThat(row.get("batch_id")).hasSize(26);
            assertThat(row.get("status")).isIn("Delivered", "Failed", "Expired", "Aborted");
            assertThat(row.get("parts")).matches("[1-9]");
            assertThat(row.get("settled_at")).isGreaterThanOrEqualTo(row.get("submitted_at"));
        });
    }

    @Test
    void theResultsAgreeWithTheSums() throws Exception {
        var counted = run.rows("result.csv").stream()
                .collect(Collectors.groupingBy(row -> row.get("status") + row.get("code"), Collectors.counting()));
        for (JsonNode status : run.summary().get("statuses")) {
            assertThat(counted).containsEntry(
                    status.get("status").asText() + status.get("code").asText(), status.get("count").asLong());
        }
        assertThat(run.rows("result.csv").stream().mapToInt(row -> Integer.parseInt(row.get("parts"))).sum())
                .isEqualTo(run.summary().at("/messages/parts").asInt());
    }

    @Test
    void thePageIsWellFormed() throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setFeature("http://apache.org/xml/features/nonvalidating/load-external-dtd", false);

        assertThat(factory.newDocumentBuilder().parse(dir.resolve("summary.html").toFile()).getElementsByTagName("svg")
                .getLength()).isGreaterThan(2);
    }

    @Test
    void nothingThatIsShownAroundHoldsAPhoneNumber() throws Exception {
        // hexadecimal digits of the job's name may all be decimal ones
        String job = run.summary().get("job").asText();
        assertThat(run.out().replace(dir.toString(), "").replace(job, "")).doesNotContainPattern(LONG_NUMBER);
        assertThat(run.err()).isEmpty();
        assertThat(Files.readString(dir.resolve("summary.json")).replace(job, "").replaceAll("\"started_at\".*", ""))
                .doesNotContainPattern(LONG_NUMBER);
        assertThat(Files.readString(dir.resolve("summary.html")).replace(job, "")).doesNotContainPattern(LONG_NUMBER);
    }

    private Stream<String> rowNumbers(String file) {
        try {
            return run.rows(file).stream().map(row -> row.get("row"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Without what differs from run to run: ports, rates, times, and the progress on the way. */
    private static String stable(String output, Path dir) {
        return output.lines()
                .filter(line -> !line.matches(" [ \\d]\\d % .*"))
                .map(line -> line
                        .replaceAll("127\\.0\\.0\\.1:\\d+", "127.0.0.1:PORT")
                        .replaceAll("[\\d,]+ messages/s", "RATE messages/s")
                        .replaceAll("[\\d,]+/s", "RATE/s")
                        .replaceAll("of [\\d,]+ · delivered", "of RATE · delivered")
                        .replaceAll("\\d+:\\d\\d\\b", "TIME")
                        .replace(dir.toString(), "file-to-sms-result"))
                .collect(Collectors.joining("\n", "", "\n"));
    }

    private static String expectedOutput() throws Exception {
        try (InputStream in = ShippedFileTest.class.getResourceAsStream("/expected-output.txt")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
