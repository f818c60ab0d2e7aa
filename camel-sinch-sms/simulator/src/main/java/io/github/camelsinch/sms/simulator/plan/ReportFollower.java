/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.simulator.plan;

import java.time.Instant;

import io.github.camelsinch.sms.simulator.report.BatchReport;
import io.github.camelsinch.sms.simulator.report.RecipientReport;

/**
 * Is told of the reports that batches want to be called back with. Called under the plan's lock: must be quick, and
 * must not wait for anybody who could want the plan.
 */
public interface ReportFollower {

    /** From now on there can be reports: somebody must look at the plan when time has passed. */
    void expect();

    /**
     * A recipient has another status.
     *
     * @param callbackUrl of the batch; {@code null} = the plan's
     * @param report      what there is to tell
     * @param due         when
     */
    void tell(String callbackUrl, RecipientReport report, Instant due);

    /**
     * All recipients of a batch have a final status.
     *
     * @param callbackUrl of the batch; {@code null} = the plan's
     * @param report      what there is to tell
     * @param due         when
     */
    void tell(String callbackUrl, BatchReport report, Instant due);
}
