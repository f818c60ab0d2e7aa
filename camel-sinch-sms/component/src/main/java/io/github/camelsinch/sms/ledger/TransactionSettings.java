/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.ledger;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.time.Duration;

/** What the ledger sets on a connection, and puts back before somebody else gets it. */
final class TransactionSettings implements AutoCloseable {

    private static final int NOT_SUPPORTED = -1;

    private final Connection connection;
    private final Duration timeout;
    private final boolean autoCommit;
    private final int networkTimeout;

    private TransactionSettings(Connection connection, Duration timeout) throws SQLException {
        this.connection = connection;
        this.timeout = timeout;
        this.networkTimeout = limitWaiting();
        this.autoCommit = connection.getAutoCommit();
        connection.setAutoCommit(false);
    }

    static TransactionSettings apply(Connection connection, Duration timeout) throws SQLException {
        return new TransactionSettings(connection, timeout);
    }

    /** {@return the time-out of a statement, rounded up, since JDBC takes 0 for none} */
    int statementTimeoutSeconds() {
        return (int) timeout.plusMillis(999).toSeconds();
    }

    private int limitWaiting() throws SQLException {
        try {
            int before = connection.getNetworkTimeout();
            // a little longer than a statement, whose end leaves the connection usable
            connection.setNetworkTimeout(Runnable::run, (statementTimeoutSeconds() + 1) * 1000);
            return before;
        } catch (SQLFeatureNotSupportedException e) {
            return NOT_SUPPORTED;
        }
    }

    @Override
    public void close() throws SQLException {
        connection.setAutoCommit(autoCommit);
        if (networkTimeout != NOT_SUPPORTED) {
            connection.setNetworkTimeout(Runnable::run, networkTimeout);
        }
    }
}
