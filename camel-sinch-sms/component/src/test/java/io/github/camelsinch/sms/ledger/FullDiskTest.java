/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.ledger;

import java.nio.file.Path;

import org.h2.store.fs.FilePath;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** The embedded ledger on a disk that fills up, and has room again later. */
class FullDiskTest {

    @TempDir
    Path directory;

    private final SendId send = SendLedgerContract.anySend();
    private final FullDisk disk = new FullDisk();
    private EmbeddedDatabase database;
    private JdbcSendLedger ledger;

    @BeforeEach
    void open() {
        FullDisk.full = false;
        FilePath.register(disk);
        database = EmbeddedDatabase.at("fulldisk:" + directory.resolve("ledger") + ";TRACE_LEVEL_FILE=0");
        ledger = JdbcSendLedger.builder().dataSource(database).build();
    }

    @AfterEach
    void close() {
        FullDisk.full = false;
        ledger.close();
        database.close();
        FilePath.unregister(disk);
    }

    @Test
    void aFullDiskOnTheInDoubtWriteIsAClearErrorAndTheSendGoesOnWhenThereIsRoom_F45() {
        SendClaim claim = ledger.claim(send, "v1");
        FullDisk.full = true;

        assertThatThrownBy(() -> claim.inDoubt(0, SendLedgerContract.FIRST, SendLedgerContract.AT))
                .isExactlyInstanceOf(LedgerException.class)
                .hasMessageStartingWith(
                        "could not write down a step of a send: the file of the database failed, No space left on device");
        FullDisk.full = false;
        assertThat(claim.segment(0)).isNull();
        claim.inDoubt(0, SendLedgerContract.FIRST, SendLedgerContract.AT);
        assertThat(claim.segment(0).attempts()).isEqualTo(1);
    }

    @Test
    void aFullDiskOnTheAcceptedWriteLeavesTheSegmentInDoubt_F46() {
        SendClaim claim = ledger.claim(send, "v1");
        claim.inDoubt(0, SendLedgerContract.FIRST, SendLedgerContract.AT);
        FullDisk.full = true;

        assertThatThrownBy(() -> claim.accepted(0, "a", null)).isExactlyInstanceOf(LedgerException.class);
        claim.close();
        FullDisk.full = false;
        JdbcSendLedger restarted = JdbcSendLedger.builder().dataSource(database).owner("restarted").exclusive(true).build();
        try (restarted; SendClaim resumed = restarted.claim(send, "v1")) {
            assertThat(resumed.segment(0).state()).isEqualTo(SegmentState.IN_DOUBT);
        }
    }
}
