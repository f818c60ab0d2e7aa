/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.ledger;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Set;

import javax.sql.DataSource;

/**
 * Runs work of the ledger, each in a transaction of its own on a connection of its own, so that no transaction of a
 * route can take back what was written down. What lost a race against somebody else runs again.
 */
final class Transactions {

    /**
     * Serialization failure, deadlock, duplicate key (SQL:2016 classes 40 and 23), and H2's own "concurrent update".
     */
    private static final Set<String> LOST_RACES = Set.of("40001", "40P01", "23505", "90131");
    private static final int TRIES = 8;

    private final DataSource dataSource;
    private final Duration timeout;

    /**
     * @param dataSource gives a connection that takes part in no other transaction
     * @param timeout    after which a statement, or an answer from the network, has failed
     */
    Transactions(DataSource dataSource, Duration timeout) {
        this.dataSource = dataSource;
        this.timeout = timeout;
    }

    /** What is to be done within one transaction; it may be done several times. */
    @FunctionalInterface
    interface Work<T> {

        T in(Transaction transaction) throws SQLException;
    }

    /**
     * @param  what            what could not be done, for the message
     * @param  work            to do
     * @return                 what it gives, when it is on the disk
     * @throws LedgerException if it failed; it may have been done nevertheless
     */
    <T> T write(String what, Work<T> work) {
        return untilNoRaceIsLost(what, work, true);
    }

    /**
     * @param  what            what could not be done, for the message
     * @param  work            that only reads
     * @return                 what it gives
     * @throws LedgerException if it failed
     */
    <T> T read(String what, Work<T> work) {
        return untilNoRaceIsLost(what, work, false);
    }

    private <T> T untilNoRaceIsLost(String what, Work<T> work, boolean durable) {
        for (int tries = 1;; tries++) {
            try {
                return once(work, durable);
            } catch (SQLException e) {
                if (tries == TRIES || !LOST_RACES.contains(String.valueOf(e.getSQLState()))) {
                    throw new LedgerException("could not " + what + ": " + SqlReason.of(e), e);
                }
            }
        }
    }

    private <T> T once(Work<T> work, boolean durable) throws SQLException {
        try (Connection connection = dataSource.getConnection();
             TransactionSettings settings = TransactionSettings.apply(connection, timeout)) {
            try {
                T result = work.in(new Transaction(connection, settings.statementTimeoutSeconds()));
                connection.commit();
                if (durable) {
                    force(connection);
                }
                return result;
            } catch (SQLException | RuntimeException | Error e) {
                rollBack(connection, e);
                throw e;
            }
        }
    }

    /**
     * A commit of H2 leaves what it wrote in the cache of the operating system, or in its own without WRITE_DELAY=0.
     */
    private static void force(Connection connection) throws SQLException {
        if ("H2".equals(connection.getMetaData().getDatabaseProductName())) {
            try (Statement statement = connection.createStatement()) {
                statement.execute("CHECKPOINT SYNC");
            }
        }
    }

    private static void rollBack(Connection connection, Throwable cause) {
        try {
            connection.rollback();
        } catch (SQLException e) {
            cause.addSuppressed(e);
        }
    }
}
