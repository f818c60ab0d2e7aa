/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.ledger;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

import javax.sql.DataSource;

import io.github.camelsinch.sms.time.ManualTimer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** How claims and leases keep processes apart that share a ledger in a database; run against each database. */
abstract class JdbcLeaseContract extends SendLedgerContract {

    final ManualTimer time = new ManualTimer();
    private final List<JdbcSendLedger> opened = new ArrayList<>();
    JdbcSendLedger here;
    JdbcSendLedger elsewhere;

    abstract DataSource database();

    @BeforeEach
    void openLedgers() {
        here = open(builder().owner("here"));
        elsewhere = open(builder().owner("elsewhere"));
    }

    @AfterEach
    void closeLedgers() {
        opened.forEach(JdbcSendLedger::close);
    }

    @Override
    SendLedger ledger() {
        return here;
    }

    JdbcSendLedger.Builder builder() {
        return JdbcSendLedger.builder().dataSource(database()).nanoTime(time::nanoTime);
    }

    JdbcSendLedger open(JdbcSendLedger.Builder builder) {
        JdbcSendLedger ledger = builder.build();
        opened.add(ledger);
        return ledger;
    }

    @Test
    void itBlocksAndSurvivesTheProcess() {
        assertThat(here.isBlocking()).isTrue();
        assertThat(here.isDurable()).isTrue();
    }

    @Test
    void aWaitingClaimIsRenewedTwiceWhileItCountsAsHeld() {
        assertThat(here.renewEvery()).contains(Duration.ofSeconds(15));
    }

    @Test
    void anotherProcessIsToldHowLongTheLeaseLastsAtMost() {
        try (SendClaim claim = here.claim(send, CUT)) {
            assertThatThrownBy(() -> elsewhere.claim(send, CUT)).isInstanceOfSatisfying(SendInProgressException.class,
                    e -> assertThat(e.leaseLeft()).isBetween(Duration.ofMillis(1), Duration.ofSeconds(60)));
            claim.inDoubt(0, FIRST, AT);
        }
    }

    @Test
    void anotherProcessGoesOnWhereThisOneGaveUp() {
        try (SendClaim claim = here.claim(send, CUT)) {
            claim.inDoubt(0, FIRST, AT);
        }
        try (SendClaim resumed = elsewhere.claim(send, "v1;recipients=10")) {
            assertThat(resumed.cut()).isEqualTo(CUT);
            assertThat(resumed.segment(0).state()).isEqualTo(SegmentState.IN_DOUBT);
            resumed.acceptedAndFinished(0, "a", CREATED, 1);
        }
        try (SendClaim replay = here.claim(send, CUT)) {
            assertThat(replay.segment(0).batchId()).isEqualTo("a");
        }
    }

    @Test
    void whatAnotherProcessFinishedIsReadAtOnceEvenBeforeItClosesTheClaim() {
        SendClaim claim = elsewhere.claim(send, CUT);
        claim.inDoubt(0, FIRST, AT);
        claim.acceptedAndFinished(0, "a", CREATED, 1);

        try (SendClaim replay = here.claim(send, CUT)) {
            assertThat(replay.finishedSegments()).isEqualTo(1);
        }
        claim.close();
    }

    @Test
    void aSendIsTakenOverWhenItsLeaseHasRunOut() throws SQLException {
        SendClaim dead = here.claim(send, CUT);
        dead.inDoubt(0, FIRST, AT);
        leaseRunsOut();

        try (SendClaim resumed = elsewhere.claim(send, CUT)) {
            assertThat(resumed.isHeld()).isTrue();
            assertThat(resumed.segment(0).state()).isEqualTo(SegmentState.IN_DOUBT);
        }
    }

