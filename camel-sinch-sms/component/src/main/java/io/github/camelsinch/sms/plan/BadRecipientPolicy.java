/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.plan;

/** What happens to a recipient that can not be sent to. */
public enum BadRecipientPolicy {

    /** The send is refused, naming the first such row. */
    FAIL,
    /** The row is left out and reported in {@link CutSummary#firstSkipped()}. */
    SKIP
}
