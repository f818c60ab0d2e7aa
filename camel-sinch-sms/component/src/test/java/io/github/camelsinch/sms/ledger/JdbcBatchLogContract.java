/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.ledger;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

import javax.sql.DataSource;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

/** What every log of open batches in a database must do besides; run against each database. */
abstract class JdbcBatchLogContract extends BatchLogContract {

    private final List<JdbcSendLedger> opened = new ArrayList<>();
    private JdbcSendLedger here;

    abstract DataSource database();

    @Override
    SendLedger ledger() {
        if (here == null) {
            here = open(builder().owner("here"));
        }
        return here;
    }

    private JdbcSendLedger.Builder builder() {
        return JdbcSendLedger.builder().dataSource(database());
    }

    private JdbcSendLedger open(JdbcSendLedger.Builder builder) {
        JdbcSendLedger ledger = builder.build();
        opened.add(ledger);
        return ledger;
    }

    @AfterEach
    void closeLedgers() {
        opened.forEach(JdbcSendLedger::close);
    }

    private BatchLog elsewhere() {
        return open(builder().owner("elsewhere")).batches().orElseThrow();
    }

    @Test
    void anotherProcessFollowsTheSameBatches() {
        sent(batch("a"));
        only(LATER).putBack(LATER, "half");

        assertThat(elsewhere().claim(account, LATER, 10)).extracting(BatchClaim::seen).containsExactly("half");
        assertThat(log().claim(account, LATER, 10)).isEmpty();
    }

    @Test
    void whatADeadProcessHeldComesAgainWhenItsLeaseHasRunOut() throws SQLException {
        sent(batch("a"));
        BatchClaim dead = only(LATER);
        BatchLog elsewhere = elsewhere();
        assertThat(elsewhere.claim(account, LATER, 10)).isEmpty();
        leaseRunsOut();

        List<BatchClaim> taken = elsewhere.claim(account, LATER, 10);

        assertThat(taken).hasSize(1);
        assertThat(dead.renew()).isFalse();
        dead.putBack(LATER, "late");
        assertThat(taken.get(0).renew()).as("what was taken over changes nothing").isTrue();
    }

    @Test
    void aLeaseThatRanOutUnnoticedHoldsAgainAfterARenewal() throws SQLException {
        sent(batch("a"));
        BatchClaim claim = only(LATER);
        leaseRunsOut();

        assertThat(claim.renew()).isTrue();
        assertThat(elsewhere().claim(account, LATER, 10)).isEmpty();
    }

    @Test
    void whatWasToldIsEndedEvenIfAnotherProcessHasTakenItMeanwhile() throws SQLException {
        sent(batch("a"));
        BatchClaim slow = only(LATER);
        leaseRunsOut();
        BatchClaim taken = elsewhere().claim(account, LATER, 10).get(0);

        slow.end();

        assertThat(taken.renew()).isFalse();
        assertThat(log().open(account)).isZero();
    }

    @Test
    void whatWasLeftBehindInADatabaseOfOneProcessIsFreeAtOnce() {
        sent(batch("a"));
        only(LATER);
        BatchLog afterARestart = open(builder().owner("restarted").exclusive(true)).batches().orElseThrow();

        assertThat(afterARestart.claim(account, LATER, 10)).hasSize(1);
        assertThat(afterARestart.claim(account, LATER, 10)).isEmpty();
    }

    @Test
    void aBatchIsNotThereIfItsAcceptanceCouldNotBeWritten() throws SQLException {
        SendId send = SendLedgerContract.anySend();
        SendClaim asleep = ledger().claim(send, "v1");
        asleep.inDoubt(0, SendLedgerContract.FIRST, SendLedgerContract.AT);
        execute("UPDATE SINCH_SMS_SEND SET EPOCH = EPOCH + 1 WHERE REFERENCE = '" + send.reference() + "'");

        assertThat(catchThrowable(() -> asleep.accepted(0, batch("a"))))
                .isInstanceOf(ClaimLostException.class);

        assertThat(log().open(account)).isZero();
    }

    @Test
    void batchesThatNobodyFollowsAreForgottenAfterAMonth() throws SQLException {
        sent(batch("a"));
        execute("UPDATE SINCH_SMS_BATCH SET LOOK_AT = CURRENT_TIMESTAMP - INTERVAL '29' DAY WHERE ACCOUNT = '" + account + "'");
        here.purge();
        assertThat(log().open(account)).isEqualTo(1);
        execute("UPDATE SINCH_SMS_BATCH SET LOOK_AT = CURRENT_TIMESTAMP - INTERVAL '31' DAY WHERE ACCOUNT = '" + account + "'");
        here.purge();

        assertThat(log().open(account)).isZero();
    }

    private void leaseRunsOut() throws SQLException {
        execute("UPDATE SINCH_SMS_BATCH SET LEASE_UNTIL = CURRENT_TIMESTAMP - INTERVAL '1' SECOND WHERE ACCOUNT = '" + account
                + "'");
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = database().getConnection(); Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