    @Test
    void whoWasAsleepForTooLongAndWasTakenOverWritesNothingMore_F49() throws SQLException {
        SendClaim asleep = here.claim(send, CUT);
        asleep.inDoubt(0, FIRST, AT);
        time.advance(Duration.ofMinutes(5));
        leaseRunsOut();
        try (SendClaim current = elsewhere.claim(send, CUT)) {
            current.planned(0);

            assertThat(asleep.isHeld()).isFalse();
            assertThatThrownBy(asleep::renew).isInstanceOf(ClaimLostException.class);
            assertThatThrownBy(() -> asleep.inDoubt(1, SECOND, AT)).isInstanceOf(ClaimLostException.class);
            assertThatThrownBy(() -> asleep.accepted(0, "a", CREATED)).isInstanceOf(ClaimLostException.class);
            assertThatThrownBy(() -> asleep.finish(1)).isInstanceOf(ClaimLostException.class);
            asleep.close();

            assertThat(current.isHeld()).isTrue();
            assertThatThrownBy(() -> here.claim(send, CUT)).isInstanceOf(SendInProgressException.class);
        }
        try (SendClaim resumed = here.claim(send, CUT)) {
            assertThat(resumed.segment(0).state()).isEqualTo(SegmentState.PLANNED);
            assertThat(resumed.segment(1)).isNull();
            assertThat(resumed.finishedSegments()).isEqualTo(-1);
        }
    }

    @Test
    void whoLearnsThatHeWasTakenOverHoldsNothingFromThenOn() throws SQLException {
        SendClaim old = here.claim(send, CUT);
        leaseRunsOut();
        SendClaim current = elsewhere.claim(send, CUT);

        assertThatThrownBy(() -> old.inDoubt(0, FIRST, AT)).isInstanceOf(ClaimLostException.class);
        assertThat(old.isHeld()).isFalse();
        current.close();
    }

    @Test
    void anOldClaimDoesNotFitASendThatLeftNoTraceAndCameAgain() throws SQLException {
        SendClaim asleep = here.claim(send, CUT);
        leaseRunsOut();
        elsewhere.claim(send, CUT).close();
        try (SendClaim current = elsewhere.claim(send, CUT)) {
            assertThatThrownBy(() -> asleep.inDoubt(0, FIRST, AT)).isInstanceOf(ClaimLostException.class);
            assertThat(current.segment(0)).isNull();
        }
    }

    @Test
    void aClaimCountsAsHeldForHalfItsLease() {
        try (SendClaim claim = here.claim(send, CUT)) {
            time.advance(Duration.ofSeconds(30).minusNanos(1));
            assertThat(claim.isHeld()).isTrue();
            time.advance(Duration.ofNanos(1));
            assertThat(claim.isHeld()).isFalse();
        }
    }

    @Test
    void everyWriteLengthensTheLease() {
        try (SendClaim claim = here.claim(send, CUT)) {
            for (Runnable write : List.<Runnable> of(
                    () -> claim.inDoubt(0, FIRST, AT), () -> claim.planned(0), () -> claim.rejected(0),
                    () -> claim.unresolved(0), () -> claim.accepted(0, "a", CREATED), claim::renew)) {
                time.advance(Duration.ofSeconds(40));
                assertThat(claim.isHeld()).isFalse();
                write.run();
                assertThat(claim.isHeld()).isTrue();
            }
        }
    }

    @Test
    void theLeaseInTheDatabaseIsLengthenedToo() throws SQLException {
        try (SendClaim claim = here.claim(send, CUT)) {
            leaseRunsOut();
            claim.renew();

            assertThatThrownBy(() -> elsewhere.claim(send, CUT)).isInstanceOf(SendInProgressException.class);
        }
    }

    @Test
    void aLeaseThatRanOutUnnoticedHoldsAgainAfterAWrite() throws SQLException {
        try (SendClaim claim = here.claim(send, CUT)) {
            time.advance(Duration.ofMinutes(5));
            leaseRunsOut();
            claim.inDoubt(0, FIRST, AT);

            assertThat(claim.isHeld()).isTrue();
            assertThatThrownBy(() -> elsewhere.claim(send, CUT)).isInstanceOf(SendInProgressException.class);
        }
    }

    @Test
    void aRenewalThatComesAfterTheClaimWasClosedDoesNotTakeTheSendBack() {
        SendClaim claim = here.claim(send, CUT);
        claim.inDoubt(0, FIRST, AT);
        claim.close();
        claim.renew();

        assertThat(claim.isHeld()).isFalse();
        elsewhere.claim(send, CUT).close();
    }

