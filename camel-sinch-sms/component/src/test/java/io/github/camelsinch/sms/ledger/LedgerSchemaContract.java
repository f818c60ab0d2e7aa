/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.ledger;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

import javax.sql.DataSource;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Tables that are there, or not, or not the right ones. */
abstract class LedgerSchemaContract {

    private static final AtomicInteger NUMBER = new AtomicInteger();

    /** Its own for every test, since all share one database. */
    final String prefix = "TEST" + NUMBER.incrementAndGet() + "_";

    abstract DataSource database();

    @Test
    void theTablesAreMadeUnderAnotherNameIfSoWished() throws SQLException {
        sendOne(builder());

        execute("SELECT * FROM " + prefix + "SEGMENT");
    }

    @Test
    void whatIsThereIsKept() {
        SendId send = sendOne(builder());

        try (JdbcSendLedger again = builder().build(); SendClaim replay = again.claim(send, "v1")) {
            assertThat(replay.finishedSegments()).isEqualTo(1);
        }
    }

    @Test
    void tablesMadeByHandWillDo() {
        builder().build().close();

        sendOne(builder().createSchema(false));
    }

    @Test
    void tablesThatAreMissingAreNamedAtTheStart() {
        assertThatThrownBy(() -> builder().createSchema(false).build()).isExactlyInstanceOf(LedgerException.class)
                .hasMessageStartingWith("could not read table " + prefix + "SCHEMA, which schema.sql makes: ");
    }

    @Test
    void aTableThatIsMissingAmongOthersIsNamedAtTheStart() throws SQLException {
        builder().build().close();
        execute("DROP TABLE " + prefix + "SEGMENT");

        assertThatThrownBy(() -> builder().createSchema(false).build()).isExactlyInstanceOf(LedgerException.class)
                .hasMessageStartingWith("could not find in table " + prefix + "SEGMENT the columns REFERENCE, IDX, ");
    }

    @Test
    void aColumnThatIsMissingIsNamedAtTheStart() throws SQLException {
        builder().build().close();
        execute("ALTER TABLE " + prefix + "SEND DROP COLUMN OWNER");

        assertThatThrownBy(() -> builder().build()).isExactlyInstanceOf(LedgerException.class)
                .hasMessageContaining("could not find in table " + prefix + "SEND the columns ").hasMessageContaining("OWNER");
    }

    @Test
    void tablesOfAnotherVersionAreRefusedAtTheStart() throws SQLException {
        builder().build().close();
        execute("UPDATE " + prefix + "SCHEMA SET VERSION = 2");

        assertThatThrownBy(() -> builder().build()).isExactlyInstanceOf(LedgerException.class)
                .hasMessage("table " + prefix + "SCHEMA has version 2, but this ledger needs version 1");
    }

    @Test
    void aTableWithoutAVersionIsRefusedAtTheStart() throws SQLException {
        builder().build().close();
        execute("DELETE FROM " + prefix + "SCHEMA");

        assertThatThrownBy(() -> builder().createSchema(false).build()).isExactlyInstanceOf(LedgerException.class)
                .hasMessageContaining("version 0");
    }

    @Test
    void nodesThatStartTogetherMakeTheTablesOnce() throws Exception {
        List<JdbcSendLedger> ledgers = SendLedgerContract.inParallel(6, () -> builder().build());

        assertThat(ledgers).hasSize(6);
        ledgers.forEach(JdbcSendLedger::close);
        sendOne(builder().createSchema(false));
    }

    JdbcSendLedger.Builder builder() {
        return JdbcSendLedger.builder().dataSource(database()).tablePrefix(prefix);
    }

    void execute(String sql) throws SQLException {
        try (Connection connection = database().getConnection(); Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    static SendId sendOne(JdbcSendLedger.Builder builder) {
        SendId send = SendLedgerContract.anySend();
        try (JdbcSendLedger ledger = builder.build(); SendClaim claim = ledger.claim(send, "v1")) {
            claim.inDoubt(0, SendLedgerContract.FIRST, SendLedgerContract.AT);
            claim.acceptedAndFinished(0, "a", null, 1);
        }
        return send;
    }
}
