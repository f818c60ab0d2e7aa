/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.ledger;

import java.sql.SQLException;

import javax.sql.DataSource;

import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

class PostgresLedgerSchemaTest extends LedgerSchemaContract {

    @Override
    DataSource database() {
        return Postgres.pool();
    }

    @Test
    void aDatabaseThatCanOnlyBeReadIsRefusedAtTheStart_F77() throws SQLException {
        builder().build().close();
        PGSimpleDataSource readOnly = Postgres.pool().unwrap(PGSimpleDataSource.class);
        PGSimpleDataSource copy = new PGSimpleDataSource();
        copy.setURL(readOnly.getURL());
        copy.setUser(readOnly.getUser());
        copy.setOptions("-c default_transaction_read_only=on");

        assertThatThrownBy(() -> builder().dataSource(copy).createSchema(false).build())
                .isExactlyInstanceOf(LedgerException.class)
                .hasMessage("could not write to table " + prefix + "SCHEMA: the database is read-only (SQLState 25006)");
    }

    @Test
    void aServerThatIsNotThereIsAClearErrorAtTheStart() {
        PGSimpleDataSource nowhere = new PGSimpleDataSource();
        nowhere.setURL("jdbc:postgresql://localhost:1/sms?password=hunter2");

        assertThatThrownBy(() -> builder().dataSource(nowhere).build()).isExactlyInstanceOf(LedgerException.class)
                .hasMessage("could not create the tables " + prefix + "*: no connection to the database (SQLState 08001)");
    }
}
