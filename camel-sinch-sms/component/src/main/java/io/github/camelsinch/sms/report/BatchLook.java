/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.report;

import java.time.Instant;

import io.github.camelsinch.sms.ledger.BatchClaim;

/**
 * What a look at a batch brought. The batch stays taken until it is told what became of the news.
 */
public final class BatchLook {

    private final BatchClaim claim;
    private final BatchSummary summary;
    private final String digest;
    private final Instant lookAgainAt;

    /**
     * @param summary     {@code null} if there was nothing to see
     * @param lookAgainAt of no meaning at its end
     */
    BatchLook(BatchClaim claim, BatchSummary summary, Instant lookAgainAt) {
        this.claim = claim;
        this.summary = summary;
        this.digest = summary == null ? claim.seen() : StatusCounts.digest(summary.state(), summary.statuses());
        this.lookAgainAt = lookAgainAt;
    }

    /**
     * How the batch stands.
     *
     * @return {@code null} if there was nothing to see
     */
    public BatchSummary summary() {
        return summary;
    }

    /**
     * Whether this was the last look.
     *
     * @return whether nothing will follow
     */
    public boolean isEnd() {
        return summary != null && summary.state().isEnd();
    }

    /**
     * Whether something changed since it was put back last.
     *
     * @return also for the first thing that is seen
     */
    public boolean isNews() {
        return summary != null && !digest.equals(claim.seen());
    }

    /**
     * What names this state of this batch.
     *
     * @return the same each time that it comes
     */
    public String key() {
        return claim.batch().batchId() + "-" + digest;
    }

    /**
     * Whether the batch still belongs to who looked, for one who did other things first.
     *
     * @return                                                 if not, somebody else has it or has ended it
     * @throws io.github.camelsinch.sms.ledger.LedgerException if the log cannot be written
     */
    public boolean isStillOurs() {
        return claim.renew();
    }

    /**
     * What was seen was handled: the batch is ended, or due again later.
     *
     * @throws io.github.camelsinch.sms.ledger.LedgerException if the log cannot be written
     */
    public void handled() {
        if (isEnd()) {
            claim.end();
        } else {
            claim.putBack(lookAgainAt, digest);
        }
    }

    /**
     * What was seen could not be handled, and comes again.
     *
     * @param  now                                             the server's time
     * @throws io.github.camelsinch.sms.ledger.LedgerException if the log cannot be written
     */
    public void comeAgain(Instant now) {
        claim.putBack(LookTimes.afterFailure(now), claim.seen());
    }

    /**
     * What was seen did not get its turn: the batch is due at once.
     *
     * @throws io.github.camelsinch.sms.ledger.LedgerException if the log cannot be written
     */
    public void release() {
        claim.putBack(claim.batch().firstLookAt(), claim.seen());
    }
}
