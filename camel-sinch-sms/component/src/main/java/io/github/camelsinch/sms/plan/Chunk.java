/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.plan;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * The recipients of one batch while it fills. Not thread-safe.
 */
final class Chunk {

    private final CutRules rules;
    private final int maxSize;
    /** {@code null} where weight does not matter. */
    private final Weights weights;
    private final long maxWeight;
    private final List<Addressee> addressees = new ArrayList<>();
    /** {@code null} where all get the same text. */
    private final SentNumbers texts;
    private int groups;
    private long weight;
    private boolean canBeGiven = true;
    private boolean canBePlain = true;

    /**
     * @param rules      say how many recipients a batch has at most, and what it weighs
     * @param isPersonal whether recipients may get different texts
     */
    Chunk(CutRules rules, boolean isPersonal) {
        this.rules = rules;
        this.maxSize = rules.maxRecipientsPerBatch();
        this.weights = rules.maxWeight() == 0 ? null : rules.weights();
        this.maxWeight = rules.maxWeight();
        this.texts = isPersonal ? SentNumbers.ofOneTextPerNumber() : null;
    }

    /**
     * Adds a recipient, unless the batch is full, would be too heavy with it, cannot be worded for it, or has its
     * number with another text: values go by number, so one batch can not say both. The first recipient is always
     * added.
     *
     * @return whether it was added
     */
    boolean add(Addressee addressee) {
        long added = weights == null ? 0 : weights.of(addressee);
        boolean isTooHeavy = !addressees.isEmpty() && weight + added > maxWeight;
        boolean staysGiven = canBeGiven && addressee.given() != null;
        boolean staysPlain = canBePlain && addressee.plain() != null;
        boolean hasWording = staysGiven || staysPlain;
        if (addressees.size() == maxSize || isTooHeavy || !hasWording || isOtherText(addressee)) {
            return false;
        }
        canBeGiven = staysGiven;
        canBePlain = staysPlain;
        weight += added;
        addressees.add(addressee);
        groups += addressee.isGroup() ? 1 : 0;
        return true;
    }

    /** The first recipient's content, for another number alone. */
    Chunk redirected(String number) {
        Chunk redirected = new Chunk(rules, texts != null);
        redirected.add(addressees.get(0).withNumber(number));
        return redirected;
    }

    List<Addressee> addressees() {
        return addressees;
    }

    List<String> to() {
        List<String> to = new ArrayList<>(addressees.size());
        addressees.forEach(addressee -> to.add(addressee.to()));
        return Collections.unmodifiableList(to);
    }

    /** Whether all of its texts may go as they were given. */
    boolean canBeGiven() {
        return canBeGiven;
    }

    /** Whether all of its texts may go in plain characters. */
    boolean canBePlain() {
        return canBePlain;
    }

    int size() {
        return addressees.size();
    }

    int groups() {
        return groups;
    }

    long firstPosition() {
        return addressees.get(0).position();
    }

    long lastPosition() {
        return addressees.get(addressees.size() - 1).position();
    }

    private boolean isOtherText(Addressee addressee) {
        return texts != null && !addressee.isGroup()
                && texts.add(addressee.number(), addressee.text()) == SentNumbers.Finding.OTHER_TEXT;
    }
}
