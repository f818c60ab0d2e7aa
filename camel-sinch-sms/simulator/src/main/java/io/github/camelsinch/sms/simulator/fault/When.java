/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.simulator.fault;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * When a rule strikes.
 *
 * @param count       how often at most; 0 = without a limit
 * @param probability of striking when all else fits, 0..1
 * @param seed        of the chance, both of striking and of choosing among several faults
 * @param calls       what the request asks for; empty = anything but an access token
 * @param numbers     one of them must match a recipient; empty = any request
 * @param conditions  all of them must hold
 */
public record When(int count, double probability, long seed, Set<ApiCall> calls, List<NumberMatch> numbers,
        List<Predicate<FaultRequest>> conditions) {

    /** Every request but those for access tokens. */
    static final When ALWAYS = new When(0, 1, 0, Set.of(), List.of(), List.of());

    /**
     * @throws IllegalArgumentException if a value is out of range
     */
    public When {
        if (count < 0) {
            throw new IllegalArgumentException("count: " + count + " is not above zero");
        }
        if (!(probability >= 0 && probability <= 1)) {
            throw new IllegalArgumentException("probability: " + probability + " is outside 0..1");
        }
        calls = calls.isEmpty() ? Set.of() : Set.copyOf(calls);
        numbers = List.copyOf(numbers);
        conditions = List.copyOf(conditions);
    }

    When on(ApiCall... named) {
        EnumSet<ApiCall> more = EnumSet.noneOf(ApiCall.class);
        more.addAll(calls);
        more.addAll(List.of(named));
        return new When(count, probability, seed, more, numbers, conditions);
    }

    When to(NumberMatch number) {
        return new When(count, probability, seed, calls, plus(numbers, number), conditions);
    }

    When and(Predicate<FaultRequest> condition) {
        return new When(count, probability, seed, calls, numbers, plus(conditions, condition));
    }

    private static <T> List<T> plus(List<T> list, T more) {
        return Stream.concat(list.stream(), Stream.of(more)).toList();
    }

    /** Whether it looks into bodies. */
    boolean readsBody() {
        return !(numbers.isEmpty() && conditions.isEmpty());
    }

    boolean fits(FaultRequest request) {
        return (calls.isEmpty() ? request.call() != ApiCall.TOKEN : calls.contains(request.call()))
                && (numbers.isEmpty()
                        || request.to().stream().anyMatch(to -> numbers.stream().anyMatch(number -> number.matches(to))))
                && conditions.stream().allMatch(condition -> condition.test(request));
    }
}
