/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.plan;

import java.util.HashSet;
import java.util.Set;

/**
 * Who gets what already, in one send. Not thread-safe.
 */
final class SentRecipients {

    private final SentNumbers numbers;
    /** Few, and each gets one text only: a group has no values of its own. */
    private final Set<String> groups = new HashSet<>();

    /**
     * @param expected   how many there may be, 0 if that is not known
     * @param isPersonal whether recipients may get different texts
     * @param policy     whether one number may
     */
    SentRecipients(int expected, boolean isPersonal, DuplicatePolicy policy) {
        if (!isPersonal) {
            numbers = SentNumbers.ofOneText(expected);
        } else if (policy == DuplicatePolicy.FAIL) {
            numbers = SentNumbers.ofOneTextPerNumber(expected);
        } else {
            numbers = SentNumbers.ofManyTextsPerNumber(expected);
        }
    }

    /**
     * For numbers that all get the same text.
     *
     * @return whether it does not get it yet
     */
    boolean addNumber(long number) {
        return numbers.add(number, 0) == SentNumbers.Finding.NEW;
    }

    /**
     * @param  addressee             a recipient with its text
     * @return                       whether it does not get this text yet
     * @throws InvalidInputException if it gets another one and must not
     */
    boolean add(Addressee addressee) {
        if (addressee.isGroup()) {
            return groups.add(addressee.to());
        }
        SentNumbers.Finding finding = numbers.add(addressee.number(), addressee.text());
        if (finding == SentNumbers.Finding.OTHER_TEXT) {
            throw InvalidInputException
                    .ofNumber("recipient", addressee.to(), "is listed before with values that make another text,"
                                                           + " which duplicates=fail forbids")
                    .at(addressee.position());
        }
        return finding == SentNumbers.Finding.NEW;
    }
}
