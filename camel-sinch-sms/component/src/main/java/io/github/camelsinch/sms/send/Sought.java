/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.send;

import java.time.Instant;

import io.github.camelsinch.sms.api.model.Batch;

/**
 * A batch that is looked up.
 *
 * @param reference      its {@code client_reference}
 * @param firstAttemptAt when it was posted first, by the server's clock
 * @param recipients     how many it has
 */
record Sought(String reference, Instant firstAttemptAt, int recipients) {

    /** Whether it carries the reference, to the letter: a server may compare by prefix or without case. */
    boolean isNamedBy(Batch batch) {
        return reference.equals(batch.options().clientReference());
    }

    /** Whether it is that batch; something is wrong if it carries the reference and is not. */
    boolean isFulfilledBy(Batch batch) {
        return !Boolean.TRUE.equals(batch.canceled())
                && (batch.to() == null || batch.to().size() == recipients)
                && (batch.createdAt() == null || !batch.createdAt().isBefore(earliest()));
    }

    /**
     * The same, posted no later than now: before the first answer the server's clock was not known, and the local one
     * may have been far ahead.
     */
    Sought atMost(Instant now) {
        return firstAttemptAt.isAfter(now) ? new Sought(reference, now, recipients) : this;
    }

    /** From when on it may have been taken; clocks differ. */
    Instant earliest() {
        return firstAttemptAt.minus(Reconciler.CLOCKS_DIFFER_BY);
    }
}
