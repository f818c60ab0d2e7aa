/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.plan;

import java.util.Optional;

/**
 * Whether someone may be texted now: consent, opt-outs, quiet hours. Asked for every row of a send, once or twice,
 * before anything is posted to that recipient; must be safe for use by many threads and should be quick.
 * <p>
 * What it refuses is a bad recipient: {@code onBadRecipient} decides whether that ends the send or only leaves the row
 * out, with the reason in the result. If it throws, or returns {@code null}, nobody knows whether the recipient may be
 * texted, and the send ends whatever {@code onBadRecipient} says.
 */
@FunctionalInterface
public interface RecipientPolicy {

    /**
     * @param  recipient a number, normalised to digits with the country code first, or the id of a group
     * @return           empty if the recipient may be texted; else why not, which the result and logs show: it must not
     *                   hold the number
     */
    Optional<String> refusal(String recipient);
}
