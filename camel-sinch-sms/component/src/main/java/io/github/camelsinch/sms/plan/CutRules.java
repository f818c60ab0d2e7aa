/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.plan;

import java.util.Objects;

import io.github.camelsinch.sms.text.ConcatReference;

/**
 * How recipients and texts are cut. Start from {@link #DEFAULT} or {@link #builder()}.
 *
 * @param maxRecipientsPerBatch 1 to {@value #MAX_RECIPIENTS}, which is Sinch's limit and the default
 * @param weights               how segments are weighed if the send is paced; {@code null}, the default, if it is not
 * @param maxWeight             what a segment weighs at most if the send is paced, unless one recipient weighs more; 0,
 *                              the default, for no limit
 * @param deduplicate           whether a text goes to a number once only, however often it is listed; default true,
 *                              costs up to 32 bytes a number
 * @param duplicates            default {@link DuplicatePolicy#SEPARATE}; without meaning if not de-duplicating
 * @param onBadRecipient        default {@link BadRecipientPolicy#FAIL}
 * @param normalizer            turns national numbers into international ones, or {@code null}: they are refused
 * @param longText              default {@link LongTextPolicy#REJECT}
 * @param tooManyParts          default {@link TooManyPartsPolicy#REJECT}
 * @param transliterate         whether typographic characters become plain ones where that saves parts; default false
 * @param concatReference       the reference number for the parts of a long binary payload, default 0: give every
 *                              message its own
 * @param concatReferenceSize   default {@link ConcatReference#BITS_8}
 * @param limits                who may be texted, by whom, and how many; default {@link SendLimits#NONE}
 */
public record CutRules(
        int maxRecipientsPerBatch, Weights weights, long maxWeight, boolean deduplicate, DuplicatePolicy duplicates,
        BadRecipientPolicy onBadRecipient, MsisdnNormalizer normalizer, LongTextPolicy longText,
        TooManyPartsPolicy tooManyParts, boolean transliterate, int concatReference, ConcatReference concatReferenceSize,
        SendLimits limits) {

    /** What Sinch accepts in {@code to}. */
    public static final int MAX_RECIPIENTS = 1000;

    /** The defaults of every option. */
    public static final CutRules DEFAULT = builder().build();

    /** Checks the ranges; a policy that is {@code null} is the default. */
    public CutRules {
        if (maxRecipientsPerBatch < 1 || maxRecipientsPerBatch > MAX_RECIPIENTS) {
            throw InvalidInputException.ofValue("maxRecipientsPerBatch", maxRecipientsPerBatch,
                    "must be 1 to " + MAX_RECIPIENTS);
        }
        if (maxWeight < 0 || maxWeight > 0 && weights == null) {
            throw InvalidInputException.ofValue("maxWeight", maxWeight,
                    "must be 0 for no limit, or more where weights say what is weighed");
        }
        duplicates = Objects.requireNonNullElse(duplicates, DuplicatePolicy.SEPARATE);
        onBadRecipient = Objects.requireNonNullElse(onBadRecipient, BadRecipientPolicy.FAIL);
        longText = Objects.requireNonNullElse(longText, LongTextPolicy.REJECT);
        tooManyParts = Objects.requireNonNullElse(tooManyParts, TooManyPartsPolicy.REJECT);
        concatReferenceSize = Objects.requireNonNullElse(concatReferenceSize, ConcatReference.BITS_8);
        limits = Objects.requireNonNullElse(limits, SendLimits.NONE);
        if (concatReference < 0 || concatReference > concatReferenceSize.maxValue()) {
            throw InvalidInputException.ofValue("concatReference", concatReference,
                    "must be 0 to " + concatReferenceSize.maxValue());
        }
    }

    /** {@return a builder that holds the defaults} */
    public static CutRulesBuilder builder() {
        return new CutRulesBuilder();
    }

    /** {@return a builder that holds these rules} */
    public CutRulesBuilder toBuilder() {
        return new CutRulesBuilder(this);
    }

    /**
     * Everything in these rules that decides which recipient is in which segment, and with which text or octets, as a
     * short text to store: whoever resumes a send cuts as it was begun, whatever the options are by then.
     * <p>
     * Beans cannot be stored: a {@code normalizer} must give a resumed send the same numbers as before. The
     * {@code limits} are not stored either, since what counts is what is allowed now; where bad recipients are skipped,
     * one that is refused by now moves those behind it.
     *
     * @return ASCII, at most 255 characters, without numbers or texts of a message; begins with the version of its form
     */
    public String toCut() {
        return CutText.write(this);
    }

    /**
     * These rules, with what {@link #toCut()} holds taken from a stored text.
     *
     * @param  cut                   what {@link #toCut()} gave
     * @return                       the rules by which a resumed send is cut
     * @throws InvalidInputException naming {@code cut}, if another version wrote it or it is damaged
     */
    public CutRules withCut(String cut) {
        return CutText.read(cut, this);
    }
}
