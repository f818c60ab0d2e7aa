/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.samples.filetosms.cli;

import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;

import io.github.camelsinch.sms.samples.filetosms.progress.ProgressMode;
import io.github.camelsinch.sms.samples.filetosms.server.ServerChoice;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class CommandLineParserTest {

    private static final Map<String, String> ACCOUNT = Map.of("SINCH_SERVICE_PLAN_ID", "plan", "SINCH_TOKEN", "s3cret");

    @TempDir
    Path dir;
    private String file;

    @BeforeEach
    void aFile() throws Exception {
        file = Files.writeString(dir.resolve("my.csv"), "to\n1\n").toString();
    }

    @Test
    void withoutOptionsTheShippedFileGoesToTheEmbeddedSimulator() throws Exception {
        Settings settings = parse();

        assertThat(settings.source().name()).isEqualTo("customers.csv");
        assertThat(settings.text().keys()).containsExactly("name", "parcel", "shop");
        assertThat(settings.from()).isEqualTo("Parcels");
        assertThat(settings.rate()).isEqualTo(500);
        assertThat(settings.maxParts()).isEqualTo(10);
        assertThat(settings.charset()).isEqualTo(StandardCharsets.UTF_8);
        assertThat(settings.out()).isEqualTo(Path.of("file-to-sms-result"));
        assertThat(settings.progress()).isEqualTo(ProgressMode.AUTO);
        assertThat(settings.timeout()).isNull();
        assertThat(settings.check()).isFalse();
        assertThat(settings.server()).isEqualTo(new ServerChoice.Embedded(0));
    }

    @Test
    void everyOptionArrives() throws Exception {
        Settings settings = parse("--text", "Hi", "--from=Acme", "--number-column", "tel", "--country", "SE", "--charset",
                "windows-1252", "--max-parts", "3", "--rate", "30", "--check", "--out", "x", "--progress", "plain", "--timeout",
                "1h30m", "--failures", "0.5", file);

        assertThat(settings.source().name()).isEqualTo("my.csv");
        assertThat(settings.text().text()).isEqualTo("Hi");
        assertThat(settings.from()).isEqualTo("Acme");
        assertThat(settings.numberColumn()).isEqualTo("tel");
        assertThat(settings.charset().name()).isEqualTo("windows-1252");
        assertThat(settings.maxParts()).isEqualTo(3);
        assertThat(settings.rate()).isEqualTo(30);
        assertThat(settings.check()).isTrue();
        assertThat(settings.out()).isEqualTo(Path.of("x"));
        assertThat(settings.progress()).isEqualTo(ProgressMode.PLAIN);
        assertThat(settings.timeout()).isEqualTo(Duration.ofMinutes(90));
        assertThat(settings.server()).isEqualTo(new ServerChoice.Embedded(0.5));
    }

    @Test
    void aLiveRunTakesItsAccountFromTheEnvironment() throws Exception {
        Settings settings = parse("--live", "--region", "eu", "--rate", "30", "--text", "Hi", file);

        assertThat(settings.server()).isEqualTo(new ServerChoice.Live("eu", null, "plan", "s3cret"));
        assertThat(settings.server().toString()).doesNotContain("s3cret");
        assertThat(settings.from()).as("the plan's own sender").isNull();
    }

    @Test
    void aSimulatorOfOnesOwnMayBeNamed() throws Exception {
        assertThat(parse("--simulator-url", "http://127.0.0.1:8080").server())
                .isEqualTo(new ServerChoice.Running(URI.create("http://127.0.0.1:8080")));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "--nonsense | nonsense",
            "--rate x | --rate",
            "--rate 0 | --rate 0: must be from 1",
            "--max-parts 0 | --max-parts 0",
            "--timeout soon | a time such as 90s",
            "--timeout 0s | a time such as 90s",
            "--charset klingon | a character set",
            "--progress dots | auto, bar, plain or none",
            "--country XX | --country XX",
            "--failures 101 | --failures 101",
            "--failures NaN | --failures NaN",
            "no-such-file.csv | no-such-file.csv: no such file",
            "/ --text Hi | no such file, or not a readable one",
            "--region us | say --live",
            "--base-url https://us.sms.api.sinch.com | say --live",
            "--simulator-url https://us.sms.api.sinch.com | needs --live",
            "--simulator-url http://example.org | needs --live",
            "--simulator-url http://127.0.0.1:1 --failures 1 | give one",
            "--live --region us --rate 1 | FILE of your own",
            "--live --rate 1 | --region or --base-url",
            "--live --region us --base-url https://h --rate 1 | not both",
            "--live --region mars | us, eu, au, br, ca",
            "--live --base-url http://h | https",
            "--live --region us --failures 3 | leave out",
            "--token s3cret | is no option",
            "--token=s3cret | SINCH_TOKEN in the environment" })
    void whatCannotBeFollowedIsNamedInOneLine(String line, String message) {
        assertThatThrownBy(() -> parse(line.split(" "))).isInstanceOf(UsageException.class).hasMessageContaining(message)
                .hasMessageNotContaining("s3cret").hasMessageNotContaining("\n");
    }

    @Test
    void aFileOfOnesOwnNeedsAText() {
        assertThatThrownBy(() -> parse(file)).isInstanceOf(UsageException.class).hasMessageContaining("--text is missing");
    }

    @Test
    void aCopyOfTheShippedFileIsNotSentForRealEither() throws Exception {
        Path copy = dir.resolve("copy.csv");
        try (InputStream shipped
                = io.github.camelsinch.sms.samples.filetosms.csv.CsvSource.ofResource("customers.csv").open()) {
            Files.copy(shipped, copy);
        }

        assertThatThrownBy(() -> parse("--live", "--region", "us", "--rate", "1", "--text", "Hi", copy.toString()))
                .isInstanceOf(UsageException.class).hasMessageContaining("FILE of your own");
    }

    @Test
    void aLiveRunNeedsTheRateOfThePlan() {
        assertThatThrownBy(() -> parse("--live", "--region", "us", "--text", "Hi", file)).isInstanceOf(UsageException.class)
                .hasMessageContaining("--rate is missing");
    }

    @Test
    void aLiveRunNeedsTheVariables() {
        assertThatThrownBy(() -> new CommandLineParser().parse(
                new String[] { "--live", "--region", "us", "--rate", "1", "--text", "Hi", file },
                Map.of("SINCH_TOKEN", "s3cret")))
                .isInstanceOf(UsageException.class).hasMessageContaining("SINCH_SERVICE_PLAN_ID");
    }

    @Test
    void helpNamesEveryOptionAndExitCode() throws Exception {
        CommandLineParser parser = new CommandLineParser();

        assertThat(parser.parse(new String[] { "--help" }, Map.of())).isEmpty();
        assertThat(parser.help()).contains("--check", "--live", "SINCH_TOKEN", "Exit codes", "Hi ${name}");
    }

    private static Settings parse(String... args) throws UsageException {
        return new CommandLineParser().parse(args, ACCOUNT).orElseThrow();
    }
}
