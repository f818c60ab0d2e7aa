/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.send;

import java.time.Instant;

/**
 * A batch that Sinch accepted.
 *
 * @param batchId         id of the batch, or {@code null} if it could not be learned
 * @param clientReference as Sinch has it: a filter for {@code list} and {@code deliveryReports}
 * @param segment         which segment of the send it is, from 0
 * @param firstPosition   first row of the input that it holds, from 1
 * @param lastPosition    last row of the input that it holds; rows between that were duplicates or skipped are not in
 *                        it
 * @param recipients      number of recipients; a group counts as one
 * @param parts           parts over all recipients, as predicted
 * @param createdAt       when Sinch accepted it, or {@code null}
 */
public record SentBatch(
        String batchId, String clientReference, int segment, long firstPosition, long lastPosition, int recipients, int parts,
        Instant createdAt) {

    /** Without the user's own reference, which may name a person. */
    @Override
    public String toString() {
        return "SentBatch[batchId=" + batchId + ", segment=" + segment + ", rows=" + firstPosition + ".." + lastPosition
               + ", recipients=" + recipients + ", parts=" + parts + ", createdAt=" + createdAt + "]";
    }
}
