/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.ledger;

import java.io.PrintWriter;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.logging.Logger;

import javax.sql.DataSource;

/** Lets a test fail, count or delay what is about to reach a database, or has just reached it. */
public final class FaultyDataSource implements DataSource {

    private final DataSource real;
    private Fault before = step -> {
    };
    private Fault after = step -> {
    };

    private Look onClose = connection -> {
    };

    public FaultyDataSource(DataSource real) {
        this.real = real;
    }

    /** What reaches a database. */
    public enum Step {
        CONNECT,
        EXECUTE,
        COMMIT
    }

    /** Throws, or does something else. */
    @FunctionalInterface
    public interface Fault {

        void at(Step step) throws SQLException;
    }

    /** Looks at a connection that is given back. */
    @FunctionalInterface
    public interface Look {

        void at(Connection connection) throws SQLException;
    }

    public void onClose(Look look) {
        onClose = look;
    }

    public void before(Fault fault) {
        before = fault;
    }

    /** What fails after the step: it is done, but nobody hears of it. */
    public void after(Fault fault) {
        after = fault;
    }

    public void heal() {
        before = step -> {
        };
        after = before;
    }

    /** {@return a fault that hits the n-th such step from now, from 1} */
    public static Fault onNth(Step wanted, int n, SQLException failure) {
        int[] seen = new int[1];
        return step -> {
            if (step == wanted && ++seen[0] == n) {
                throw failure;
            }
        };
    }

    @Override
    public Connection getConnection() throws SQLException {
        before.at(Step.CONNECT);
        Connection connection = real.getConnection();
        try {
            after.at(Step.CONNECT);
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
        return proxy(Connection.class, connection);
    }

    private <T> T proxy(Class<T> type, T target) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] { type }, (self, method, arguments) -> {
            Step step = switch (method.getName()) {
                case "commit" -> Step.COMMIT;
                case "executeUpdate", "executeQuery" -> Step.EXECUTE;
                default -> null;
            };
            if (step != null) {
                before.at(step);
            }
            if (target instanceof Connection connection && "close".equals(method.getName())) {
                onClose.at(connection);
            }
            Object result;
            try {
                result = method.invoke(target, arguments);
            } catch (InvocationTargetException e) {
                throw e.getCause();
            }
            if (step != null) {
                after.at(step);
            }
            return result instanceof PreparedStatement statement ? proxy(PreparedStatement.class, statement) : result;
        }));
    }

    @Override
    public Connection getConnection(String username, String password) throws SQLException {
        return getConnection();
    }

    @Override
    public PrintWriter getLogWriter() throws SQLException {
        return real.getLogWriter();
    }

    @Override
    public void setLogWriter(PrintWriter out) throws SQLException {
        real.setLogWriter(out);
    }

    @Override
    public int getLoginTimeout() throws SQLException {
        return real.getLoginTimeout();
    }

    @Override
    public void setLoginTimeout(int seconds) throws SQLException {
        real.setLoginTimeout(seconds);
    }

    @Override
    public Logger getParentLogger() {
        return Logger.getGlobal();
    }

    @Override
    public <T> T unwrap(Class<T> type) throws SQLException {
        return real.unwrap(type);
    }

    @Override
    public boolean isWrapperFor(Class<?> type) throws SQLException {
        return real.isWrapperFor(type);
    }
}
