/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.samples.filetosms.job;

import java.io.IOException;

import io.github.camelsinch.sms.ledger.SendLedger;
import io.github.camelsinch.sms.samples.filetosms.result.ResultFolder;
import io.github.camelsinch.sms.samples.filetosms.resume.Job;
import io.github.camelsinch.sms.samples.filetosms.resume.JobLedger;

/**
 * The job of a run, and what is written down about it. For one thread.
 */
final class RememberedSend {

    private final JobLedger ledger;
    private final ResultFolder folder;
    private Job job;

    RememberedSend(JobLedger ledger, Job job, ResultFolder folder) {
        this.ledger = ledger;
        this.job = job;
        this.folder = folder;
    }

    /** As it is now: a new one has its start when it begins. */
    Job job() {
        return job;
    }

    SendLedger sends() {
        return ledger.sends();
    }

    /** Nothing of it may be sent before. */
    void begin() throws IOException {
        job = ledger.begin(job, folder.path());
    }

    void ended(SendOutcome.Extent extent) throws IOException {
        switch (extent) {
            case ALL -> ledger.sent(job, folder.path());
            case NOTHING -> ledger.nothingSent(job);
            case SOME -> {
                // it stays as a job that stopped half way
            }
        }
    }
}
