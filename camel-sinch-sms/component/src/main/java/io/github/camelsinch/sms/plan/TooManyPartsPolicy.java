/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.plan;

/** What happens to a text that needs more parts than {@code maxNumberOfMessageParts}. */
public enum TooManyPartsPolicy {

    /** The send is refused, with the count and the character that made it long. */
    REJECT,
    /** It is sent; Sinch accepts it and reports code 411 later. */
    SEND
}
