/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.report;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;

import io.github.camelsinch.sms.api.error.Outcome;
import io.github.camelsinch.sms.api.error.SinchSmsAuthenticationException;
import io.github.camelsinch.sms.api.error.SinchSmsException;
import io.github.camelsinch.sms.ledger.BatchClaim;
import io.github.camelsinch.sms.ledger.BatchLog;

/**
 * One round over the batches that are due. It takes a few at a time, so that no claim gets old while others are looked
 * at, and it is bounded: what is due beyond that waits for the next round.
 */
public final class BatchRound {

    /** Looks in one round. */
    static final int MOST_LOOKS = 100;
    private static final int AT_ONCE = 10;

    private final BatchLog log;
    private final String account;
    private final BatchWatch watch;
    private final boolean progress;
    private final Consumer<SinchSmsException> refused;

    /**
     * @param log      the open batches
     * @param account  whose batches
     * @param watch    looks at one
     * @param progress whether what changed before the end is told too
     * @param refused  is told what Sinch refused to say about one batch
     */
    public BatchRound(BatchLog log, String account, BatchWatch watch, boolean progress, Consumer<SinchSmsException> refused) {
        this.log = log;
        this.account = account;
        this.watch = watch;
        this.progress = progress;
        this.refused = refused;
    }

    /**
     * Looks at what is due.
     *
     * @param  clock                the server's time
     * @param  most                 how much is to be told at most
     * @param  news                 takes what is to be told; also before a failure
     * @throws SinchSmsException    if Sinch cannot be asked; what was not looked at is free again
     * @throws InterruptedException if the thread was interrupted while it waited
     */
    public void look(Supplier<Instant> clock, int most, List<BatchLook> news) throws InterruptedException {
        int looks = 0;
        while (looks < MOST_LOOKS && news.size() < most) {
            int atOnce = Math.min(Math.min(AT_ONCE, MOST_LOOKS - looks), most - news.size());
            Deque<BatchClaim> due = new ArrayDeque<>(log.claim(account, clock.get(), atOnce));
            if (due.isEmpty()) {
                return;
            }
            looks += due.size();
            lookAt(due, clock, news);
        }
    }

    private void lookAt(Deque<BatchClaim> due, Supplier<Instant> clock, List<BatchLook> news) throws InterruptedException {
        try {
            while (!due.isEmpty()) {
                lookAt(due.peek(), clock.get(), news);
                due.remove();
            }
        } finally {
            // the first one failed and waits a little, lest it be the first one again
            Instant now = clock.get();
            List<BatchClaim> rest = new ArrayList<>(due);
            for (int i = 0; i < rest.size(); i++) {
                rest.get(i).putBack(i == 0 ? LookTimes.afterFailure(now) : now, rest.get(i).seen());
            }
        }
    }

    private void lookAt(BatchClaim claim, Instant now, List<BatchLook> news) throws InterruptedException {
        try {
            BatchLook look = watch.look(claim, now);
            if (look.isEnd() || progress && look.isNews()) {
                news.add(look);
            } else {
                look.handled();
            }
        } catch (SinchSmsException e) {
            if (e.getOutcome() != Outcome.REJECTED || e instanceof SinchSmsAuthenticationException) {
                throw e;
            }
            claim.putBack(LookTimes.afterFailure(now), claim.seen());
            refused.accept(e);
        }
    }
}
