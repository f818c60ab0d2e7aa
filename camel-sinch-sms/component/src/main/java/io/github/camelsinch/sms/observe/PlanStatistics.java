/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.observe;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.atomic.LongAdder;

import io.github.camelsinch.sms.api.error.Outcome;
import io.github.camelsinch.sms.api.error.SinchSmsException;
import io.github.camelsinch.sms.api.model.DeliveryStatus;
import io.github.camelsinch.sms.plan.Segment;
import io.github.camelsinch.sms.send.RetryReason;
import io.github.camelsinch.sms.time.Timer;

/**
 * Counts what happens to one service plan, for JMX and the dev console. Safe for use by many threads.
 */
public final class PlanStatistics implements PlanEvents {

    private static final int KEPT_FAILURES = 10;

    private final Clock clock;
    private final LongAdder accepted = new LongAdder();
    private final LongAdder reconciled = new LongAdder();
    private final LongAdder rejected = new LongAdder();
    private final LongAdder inDoubt = new LongAdder();
    private final LongAdder notSent = new LongAdder();
    private final LongAdder recipients = new LongAdder();
    private final LongAdder parts = new LongAdder();
    private final LongAdder retries = new LongAdder();
    private final LongAdder requests = new LongAdder();
    private final LongAdder reports = new LongAdder();
    private final RateMeter batchRate;
    private final RateMeter recipientRate;
    private final RateMeter partRate;
    private final Deque<RecentFailure> failures = new ArrayDeque<>();

    /**
     * @param clock the time of day of failures
     * @param timer measures rates
     */
    public PlanStatistics(Clock clock, Timer timer) {
        this.clock = clock;
        this.batchRate = new RateMeter(timer);
        this.recipientRate = new RateMeter(timer);
        this.partRate = new RateMeter(timer);
    }

    @Override
    public void accepted(Segment segment, boolean wasReconciled) {
        accepted.increment();
        if (wasReconciled) {
            reconciled.increment();
        }
        recipients.add(segment.recipients());
        parts.add(segment.parts());
        batchRate.add(1);
        recipientRate.add(segment.recipients());
        partRate.add(segment.parts());
    }

    @Override
    public void failed(Segment segment, Throwable failure) {
        Outcome outcome = failure instanceof SinchSmsException known ? known.getOutcome() : Outcome.UNKNOWN;
        switch (outcome) {
            case REJECTED -> rejected.increment();
            case NOT_SENT -> notSent.increment();
            case UNKNOWN, ACCEPTED -> inDoubt.increment();
        }
    }

    @Override
    public void retries(RetryReason reason) {
        retries.increment();
    }

    @Override
    public void requestEnded(String operation, Duration took, Throwable failure) {
        requests.increment();
    }

    @Override
    public void operationEnded(String operation, Throwable failure) {
        if (failure != null) {
            keep(RecentFailure.of(clock.instant(), operation, failure));
        }
    }

    @Override
    public void reportHandled(DeliveryStatus status, Integer code, long count) {
        reports.add(count);
    }

    private void keep(RecentFailure failure) {
        synchronized (failures) {
            failures.addFirst(failure);
            if (failures.size() > KEPT_FAILURES) {
                failures.removeLast();
            }
        }
    }

    /** {@return the counts so far} */
    public PlanTotals totals() {
        return new PlanTotals(
                accepted.sum(), reconciled.sum(), rejected.sum(), inDoubt.sum(), notSent.sum(), recipients.sum(), parts.sum(),
                retries.sum(), requests.sum(), reports.sum());
    }

    /** {@return what was accepted a second, over the last ten seconds} */
    public AchievedRate achieved() {
        return new AchievedRate(batchRate.perSecond(), recipientRate.perSecond(), partRate.perSecond());
    }

    /** {@return the last ten exchanges of producers that failed, the newest first} */
    public List<RecentFailure> failures() {
        synchronized (failures) {
            return List.copyOf(failures);
        }
    }
}
