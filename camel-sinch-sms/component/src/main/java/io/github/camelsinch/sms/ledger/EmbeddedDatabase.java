/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.ledger;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.util.logging.Logger;

import javax.sql.DataSource;

/**
 * An H2 database in a file of this process. It needs no pool: a further connection costs some 20 µs. One stays open, so
 * that the database does too.
 */
final class EmbeddedDatabase implements DataSource, AutoCloseable {

    /**
     * Every commit is written before it returns; sends that end while the JVM does must still be written down. Since
     * the ledger forces every commit to the disk, space can be used again soon: by default H2 waits 45 s, in which a
     * busy ledger grows by a gigabyte.
     */
    private static final String OPTIONS = ";WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE;RETENTION_TIME=1000";

    /** Without it H2's file, and with it the database, is closed when a thread that writes is interrupted. */
    private static final String INTERRUPTIBLE = "async:";

    private final String url;
    private Connection keptOpen;
    private boolean closed;

    private EmbeddedDatabase(String url) throws SQLException {
        this.url = url;
        keepOpen();
    }

    /**
     * @param  file            without the {@code .mv.db} that H2 appends; its directory must be there
     * @return                 the database, made if it is not there
     * @throws LedgerException if it cannot be opened
     */
    static EmbeddedDatabase open(Path file) {
        Path absolute = file.toAbsolutePath();
        Path directory = absolute.getParent();
        if (directory == null || !Files.isDirectory(directory)) {
            throw new LedgerException("the directory " + directory + " of the ledger is not there");
        }
        if (absolute.toString().contains(";")) {
            throw new LedgerException("the path of the ledger must not contain a semicolon: " + absolute);
        }
        return at(INTERRUPTIBLE + absolute);
    }

    /**
     * @param  file as H2 names it
     * @return      the database, made if it is not there
     */
    static EmbeddedDatabase at(String file) {
        try {
            return new EmbeddedDatabase("jdbc:h2:file:" + file + OPTIONS);
        } catch (SQLException e) {
            throw new LedgerException(
                    "could not open the ledger " + file.replace(INTERRUPTIBLE, "") + ": "
                                      + ("08001".equals(e.getSQLState())
                                              ? "com.h2database:h2 is not on the class path" : SqlReason.of(e)),
                    e);
        }
    }

    @Override
    public Connection getConnection() throws SQLException {
        return getConnection("sa", "");
    }

    @Override
    public Connection getConnection(String username, String password) throws SQLException {
        keepOpen();
        return DriverManager.getConnection(url, username, password);
    }

    /** A full disk closes the database and every connection to it; it opens again with the next. */
    private synchronized void keepOpen() throws SQLException {
        if (closed) {
            throw new SQLException("the ledger was closed", "08003");
        }
        if (keptOpen == null || keptOpen.isClosed()) {
            keptOpen = DriverManager.getConnection(url, "sa", "");
        }
    }

    /** Ends the database with its last connection. */
    @Override
    public synchronized void close() {
        closed = true;
        try {
            keptOpen.close();
        } catch (SQLException e) {
            throw new LedgerException("could not close the ledger: " + SqlReason.of(e), e);
        }
    }

    @Override
    public PrintWriter getLogWriter() {
        return null;
    }

    @Override
    public void setLogWriter(PrintWriter out) throws SQLException {
        throw new SQLFeatureNotSupportedException();
    }

    @Override
    public int getLoginTimeout() {
        return 0;
    }

    @Override
    public void setLoginTimeout(int seconds) throws SQLException {
        throw new SQLFeatureNotSupportedException();
    }

    @Override
    public Logger getParentLogger() throws SQLFeatureNotSupportedException {
        throw new SQLFeatureNotSupportedException();
    }

    @Override
    public <T> T unwrap(Class<T> type) throws SQLException {
        if (!type.isInstance(this)) {
            throw new SQLException("this is no " + type.getName());
        }
        return type.cast(this);
    }

    @Override
    public boolean isWrapperFor(Class<?> type) {
        return type.isInstance(this);
    }
}
