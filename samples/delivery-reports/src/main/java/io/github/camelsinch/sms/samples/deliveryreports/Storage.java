/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.samples.deliveryreports;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

import io.github.camelsinch.sms.ledger.JdbcSendLedger;
import org.h2.jdbcx.JdbcDataSource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.init.DatabasePopulatorUtils;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;

/**
 * What a run leaves for the next one: the database of messages and reports, the ledger of sends, the position of the
 * polls.
 *
 * @param folder   where all of it is
 * @param database H2. {@code async:} keeps it open when a thread that writes is interrupted, {@code WRITE_DELAY=0}
 *                 writes each commit before it returns, {@code DB_CLOSE_DELAY=-1} keeps it open between connections
 * @param ledger   H2 too, of its own, since it forces every commit to the disk
 */
record Storage(Path folder, JdbcDataSource database, JdbcSendLedger ledger) implements AutoCloseable {

    /** Ten years: a folder belongs to one list of messages, so no key in it may ever be used again. */
    private static final Duration RETENTION = Duration.ofDays(3650);
    private static final String POSITIONS = "positions.txt";

    /**
     * @param  anew                                            whether what an earlier run left is thrown away
     * @throws IOException                                     if the folder cannot be written
     * @throws io.github.camelsinch.sms.ledger.LedgerException if another run works with it
     */
    static Storage open(Path folder, boolean anew) throws IOException {
        Files.createDirectories(folder);
        // before anything is touched: while another run works with the folder it is locked, and says so
        JdbcSendLedger ledger = openLedger(folder);
        if (anew) {
            ledger.close();
            for (String file : List.of("reports.mv.db", "ledger.mv.db", POSITIONS)) {
                Files.deleteIfExists(folder.resolve(file));
            }
            ledger = openLedger(folder);
        }
        JdbcDataSource database = new JdbcDataSource();
        // no trace file: the repository of handled reports looks for its table by a failing query, which H2 would keep as an error
        database.setURL("jdbc:h2:file:async:" + folder.toAbsolutePath().resolve("reports")
                        + ";WRITE_DELAY=0;DB_CLOSE_DELAY=-1;TRACE_LEVEL_FILE=0");
        DatabasePopulatorUtils.execute(new ResourceDatabasePopulator(new ClassPathResource("sql/schema.sql")), database);
        return new Storage(folder, database, ledger);
    }

    private static JdbcSendLedger openLedger(Path folder) {
        return JdbcSendLedger.builder().file(folder.resolve("ledger")).retention(RETENTION).build();
    }

    Path positions() {
        return folder.resolve(POSITIONS);
    }

    JdbcTemplate jdbc() {
        return new JdbcTemplate(database);
    }

    @Override
    public void close() {
        ledger.close();
        jdbc().execute("SHUTDOWN");
    }
}
