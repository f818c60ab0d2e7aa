/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.benchmarks.peers;

import java.time.Duration;

/**
 * One measurement.
 *
 * @param concurrency sends at the same time
 * @param delayMillis of the server, before it answers
 * @param recipients  of each send
 * @param duration    how long it is measured
 */
record Cell(int concurrency, int delayMillis, int recipients, Duration duration) {

    static Cell parse(String line) {
        String[] words = line.split(" ");
        return new Cell(
                Integer.parseInt(words[0]), Integer.parseInt(words[1]), Integer.parseInt(words[2]), Duration.parse(words[3]));
    }

    @Override
    public String toString() {
        return concurrency + " " + delayMillis + " " + recipients + " " + duration;
    }
}
