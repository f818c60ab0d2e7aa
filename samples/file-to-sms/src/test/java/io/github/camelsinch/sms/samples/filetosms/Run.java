/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.samples.filetosms;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.camelsinch.sms.samples.filetosms.progress.Terminal;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * The program in this JVM, with its output caught and its results read.
 */
final class Run {

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private final Path dir;
    private final FileToSms program;

    Run(Path dir) {
        this(dir, Map.of());
    }

    Run(Path dir, Map<String, String> environment) {
        this.dir = dir;
        this.program = new FileToSms(
                environment, new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                new Terminal(false, 80, StandardCharsets.UTF_8));
    }

    FileToSms program() {
        return program;
    }

    /** Runs with these options and {@code --out}. */
    ExitCode with(String... options) {
        List<String> args = new ArrayList<>(List.of(options));
        args.add("--out");
        args.add(dir.toString());
        return program.run(args.toArray(String[]::new));
    }

    String out() {
        return out.toString(StandardCharsets.UTF_8);
    }

    /** The line that begins so, with a word in place of the time in it. */
    static String lineOf(Run run, String begin) {
        return run.out().lines().filter(line -> line.startsWith(begin)).findFirst().orElseThrow()
                .replaceAll("\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d UTC", "TIME");
    }

    String err() {
        return err.toString(StandardCharsets.UTF_8);
    }

    JsonNode summary() throws IOException {
        return new ObjectMapper().readTree(dir.resolve("summary.json").toFile());
    }

    List<CSVRecord> rows(String file) throws IOException {
        try (CSVParser parser = CSVParser.parse(
                Files.newBufferedReader(dir.resolve(file)),
                CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get())) {
            return parser.getRecords();
        }
    }
}
