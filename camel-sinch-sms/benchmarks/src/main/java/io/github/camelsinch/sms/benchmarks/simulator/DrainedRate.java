/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.benchmarks.simulator;

import java.io.IOException;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.github.camelsinch.sms.benchmarks.ChildJvm;

/** How well the queue is drained at the plan's rate, seen from outside and by this process's clock. */
final class DrainedRate {

    private static final int SECONDS = 10;
    private static final double TOLERANCE = 0.02;
    private static final byte[] COUNTERS = Connection.request("GET", "/_simulator/counters", "");
    private static final Pattern DISPATCHED = Pattern.compile("\"dispatched\":(\\d+)");

    private final PrintStream out;

    DrainedRate(PrintStream out) {
        this.out = out;
    }

    /** How many had had their turn, when. */
    private record Seen(long nanos, long dispatched) {
    }

    List<Figure> measure() throws Exception {
        List<Figure> figures = new ArrayList<>();
        for (int rate : new int[] { 30, 500, 5000 }) {
            figures.add(at(rate));
        }
        return figures;
    }

    private Figure at(int rate) throws Exception {
        try (ChildJvm server = new ChildJvm(List.of("-Xmx512m"), SimulatorPeer.class, "" + rate)) {
            try (Connection connection = new Connection(Integer.parseInt(server.line()))) {
                List<Seen> seen = watch(connection, rate);
                double ratio = perSecond(seen.get(0), seen.get(seen.size() - 1)) / rate;
                double firstHalfSecond = mostIn(seen, 0.5, 0.5) / (rate * 0.5);
                double mostInASecond = mostIn(seen, 1, SECONDS) / rate;
                out.printf("rate %d: %.4f of it over %d s, first half second %.3f, most in a second %.3f%n", rate, ratio,
                        SECONDS, firstHalfSecond, mostInASecond);
                // one message more or less falls into a window by where it begins
                double slack = TOLERANCE + 2.0 / (rate * 0.5);
                return new Figure(
                        "drained at " + rate + "/s over " + SECONDS + " s", "within 2 %, no burst",
                        String.format("%.4f; first half second %.3f", ratio, firstHalfSecond),
                        Math.abs(ratio - 1) <= TOLERANCE && firstHalfSecond <= 1 + slack && mostInASecond <= 1 + slack);
            }
        }
    }

    private static List<Seen> watch(Connection connection, int rate) throws IOException {
        // so that what is measured is not the first use of everything
        for (int i = 0; i < 2000; i++) {
            connection.call(COUNTERS, 200);
        }
        int wanted = rate * (SECONDS + 2);
        long sent = 0;
        // the whole queue is there before much of it has gone
        while (sent < wanted) {
            int recipients = (int) Math.min(1000, wanted - sent);
            connection.call(Connection.batch(46_700_000_000L + sent, recipients), 201);
            sent += recipients;
        }
        List<Seen> seen = new ArrayList<>();
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(SECONDS);
        while (System.nanoTime() < end) {
            long before = System.nanoTime();
            Matcher dispatched = DISPATCHED.matcher(connection.call(COUNTERS, 200));
            long after = System.nanoTime();
            if (dispatched.find() && after - before < TimeUnit.MILLISECONDS.toNanos(2)) {
                seen.add(new Seen((before + after) / 2, Long.parseLong(dispatched.group(1))));
            }
        }
        return seen;
    }

    private static double perSecond(Seen first, Seen last) {
        return (last.dispatched - first.dispatched) * 1e9 / (last.nanos - first.nanos);
    }

    /** The most in any window of that length which begins within the first seconds. */
    private static double mostIn(List<Seen> seen, double windowSeconds, double within) {
        long window = (long) (windowSeconds * 1e9);
        long lastStart = seen.get(0).nanos + (long) (within * 1e9);
        double most = 0;
        int end = 0;
        for (Seen start : seen) {
            if (start.nanos > lastStart) {
                break;
            }
            while (end + 1 < seen.size() && seen.get(end + 1).nanos <= start.nanos + window) {
                end++;
            }
            most = Math.max(most, seen.get(end).dispatched - start.dispatched);
        }
        return most;
    }
}
