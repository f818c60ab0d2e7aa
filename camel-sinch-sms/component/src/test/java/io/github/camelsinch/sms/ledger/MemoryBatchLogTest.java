/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.ledger;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class MemoryBatchLogTest extends BatchLogContract {

    private final MemorySendLedger ledger = new MemorySendLedger(100);

    @Override
    SendLedger ledger() {
        return ledger;
    }

    @Test
    void theOldestIsForgottenFirst() {
        for (int i = 0; i < 101; i++) {
            sent(batch("b" + i));
        }

        assertThat(log().open(account)).isEqualTo(100);
        assertThat(log().claim(account, LATER, 200)).extracting(claim -> claim.batch().batchId()).doesNotContain("b0")
                .contains("b1", "b100");
    }
}
