/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.benchmarks.kill;

import java.time.Duration;
import java.util.random.RandomGenerator;

/**
 * Options of the component that may differ from one run to the next.
 *
 * @param maxRecipientsPerBatch as the component's
 * @param messagesPerSecond     as the component's
 * @param bulkSlice             as the component's
 * @param settleTime            as the component's; {@code requestTimeout} is {@link #REQUEST_TIMEOUT}
 */
record Options(int maxRecipientsPerBatch, double messagesPerSecond, Duration bulkSlice, Duration settleTime) {

    /** Short, so that a call without an answer does not take long here. */
    static final Duration REQUEST_TIMEOUT = Duration.ofSeconds(1);

    private static final int USUAL_SIZE = 3;
    private static final Duration NO_SLICES = Duration.ZERO;

    static Options usual(Duration settleTime) {
        return new Options(USUAL_SIZE, 0, NO_SLICES, settleTime);
    }

    /** As somebody changes them while a send is not complete: each would cut a new send in another way. */
    Options changed(RandomGenerator random) {
        return switch (random.nextInt(4)) {
            case 0 -> this;
            case 1 -> new Options(5, 0, NO_SLICES, settleTime);
            case 2 -> new Options(USUAL_SIZE, 400, Duration.ofMillis(5), settleTime);
            default -> new Options(2, 1000, NO_SLICES, settleTime);
        };
    }

    static Options parse(String text) {
        String[] parts = text.split("/");
        return new Options(
                Integer.parseInt(parts[0]), Double.parseDouble(parts[1]), Duration.parse(parts[2]), Duration.parse(parts[3]));
    }

    @Override
    public String toString() {
        return maxRecipientsPerBatch + "/" + messagesPerSecond + "/" + bulkSlice + "/" + settleTime;
    }
}
