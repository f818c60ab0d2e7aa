/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.simulator.plan;

import java.util.Arrays;

/** A growing array of packed numbers. Not thread-safe. */
final class NumberCollector {

    private long[] numbers = new long[1024];
    private int size;

    void add(long number) {
        if (size == numbers.length) {
            numbers = Arrays.copyOf(numbers, size + (size >> 1));
        }
        numbers[size++] = number;
    }

    long[] toArray() {
        return Arrays.copyOf(numbers, size);
    }
}
