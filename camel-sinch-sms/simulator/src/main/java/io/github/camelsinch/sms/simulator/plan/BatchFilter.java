/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.simulator.plan;

import java.time.Instant;
import java.util.Set;

/**
 * Which batches a list wants.
 *
 * @param startDate       accepted at or after
 * @param endDate         accepted before; {@code null} = no end
 * @param from            originators; empty = all
 * @param clientReference exact; {@code null} = all
 */
public record BatchFilter(Instant startDate, Instant endDate, Set<String> from, String clientReference) {

    boolean accepts(Batch batch) {
        return (endDate == null || batch.createdAt().isBefore(endDate))
                && (from.isEmpty() || from.contains(batch.definition().from()))
                && (clientReference == null || clientReference.equals(batch.definition().clientReference()));
    }

    @Override
    public String toString() {
        return "BatchFilter[startDate=" + startDate + ", endDate=" + endDate + "]";
    }
}
