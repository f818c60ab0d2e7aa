/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.plan;

import java.util.Collection;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

import io.github.camelsinch.sms.privacy.Mask;

/**
 * Who may be texted, by whom, and how many at once: the guards of the one who runs the route. They are never part of a
 * stored cut, since what was allowed when a send began need not be allowed when it is resumed. Immutable.
 */
public final class SendLimits {

    /** No guard at all. */
    public static final SendLimits NONE = builder().build();

    private final RecipientPolicy recipientPolicy;
    private final PrefixRules prefixes;
    private final Set<String> allowedRecipients;
    private final Set<String> allowedSenders;
    private final long maxRecipients;
    private final long groupWeight;
    private final String redirect;

    SendLimits(SendLimitsBuilder from) {
        this.recipientPolicy = from.recipientPolicy;
        this.prefixes = PrefixRules.of(from.allowedPrefixes, from.deniedPrefixes);
        this.allowedRecipients = new HashSet<>();
        for (String recipient : OptionLists.items("allowedRecipients", from.allowedRecipients)) {
            allowedRecipients.add(number("allowedRecipients", recipient));
        }
        this.allowedSenders = new HashSet<>();
        for (String sender : OptionLists.items("allowedSenders", from.allowedSenders)) {
            allowedSenders.add(spelling(sender));
        }
        this.maxRecipients = from.maxRecipientsPerExchange;
        if (maxRecipients < 1) {
            throw InvalidInputException.ofValue("maxRecipientsPerExchange", maxRecipients, "must be at least 1");
        }
        this.groupWeight = new Weights(PacingUnit.RECIPIENT, from.groupWeight).groupWeight();
        this.redirect = from.redirectAllTo == null ? null : redirect(from.redirectAllTo);
    }

    /** {@return a builder without a guard} */
    public static SendLimitsBuilder builder() {
        return new SendLimitsBuilder();
    }

    /**
     * Refuses a message whose sender is not among those that {@code allowedSenders} names. Without one Sinch would use
     * the default originator of the plan, so that is refused too.
     *
     * @param  from                  the sender, or {@code null}
     * @throws InvalidInputException naming {@code from}
     */
    public void requireSender(String from) {
        if (!allowedSenders.isEmpty() && (from == null || !allowedSenders.contains(spelling(from)))) {
            throw InvalidInputException.ofValue("from", from, "must be one of those that allowedSenders names");
        }
    }

    /** Where all messages go instead, normalised, or {@code null}. */
    String redirect() {
        return redirect;
    }

    /**
     * Refuses an addition of recipients to a batch that was sent before, unless all of them may be texted. Where
     * nothing limits recipients, they are not looked at.
     *
     * @param  recipients            numbers in any international spelling, and group ids
     * @throws InvalidInputException if one of them may not be texted, these are too many, or all is redirected
     */
    public void requireAllowed(Collection<String> recipients) {
        if (!limitsRecipients()) {
            return;
        }
        if (redirect != null && !recipients.isEmpty()) {
            throw InvalidInputException.ofHidden("to_add", "must not be given where redirectAllTo is set");
        }
        long count = 0;
        for (String recipient : recipients) {
            String normalized = number("to_add", recipient);
            InvalidInputException refusal = refusal(normalized);
            if (refusal != null) {
                throw refusal;
            }
            count = count(count, normalized);
        }
    }

    /** Whether somebody is asked about each recipient, whose answer may be another one later. */
    boolean asksAboutRecipients() {
        return recipientPolicy != null;
    }

    /** Whether it matters which number a recipient has. */
    boolean looksAtNumbers() {
        return recipientPolicy != null || !prefixes.isEmpty() || !allowedRecipients.isEmpty();
    }

    /**
     * @param  recipient             normalised, or the id of a group
     * @return                       why this recipient must not be texted, or {@code null}
     * @throws InvalidInputException if that cannot be known, since the policy failed
     */
    InvalidInputException refusal(String recipient) {
        String reason = prefixes.refusal(recipient);
        if (reason == null && !allowedRecipients.isEmpty() && !allowedRecipients.contains(recipient)) {
            reason = "is not one of allowedRecipients";
        }
        if (reason == null && recipientPolicy != null) {
            reason = asked(recipient);
        }
        return reason == null ? null : InvalidInputException.ofNumber("recipient", recipient, reason);
    }

    /**
     * @param  recipients            how many were read before
     * @param  recipient             one more, normalised, or the id of a group
     * @return                       how many there are with it, a group counted as its {@code groupWeight}
     * @throws InvalidInputException if these are too many, or nobody said how many the group stands for
     */
    long count(long recipients, String recipient) {
        if (maxRecipients == Long.MAX_VALUE) {
            return recipients + 1;
        }
        boolean isGroup = Msisdn.isGroupId(recipient);
        if (isGroup && groupWeight == 0) {
            throw InvalidInputException.ofValue("groupWeight", 0,
                    "must say how many recipients a group stands for, since maxRecipientsPerExchange counts them");
        }
        return within(recipients + (isGroup ? groupWeight : 1));
    }

    /**
     * @param  recipients            how many were read before
     * @return                       how many there are with one more number
     * @throws InvalidInputException if these are too many
     */
    long countNumber(long recipients) {
        return within(recipients + 1);
    }

    private long within(long count) {
        if (count > maxRecipients) {
            throw InvalidInputException.ofValue("maxRecipientsPerExchange", maxRecipients,
                    "must not be exceeded, but there are more recipients");
        }
        return count;
    }

    private boolean limitsRecipients() {
        return redirect != null || looksAtNumbers() || maxRecipients < Long.MAX_VALUE;
    }

    private String asked(String recipient) {
        Optional<String> answer;
        try {
            answer = recipientPolicy.refusal(recipient);
        } catch (RuntimeException e) {
            // not as the cause: a foreign message may hold the whole number
            throw undecided(recipient, "it failed with " + e.getClass().getSimpleName() + ": " + Mask.text(e.getMessage()));
        }
        if (answer == null) {
            throw undecided(recipient, "it returned null");
        }
        return answer.map(reason -> "is refused by the recipientPolicy: " + Mask.text(reason)).orElse(null);
    }

    private static InvalidInputException undecided(String recipient, String problem) {
        return InvalidInputException.ofNumber("recipient", recipient,
                "must be decided on by the recipientPolicy, but " + problem);
    }

    private static String redirect(String number) {
        if (Msisdn.isGroupId(number)) {
            throw InvalidInputException.ofNumber("redirectAllTo", number, "must be a number, not a group");
        }
        return number("redirectAllTo", number);
    }

    private static String number(String option, String recipient) {
        try {
            return Msisdn.isGroupId(recipient) ? recipient : Msisdn.normalize(recipient);
        } catch (InvalidInputException e) {
            throw InvalidInputException.ofNumber(option, recipient, e.rule());
        }
    }

    /** A number may be written with a {@code +} or without; of a name every character counts. */
    private static String spelling(String sender) {
        return sender.startsWith("+") ? sender.substring(1) : sender;
    }

    /** Shows how many guards there are, no numbers. */
    @Override
    public String toString() {
        return "SendLimits[policy=" + (recipientPolicy != null) + ", recipients=" + allowedRecipients.size() + ", senders="
               + allowedSenders.size() + ", redirected=" + (redirect != null) + "]";
    }
}
