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
 */
public record CutRules(
        int maxRecipientsPerBatch, boolean deduplicate, DuplicatePolicy duplicates, BadRecipientPolicy onBadRecipient,
        MsisdnNormalizer normalizer, LongTextPolicy longText, TooManyPartsPolicy tooManyParts, boolean transliterate,
        int concatReference, ConcatReference concatReferenceSize) {

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
        duplicates = Objects.requireNonNullElse(duplicates, DuplicatePolicy.SEPARATE);
        onBadRecipient = Objects.requireNonNullElse(onBadRecipient, BadRecipientPolicy.FAIL);
        longText = Objects.requireNonNullElse(longText, LongTextPolicy.REJECT);
        tooManyParts = Objects.requireNonNullElse(tooManyParts, TooManyPartsPolicy.REJECT);
        concatReferenceSize = Objects.requireNonNullElse(concatReferenceSize, ConcatReference.BITS_8);
        if (concatReference < 0 || concatReference > concatReferenceSize.maxValue()) {
            throw InvalidInputException.ofValue("concatReference", concatReference,
                    "must be 0 to " + concatReferenceSize.maxValue());
        }
    }

    /** {@return a builder that holds the defaults} */
    public static Builder builder() {
        return new Builder();
    }

    /** Collects rules; every method replaces what was set before. */
    public static final class Builder {

        private int maxRecipientsPerBatch = MAX_RECIPIENTS;
        private boolean deduplicate = true;
        private DuplicatePolicy duplicates;
        private BadRecipientPolicy onBadRecipient;
        private MsisdnNormalizer normalizer;
        private LongTextPolicy longText;
        private TooManyPartsPolicy tooManyParts;
        private boolean transliterate;
        private int concatReference;
        private ConcatReference concatReferenceSize;

        private Builder() {
        }

        public Builder maxRecipientsPerBatch(int recipients) {
            this.maxRecipientsPerBatch = recipients;
            return this;
        }

        public Builder deduplicate(boolean on) {
            this.deduplicate = on;
            return this;
        }

        public Builder duplicates(DuplicatePolicy policy) {
            this.duplicates = policy;
            return this;
        }

        public Builder onBadRecipient(BadRecipientPolicy policy) {
            this.onBadRecipient = policy;
            return this;
        }

        public Builder normalizer(MsisdnNormalizer bean) {
            this.normalizer = bean;
            return this;
        }

        public Builder longText(LongTextPolicy policy) {
            this.longText = policy;
            return this;
        }

        public Builder tooManyParts(TooManyPartsPolicy policy) {
            this.tooManyParts = policy;
            return this;
        }

        public Builder transliterate(boolean on) {
            this.transliterate = on;
            return this;
        }

        public Builder concatReference(int reference, ConcatReference size) {
            this.concatReference = reference;
            this.concatReferenceSize = size;
            return this;
        }

        /**
         * @return                       the rules
         * @throws InvalidInputException when a number is out of range
         */
        public CutRules build() {
            return new CutRules(
                    maxRecipientsPerBatch, deduplicate, duplicates, onBadRecipient, normalizer, longText,
                    tooManyParts, transliterate, concatReference, concatReferenceSize);
        }
    }
}
