/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.simulator.batch;

import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.LongStream;

/**
 * The {@code to} of a batch: numbers and group ids in the order in which they were sent, eight bytes a number.
 * Immutable.
 */
public final class Recipients {

    private final long[] entries;
    private final List<String> groups;

    private Recipients(long[] entries, List<String> groups) {
        this.entries = entries;
        this.groups = List.copyOf(groups);
    }

    /**
     * How many entries there are.
     *
     * @return numbers and groups
     */
    public int size() {
        return entries.length;
    }

    /**
     * How many of them are numbers.
     *
     * @return at most {@link #size()}
     */
    public int numberCount() {
        return entries.length - groups.size();
    }

    /**
     * The groups in it.
     *
     * @return ids, in order
     */
    public List<String> groups() {
        return groups;
    }

    /**
     * The numbers in it.
     *
     * @return packed as {@link Msisdn} does, in order; the caller must not change the array
     */
    public long[] numbers() {
        return groups.isEmpty() ? entries : LongStream.of(entries).filter(entry -> entry > 0).toArray();
    }

    /**
     * The entries as they stand on the wire.
     *
     * @return a view: digits only, or a group id
     */
    public List<String> asList() {
        return new AbstractList<>() {
            @Override
            public String get(int index) {
                long entry = entries[index];
                return entry > 0 ? Msisdn.digits(entry) : groups.get((int) ~entry);
            }

            @Override
            public int size() {
                return entries.length;
            }
        };
    }

    @Override
    public String toString() {
        return "Recipients[" + numberCount() + " numbers, " + groups.size() + " groups]";
    }

    /** Collects recipients. Not thread-safe. */
    public static final class Builder {

        private final List<String> groups = new ArrayList<>();
        private long[] entries;
        private int size;

        /**
         * An empty builder.
         *
         * @param expected how many entries will come; more may
         */
        public Builder(int expected) {
            entries = new long[expected];
        }

        /**
         * Adds a number.
         *
         * @param packed from {@link Msisdn#pack}
         */
        public void addNumber(long packed) {
            add(packed);
        }

        /**
         * Adds a group.
         *
         * @param id its id
         */
        public void addGroup(String id) {
            add(~groups.size());
            groups.add(id);
        }

        private void add(long entry) {
            if (size == entries.length) {
                entries = Arrays.copyOf(entries, Math.max(8, size * 2));
            }
            entries[size++] = entry;
        }

        /**
         * What was collected.
         *
         * @return the recipients
         */
        public Recipients build() {
            return new Recipients(size == entries.length ? entries : Arrays.copyOf(entries, size), groups);
        }
    }
}
