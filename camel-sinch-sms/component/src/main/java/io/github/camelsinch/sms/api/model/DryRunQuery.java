/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.api.model;

/**
 * What a dry run answers with.
 *
 * @param perRecipient       whether each recipient's text and parts are listed; default false
 * @param numberOfRecipients how many of them at most, 0 to 1000; default 100
 */
public record DryRunQuery(Boolean perRecipient, Integer numberOfRecipients) {

    /** Totals only. */
    public static final DryRunQuery DEFAULTS = new DryRunQuery(null, null);
}
