/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.simulator.check;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * One thing that is asked of a message or a batch.
 *
 * @param <T>  what is asked about
 * @param text how it reads after "a message", such as {@code to 46700000001}
 * @param test whether it holds
 */
record Condition<T>(String text, Predicate<? super T> test) {

    boolean holds(T candidate) {
        return test.test(candidate);
    }

    static <T> boolean allHold(List<Condition<T>> conditions, T candidate) {
        return conditions.stream().allMatch(condition -> condition.holds(candidate));
    }

    /** Those that do not hold. */
    static <T> List<Condition<T>> missed(List<Condition<T>> conditions, T candidate) {
        return conditions.stream().filter(condition -> !condition.holds(candidate)).toList();
    }

    static <T> String join(List<Condition<T>> conditions) {
        return conditions.stream().map(Condition::text).collect(Collectors.joining(", "));
    }
}
