/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.ledger;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The tables of {@link JdbcSendLedger}: made from {@code schema.sql}, and checked. */
final class LedgerSchema {

    static final String DEFAULT_PREFIX = "SINCH_SMS_";

    private static final int VERSION = 1;
    private static final int TRIES = 8;
    private static final String FILE = "schema.sql";
    private static final Map<String, String> COLUMNS = Map.of(
            "SEND", "REFERENCE, CUT, SEGMENTS, EPOCH, OWNER, LEASE_UNTIL, CREATED_AT, RELEASED_AT",
            "SEGMENT", "REFERENCE, IDX, STATE, FINGERPRINT, FIRST_ATTEMPT_AT, ATTEMPTS, BATCH_ID, ACCEPTED_AT",
            "BATCH",
            "ACCOUNT, BATCH_ID, ACCEPTED_AT, SEND_AT, EXPIRE_AT, RECIPIENT_COUNT, GROUP_COUNT, LOOK_AT, SEEN, EPOCH, OWNER,"
                     + " LEASE_UNTIL");

    private final String prefix;

    LedgerSchema(String prefix) {
        this.prefix = prefix;
    }

    /** Makes what is missing. */
    void create(Transactions transactions) {
        List<String> statements = statements();
        for (int tries = 1;; tries++) {
            try {
                transactions.write("create the tables " + prefix + "*", transaction -> {
                    for (String statement : statements) {
                        transaction.update(statement);
                    }
                    return null;
                });
                return;
            } catch (LedgerException e) {
                if (tries == TRIES || !mayBeThereNow(e)) {
                    throw e;
                }
            }
        }
    }

    /**
     * What another node makes at the same moment fails here in spite of IF NOT EXISTS: H2 HY000, PostgreSQL 42P07,
     * 42710.
     */
    private static boolean mayBeThereNow(LedgerException failure) {
        return failure.getCause() instanceof SQLException cause && cause.getSQLState() != null
                && (cause.getSQLState().startsWith("42") || cause.getSQLState().equals("HY000"));
    }

    /**
     * Makes sure that everything is there and can be written.
     *
     * @throws LedgerException naming what is missing
     */
    void check(Transactions transactions) {
        int version = version(transactions);
        if (version != VERSION) {
            throw new LedgerException(
                    "table " + prefix + "SCHEMA has version " + version + ", but this ledger needs version " + VERSION);
        }
        COLUMNS.forEach((table, columns) -> transactions.read(
                "find in table " + prefix + table + " the columns " + columns + " of " + FILE, transaction -> {
                    try (PreparedStatement query
                            = transaction.prepare("SELECT " + columns + " FROM " + prefix + table + " WHERE 1 = 0")) {
                        return query.execute();
                    }
                }));
        transactions.write("write to table " + prefix + "SCHEMA",
                transaction -> transaction.update("UPDATE " + prefix + "SCHEMA SET VERSION = VERSION"));
    }

    private int version(Transactions transactions) {
        return transactions.read("read table " + prefix + "SCHEMA, which " + FILE + " makes", transaction -> {
            try (PreparedStatement query = transaction.prepare("SELECT MAX(VERSION) FROM " + prefix + "SCHEMA");
                 ResultSet row = query.executeQuery()) {
                row.next();
                // an empty table reads as 0
                return row.getInt(1);
            }
        });
    }

    private List<String> statements() {
        try (InputStream file = LedgerSchema.class.getResourceAsStream(FILE)) {
            String script = new String(file.readAllBytes(), StandardCharsets.UTF_8).replaceAll("(?m)^--.*$", "")
                    .replace(DEFAULT_PREFIX, prefix);
            return Stream.of(script.split(";")).map(String::strip).filter(statement -> !statement.isEmpty()).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
