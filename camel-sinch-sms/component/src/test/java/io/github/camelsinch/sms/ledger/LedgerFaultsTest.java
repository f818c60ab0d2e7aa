/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.ledger;

import java.nio.file.Path;
import java.sql.SQLException;
import java.sql.SQLRecoverableException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import io.github.camelsinch.sms.ledger.FaultyDataSource.Fault;
import io.github.camelsinch.sms.ledger.FaultyDataSource.Step;
import io.github.camelsinch.sms.time.ManualTimer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** A database that fails in the middle of a send. */
class LedgerFaultsTest {

    private static final Instant AT = SendLedgerContract.AT;
    private static final String FIRST = SendLedgerContract.FIRST;
    private static final String CUT = SendLedgerContract.CUT;
    private static final SQLException DISK_FULL = new SQLException("could not extend file base/1/2: No space left", "53100");
    private static final SQLException GONE
            = new SQLRecoverableException("connection to jdbc:postgresql://db/sms?password=hunter2 lost", "08006");
    private static final SQLException DEADLOCK = new SQLException("deadlock detected", "40P01");

    @TempDir
    static Path directory;

    private static EmbeddedDatabase database;

    private final ManualTimer time = new ManualTimer();
    private final SendId send = SendLedgerContract.anySend();
    private FaultyDataSource faulty;
    private JdbcSendLedger ledger;
    private JdbcSendLedger afterwards;

    @BeforeAll
    static void openDatabase() {
        database = EmbeddedDatabase.open(directory.resolve("ledger"));
    }

    @AfterAll
    static void closeDatabase() {
        database.close();
    }

    @BeforeEach
    void openLedgers() {
        faulty = new FaultyDataSource(database);
        ledger = JdbcSendLedger.builder().dataSource(faulty).nanoTime(time::nanoTime).owner("before").build();
        afterwards = JdbcSendLedger.builder().dataSource(database).owner("after").exclusive(true).build();
    }

    @AfterEach
    void closeLedgers() {
        ledger.close();
        afterwards.close();
    }

    @Test
    void aFullDiskOnTheInDoubtWriteIsAClearError_F45() {
        SendClaim claim = ledger.claim(send, CUT);
        faulty.before(FaultyDataSource.onNth(Step.COMMIT, 1, DISK_FULL));

        assertThatThrownBy(() -> claim.inDoubt(0, FIRST, AT)).isExactlyInstanceOf(LedgerException.class).hasMessage(
                "could not write down a step of a send: the disk of the database is full (SQLState 53100)")
                .hasCause(DISK_FULL);
        assertThat(claim.segment(0)).isNull();
    }

    @Test
    void aFullDiskOnTheAcceptedWriteLeavesTheSegmentInDoubt_F46() {
        SendClaim claim = ledger.claim(send, CUT);
        claim.inDoubt(0, FIRST, AT);
        faulty.before(FaultyDataSource.onNth(Step.EXECUTE, 2, DISK_FULL));

        assertThatThrownBy(() -> claim.accepted(0, "a", null)).isInstanceOf(LedgerException.class);
        try (SendClaim resumed = afterwards.claim(send, CUT)) {
            assertThat(resumed.segment(0).state()).isEqualTo(SegmentState.IN_DOUBT);
        }
    }

    @Test
    void aDatabaseThatIsDownIsAClearErrorOfTheClaim_F47() {
        faulty.before(step -> {
            throw GONE;
        });

        assertThatThrownBy(() -> ledger.claim(send, CUT)).isExactlyInstanceOf(LedgerException.class)
                .hasMessage("could not claim a send: no connection to the database (SQLState 08006)");
    }

    @Test
    void thePasswordInAUrlOfTheDatabaseStaysOutOfTheMessage() {
        faulty.before(step -> {
            throw GONE;
        });

        assertThatThrownBy(() -> ledger.claim(send, CUT)).message().doesNotContain("hunter2");
    }

    @Test
    void whatLostADeadlockIsDoneAgain_F47() {
        SendClaim claim = ledger.claim(send, CUT);
        faulty.before(FaultyDataSource.onNth(Step.EXECUTE, 2, DEADLOCK));
        claim.inDoubt(0, FIRST, AT);

        try (SendClaim resumed = afterwards.claim(send, CUT)) {
            assertThat(resumed.segment(0).attempts()).isEqualTo(1);
        }
    }

    @Test
    void aDeadlockThatDoesNotEndIsAnError_F47() {
        SendClaim claim = ledger.claim(send, CUT);
        faulty.before(step -> {
            throw DEADLOCK;
        });

        assertThatThrownBy(() -> claim.inDoubt(0, FIRST, AT)).isInstanceOf(LedgerException.class).hasRootCause(DEADLOCK);
    }

    @Test
    void aMarkWhoseCommitIsLostOnTheWayBackIsFoundAndNotCountedTwice() {
        SendClaim claim = ledger.claim(send, CUT);
        faulty.after(FaultyDataSource.onNth(Step.COMMIT, 1, GONE));
        assertThatThrownBy(() -> claim.inDoubt(0, FIRST, AT)).isInstanceOf(LedgerException.class);
        faulty.heal();

        assertThat(claim.segment(0).state()).isEqualTo(SegmentState.IN_DOUBT);
        claim.planned(0);
        claim.inDoubt(0, FIRST, AT);
        assertThat(claim.segment(0).attempts()).isEqualTo(2);
    }

