/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.plan;

/**
 * One pass over recipients that knows where it is. Not thread-safe.
 */
public interface RecipientSource extends AutoCloseable {

    /**
     * @return                              the next recipient, or {@code null} at the end
     * @throws InvalidInputException        when one row can not be read as a recipient; the source then stands behind
     *                                      that row and may be asked for the next one
     * @throws java.io.UncheckedIOException when reading failed; nothing more can be read
     */
    SmsRecipient next();

    /**
     * The next recipient, if it is plainly a phone number and nothing else has to be known of it: a quick way to most
     * of them. What it gives stands in no {@link #next()} any more.
     *
     * @return its digits from the country code on, 7 to 15; 0 if only {@link #next()} can tell what comes, such as the
     *         end
     */
    default long nextNumber() {
        return 0;
    }

    /** {@return the 1-based row or line of the last recipient or refusal, 0 before the first} */
    long position();

    /** Frees what is open; safe to call twice. */
    @Override
    void close();
}
