/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.ledger;

import java.time.Instant;

/**
 * The right to look at one open batch and to tell how it stands. Where the log is shared by several processes it is a
 * lease of fifteen minutes, so that what a dead process held comes again.
 */
public interface BatchClaim {

    /** {@return the batch} */
    FollowedBatch batch();

    /** {@return what {@link #putBack} kept last, or {@code null}} */
    String seen();

    /**
     * Lengthens the lease, for a caller who held other batches first.
     *
     * @return                 whether the batch is still the caller's; if not, another process has it or has ended it
     * @throws LedgerException if the log cannot be written
     */
    boolean renew();

    /**
     * Gives the batch free. Does nothing if it is not the caller's any more.
     *
     * @param  lookAt          when it is due again, by the server's clock; kept to the microsecond
     * @param  seen            what was told of it so far, up to 64 characters, or {@code null}: no number, no text
     * @throws LedgerException if the log cannot be written; it is due again when the lease has run out
     */
    void putBack(Instant lookAt, String seen);

    /**
     * Ends the batch: it never comes again, even if another process has taken it meanwhile.
     *
     * @throws LedgerException if the log cannot be written; it comes again when the lease has run out
     */
    void end();
}
