/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.send;

/** What happens to a batch of which nobody knows whether Sinch took it. */
public enum WhenUnknown {

    /** It is looked up by its reference until it is found, or surely absent and sent again. */
    RECONCILE,
    /** The exchange fails; nothing is looked up and nothing sent again. */
    FAIL,
    /** It is sent again at once, so that it may arrive twice. Only for one recipient, and with {@code validFor}. */
    RESEND
}
