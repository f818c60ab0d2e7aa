/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.plan;

/**
 * Collects {@link SendLimits}; every method replaces what was set before, {@code null} is no guard.
 */
public final class SendLimitsBuilder {

    RecipientPolicy recipientPolicy;
    String allowedPrefixes;
    String deniedPrefixes;
    String allowedRecipients;
    String allowedSenders;
    long maxRecipientsPerExchange = Long.MAX_VALUE;
    long groupWeight;
    String redirectAllTo;

    SendLimitsBuilder() {
    }

    public SendLimitsBuilder recipientPolicy(RecipientPolicy bean) {
        this.recipientPolicy = bean;
        return this;
    }

    /**
     * @param  allowed first digits of international numbers, with commas between
     * @param  denied  the same for numbers that must not be texted
     * @return         this
     */
    public SendLimitsBuilder prefixes(String allowed, String denied) {
        this.allowedPrefixes = allowed;
        this.deniedPrefixes = denied;
        return this;
    }

    /**
     * @param  recipients numbers and group ids, with commas between
     * @return            this
     */
    public SendLimitsBuilder allowedRecipients(String recipients) {
        this.allowedRecipients = recipients;
        return this;
    }

    /**
     * @param  senders numbers, short codes and names, with commas between
     * @return         this
     */
    public SendLimitsBuilder allowedSenders(String senders) {
        this.allowedSenders = senders;
        return this;
    }

    /**
     * @param  recipients at least 1
     * @return            this
     */
    public SendLimitsBuilder maxRecipientsPerExchange(long recipients) {
        this.maxRecipientsPerExchange = recipients;
        return this;
    }

    /**
     * @param  recipients how many recipients a group counts for, 0 if nobody said
     * @return            this
     */
    public SendLimitsBuilder groupWeight(long recipients) {
        this.groupWeight = recipients;
        return this;
    }

    /**
     * @param  number the number that gets everything, see {@link SegmentCutter}
     * @return        this
     */
    public SendLimitsBuilder redirectAllTo(String number) {
        this.redirectAllTo = number;
        return this;
    }

    /**
     * @return                       the limits
     * @throws InvalidInputException naming the option that has a bad value
     */
    public SendLimits build() {
        return new SendLimits(this);
    }
}
