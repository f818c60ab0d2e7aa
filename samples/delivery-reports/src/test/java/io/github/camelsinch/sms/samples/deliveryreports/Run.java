/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.samples.deliveryreports;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

import org.h2.jdbcx.JdbcDataSource;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * The program in this JVM, with its output caught.
 */
final class Run {

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private final Path data;

    Run(Path data) {
        this.data = data;
    }

    int with(String... options) {
        List<String> args = new ArrayList<>(List.of(options));
        args.addAll(List.of("--data", data.toString()));
        return new DeliveryReports(
                Map.of(), new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8))
                .run(args.toArray(String[]::new));
    }

    String out() {
        return out.toString(StandardCharsets.UTF_8);
    }

    String err() {
        return err.toString(StandardCharsets.UTF_8);
    }

    /** Asks the database that a run left, and closes it: the delay of the run is kept in the file. */
    static <T> T inDatabase(Path folder, Function<JdbcTemplate, T> question) {
        JdbcDataSource database = new JdbcDataSource();
        database.setURL("jdbc:h2:file:" + folder.resolve("reports").toAbsolutePath() + ";DB_CLOSE_DELAY=0");
        return question.apply(new JdbcTemplate(database));
    }
}
