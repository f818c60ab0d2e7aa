/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.benchmarks;

import java.io.PrintStream;

import org.openjdk.jmh.runner.RunnerException;

/**
 * Compares counting parts with reading the same characters and with a peer, prints one table and says whether the goal
 * is met.
 */
public final class Comparison {

    /** Counting must not take longer than this many times reading. */
    static final double GOAL = 2.5;

    private static final int USUAL_ROUNDS = 3;

    private Comparison() {
    }

    /**
     * Takes some minutes. Ends with status 1 if the goal is missed.
     *
     * @param  args            how many rounds, default 3; more of them on a busy machine
     * @throws RunnerException if JMH cannot run
     */
    public static void main(String[] args) throws RunnerException {
        int rounds = args.length == 0 ? USUAL_ROUNDS : Integer.parseInt(args[0]);
        Stopwatch stopwatch = new Stopwatch();
        stopwatch.measure(rounds, System.out);
        if (!print(stopwatch, new Allocations(), System.out)) {
            System.exit(1);
        }
    }

    private static boolean print(Stopwatch stopwatch, Allocations allocations, PrintStream out) {
        boolean isMet = true;
        out.printf("%n%-15s %10s %10s %12s %11s %18s %10s %16s%n", "text", "read ns", "count ns", "Cloudhopper", "count/read",
                "Cloudhopper/count", "count B/op", "Cloudhopper B/op");
        for (SampleText sample : SampleText.values()) {
            double read = stopwatch.nanos(Kernel.READ, sample);
            double count = stopwatch.nanos(Kernel.COUNT, sample);
            double peer = stopwatch.nanos(Kernel.CLOUDHOPPER, sample);
            long bytes = allocations.bytes(Kernel.COUNT, sample);
            out.printf("%-15s %10.1f %10.1f %12.1f %11.2f %18.1f %10d %16d%n", sample.label(), read, count, peer,
                    count / read, peer / count, bytes, allocations.bytes(Kernel.CLOUDHOPPER, sample));
            isMet &= count <= GOAL * read && bytes == 0;
        }
        out.printf("%nGoal, count/read at most %.1f and 0 bytes: %s%n", GOAL, isMet ? "met" : "MISSED");
        return isMet;
    }
}
