/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

import javax.sql.DataSource;

import org.apache.camel.Exchange;
import org.apache.camel.NamedNode;
import org.apache.camel.Processor;
import org.apache.camel.Route;
import org.apache.camel.spi.TransactedPolicy;

/**
 * A transaction of one connection around a part of a route, as a transaction manager would have it, with a table
 * {@code ORDERS} that the route may write to. For one exchange at a time.
 */
final class RollbackPolicy implements TransactedPolicy {

    private final DataSource database;
    private Connection connection;

    RollbackPolicy(DataSource database) throws SQLException {
        this.database = database;
        try (Connection setUp = database.getConnection(); Statement create = setUp.createStatement()) {
            create.executeUpdate("CREATE TABLE ORDERS (ID INT)");
        }
    }

    /** The connection of the transaction that runs. */
    Connection connection() {
        return connection;
    }

    /** How many orders are there. */
    int orders() throws SQLException {
        try (Connection look = database.getConnection();
             Statement query = look.createStatement();
             ResultSet rows = query.executeQuery("SELECT COUNT(*) FROM ORDERS")) {
            rows.next();
            return rows.getInt(1);
        }
    }

    @Override
    public void beforeWrap(Route route, NamedNode definition) {
        // nothing to prepare
    }

    @Override
    public Processor wrap(Route route, Processor processor) {
        return exchange -> inTransaction(exchange, processor);
    }

    private void inTransaction(Exchange exchange, Processor processor) throws Exception {
        exchange.getUnitOfWork().beginTransactedBy(this);
        connection = database.getConnection();
        try (Connection transaction = connection) {
            transaction.setAutoCommit(false);
            processor.process(exchange);
            if (exchange.getException() == null) {
                transaction.commit();
            } else {
                transaction.rollback();
            }
        } finally {
            exchange.getUnitOfWork().endTransactedBy(this);
        }
    }
}
