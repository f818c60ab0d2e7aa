/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.report;

import java.util.List;

import io.github.camelsinch.sms.api.model.UnreadableReport;

/**
 * What a step of a scan brought.
 *
 * @param reports    oldest first; some may stand twice
 * @param unreadable entries that have no report's form
 * @param state      what is to be done next
 */
record ReportChunk(List<NamedReport> reports, List<UnreadableReport> unreadable, State state) {

    static final ReportChunk TO_HALVE = new ReportChunk(List.of(), List.of(), State.TO_HALVE);

    /** How a scan stands. */
    enum State {
        /** The window holds more. */
        MORE,
        /** The window is read to its end. */
        END,
        /**
         * The window holds too many, or something that cannot be read, and has to be halved; nothing of it was taken.
         */
        TO_HALVE
    }
}
