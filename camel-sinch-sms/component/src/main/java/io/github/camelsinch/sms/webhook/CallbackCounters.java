/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.webhook;

import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.atomic.LongAdder;

/**
 * How many callbacks were answered how, since the start. Safe for several threads.
 */
public final class CallbackCounters {

    private final Map<CallbackAnswer, LongAdder> answers = new EnumMap<>(CallbackAnswer.class);

    /**
     * Starts with zeros.
     */
    public CallbackCounters() {
        for (CallbackAnswer answer : CallbackAnswer.values()) {
            answers.put(answer, new LongAdder());
        }
    }

    void count(CallbackAnswer answer) {
        answers.get(answer).increment();
    }

    /**
     * The callbacks of some answers.
     *
     * @param  wanted the answers
     * @return        how many had one of them
     */
    public long of(CallbackAnswer... wanted) {
        long sum = 0;
        for (CallbackAnswer answer : wanted) {
            sum += answers.get(answer).sum();
        }
        return sum;
    }
}
