/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.benchmarks.peers;

/**
 * What one client did in one cell.
 *
 * @param sends     that were answered
 * @param seconds   it took
 * @param cpuNanos  of all threads but the compiler's
 * @param allocated bytes, by all threads
 * @param p50Nanos  time of a send, half of them
 * @param p99Nanos  time of a send, 99 of 100
 * @param errors    sends that failed
 */
record Seen(long sends, double seconds, long cpuNanos, long allocated, long p50Nanos, long p99Nanos, long errors) {

    double perSecond() {
        return sends / seconds;
    }

    double cpuMicros() {
        return cpuNanos / 1e3 / sends;
    }

    long bytes() {
        return allocated / sends;
    }

    static Seen parse(String line) {
        String[] words = line.split(" ");
        return new Seen(
                Long.parseLong(words[0]), Double.parseDouble(words[1]), Long.parseLong(words[2]), Long.parseLong(words[3]),
                Long.parseLong(words[4]), Long.parseLong(words[5]), Long.parseLong(words[6]));
    }

    @Override
    public String toString() {
        return sends + " " + seconds + " " + cpuNanos + " " + allocated + " " + p50Nanos + " " + p99Nanos + " " + errors;
    }
}
