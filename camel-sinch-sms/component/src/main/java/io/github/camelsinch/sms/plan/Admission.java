/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.plan;

/**
 * Decides on each recipient that was read whether it is sent to, and on the send as a whole whether it goes on. Not
 * thread-safe.
 */
final class Admission {

    private final Weights weights;
    private final SendLimits limits;
    private final boolean looksAtNumbers;
    private long recipients;

    Admission(CutRules rules) {
        this.weights = rules.weights();
        this.limits = rules.limits();
        this.looksAtNumbers = limits.looksAtNumbers();
    }

    /**
     * @return                       why this row is left out or ends the send, as {@code onBadRecipient} says, or
     *                               {@code null}
     * @throws InvalidInputException if the send must end in any case
     */
    InvalidInputException refusal(Addressee addressee) {
        if (!looksAtNumbers) {
            return null;
        }
        try {
            return limits.refusal(addressee.to());
        } catch (InvalidInputException e) {
            throw e.at(addressee.position());
        }
    }

    /** Whether it matters which number a recipient has; where not, {@link #admitNumber} is enough. */
    boolean looksAtNumbers() {
        return looksAtNumbers;
    }

    /**
     * Counts a number that would be sent to.
     *
     * @param  position              its row or line
     * @throws InvalidInputException if the send must end, since there are too many
     */
    void admitNumber(long position) {
        try {
            recipients = limits.countNumber(recipients);
        } catch (InvalidInputException e) {
            throw e.at(position);
        }
    }

    /**
     * Counts a recipient that would be sent to.
     *
     * @throws InvalidInputException if the send must end: whether groups can be weighed and how many there may be is
     *                               not up to the row
     */
    void admit(Addressee addressee) {
        try {
            if (weights != null && addressee.isGroup()) {
                weights.requireGroupWeight();
            }
            recipients = limits.count(recipients, addressee.to());
        } catch (InvalidInputException e) {
            throw e.at(addressee.position());
        }
    }
}
