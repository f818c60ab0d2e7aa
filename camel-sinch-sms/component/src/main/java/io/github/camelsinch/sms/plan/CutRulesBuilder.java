/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.plan;

import io.github.camelsinch.sms.text.ConcatReference;

/**
 * Collects {@link CutRules}; every method replaces what was set before.
 */
public final class CutRulesBuilder {

    private int maxRecipientsPerBatch = CutRules.MAX_RECIPIENTS;
    private Weights weights;
    private long maxWeight;
    private boolean deduplicate = true;
    private DuplicatePolicy duplicates;
    private BadRecipientPolicy onBadRecipient;
    private MsisdnNormalizer normalizer;
    private LongTextPolicy longText;
    private TooManyPartsPolicy tooManyParts;
    private boolean transliterate;
    private int concatReference;
    private ConcatReference concatReferenceSize;
    private SendLimits limits;

    CutRulesBuilder() {
    }

    CutRulesBuilder(CutRules rules) {
        this.maxRecipientsPerBatch = rules.maxRecipientsPerBatch();
        this.weights = rules.weights();
        this.maxWeight = rules.maxWeight();
        this.deduplicate = rules.deduplicate();
        this.duplicates = rules.duplicates();
        this.onBadRecipient = rules.onBadRecipient();
        this.normalizer = rules.normalizer();
        this.longText = rules.longText();
        this.tooManyParts = rules.tooManyParts();
        this.transliterate = rules.transliterate();
        this.concatReference = rules.concatReference();
        this.concatReferenceSize = rules.concatReferenceSize();
        this.limits = rules.limits();
    }

    public CutRulesBuilder maxRecipientsPerBatch(int recipients) {
        this.maxRecipientsPerBatch = recipients;
        return this;
    }

    /**
     * For a send that waits for its turn.
     *
     * @param  howWeighed what a segment weighs
     * @param  most       what it weighs at most, 0 for no limit
     * @return            this
     */
    public CutRulesBuilder paced(Weights howWeighed, long most) {
        this.weights = howWeighed;
        this.maxWeight = most;
        return this;
    }

    public CutRulesBuilder deduplicate(boolean on) {
        this.deduplicate = on;
        return this;
    }

    public CutRulesBuilder duplicates(DuplicatePolicy policy) {
        this.duplicates = policy;
        return this;
    }

    public CutRulesBuilder onBadRecipient(BadRecipientPolicy policy) {
        this.onBadRecipient = policy;
        return this;
    }

    public CutRulesBuilder normalizer(MsisdnNormalizer bean) {
        this.normalizer = bean;
        return this;
    }

    public CutRulesBuilder longText(LongTextPolicy policy) {
        this.longText = policy;
        return this;
    }

    public CutRulesBuilder tooManyParts(TooManyPartsPolicy policy) {
        this.tooManyParts = policy;
        return this;
    }

    public CutRulesBuilder transliterate(boolean on) {
        this.transliterate = on;
        return this;
    }

    public CutRulesBuilder concatReference(int reference, ConcatReference size) {
        this.concatReference = reference;
        this.concatReferenceSize = size;
        return this;
    }

    public CutRulesBuilder limits(SendLimits guards) {
        this.limits = guards;
        return this;
    }

    /**
     * @return                       the rules
     * @throws InvalidInputException when a number is out of range
     */
    public CutRules build() {
        return new CutRules(
                maxRecipientsPerBatch, weights, maxWeight, deduplicate, duplicates, onBadRecipient, normalizer, longText,
                tooManyParts, transliterate, concatReference, concatReferenceSize, limits);
    }
}
