/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.ledger;

import java.nio.file.Path;
import java.sql.SQLException;

import javax.sql.DataSource;

import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

class H2LedgerSchemaTest extends LedgerSchemaContract {

    @TempDir
    static Path directory;

    private static EmbeddedDatabase database;

    @BeforeAll
    static void open() {
        database = EmbeddedDatabase.open(directory.resolve("ledger"));
    }

    @AfterAll
    static void close() {
        database.close();
    }

    @Override
    DataSource database() {
        return database;
    }

    @Test
    void aDatabaseThatCanOnlyBeReadIsRefusedAtTheStart_F77() {
        Path file = directory.resolve("readonly");
        JdbcSendLedger.embedded(file).close();
        JdbcDataSource readOnly = new JdbcDataSource();
        readOnly.setURL("jdbc:h2:file:" + file + ";ACCESS_MODE_DATA=r");
        readOnly.setUser("sa");

        assertThatThrownBy(() -> JdbcSendLedger.builder().dataSource(readOnly).createSchema(false).build())
                .isExactlyInstanceOf(LedgerException.class)
                .hasMessageStartingWith("could not write to table SINCH_SMS_SCHEMA: the database is read-only");
    }

    @Test
    void aUserWhoMayNotForceTheDiskIsRefusedAtTheStart() throws SQLException {
        builder().build().close();
        execute("CREATE USER MORTAL PASSWORD 'x'");
        execute("GRANT ALL ON SCHEMA PUBLIC TO MORTAL");
        JdbcDataSource mortal = new JdbcDataSource();
        mortal.setURL("jdbc:h2:file:async:" + directory.resolve("ledger"));
        mortal.setUser("MORTAL");
        mortal.setPassword("x");

        assertThatThrownBy(() -> builder().dataSource(mortal).createSchema(false).build())
                .isExactlyInstanceOf(LedgerException.class).hasMessageContaining("must be an administrator");
    }
}