    @Test
    void renewalsWhileASendIsFinishedNeverTakeTheEndForALoss() throws Exception {
        for (int round = 0; round < 20; round++) {
            SendClaim claim = here.claim(anySend(), CUT);
            claim.inDoubt(0, FIRST, AT);
            AtomicInteger number = new AtomicInteger();
            inParallel(2, () -> {
                if (number.getAndIncrement() == 0) {
                    claim.acceptedAndFinished(0, "a", CREATED, 1);
                } else {
                    claim.renew();
                }
                return null;
            });

            assertThat(claim.finishedSegments()).isEqualTo(1);
        }
    }

    @Test
    void whatADeadProcessLeftBehindIsFreeAtOnceWhereNoOtherProcessCanBe() {
        SendClaim dead = elsewhere.claim(send, CUT);
        dead.inDoubt(0, FIRST, AT);
        JdbcSendLedger restarted = open(builder().owner("restarted").exclusive(true));

        try (SendClaim resumed = restarted.claim(send, CUT)) {
            assertThat(resumed.segment(0).state()).isEqualTo(SegmentState.IN_DOUBT);
            assertThatThrownBy(() -> dead.accepted(0, "a", CREATED)).isInstanceOf(ClaimLostException.class);
        }
    }

    @Test
    void twoLedgersOfOneProcessDoNotTakeEachOthersSends() {
        JdbcSendLedger one = open(builder().owner("here").exclusive(true));
        JdbcSendLedger other = open(builder().owner("here").exclusive(true));
        try (SendClaim claim = one.claim(send, CUT)) {
            assertThatThrownBy(() -> other.claim(send, CUT)).isInstanceOf(SendInProgressException.class);
            assertThat(claim.isHeld()).isTrue();
        }
    }

    @Test
    void ofManyNodesThatClaimAtOnceOneGetsTheSend_F59() throws Exception {
        for (int round = 0; round < 10; round++) {
            SendId contested = anySend();
            AtomicInteger number = new AtomicInteger();
            List<SendClaim> claims = inParallel(8, () -> {
                try {
                    return (number.getAndIncrement() % 2 == 0 ? here : elsewhere).claim(contested, CUT);
                } catch (SendInProgressException e) {
                    return null;
                }
            });

            assertThat(claims).filteredOn(claim -> claim != null).hasSize(1);
        }
    }

    @Test
    void ofManyNodesThatTakeOverAtOnceOneGetsTheSend() throws Exception {
        for (int round = 0; round < 10; round++) {
            SendId contested = anySend();
            here.claim(contested, CUT).inDoubt(0, FIRST, AT);
            execute("UPDATE SINCH_SMS_SEND SET LEASE_UNTIL = CURRENT_TIMESTAMP - INTERVAL '1' SECOND WHERE REFERENCE = '"
                    + contested.reference() + "'");
            List<SendClaim> claims = inParallel(8, () -> {
                try {
                    return elsewhere.claim(contested, CUT);
                } catch (SendInProgressException e) {
                    return null;
                }
            });

            assertThat(claims).filteredOn(claim -> claim != null).hasSize(1);
        }
    }

    /** All leases of this send end, as if time had passed for the database. */
    void leaseRunsOut() throws SQLException {
        execute("UPDATE SINCH_SMS_SEND SET LEASE_UNTIL = CURRENT_TIMESTAMP - INTERVAL '1' SECOND WHERE REFERENCE = '"
                + send.reference() + "'");
    }

    void execute(String sql) throws SQLException {
        try (Connection connection = database().getConnection(); Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    List<List<String>> rows(String sql) throws SQLException {
        List<List<String>> rows = new ArrayList<>();
        try (Connection connection = database().getConnection(); Statement statement = connection.createStatement();
             ResultSet result = statement.executeQuery(sql)) {
            while (result.next()) {
                List<String> row = new ArrayList<>();
                for (int column = 1; column <= result.getMetaData().getColumnCount(); column++) {
                    row.add(result.getString(column));
                }
                rows.add(row);
            }
        }
        return rows;
    }
}
