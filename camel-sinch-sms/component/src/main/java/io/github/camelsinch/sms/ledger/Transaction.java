/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.ledger;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;

/**
 * What runs within one transaction.
 *
 * @param connection that belongs to it
 * @param timeout    of one statement, in seconds
 */
record Transaction(Connection connection, int timeout) {

    /**
     * Runs one statement that changes rows.
     *
     * @param  sql    with question marks
     * @param  values for them
     * @return        how many rows it changed
     */
    int update(String sql, Object... values) throws SQLException {
        try (PreparedStatement statement = prepare(sql, values)) {
            return statement.executeUpdate();
        }
    }

    /**
     * Makes a query.
     *
     * @param  sql    with question marks
     * @param  values for them
     * @return        to be run and closed by the caller
     */
    PreparedStatement prepare(String sql, Object... values) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        try {
            statement.setQueryTimeout(timeout);
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            return statement;
        } catch (SQLException | RuntimeException e) {
            statement.close();
            throw e;
        }
    }
}
