/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.ledger;

import java.time.Instant;
import java.util.List;

/**
 * The batches that were sent and that nobody saw the end of yet. A send writes a batch here together with its
 * acceptance, through {@link SendClaim#accepted(int, FollowedBatch)}; who follows batches takes those that are due,
 * looks, and puts each back or ends it. What ended leaves nothing behind, so the cost grows with open batches only.
 * <p>
 * Used by many threads and, where the ledger is shared, by several processes. All methods throw {@link LedgerException}
 * if the log cannot be read or written.
 */
public interface BatchLog {

    /**
     * Takes batches that are due for the caller alone, the longest due first.
     *
     * @param  account whose batches
     * @param  now     what is due by then is taken, by the server's clock
     * @param  most    how many at most
     * @return         one claim a batch, each to be ended or put back
     */
    List<BatchClaim> claim(String account, Instant now, int most);

    /**
     * How many batches are open, those that are not due and those that somebody holds included.
     *
     * @param  account whose batches
     * @return         the number
     */
    int open(String account);
}
