/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.ledger;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class EmbeddedLedgerTest {

    @TempDir
    Path directory;

    @Test
    void aFileKeepsSendsFromOneRunToTheNext() {
        SendId send = LedgerSchemaContract.sendOne(JdbcSendLedger.builder().file(directory.resolve("ledger")));

        try (JdbcSendLedger next = JdbcSendLedger.embedded(directory.resolve("ledger"));
             SendClaim replay = next.claim(send, "v1")) {
            assertThat(replay.finishedSegments()).isEqualTo(1);
            assertThat(directory.resolve("ledger.mv.db")).isRegularFile();
        }
    }

    @Test
    void aLedgerThatWasClosedSaysSo() {
        JdbcSendLedger ledger = JdbcSendLedger.embedded(directory.resolve("ledger"));
        ledger.close();

        assertThatThrownBy(() -> ledger.claim(SendLedgerContract.anySend(), "v1")).isExactlyInstanceOf(LedgerException.class)
                .hasMessage("could not claim a send: no connection to the database (SQLState 08003)");
    }

    @Test
    void aThreadThatIsInterruptedWritesAllTheSameAndHurtsNobody() {
        try (JdbcSendLedger ledger = JdbcSendLedger.embedded(directory.resolve("ledger"));
             SendClaim other = ledger.claim(SendLedgerContract.anySend(), "v1");
             SendClaim claim = ledger.claim(SendLedgerContract.anySend(), "v1")) {
            Thread.currentThread().interrupt();
            claim.inDoubt(0, SendLedgerContract.FIRST, SendLedgerContract.AT);

            assertThat(Thread.interrupted()).isTrue();
            other.inDoubt(0, SendLedgerContract.FIRST, SendLedgerContract.AT);
        }
    }

    @Test
    void whatTheProcessBeforeLeftBehindIsFreeAtOnce() {
        SendId send = SendLedgerContract.anySend();
        try (JdbcSendLedger dead = JdbcSendLedger.builder().file(directory.resolve("ledger")).owner("1@1").build()) {
            dead.claim(send, "v1").inDoubt(0, SendLedgerContract.FIRST, SendLedgerContract.AT);
        }

        try (JdbcSendLedger next = JdbcSendLedger.embedded(directory.resolve("ledger"));
             SendClaim resumed = next.claim(send, "v1")) {
            assertThat(resumed.segment(0).state()).isEqualTo(SegmentState.IN_DOUBT);
        }
    }

    @Test
    void whatTheProcessBeforeLeftBehindWaitsForItsLeaseIfOthersMayUseTheFile() {
        SendId send = SendLedgerContract.anySend();
        try (JdbcSendLedger dead = JdbcSendLedger.builder().file(directory.resolve("ledger")).owner("1@1").build()) {
            dead.claim(send, "v1");
        }

        try (JdbcSendLedger next = JdbcSendLedger.builder().file(directory.resolve("ledger")).exclusive(false).build()) {
            assertThatThrownBy(() -> next.claim(send, "v1")).isInstanceOf(SendInProgressException.class);
        }
    }

    @Test
    void twoLedgersOfOneProcessOnOneFileRespectEachOther() {
        SendId send = SendLedgerContract.anySend();
        try (JdbcSendLedger one = JdbcSendLedger.embedded(directory.resolve("ledger"));
             JdbcSendLedger other = JdbcSendLedger.embedded(directory.resolve("ledger"));
             SendClaim claim = one.claim(send, "v1")) {
            assertThatThrownBy(() -> other.claim(send, "v1")).isInstanceOf(SendInProgressException.class);
            assertThat(claim.isHeld()).isTrue();
        }
    }

    @Test
    void aDirectoryThatIsMissingIsAnErrorAtTheStartAndIsNotMade_F77() {
        Path missing = directory.resolve("missing");

        assertThatThrownBy(() -> JdbcSendLedger.embedded(missing.resolve("ledger"))).isExactlyInstanceOf(LedgerException.class)
                .hasMessage("the directory " + missing + " of the ledger is not there");
        assertThat(missing).doesNotExist();
    }

    @Test
    void aPlaceWhereNothingCanBeWrittenIsAnErrorAtTheStart_F77() throws IOException {
        Files.createDirectory(directory.resolve("ledger.mv.db"));

        assertThatThrownBy(() -> JdbcSendLedger.embedded(directory.resolve("ledger")))
                .isExactlyInstanceOf(LedgerException.class)
                .hasMessageStartingWith("could not open the ledger " + directory.resolve("ledger"));
    }

    @Test
    void aFileThatIsNoDatabaseIsAnErrorAtTheStart() throws IOException {
        Files.writeString(directory.resolve("ledger.mv.db"), "no database at all".repeat(1000));

        assertThatThrownBy(() -> JdbcSendLedger.embedded(directory.resolve("ledger")))
                .isExactlyInstanceOf(LedgerException.class)
                .hasMessageStartingWith("could not open the ledger ");
    }

    @Test
    void aPathCannotChangeTheOptionsOfTheDatabase() {
        assertThatThrownBy(() -> JdbcSendLedger.embedded(directory.resolve("ledger;INIT=DROP ALL OBJECTS")))
                .isExactlyInstanceOf(LedgerException.class).hasMessageContaining("semicolon");
    }

    @Test
    void aLedgerNeedsOneDatabase() {
        assertThatIllegalArgumentException().isThrownBy(() -> JdbcSendLedger.builder().build())
                .withMessage("a ledger needs either a dataSource or a file");
    }

    @ParameterizedTest
    @ValueSource(strings = { "", "1A", "SMS-", "A;DROP TABLE X", "public.SMS_" })
    void aPrefixThatIsNoNameIsRefused(String prefix) {
        assertThatIllegalArgumentException().isThrownBy(() -> JdbcSendLedger.builder().tablePrefix(prefix))
                .withMessageStartingWith("tablePrefix must be").withMessageEndingWith("not " + prefix);
    }

    @Test
    void aLeaseThatIsTooShortIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> JdbcSendLedger.builder().leaseDuration(Duration.ofMillis(999)))
                .withMessage("leaseDuration must be from 1 second to 1 day, not PT0.999S");
    }

    @Test
    void aRetentionOfNothingIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> JdbcSendLedger.builder().retention(Duration.ZERO))
                .withMessageStartingWith("retention must be");
    }
}
