/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.benchmarks.simulator;

import java.io.PrintStream;
import java.util.List;

import io.github.camelsinch.sms.benchmarks.ChildJvm;

/** A million recipients in a simulator with 64 MB of heap. */
final class Bulk {

    private static final int BATCHES = 1000;
    private static final int PER_BATCH = 1000;
    private static final long GOAL = 64L << 20;

    private final PrintStream out;

    Bulk(PrintStream out) {
        this.out = out;
    }

    List<Figure> measure() throws Exception {
        try (ChildJvm server = new ChildJvm(List.of("-Xmx64m"), SimulatorPeer.class, "0")) {
            try (Connection connection = new Connection(Integer.parseInt(server.line()))) {
                long start = System.nanoTime();
                for (int batch = 0; batch < BATCHES; batch++) {
                    connection.call(Connection.batch(46_710_000_000L + (long) batch * PER_BATCH, PER_BATCH), 201);
                }
                double seconds = (System.nanoTime() - start) / 1e9;
                String counters = connection.call(Connection.request("GET", "/_simulator/counters", ""), 200);
                server.tell("heap");
                long heap = Long.parseLong(server.line());
                boolean isComplete = counters.contains("\"delivered\":" + BATCHES * PER_BATCH + ",");
                out.printf("a million recipients: %.1f s, %d bytes of heap in use, all delivered: %b%n", seconds, heap,
                        isComplete);
                return List.of(new Figure(
                        "heap after a million recipients", "under 64 MB", String.format("%.1f MB, -Xmx64m", heap / 1048576.0),
                        heap < GOAL && isComplete));
            }
        }
    }
}
