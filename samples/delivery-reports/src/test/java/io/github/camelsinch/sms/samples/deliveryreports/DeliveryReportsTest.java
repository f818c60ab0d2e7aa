/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.samples.deliveryreports;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import javax.xml.parsers.DocumentBuilderFactory;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The run that the page of this sample shows: one run, looked at from all sides.
 */
class DeliveryReportsTest {

    private static final String LONG_NUMBER = "\\d{8,}";

    @TempDir
    static Path data;
    private static Run run;
    private static int exit;
    private static List<String> left;

    @BeforeAll
    static void runWithoutOptions() throws Exception {
        run = new Run(data);
        exit = run.with();
        try (Stream<Path> files = Files.walk(data)) {
            left = files.map(file -> file.getFileName().toString()).toList();
        }
    }

    @Test
    void everyMessageHasAFinalReportSoTheExitCodeIs0() {
        assertThat(run.err()).isEmpty();
        assertThat(exit).isZero();
    }

    @Test
    void whatIsPrintedIsWhatTheReadmeShows() throws Exception {
        assertThat(stable(run.out())).isEqualTo(Files.readString(Path.of("src/test/resources/expected-output.txt")));
    }

    @Test
    void nothingThatLooksLikeAnErrorIsLeftBehind() {
        assertThat(left).contains("reports.mv.db", "summary.html").doesNotContain("reports.trace.db");
    }

    @Test
    void everyReportIsARowOfItsOwn() {
        assertThat(count("SELECT COUNT(*) FROM reports")).isEqualTo(300);
        assertThat(count("SELECT COUNT(DISTINCT batch_id) FROM reports")).isEqualTo(300);
    }

    @Test
    void reportsAndMessagesAgreeOnTheirReference() {
        assertThat(count("SELECT COUNT(*) FROM messages m JOIN reports r USING (batch_id) WHERE m.reference = r.reference"))
                .isEqualTo(300);
    }

    @Test
    void aFailureHasACodeAndAClassAndADeliveredOneHasNoClass() {
        assertThat(count("SELECT COUNT(*) FROM reports WHERE status <> 'Delivered' AND code_class IS NULL")).isZero();
        assertThat(count("SELECT COUNT(*) FROM reports WHERE status = 'Delivered' AND code_class IS NOT NULL")).isZero();
        assertThat(count("SELECT COUNT(*) FROM reports WHERE code IS NULL OR reported_at IS NULL")).isZero();
    }

    @Test
    void numbersAreStoredMaskedAndShownNowhere() throws Exception {
        assertThat(count("SELECT COUNT(*) FROM messages WHERE recipient NOT LIKE '%***%'")).isZero();
        assertThat(count("SELECT COUNT(*) FROM reports WHERE recipient NOT LIKE '%***%'")).isZero();
        assertThat(run.out().replace(data.toString(), "")).doesNotContainPattern(LONG_NUMBER);
        assertThat(page()).doesNotContainPattern(LONG_NUMBER);
    }

    @Test
    void thePageIsWellFormedAndLoadsNothing() throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();

        assertThat(factory.newDocumentBuilder().parse(data.resolve("embedded/summary.html").toFile())
                .getElementsByTagName("table").getLength()).isEqualTo(4);
        assertThat(page()).doesNotContain("src=", "href=", "url(");
    }

    @Test
    void anotherRunOnTheEmbeddedSimulatorBeginsAnewAndStoresWholeNumbersIfAsked(@TempDir Path other) {
        assertThat(new Run(other).with("--count", "3")).isZero();
        Run again = new Run(other);

        assertThat(again.with("--count", "2", "--whole-numbers")).isZero();

        assertThat(again.out()).contains("before this run: 0 accepted, 0 reported", "now: 2 accepted, 2 reported");
        String whole = """
                SELECT COUNT(*) FROM messages m JOIN reports r USING (batch_id)
                WHERE m.recipient = r.recipient AND m.recipient LIKE '12015550%'""";
        assertThat(count(other, whole)).isEqualTo(2);
    }

    private static int count(String query) {
        return count(data, query);
    }

    private static int count(Path data, String query) {
        return Run.inDatabase(data.resolve("embedded"), jdbc -> jdbc.queryForObject(query, Integer.class));
    }

    private static String page() throws Exception {
        return Files.readString(data.resolve("embedded/summary.html"));
    }

    /** Without what differs from run to run: the port, the times and the folder. */
    private static String stable(String output) {
        return output.lines()
                .map(line -> line
                        .replaceAll("127\\.0\\.0\\.1:\\d+", "127.0.0.1:PORT")
                        .replaceAll("^ *fastest +median +95 % +slowest$", "fastest   median     95 %  slowest")
                        .replaceAll(" *[\\d,]+ ms", "  TIME ms").replaceAll("^ +TIME", "TIME")
                        .replace(data.toString(), "delivery-reports-data"))
                .collect(Collectors.joining("\n", "", "\n"));
    }
}