    @Test
    void aFinishWhoseCommitIsLostOnTheWayBackIsFoundByTheNextClaim() {
        SendClaim claim = ledger.claim(send, CUT);
        claim.inDoubt(0, FIRST, AT);
        faulty.after(FaultyDataSource.onNth(Step.COMMIT, 1, GONE));
        assertThatThrownBy(() -> claim.acceptedAndFinished(0, "a", null, 1)).isInstanceOf(LedgerException.class);
        faulty.heal();
        claim.close();

        try (SendClaim replay = ledger.claim(send, CUT)) {
            assertThat(replay.finishedSegments()).isEqualTo(1);
            assertThat(replay.segment(0).batchId()).isEqualTo("a");
        }
    }

    @Test
    void aClaimThatCannotBeGivenFreeIsFreeWhenItsLeaseHasRunOut() {
        SendClaim claim = ledger.claim(send, CUT);
        faulty.before(step -> {
            throw GONE;
        });
        claim.close();

        assertThat(claim.isHeld()).isFalse();
        faulty.heal();
        assertThatThrownBy(() -> ledger.claim(send, CUT)).isInstanceOf(SendInProgressException.class);
    }

    @Test
    void aMarkThatTookLongerThanTheLeaseIsSureLetsNothingBePosted() {
        SendClaim claim = ledger.claim(send, CUT);
        faulty.before(step -> {
            if (step == Step.COMMIT) {
                time.advance(Duration.ofSeconds(31));
            }
        });

        assertThatThrownBy(() -> claim.inDoubt(0, FIRST, AT)).isExactlyInstanceOf(LedgerException.class)
                .hasMessageContaining("took too long");
        assertThat(claim.isHeld()).isFalse();
    }

    @ParameterizedTest
    @EnumSource(Step.class)
    void whereverADatabaseFailsNothingThatWasReportedIsLost(Step step) {
        for (boolean before : new boolean[] { true, false }) {
            int hits = 0;
            List<SegmentState> reported;
            do {
                SendId one = SendLedgerContract.anySend();
                Fault fault = FaultyDataSource.onNth(step, ++hits, GONE);
                faulty.heal();
                if (before) {
                    faulty.before(fault);
                } else {
                    faulty.after(fault);
                }
                reported = sendUntilItFails(one);
                assertResumable(one, reported);
            } while (reported.size() < 5);
            assertThat(hits).as("one fault for every step, and a send without").isGreaterThan(6);
        }
    }

    /** {@return what was durable as far as the sender knows: two segments with two steps each, and the end} */
    private List<SegmentState> sendUntilItFails(SendId one) {
        List<SegmentState> reported = new ArrayList<>();
        try (SendClaim claim = ledger.claim(one, CUT)) {
            for (int index = 0; index < 2; index++) {
                claim.inDoubt(index, FIRST, AT);
                reported.add(SegmentState.IN_DOUBT);
                claim.accepted(index, "batch" + index, null);
                reported.add(SegmentState.ACCEPTED);
            }
            claim.finish(2);
            reported.add(SegmentState.ACCEPTED);
        } catch (LedgerException e) {
            assertThat(e).hasCause(GONE);
        }
        return reported;
    }

    private void assertResumable(SendId one, List<SegmentState> reported) {
        try (SendClaim resumed = afterwards.claim(one, CUT)) {
            for (int step = 0; step < Math.min(4, reported.size()); step++) {
                SegmentEntry entry = resumed.segment(step / 2);
                assertThat(entry).isNotNull();
                if (reported.get(step) == SegmentState.ACCEPTED) {
                    assertThat(entry.batchId()).isEqualTo("batch" + step / 2);
                }
            }
            if (reported.size() == 5) {
                assertThat(resumed.finishedSegments()).isEqualTo(2);
            }
            // what was not reported may be written, but never more than the one step that failed
            for (int index = reported.size() / 2 + 1; index < 2; index++) {
                assertThat(resumed.segment(index)).isNull();
            }
        }
    }

    @Test
    void aSendOfOneSegmentCostsThreeCommits() {
        int[] commits = new int[1];
        faulty.before(step -> commits[0] += step == Step.COMMIT ? 1 : 0);
        try (SendClaim claim = ledger.claim(send, CUT)) {
            claim.segment(0);
            claim.inDoubt(0, FIRST, AT);
            claim.acceptedAndFinished(0, "a", null, 1);
        }

        assertThat(commits[0]).isEqualTo(3);
    }

    @Test
    void aNewSendIsNeverReadBack() {
        int[] statements = new int[1];
        SendClaim claim = ledger.claim(send, CUT);
        faulty.before(step -> statements[0] += step == Step.EXECUTE ? 1 : 0);
        for (int index = 0; index < 1000; index++) {
            assertThat(claim.segment(index)).isNull();
        }

        assertThat(statements[0]).isZero();
    }

    @Test
    void aResumedSendIsReadPageByPage() {
        try (SendClaim claim = ledger.claim(send, CUT)) {
            claim.inDoubt(0, FIRST, AT);
            claim.inDoubt(999, FIRST, AT);
        }
        int[] statements = new int[1];
        SendClaim resumed = ledger.claim(send, CUT);
        faulty.before(step -> statements[0] += step == Step.EXECUTE ? 1 : 0);
        for (int index = 0; index < 1000; index++) {
            resumed.segment(index);
        }

        assertThat(statements[0]).isEqualTo(1000 / JdbcSendClaim.PAGE);
    }
}
