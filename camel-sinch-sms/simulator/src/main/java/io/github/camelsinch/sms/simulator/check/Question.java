/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.simulator.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.function.IntPredicate;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * A question about what a simulator holds. It is narrowed step by step, each step giving a new question, and asked by
 * one of the methods at its end: {@link #list} at once, {@code await…} when the answer is there. Immutable; can be
 * asked again and again.
 *
 * @param <T> what is asked about
 * @param <Q> the kind of question
 */
public abstract class Question<T, Q extends Question<T, Q>> {

    private final Subject<T> subject;
    private final SimulatorChecks checks;
    private final List<Condition<T>> conditions;

    Question(Subject<T> subject, SimulatorChecks checks, List<Condition<T>> conditions) {
        this.subject = subject;
        this.checks = checks;
        this.conditions = conditions;
    }

    abstract Q with(List<Condition<T>> all);

    /**
     * Narrows it by a condition of one's own.
     *
     * @param  text      how it reads in a failure, such as {@code "in two parts"}
     * @param  condition whether it holds
     * @return           the narrower question
     */
    public Q where(String text, Predicate<? super T> condition) {
        List<Condition<T>> all = new ArrayList<>(conditions);
        all.add(new Condition<>(Objects.requireNonNull(text, "text"), Objects.requireNonNull(condition, "condition")));
        return with(List.copyOf(all));
    }

    /**
     * Asks without waiting.
     *
     * @return what is there now, oldest first
     */
    public List<T> list() {
        return subject.all().get().stream().filter(each -> Condition.allHold(conditions, each)).toList();
    }

    /**
     * Waits until there is exactly one.
     *
     * @return                       it
     * @throws CheckFailure          if it does not come in time
     * @throws IllegalStateException if more came than the simulator keeps, so that nobody can tell
     */
    public T awaitOne() {
        return awaitCount(1).get(0);
    }

    /**
     * Waits until there are exactly so many. More than those that came by then can still follow.
     *
     * @param  count                    1 or more; for none there is {@link #assertNone}
     * @return                          them, oldest first
     * @throws CheckFailure             if they do not come in time
     * @throws IllegalArgumentException if count is below one
     * @throws IllegalStateException    if more came than the simulator keeps, so that nobody can tell
     */
    public List<T> awaitCount(int count) {
        List<T> found = await("exactly " + positive(count), size -> size == count, count == 1);
        requireAll();
        return found;
    }

    /**
     * Waits until there are so many or more.
     *
     * @param  count                    1 or more
     * @return                          all that are there, oldest first
     * @throws CheckFailure             if they do not come in time
     * @throws IllegalArgumentException if count is below one
     */
    public List<T> awaitAtLeast(int count) {
        return await("at least " + positive(count), found -> found >= count, count == 1);
    }

    /**
     * Asks without waiting, for none. To be sure that none follows, first wait for what comes last.
     *
     * @throws CheckFailure          if there is one
     * @throws IllegalStateException if more came than the simulator keeps, so that nobody can tell
     */
    public void assertNone() {
        int found = list().size();
        if (found > 0) {
            throw failure("Expected no " + wanted(true) + ", but there " + (found == 1 ? "is 1." : "are " + found + "."));
        }
        requireAll();
    }

    /** What was dropped could have been asked for. */
    final void requireAll() {
        if (!subject.isComplete().getAsBoolean()) {
            throw new IllegalStateException(
                    subject.keep() + ": more " + subject.many()
                                            + " came than are kept, so nobody can tell how many there were; "
                                            + "keep more");
        }
    }

    private List<T> await(String count, IntPredicate enough, boolean one) {
        List<List<T>> last = new ArrayList<>(List.of(List.of()));
        boolean came = checks.waiting().until(() -> {
            last.set(0, list());
            return enough.test(last.get(0).size());
        });
        if (!came) {
            throw failure("Expected " + count + " " + wanted(one) + ", but after " + checks.waiting() + " there "
                          + switch (last.get(0).size()) {
                              case 0 -> "is none.";
                              case 1 -> "is 1.";
                              default -> "are " + last.get(0).size() + ".";
                          });
        }
        return last.get(0);
    }

    private String wanted(boolean one) {
        String noun = one ? subject.one() : subject.many();
        return conditions.isEmpty() ? noun : noun + " " + Condition.join(conditions);
    }

    private CheckFailure failure(String expected) {
        return checks.failure(expected, Nearest.of(subject, conditions).lines());
    }

    CheckFailure failure(String expected, List<String> details) {
        return checks.failure(expected, details);
    }

    List<Condition<T>> conditions() {
        return conditions;
    }

    private static int positive(int count) {
        if (count <= 0) {
            throw new IllegalArgumentException("count: " + count + " is not above zero");
        }
        return count;
    }

    /**
     * What is asked about.
     *
     * @param one        its name
     * @param many       its name if there are several
     * @param all        all that there are now, oldest first
     * @param isComplete whether they are all that there were
     * @param keep       the simulator's option that says how many are kept
     * @param line       how one reads in a failure
     */
    record Subject<T>(String one, String many, Supplier<List<T>> all, BooleanSupplier isComplete, String keep,
            Function<T, String> line) {
    }
}
