/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms;

import java.util.List;
import java.util.OptionalLong;

import io.github.camelsinch.sms.ledger.SendLedger;
import io.github.camelsinch.sms.observe.PlanSnapshot;
import io.github.camelsinch.sms.observe.RecentFailure;
import io.github.camelsinch.sms.pacing.InFlightSnapshot;
import org.apache.camel.api.management.ManagedAttribute;
import org.apache.camel.api.management.ManagedOperation;
import org.apache.camel.support.DefaultAsyncProducer;

/**
 * What JMX shows of a producer: how its service plan stands, which it shares with other producers of the context. The
 * counts are those of this process. Of an offline operation everything is zero.
 */
abstract class ObservedProducer extends DefaultAsyncProducer {

    private final SinchSmsEndpoint endpoint;

    ObservedProducer(SinchSmsEndpoint endpoint) {
        super(endpoint);
        this.endpoint = endpoint;
    }

    private PlanSnapshot plan() {
        return endpoint.getOperation().isOffline()
                ? PlanSnapshot.NONE
                : endpoint.getComponent().plans().snapshot(Account.of(endpoint.getConfiguration()));
    }

    @ManagedAttribute(description = "Id of the service plan or project")
    public String getPlan() {
        return plan().plan();
    }

    @ManagedAttribute(description = "The rate that was asked for, in units of PacingUnit a second; 0 is unpaced")
    public double getRatePerSecond() {
        return plan().pacer().ratePerSecond();
    }

    @ManagedAttribute(description = "What the rate counts")
    public String getPacingUnit() {
        return plan().unit();
    }

    @ManagedAttribute(description = "Where permits to send come from")
    public String getPacerMode() {
        return plan().pacer().mode().name();
    }

    @ManagedAttribute(description = "Recipients that Sinch accepted a second, over the last ten seconds")
    public double getAchievedRecipientsPerSecond() {
        return plan().achieved().recipients();
    }

    @ManagedAttribute(description = "Parts that Sinch accepted a second, over the last ten seconds")
    public double getAchievedPartsPerSecond() {
        return plan().achieved().parts();
    }

    @ManagedAttribute(description = "Sends of high priority that wait for their turn")
    public int getPendingHigh() {
        return plan().lanes().high().waiting();
    }

    @ManagedAttribute(description = "Sends of normal priority that wait for their turn")
    public int getPendingNormal() {
        return plan().lanes().normal().waiting();
    }

    @ManagedAttribute(description = "How long the first of those that wait has waited")
    public long getOldestWaitMillis() {
        return plan().oldestWait().toMillis();
    }

    @ManagedAttribute(description = "Requests to Sinch that run")
    public int getInFlight() {
        return plan().inFlight().stream().mapToInt(InFlightSnapshot::inFlight).sum();
    }

    @ManagedAttribute(description = "How many requests may run at one time at present; 429 halves it")
    public int getInFlightLimit() {
        return plan().inFlight().stream().mapToInt(InFlightSnapshot::limit).sum();
    }

    @ManagedAttribute(description = "How much longer nothing is sent, because Sinch asked for it")
    public long getPauseRemainingMillis() {
        return plan().pauseRemaining().toMillis();
    }

    @ManagedAttribute(description = "Batches that Sinch accepted")
    public long getAcceptedBatches() {
        return plan().totals().accepted();
    }

    @ManagedAttribute(description = "Recipients of batches that Sinch accepted")
    public long getAcceptedRecipients() {
        return plan().totals().recipients();
    }

    @ManagedAttribute(description = "Batches that Sinch rejected")
    public long getRejectedBatches() {
        return plan().totals().rejected();
    }

    @ManagedAttribute(description = "Batches that surely were not sent, and were given up")
    public long getNotSentBatches() {
        return plan().totals().notSent();
    }

    @ManagedAttribute(description = "Batches that ended with nobody knowing whether Sinch has them")
    public long getInDoubtBatches() {
        return plan().totals().inDoubt();
    }

    @ManagedAttribute(description = "Requests that were made once more")
    public long getRetries() {
        return plan().totals().retries();
    }

    @ManagedAttribute(description = "The last failure of a producer of the plan")
    public String getLastFailure() {
        List<RecentFailure> failures = plan().failures();
        return failures.isEmpty() ? null : failures.get(0).at() + " " + failures.get(0).problem();
    }

    @ManagedOperation(description = "Asks the send ledger how many segments are in doubt; -1 if it cannot tell")
    public long countSegmentsInDoubt() {
        SendLedger ledger = endpoint.getComponent().sends().ledger(endpoint.getSafety());
        OptionalLong inDoubt = ledger.segmentsInDoubt();
        return inDoubt.orElse(-1);
    }
}
