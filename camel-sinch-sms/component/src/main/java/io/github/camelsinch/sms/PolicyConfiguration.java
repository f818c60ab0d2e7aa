/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms;

import io.github.camelsinch.sms.plan.RecipientPolicy;
import io.github.camelsinch.sms.plan.SendLimits;
import org.apache.camel.spi.UriParam;
import org.apache.camel.spi.UriParams;

/**
 * Who may be texted, by whom, and how much. None of it can be said by an exchange.
 */
@UriParams
public class PolicyConfiguration {

    @UriParam(label = "producer,security")
    private RecipientPolicy recipientPolicy;

    @UriParam(label = "producer,security")
    private String allowedPrefixes;

    @UriParam(label = "producer,security")
    private String deniedPrefixes;

    @UriParam(label = "producer,security")
    private String allowedSenders;

    @UriParam(label = "producer,security")
    private Long maxRecipientsPerExchange;

    @UriParam(label = "producer,security")
    private Long maxPartsPerDay;

    @UriParam(label = "producer,security")
    private String redirectAllTo;

    @UriParam(label = "producer,security")
    private String allowedRecipients;

    /** What of it concerns single sends, with how many recipients a group stands for. */
    SendLimits limits(long groupWeight) {
        return SendLimits.builder()
                .recipientPolicy(recipientPolicy)
                .prefixes(allowedPrefixes, deniedPrefixes)
                .allowedSenders(allowedSenders)
                .maxRecipientsPerExchange(maxRecipientsPerExchange == null ? Long.MAX_VALUE : maxRecipientsPerExchange)
                .groupWeight(groupWeight)
                .redirectAllTo(redirectAllTo)
                .allowedRecipients(allowedRecipients)
                .build();
    }

    public RecipientPolicy getRecipientPolicy() {
        return recipientPolicy;
    }

    /**
     * Decides for each recipient whether it may be texted now: consent, opt-outs, quiet hours. Whom it refuses is a bad
     * recipient, see onBadRecipient; if it fails, the request is refused.
     */
    public void setRecipientPolicy(RecipientPolicy recipientPolicy) {
        this.recipientPolicy = recipientPolicy;
    }

    public String getAllowedPrefixes() {
        return allowedPrefixes;
    }

    /**
     * Beginnings of numbers that may be texted, such as 46,47, with commas between; others are bad recipients. Of
     * several that a number begins with, in this list and in deniedPrefixes, the longest counts. Groups are bad
     * recipients then, since their numbers are not known.
     */
    public void setAllowedPrefixes(String allowedPrefixes) {
        this.allowedPrefixes = allowedPrefixes;
    }

    public String getDeniedPrefixes() {
        return deniedPrefixes;
    }

    /**
     * Beginnings of numbers that must not be texted, such as premium rate ones, with commas between. See
     * allowedPrefixes.
     */
    public void setDeniedPrefixes(String deniedPrefixes) {
        this.deniedPrefixes = deniedPrefixes;
    }

    public String getAllowedSenders() {
        return allowedSenders;
    }

    /**
     * Senders that a message may name in from, with commas between. A message with another one, or with none, is
     * refused.
     */
    public void setAllowedSenders(String allowedSenders) {
        this.allowedSenders = allowedSenders;
    }

    public Long getMaxRecipientsPerExchange() {
        return maxRecipientsPerExchange;
    }

    /**
     * Most recipients of one exchange, a group counted as its groupWeight; duplicates do not count. An exchange with
     * more is refused as a whole if its recipients can be read twice, else at the batch with the one too many.
     */
    public void setMaxRecipientsPerExchange(Long maxRecipientsPerExchange) {
        this.maxRecipientsPerExchange = maxRecipientsPerExchange;
    }

    public Long getMaxPartsPerDay() {
        return maxPartsPerDay;
    }

    /**
     * Most SMS parts of a day (UTC), as predicted, a group counted as its groupWeight. All that the service plan sent
     * through this component since it was made counts, whichever endpoint sent it with this option set. A batch beyond
     * it is refused before it is posted.
     */
    public void setMaxPartsPerDay(Long maxPartsPerDay) {
        this.maxPartsPerDay = maxPartsPerDay;
    }

    public String getRedirectAllTo() {
        return redirectAllTo;
    }

    /**
     * For staging: the number that gets everything instead of the recipients. These are read, checked and counted as
     * ever, but each batch goes to this number alone, with the text of its first recipient; with
     * maxRecipientsPerBatch=1 every text arrives.
     */
    public void setRedirectAllTo(String redirectAllTo) {
        this.redirectAllTo = redirectAllTo;
    }

    public String getAllowedRecipients() {
        return allowedRecipients;
    }

    /**
     * For staging: the only numbers and group ids that may be texted, with commas between; others are bad recipients.
     */
    public void setAllowedRecipients(String allowedRecipients) {
        this.allowedRecipients = allowedRecipients;
    }
}
