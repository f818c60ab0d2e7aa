/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.pacing;

import java.util.EnumMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Predicate;

/**
 * Calls that wait, each kind first come, first served. Not safe for use by many threads: {@link InFlightLimit} guards
 * it.
 */
final class WaitingCalls {

    private static final int MOST_PASSED = 9;

    private final Map<CallKind, Map<Call<?>, Long>> waiting = new EnumMap<>(CallKind.class);
    private long added;
    /** How many have passed a normal call that waits. */
    private int passed;

    WaitingCalls() {
        for (CallKind kind : CallKind.values()) {
            waiting.put(kind, new LinkedHashMap<>());
        }
    }

    void add(Call<?> call) {
        waiting.get(call.kind()).put(call, added++);
    }

    void remove(Call<?> call) {
        waiting.get(call.kind()).remove(call);
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
        Long high = first(CallKind.HIGH, mayStart);
        Long lookUp = first(CallKind.LOOK_UP, mayStart);
        if (high != null && (lookUp == null || high < lookUp)) {
            return CallKind.HIGH;
        }
        if (lookUp != null) {
            return CallKind.LOOK_UP;
        }
        return first(CallKind.NORMAL, mayStart) == null ? null : CallKind.NORMAL;
    }

    Call<?> poll(CallKind kind) {
        passed = kind == CallKind.NORMAL || waiting.get(CallKind.NORMAL).isEmpty() ? 0 : passed + 1;
        Iterator<Call<?>> calls = waiting.get(kind).keySet().iterator();
        Call<?> first = calls.next();
        calls.remove();
        return first;
    }

    boolean isEmpty() {
        for (Map<Call<?>, Long> ofKind : waiting.values()) {
            if (!ofKind.isEmpty()) {
                return false;
            }
        }
        return true;
    }

    int size() {
        return waiting.values().stream().mapToInt(Map::size).sum();
    }

    /** The number of the first that waits, if it may start. */
    private Long first(CallKind kind, Predicate<CallKind> mayStart) {
        Map<Call<?>, Long> calls = waiting.get(kind);
        return calls.isEmpty() || !mayStart.test(kind) ? null : calls.values().iterator().next();
    }
}
