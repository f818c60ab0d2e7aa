/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.simulator.plan;

import java.util.Arrays;

import io.github.camelsinch.sms.simulator.message.Message;
import io.github.camelsinch.sms.simulator.outcome.DeliveryStatus;

/**
 * The messages of one batch, 21 bytes each. Not thread-safe: the plan's lock guards it.
 *
 * <p>
 * The code that is kept for a queued message is the one that will stop it at its turn.
 */
final class MessageTable {

    private static final int CODE_QUEUED = 400;

    private final long[] numbers;
    private final byte[] statuses;
    private final short[] codes;
    private final short[] parts;
    private final long[] since;

    MessageTable(long[] numbers, long queuedAtMillis) {
        this.numbers = numbers;
        this.statuses = new byte[numbers.length];
        this.codes = new short[numbers.length];
        this.parts = new short[numbers.length];
        this.since = new long[numbers.length];
        Arrays.fill(since, queuedAtMillis);
    }

    int size() {
        return numbers.length;
    }

    long number(int message) {
        return numbers[message];
    }

    DeliveryStatus status(int message) {
        return DeliveryStatus.ofOrdinal(statuses[message]);
    }

    /** As a report shows it. */
    int code(int message) {
        return statuses[message] == 0 ? CODE_QUEUED : codes[message];
    }

    /** What will stop a queued message at its turn, or {@link Message#NOTHING_STOPS_IT}. */
    int stopCode(int message) {
        return codes[message];
    }

    long sinceMillis(int message) {
        return since[message];
    }

    int parts(int message) {
        return parts[message];
    }

    void describe(int message, Message content) {
        parts[message] = (short) content.parts();
        codes[message] = (short) content.stopCode();
    }

    void set(int message, DeliveryStatus status, int code, long atMillis) {
        statuses[message] = (byte) status.ordinal();
        codes[message] = (short) code;
        since[message] = atMillis;
    }

    /** The place of a number's first message, or -1. */
    int indexOf(long number) {
        for (int i = 0; i < numbers.length; i++) {
            if (numbers[i] == number) {
                return i;
            }
        }
        return -1;
    }
}
