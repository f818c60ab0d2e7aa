/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.pacing;

import java.util.ArrayDeque;
import java.util.EnumMap;
import java.util.Map;
import java.util.Queue;
import java.util.function.Predicate;

/**
 * Calls that wait, each kind first come, first served. Not safe for use by many threads: {@link InFlightLimit} guards
 * it.
 */
final class WaitingCalls {

    private static final int MOST_PASSED = 9;

    private final Map<CallKind, Queue<Numbered>> waiting = new EnumMap<>(CallKind.class);
    private long added;
    /** How many have passed a normal call that waits. */
    private int passed;

    WaitingCalls() {
        for (CallKind kind : CallKind.values()) {
            waiting.put(kind, new ArrayDeque<>());
        }
    }

    void add(Call<?> call) {
        waiting.get(call.kind()).add(new Numbered(call, added++));
    }

    /**
     * The kind whose turn it is: of high priority and look-ups the one that came first, so that neither starves the
     * other; only then normal ones, which get every tenth turn all the same.
     *
     * @param  mayStart which kinds may start
     * @return          a kind of which a call waits, or {@code null} if none may start
     */
    CallKind next(Predicate<CallKind> mayStart) {
        if (passed >= MOST_PASSED && first(CallKind.NORMAL, mayStart) != null) {
            return CallKind.NORMAL;
        }
        Numbered high = first(CallKind.HIGH, mayStart);
        Numbered lookUp = first(CallKind.LOOK_UP, mayStart);
        if (high != null && (lookUp == null || high.number < lookUp.number)) {
            return CallKind.HIGH;
        }
        if (lookUp != null) {
            return CallKind.LOOK_UP;
        }
        return first(CallKind.NORMAL, mayStart) == null ? null : CallKind.NORMAL;
    }

    Call<?> poll(CallKind kind) {
        passed = kind == CallKind.NORMAL || waiting.get(CallKind.NORMAL).isEmpty() ? 0 : passed + 1;
        return waiting.get(kind).remove().call;
    }

    int size() {
        return waiting.values().stream().mapToInt(Queue::size).sum();
    }

    private Numbered first(CallKind kind, Predicate<CallKind> mayStart) {
        Numbered first = waiting.get(kind).peek();
        return first != null && mayStart.test(kind) ? first : null;
    }

    private record Numbered(Call<?> call, long number) {
    }
}
