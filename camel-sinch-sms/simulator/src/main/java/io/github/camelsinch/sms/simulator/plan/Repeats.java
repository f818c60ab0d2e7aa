/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.simulator.plan;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

import io.github.camelsinch.sms.simulator.batch.BatchDefinition;

/**
 * Batches that were posted more than once: those with the same {@code client_reference} (or none), the same {@code to}
 * and the same {@code body}, over all that are kept, cancelled ones too.
 *
 * @param batches      batches that were looked at
 * @param posted       different ones among them
 * @param postedAgain  those that came more than once
 * @param extraBatches batches beyond the first of their kind
 * @param complete     {@code false} if batches have been dropped since the start or the last reset, so that the figures
 *                     are too low
 */
public record Repeats(long batches, long posted, long postedAgain, long extraBatches, boolean complete) {

    static Repeats count(Collection<BatchDefinition> definitions, boolean complete) {
        Map<Key, Integer> counts = new HashMap<>();
        definitions.forEach(definition -> counts.merge(Key.of(definition), 1, Integer::sum));
        long again = counts.values().stream().filter(count -> count > 1).count();
        return new Repeats(definitions.size(), counts.size(), again, (long) definitions.size() - counts.size(), complete);
    }

    /** Points to what the batch holds anyway; its hash is computed once. */
    private static final class Key {

        private final BatchDefinition definition;
        private final int hash;

        private Key(BatchDefinition definition, int hash) {
            this.definition = definition;
            this.hash = hash;
        }

        static Key of(BatchDefinition definition) {
            int to = 31 * Arrays.hashCode(definition.to().numbers()) + definition.to().groups().hashCode();
            int reference = definition.clientReference() == null ? 0 : definition.clientReference().hashCode();
            return new Key(definition, 31 * (31 * to + reference) + definition.content().body().hashCode());
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Key that && hash == that.hash
                    && Objects.equals(definition.clientReference(), that.definition.clientReference())
                    && definition.content().body().equals(that.definition.content().body())
                    && definition.to().asList().equals(that.definition.to().asList());
        }

        @Override
        public int hashCode() {
            return hash;
        }
    }
}
