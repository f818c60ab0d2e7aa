/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.benchmarks.pacing;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

import io.github.camelsinch.sms.benchmarks.ChildJvm;
import redis.embedded.RedisServer;

/** How well a rate is kept, by one node and by three that share it. */
final class Rates {

    private static final int WARM_UP_SECONDS = 5;
    private static final double BURST_SECONDS = 0.1;
    private static final double LEASE_SECONDS = 0.1;

    private final int seconds;
    private final PrintStream out;

    Rates(int seconds, PrintStream out) {
        this.seconds = seconds;
        this.out = out;
    }

    boolean measure() throws Exception {
        boolean isMet = true;
        out.printf("%n%-18s %10s %12s %10s %22s%n", "rate asked", "batches", "achieved/s", "ratio", "most in a second/bound");
        for (int rate : new int[] { 30, 500, 5000 }) {
            isMet &= print("1 node", rate, 1, arrivals(rate, 1, null), 0.01);
        }
        RedisServer redis = SharedBucket.startServer();
        try {
            for (int rate : new int[] { 500, 5000 }) {
                isMet &= print("3 nodes", rate, 3, arrivals(rate, 3, redis.ports().get(0)), 0.02);
            }
        } finally {
            redis.stop();
        }
        return isMet;
    }

    private boolean print(String nodes, int rate, int count, Arrivals all, double tolerance) {
        Arrivals warm = all.after(TimeUnit.SECONDS.toNanos(WARM_UP_SECONDS));
        double ratio = warm.rate() / rate;
        double bound = rate * (1 + BURST_SECONDS) + count * (warm.largest() + (count > 1 ? rate * LEASE_SECONDS : 0));
        boolean isMet = Math.abs(ratio - 1) <= tolerance && warm.mostInASecond() <= bound;
        out.printf("%-7s %10d %10d %12.1f %10.4f %13d /%7.0f %s%n", nodes, rate, warm.all().size(), warm.rate(), ratio,
                warm.mostInASecond(), bound, isMet ? "" : "MISSED");
        return isMet;
    }

    private Arrivals arrivals(int rate, int nodes, Integer redisPort) throws Exception {
        List<ChildJvm> senders = new ArrayList<>();
        try (ChildJvm recorder = new ChildJvm(Recorder.class)) {
            String baseUrl = "http://127.0.0.1:" + recorder.line();
            for (int node = 0; node < nodes; node++) {
                List<String> args = new ArrayList<>(
                        List.of(
                                baseUrl, "" + rate, "" + (WARM_UP_SECONDS + seconds), "" + node));
                if (redisPort != null) {
                    args.add("" + redisPort);
                }
                senders.add(new ChildJvm(Sender.class, args.toArray(String[]::new)));
            }
            for (ChildJvm sender : senders) {
                sender.join();
            }
            return Arrivals.of(baseUrl);
        } finally {
            senders.forEach(ChildJvm::close);
        }
    }
}
