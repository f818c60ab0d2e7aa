/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.simulator.http;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;

import io.github.camelsinch.sms.simulator.wire.Json;

/**
 * Answers that were ordered instead of the real ones. A request that gets one is not carried out. Thread-safe.
 */
public final class Faults {

    private final Deque<Fault> ordered = new ArrayDeque<>();

    /**
     * Orders answers for the next requests to the API, after those ordered before.
     *
     * @param  count                    how many
     * @param  httpStatus               their status, 400..599
     * @param  headers                  their headers; there is no body
     * @throws IllegalArgumentException if count or status is out of range
     */
    public void failNext(int count, int httpStatus, Map<String, String> headers) {
        order(count, Answer.withoutBody(httpStatus, Map.copyOf(headers)));
    }

    /**
     * Orders refusals with a body, such as 403 {@code blocked_account}.
     *
     * @param  count                    how many
     * @param  httpStatus               their status, 400..599
     * @param  code                     Sinch's code
     * @param  text                     its explanation
     * @throws IllegalArgumentException if count or status is out of range
     */
    public void refuseNext(int count, int httpStatus, String code, String text) {
        order(count, Answer.json(httpStatus, Json.object().put("code", code).put("text", text)));
    }

    private synchronized void order(int count, Answer answer) {
        if (count <= 0) {
            throw new IllegalArgumentException("count: " + count + " is not above zero");
        }
        if (answer.status() < 400 || answer.status() > 599) {
            throw new IllegalArgumentException("httpStatus: " + answer.status() + " is outside 400..599");
        }
        ordered.add(new Fault(count, answer));
    }

    /** {@code null} if the request is to be carried out. */
    synchronized Answer next() {
        Fault fault = ordered.poll();
        if (fault == null) {
            return null;
        }
        if (fault.count > 1) {
            ordered.addFirst(new Fault(fault.count - 1, fault.answer));
        }
        return fault.answer;
    }

    /** Forgets what was ordered. */
    public synchronized void clear() {
        ordered.clear();
    }

    private record Fault(int count, Answer answer) {
    }
}
