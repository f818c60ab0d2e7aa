/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.simulator.check;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * What there is, in the order in which it comes near to what was asked for, each with what it is not.
 *
 * @param <T> what is asked about
 */
final class Nearest<T> {

    private static final int SHOWN = 10;

    private final Question.Subject<T> subject;
    private final List<Condition<T>> conditions;

    private Nearest(Question.Subject<T> subject, List<Condition<T>> conditions) {
        this.subject = subject;
        this.conditions = conditions;
    }

    static <T> Nearest<T> of(Question.Subject<T> subject, List<Condition<T>> conditions) {
        return new Nearest<>(subject, conditions);
    }

    List<String> lines() {
        List<T> all = subject.all().get();
        if (all.isEmpty()) {
            return List.of("There is no " + subject.one() + " at all.");
        }
        List<String> lines = new ArrayList<>();
        lines.add(all.size() == 1
                ? "The only " + subject.one() + ":"
                : all.size() + " " + subject.many() + (all.size() > SHOWN ? ", the nearest " + SHOWN : ", the nearest first")
                  + ":");
        all.stream().map(each -> new Miss<>(each, Condition.missed(conditions, each)))
                .sorted(Comparator.comparingInt(miss -> miss.conditions.size())).limit(SHOWN)
                .forEach(miss -> {
                    lines.add("  " + subject.line().apply(miss.candidate));
                    if (!miss.conditions.isEmpty()) {
                        lines.add("    is not " + Condition.join(miss.conditions));
                    }
                });
        return lines;
    }

    private record Miss<T>(T candidate, List<Condition<T>> conditions) {
    }
}
