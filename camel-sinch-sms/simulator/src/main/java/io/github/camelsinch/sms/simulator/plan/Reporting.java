/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.simulator.plan;

import java.time.Instant;

import io.github.camelsinch.sms.simulator.report.BatchReport;
import io.github.camelsinch.sms.simulator.report.RecipientReport;
import io.github.camelsinch.sms.simulator.report.ReportFilter;
import io.github.camelsinch.sms.simulator.script.ReportScript;
import io.github.camelsinch.sms.simulator.script.ReportScripts;

/**
 * Which reports of a plan are called back (Sinch SMS reference, {@code delivery_report} of a batch): one of the batch
 * when all its messages are final for {@code summary} and {@code full}; one of each recipient for
 * {@code per_recipient_final}; one of each change of a recipient's status for {@code per_recipient}, to be Queued being
 * none. A batch without messages has nothing to tell.
 */
public final class Reporting {

    private static final String PER_RECIPIENT = "per_recipient";

    private final ReportDesk desk;
    private final ReportScripts scripts;
    private volatile ReportFollower follower;

    Reporting(ReportDesk desk, ReportScripts scripts) {
        this.desk = desk;
        this.scripts = scripts;
    }

    /**
     * How reports come.
     *
     * @return can be changed at any time
     */
    public ReportScripts scripts() {
        return scripts;
    }

    /**
     * Has somebody told of the reports.
     *
     * @param newFollower the one who is told from now on
     */
    public void follow(ReportFollower newFollower) {
        follower = newFollower;
    }

    void expect(Batch batch) {
        if (follower != null && !"none".equals(batch.definition().deliveryReport())) {
            follower.expect();
        }
    }

    void dispatched(Batch batch, int message, long atMillis) {
        if (follower != null && PER_RECIPIENT.equals(batch.definition().deliveryReport())) {
            ReportScript script = script(batch, message);
            tellRecipient(batch, message, script, atMillis + script.dispatchedDelay().toMillis(), 0);
        }
    }

    /** A message has a final status. */
    void known(Batch batch, int message, long atMillis) {
        String wanted = batch.definition().deliveryReport();
        if (follower != null && (PER_RECIPIENT.equals(wanted) || "per_recipient_final".equals(wanted))) {
            ReportScript script = script(batch, message);
            tellRecipient(batch, message, script, atMillis, script.copies());
        }
    }

    /** All messages have; the script is that of the last one. */
    void finished(Batch batch, int lastMessage, long atMillis) {
        boolean full = "full".equals(batch.definition().deliveryReport());
        if (follower == null || !full && !"summary".equals(batch.definition().deliveryReport())) {
            return;
        }
        ReportScript script = script(batch, lastMessage);
        if (!script.withoutCallback()) {
            BatchReport report = desk.ofBatch(batch, full, ReportFilter.ALL);
            Instant due = due(script, atMillis);
            for (int copy = 0; copy <= script.copies(); copy++) {
                follower.tell(batch.definition().callbackUrl(), report, due);
            }
        }
    }

    private void tellRecipient(Batch batch, int message, ReportScript script, long atMillis, int copies) {
        if (!script.withoutCallback()) {
            RecipientReport report = desk.ofMessage(batch, message);
            Instant due = due(script, atMillis);
            for (int copy = 0; copy <= copies; copy++) {
                follower.tell(batch.definition().callbackUrl(), report, due);
            }
        }
    }

    private ReportScript script(Batch batch, int message) {
        return scripts.of(batch.messages().number(message));
    }

    private static Instant due(ReportScript script, long atMillis) {
        return Instant.ofEpochMilli(atMillis).plus(script.callbackDelay());
    }
}
