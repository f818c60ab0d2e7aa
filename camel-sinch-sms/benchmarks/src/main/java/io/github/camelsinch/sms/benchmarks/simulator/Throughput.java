/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.benchmarks.simulator;

import java.io.IOException;
import java.io.PrintStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

import io.github.camelsinch.sms.benchmarks.ChildJvm;

/** How many batches of one recipient are accepted in a second, and what a request costs, beside WireMock. */
final class Throughput {

    private static final int CONNECTIONS = 32;
    private static final int ROUNDS = 3;
    private static final int GOAL_PER_SECOND = 5000;
    private static final String LIBRARY = "simulator";
    private static final String JAR = "simulator with gate, as the jar";
    private static final String WIREMOCK = "WireMock 3.13.2, one stub";
    private static final byte[] BATCH = Connection.batch(46_700_000_001L, 1);

    private final int seconds;
    private final PrintStream out;

    Throughput(int seconds, PrintStream out) {
        this.seconds = seconds;
        this.out = out;
    }

    /** What was seen of one server in one round. */
    private record Round(double perSecond, double cpuMicros) {
    }

    List<Figure> measure() throws Exception {
        Map<String, List<Round>> seen = new LinkedHashMap<>();
        try (ChildJvm library = new ChildJvm(List.of("-Xmx512m"), SimulatorPeer.class, "0");
             ChildJvm jar = new ChildJvm(List.of("-Xmx512m"), SimulatorPeer.class, "0", "gate");
             ChildJvm wireMock = new ChildJvm(List.of("-Xmx512m"), WireMockPeer.class)) {
            Map<String, ChildJvm> servers = new LinkedHashMap<>();
            servers.put(LIBRARY, library);
            servers.put(JAR, jar);
            servers.put(WIREMOCK, wireMock);
            Map<String, Integer> ports = new LinkedHashMap<>();
            for (Map.Entry<String, ChildJvm> server : servers.entrySet()) {
                ports.put(server.getKey(), Integer.parseInt(server.getValue().line()));
                run(server.getValue(), ports.get(server.getKey()), seconds);
            }
            for (int round = 0; round < ROUNDS; round++) {
                for (Map.Entry<String, ChildJvm> server : servers.entrySet()) {
                    seen.computeIfAbsent(server.getKey(), absent -> new ArrayList<>())
                            .add(run(server.getValue(), ports.get(server.getKey()), seconds));
                }
            }
        }
        seen.forEach((server, rounds) -> rounds.forEach(
                round -> out.printf("%-34s %8.0f batches/s %8.1f us of CPU a request%n", server, round.perSecond,
                        round.cpuMicros)));
        Round library = best(seen.get(LIBRARY));
        Round jar = best(seen.get(JAR));
        Round wireMock = best(seen.get(WIREMOCK));
        return List.of(
                new Figure(
                        "accepted batches", "over " + GOAL_PER_SECOND + "/s", words(library),
                        library.perSecond > GOAL_PER_SECOND),
                new Figure("the same through the gate of the jar", "", words(jar), true),
                new Figure("WireMock, the same answer stubbed", "", words(wireMock), true),
                new Figure(
                        "CPU a request, beside WireMock", "not more",
                        String.format("%.2f of WireMock's", library.cpuMicros / wireMock.cpuMicros),
                        library.cpuMicros <= wireMock.cpuMicros));
    }

    private static String words(Round round) {
        return String.format("%.0f/s, %.0f us of CPU each", round.perSecond, round.cpuMicros);
    }

    /** What else runs here can only make it slower. */
    private static Round best(List<Round> rounds) {
        return new Round(
                rounds.stream().mapToDouble(Round::perSecond).max().orElseThrow(),
                rounds.stream().mapToDouble(Round::cpuMicros).min().orElseThrow());
    }

    private static Round run(ChildJvm server, int port, int seconds) throws Exception {
        ExecutorService clients = Executors.newFixedThreadPool(CONNECTIONS);
        try {
            Duration cpuBefore = server.cpu();
            long start = System.nanoTime();
            long end = start + TimeUnit.SECONDS.toNanos(seconds);
            List<Future<Long>> counts = clients.invokeAll(
                    Collections.nCopies(CONNECTIONS, (Callable<Long>) () -> sendUntil(port, end)));
            long count = 0;
            for (Future<Long> one : counts) {
                count += one.get();
            }
            double elapsed = (System.nanoTime() - start) / 1e9;
            return new Round(count / elapsed, server.cpu().minus(cpuBefore).toNanos() / 1e3 / count);
        } finally {
            clients.shutdownNow();
        }
    }

    private static long sendUntil(int port, long end) throws IOException {
        long count = 0;
        try (Connection connection = new Connection(port)) {
            while (System.nanoTime() < end) {
                connection.call(BATCH, 201);
                count++;
            }
        }
        return count;
    }
}
