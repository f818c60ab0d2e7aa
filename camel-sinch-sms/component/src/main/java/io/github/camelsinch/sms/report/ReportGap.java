/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.report;

/**
 * A stretch of time of which reports may be missing.
 *
 * @param window from when to when
 * @param reason why
 */
public record ReportGap(ReportWindow window, Reason reason) {

    /** Why reports may be missing. */
    public enum Reason {
        /** Sinch lists 14 days only; nothing brings them any more. */
        TOO_OLD,
        /** The list holds entries that cannot be read; sweeps try them again. */
        UNREADABLE
    }
}
