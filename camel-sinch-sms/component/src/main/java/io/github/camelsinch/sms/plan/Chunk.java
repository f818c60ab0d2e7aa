/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.plan;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import io.github.camelsinch.sms.privacy.PhoneNumbers;

/**
 * The recipients of one batch while it fills. Not thread-safe.
 */
final class Chunk {

    private static final int FIRST_ROOM = 16;

    private final CutRules rules;
    private final int maxSize;
    /** {@code null} where weight does not matter. */
    private final Weights weights;
    private final long maxWeight;
    private long[] numbers;
    /** {@code null} as long as there is none. */
    private String[] groupIds;
    /** With what they get; {@code null} where all get the same. */
    private final List<Addressee> addressees;
    private int size;
    private long firstPosition;
    private long lastPosition;
    /** {@code null} where all get the same text. */
    private final SentNumbers texts;
    private int groups;
    private long weight;
    private boolean canBeGiven = true;
    private boolean canBePlain = true;

    /**
     * @param rules      say how many recipients a batch has at most, and what it weighs
     * @param isPersonal whether recipients may get different texts
     * @param expected   how many recipients there may be, 0 if that is not known
     */
    Chunk(CutRules rules, boolean isPersonal, int expected) {
        this.rules = rules;
        this.maxSize = rules.maxRecipientsPerBatch();
        this.weights = rules.maxWeight() == 0 ? null : rules.weights();
        this.maxWeight = rules.maxWeight();
        this.numbers = new long[Math.min(maxSize, expected == 0 ? FIRST_ROOM : expected)];
        this.addressees = isPersonal ? new ArrayList<>() : null;
        this.texts = isPersonal ? SentNumbers.ofOneTextPerNumber(Math.min(maxSize, expected)) : null;
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
        boolean isTooHeavy = size > 0 && weight + added > maxWeight;
        boolean staysGiven = canBeGiven && addressee.given() != null;
        boolean staysPlain = canBePlain && addressee.plain() != null;
        boolean hasWording = staysGiven || staysPlain;
        if (size == maxSize || isTooHeavy || !hasWording || isOtherText(addressee)) {
            return false;
        }
        canBeGiven = staysGiven;
        canBePlain = staysPlain;
        if (addressees != null) {
            addressees.add(addressee);
        }
        if (addressee.isGroup()) {
            groups++;
            groupIds = groupIds == null ? new String[numbers.length] : groupIds;
        }
        append(addressee.number(), addressee.position(), added);
        if (addressee.isGroup()) {
            groupIds[size - 1] = addressee.to();
        }
        return true;
    }

    /** Whether one more number fits in, where all get the same text. */
    boolean hasRoomFor(Wording wording) {
        return size < maxSize && (size == 0 || weights == null || weight + weights.ofNumber(wording.parts()) <= maxWeight);
    }

    /** Adds a number that fits in, where all get the same text. */
    void addNumber(long number, long position, Wording wording) {
        append(number, position, weights == null ? 0 : weights.ofNumber(wording.parts()));
    }

    private void append(long number, long position, long added) {
        if (size == numbers.length) {
            int room = Math.min(maxSize, 2 * size);
            numbers = Arrays.copyOf(numbers, room);
            groupIds = groupIds == null ? null : Arrays.copyOf(groupIds, room);
        }
        firstPosition = size == 0 ? position : firstPosition;
        lastPosition = position;
        weight += added;
        numbers[size++] = number;
    }

    /** The first recipient's content, for another number alone. */
    Chunk redirected(String number) {
        Chunk redirected = new Chunk(rules, addressees != null, 1);
        if (addressees == null) {
            redirected.append(Msisdn.toLong(number), firstPosition, 0);
        } else {
            redirected.add(addressees.get(0).withNumber(number));
        }
        return redirected;
    }

    /** With what they get; only where recipients may get different texts. */
    List<Addressee> addressees() {
        return addressees;
    }

    PhoneNumbers to() {
        return PhoneNumbers.of(numbers, size, groupIds);
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
        return size;
    }

    int groups() {
        return groups;
    }

    long firstPosition() {
        return firstPosition;
    }

    long lastPosition() {
        return lastPosition;
    }

    private boolean isOtherText(Addressee addressee) {
        return texts != null && !addressee.isGroup()
                && texts.add(addressee.number(), addressee.text()) == SentNumbers.Finding.OTHER_TEXT;
    }
}
