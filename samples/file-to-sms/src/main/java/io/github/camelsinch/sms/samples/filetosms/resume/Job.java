/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.samples.filetosms.resume;

import java.time.Instant;

/**
 * A job that may send.
 *
 * @param identity       which one
 * @param round          1, and one more each time the same file is sent anew
 * @param startedAt      when sending began, in whichever run
 * @param stage          how far earlier runs came
 * @param earlierResults whether the folder of the results is the one that it had before
 */
public record Job(JobIdentity identity, int round, Instant startedAt, Stage stage, boolean earlierResults) {

    /** How far earlier runs came. */
    public enum Stage {
        /** There was none. */
        NEW,
        /** One stopped before every batch was accepted. */
        STOPPED,
        /** Every batch was accepted. */
        SENT
    }

    /**
     * @return what the ledger knows its send by
     */
    public String sendKey() {
        return identity.sendKey(round);
    }

    /**
     * @return what its delivery reports are known by
     */
    public String reference() {
        return identity.reference(round);
    }

    Job startingAt(Instant start) {
        return new Job(identity, round, start, stage, earlierResults);
    }
}
