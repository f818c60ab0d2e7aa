/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.plan;

/**
 * Recipients that can be opened for reading: what a message body becomes.
 *
 * @see RecipientInputs
 */
public interface RecipientInput {

    /**
     * @return                       a pass over the recipients from the first on; the caller closes it
     * @throws InvalidInputException when it was opened before and is not {@link #rereadable()}, or can not be read at
     *                               all
     */
    RecipientSource open();

    /** {@return how many recipients there may be, 0 if that is not known: a hint how much room they take} */
    default int expected() {
        return 0;
    }

    /** {@return whether {@link #open()} may be called again and gives the same recipients again} */
    boolean rereadable();
}
