/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.benchmarks.peers;

import java.io.PrintStream;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleBiFunction;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/** What was seen of all clients, with the ratios to the first, and whether the goals are met. */
final class SendTable {

    private final Map<Cell, Map<Peer, List<Seen>>> seen;

    SendTable(Map<Cell, Map<Peer, List<Seen>>> seen) {
        this.seen = seen;
    }

    void print(PrintStream out) {
        seen.forEach((cell, peers) -> {
            out.printf("%n%-29s %9s %6s %9s %6s %9s %9s %9s %6s%n", title(cell), "sends/s", "x raw", "CPU us", "x raw",
                    "B/send",
                    "p50 us", "p99 us", "errors");
            peers.keySet().forEach(peer -> out.println(row(cell, peer)));
        });
    }

    private static String title(Cell cell) {
        return cell.recipients() + " to, " + cell.delayMillis() + " ms, " + cell.concurrency() + " at once";
    }

    private String row(Cell cell, Peer peer) {
        return String.format("%-29s %9.0f %6.2f %9.1f %6.2f %9.0f %9.0f %9.0f %6d", peer, median(cell, peer, Seen::perSecond),
                throughput(cell, peer), median(cell, peer, Seen::cpuMicros), cpu(cell, peer, Peer.RAW_ASYNC),
                median(cell, peer, Seen::bytes), median(cell, peer, Seen::p50Nanos) / 1e3,
                median(cell, peer, Seen::p99Nanos) / 1e3, errors(seen.get(cell).get(peer)));
    }

    /** Whether all were met. */
    boolean printGoals(PrintStream out) {
        Cell slow = cell(20, 1);
        Cell fast = cell(0, 1);
        out.printf("%nAt 64 at once, one recipient%n");
        boolean isMet = goal(out, "throughput at 20 ms, x raw, continueOn=io", 0.95, true, throughput(slow, Peer.COMPONENT_IO));
        isMet &= goal(out, "throughput at 20 ms, x raw, continueOn=worker", 0.95, true,
                throughput(slow, Peer.COMPONENT_WORKER));
        for (Cell at : List.of(fast, slow)) {
            String delay = " at " + at.delayMillis() + " ms";
            isMet &= goal(out, "CPU, x raw, continueOn=io" + delay, 1.25, false, cpu(at, Peer.COMPONENT_IO, Peer.RAW_ASYNC));
            isMet &= goal(out, "CPU, x raw, continueOn=worker" + delay, 1.6, false,
                    cpu(at, Peer.COMPONENT_WORKER, Peer.RAW_ASYNC));
            isMet &= goal(out, "CPU, x camel-http route, continueOn=worker" + delay, 0.4, false,
                    cpu(at, Peer.COMPONENT_WORKER, Peer.CAMEL_HTTP));
        }
        isMet &= goal(out, "KB allocated, continueOn=worker", 18, false,
                median(fast, Peer.COMPONENT_WORKER, Seen::bytes) / 1e3);
        isMet &= goal(out, "sends that failed, of all clients and cells", 0, false, errors());
        return isMet;
    }

    static boolean goal(PrintStream out, String what, double bound, boolean atLeast, double is) {
        boolean isMet = atLeast ? is >= bound : is <= bound;
        out.printf("%-58s %s %6.2f   %7.2f   %s%n", what, atLeast ? "at least" : "at most ", bound, is,
                isMet ? "met" : "MISSED");
        return isMet;
    }

    private Cell cell(int delayMillis, int recipients) {
        return seen.keySet().stream()
                .filter(c -> c.concurrency() == 64 && c.delayMillis() == delayMillis && c.recipients() == recipients)
                .findFirst().orElseThrow();
    }

    private double throughput(Cell cell, Peer peer) {
        return ratio(cell, peer, Peer.RAW_ASYNC, (is, limit) -> is.perSecond() / limit.perSecond());
    }

    private double cpu(Cell cell, Peer peer, Peer to) {
        return ratio(cell, peer, to, (is, limit) -> is.cpuMicros() / limit.cpuMicros());
    }

    /** The median over the rounds of the ratio within a round. */
    private double ratio(Cell cell, Peer peer, Peer to, ToDoubleBiFunction<Seen, Seen> ratio) {
        List<Seen> of = seen.get(cell).get(peer);
        List<Seen> limit = seen.get(cell).get(to);
        return median(IntStream.range(0, of.size()).mapToDouble(i -> ratio.applyAsDouble(of.get(i), limit.get(i))).toArray());
    }

    private double median(Cell cell, Peer peer, ToDoubleFunction<Seen> figure) {
        return median(seen.get(cell).get(peer).stream().mapToDouble(figure).toArray());
    }

    private double errors() {
        return seen.values().stream().flatMap(peers -> peers.values().stream()).mapToLong(SendTable::errors).sum();
    }

    private static long errors(List<Seen> rounds) {
        return rounds.stream().mapToLong(Seen::errors).sum();
    }

    static double median(double... values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }
}
