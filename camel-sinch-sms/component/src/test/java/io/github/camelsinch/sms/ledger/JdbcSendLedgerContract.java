/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.ledger;

import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** What every ledger in a database must do besides; run against each database. */
abstract class JdbcSendLedgerContract extends JdbcLeaseContract {

    @Test
    void whatARouteRollsBackDoesNotTakeTheMarkBack_F47() throws SQLException {
        execute("CREATE TABLE IF NOT EXISTS ORDERS (NAME VARCHAR(40))");
        try (Connection route = database().getConnection(); Statement order = route.createStatement()) {
            route.setAutoCommit(false);
            order.executeUpdate("INSERT INTO ORDERS (NAME) VALUES ('" + send.reference() + "')");
            SendClaim claim = here.claim(send, CUT);
            claim.inDoubt(0, FIRST, AT);
            route.rollback();
            route.setAutoCommit(true);
            claim.close();
        }

        assertThat(rows("SELECT NAME FROM ORDERS WHERE NAME = '" + send.reference() + "'")).isEmpty();
        try (SendClaim resumed = elsewhere.claim(send, CUT)) {
            assertThat(resumed.segment(0).state()).isEqualTo(SegmentState.IN_DOUBT);
        }
    }

    @Test
    void aRowThatSomebodyLocksForEverIsAClearErrorAndNotAWaitForEver_F47() throws SQLException {
        JdbcSendLedger hasty = open(builder().leaseDuration(Duration.ofSeconds(1)));
        SendClaim claim = hasty.claim(send, CUT);
        try (Connection other = database().getConnection(); Statement lock = other.createStatement()) {
            other.setAutoCommit(false);
            lock.executeUpdate("UPDATE SINCH_SMS_SEND SET CUT = CUT WHERE REFERENCE = '" + send.reference() + "'");

            assertThatThrownBy(() -> claim.inDoubt(0, FIRST, AT)).isExactlyInstanceOf(LedgerException.class)
                    .hasMessageStartingWith("could not write down a step of a send: the database took too long");
            other.rollback();
            other.setAutoCommit(true);
        }
        claim.inDoubt(0, FIRST, AT);
        claim.close();
    }

    @Test
    void aConnectionIsGivenBackAsItWas() throws SQLException {
        Connection before = database().getConnection();
        int networkTimeout = before.getNetworkTimeout();
        List<Object> after = new ArrayList<>();
        FaultyDataSource watched = new FaultyDataSource(database());
        watched.onClose(connection -> after.addAll(List.of(connection.getAutoCommit(), connection.getNetworkTimeout())));
        before.close();
        JdbcSendLedger ledger = open(builder().dataSource(watched));
        after.clear();
        ledger.claim(send, CUT);

        assertThat(after).containsExactly(true, networkTimeout);
    }

    @Test
    void theRowsOfASendShowNeitherItsKeyNorWhatWasFingerprinted_B64() throws SQLException {
        SendId personal = SendId.of("eu/plan-1", "46701234567", "send1");
        try (SendClaim claim = here.claim(personal, CUT)) {
            claim.inDoubt(0, Fingerprints.start(personal, new SecureRandom()).next("Your code is 493817".getBytes()), AT);
            claim.acceptedAndFinished(0, "a", CREATED, 1);
        }

        assertThat(rows("SELECT * FROM SINCH_SMS_SEND WHERE REFERENCE = '" + personal.reference() + "'")).hasSize(1);
        assertThat(rows("SELECT * FROM SINCH_SMS_SEND") + "" + rows("SELECT * FROM SINCH_SMS_SEGMENT"))
                .contains(personal.reference()).doesNotContain("46701234567").doesNotContain("493817").doesNotContain("plan-1");
    }

    @Test
    void finishedSendsAreForgottenAfterTheRetention() throws SQLException {
        JdbcSendLedger ledger = open(builder().tablePrefix("PURGE_A_").retention(Duration.ofDays(3)));
        for (int i = 0; i < 55; i++) {
            SendClaim claim = ledger.claim(anySend(), CUT);
            claim.inDoubt(0, FIRST, AT);
            claim.acceptedAndFinished(0, "a", CREATED, 1);
        }
        age("PURGE_A_", 2);
        assertThat(ledger.purge()).isZero();
        age("PURGE_A_", 2);

        assertThat(ledger.purge()).as("in two batches").isEqualTo(55);
        assertThat(rows("SELECT * FROM PURGE_A_SEND")).isEmpty();
        assertThat(rows("SELECT * FROM PURGE_A_SEGMENT")).isEmpty();
    }

    @Test
    void ofUnfinishedSendsOnlyThoseAreForgottenOfWhichSinchHasNothing() throws SQLException {
        JdbcSendLedger ledger = open(builder().tablePrefix("PURGE_B_"));
        SendId rejected = anySend();
        for (SegmentState state : SegmentState.values()) {
            try (SendClaim claim = ledger.claim(state == SegmentState.REJECTED ? rejected : anySend(), CUT)) {
                claim.inDoubt(0, FIRST, AT);
                switch (state) {
                    case PLANNED -> claim.planned(0);
                    case ACCEPTED -> claim.accepted(0, "a", CREATED);
                    case REJECTED -> claim.rejected(0);
                    case UNRESOLVED -> claim.unresolved(0);
                    case IN_DOUBT -> claim.renew();
                }
            }
        }
        age("PURGE_B_", 1000);
        SendClaim atWork = ledger.claim(rejected, CUT);

        assertThat(ledger.purge()).as("only the planned one: the rejected one is being worked on").isEqualTo(1);
        atWork.close();
        age("PURGE_B_", 1000);
        assertThat(ledger.purge()).isEqualTo(1);
        assertThat(rows("SELECT STATE FROM PURGE_B_SEGMENT ORDER BY STATE"))
                .containsExactly(List.of("ACCEPTED"), List.of("IN_DOUBT"), List.of("UNRESOLVED"));
    }

    private void age(String prefix, int days) throws SQLException {
        execute("UPDATE " + prefix + "SEND SET RELEASED_AT = RELEASED_AT - INTERVAL '" + days + "' DAY");
    }
}
