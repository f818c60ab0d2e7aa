/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.plan;

/** What happens to a text of more than 2000 characters, which Sinch refuses. */
public enum LongTextPolicy {

    /** The send is refused. */
    REJECT,
    /** The text is sent as several messages, one after the other. */
    SPLIT
}
