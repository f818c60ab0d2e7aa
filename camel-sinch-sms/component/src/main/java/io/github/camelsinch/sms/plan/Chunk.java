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

    private final int maxSize;
    private final List<Addressee> addressees = new ArrayList<>();
    /** {@code null} where all get the same text. */
    private final SentNumbers texts;
    private int groups;

    /**
     * @param maxSize    how many recipients a batch has at most
     * @param isPersonal whether recipients may get different texts
     */
    Chunk(int maxSize, boolean isPersonal) {
        this.maxSize = maxSize;
        this.texts = isPersonal ? SentNumbers.ofOneTextPerNumber() : null;
    }

    /**
     * Adds a recipient, unless the batch is full or its number is there with another text: values go by number, so one
     * batch can not say both.
     *
     * @return whether it was added
     */
    boolean add(Addressee addressee) {
        if (addressees.size() == maxSize || isOtherText(addressee)) {
            return false;
        }
        addressees.add(addressee);
        groups += addressee.isGroup() ? 1 : 0;
        return true;
    }

    List<Addressee> addressees() {
        return addressees;
    }

    List<String> to() {
        List<String> to = new ArrayList<>(addressees.size());
        addressees.forEach(addressee -> to.add(addressee.to()));
        return Collections.unmodifiableList(to);
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
