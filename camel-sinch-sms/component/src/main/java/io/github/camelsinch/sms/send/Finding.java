/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.send;

import java.util.List;

import io.github.camelsinch.sms.api.model.Batch;

/**
 * What came out of looking a batch up.
 *
 * @param verdict what is known now
 * @param batches those that were found, oldest first; empty unless found
 * @param reason  why it is not settled, or {@code null}
 */
record Finding(Verdict verdict, List<Batch> batches, String reason) {

    /** What is known after looking a batch up. */
    enum Verdict {
        FOUND,
        ABSENT,
        UNRESOLVED
    }

    static Finding found(List<Batch> batches) {
        return new Finding(Verdict.FOUND, batches, null);
    }

    static Finding absent() {
        return new Finding(Verdict.ABSENT, List.of(), null);
    }

    static Finding unresolved(String reason) {
        return new Finding(Verdict.UNRESOLVED, List.of(), reason);
    }
}
