/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms;

/** What the reports consumer follows. */
public enum Track {
    /** Every final report that Sinch lists for the account. */
    REPORTS,
    /** Every batch that was sent through the send ledger, until its last recipient is final. */
    BATCHES
}
