/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.benchmarks.peers;

import java.io.IOException;
import java.io.PrintStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

import io.github.camelsinch.sms.benchmarks.ChildJvm;

/**
 * All clients side by side: a process each, all alive at once and warm, which take the same cells in turn. Ratios are
 * taken within a round, in which the machine was as busy for all; what counts is the median of the rounds.
 */
final class Sends {

    private static final Duration SLICE = Duration.ofMillis(1_500);
    /** By then the compiler is done with the slowest; by the clock it would not be where the machine is busy. */
    private static final long WARM_SENDS = 300_000;
    private static final long WARM_BATCHES = 20_000;
    private static final List<Integer> DELAYS = List.of(0, 20);

    private final int rounds;
    private final PrintStream out;

    Sends(int rounds, PrintStream out) {
        this.rounds = rounds;
        this.out = out;
    }

    boolean measure() throws IOException {
        Map<Cell, Map<Peer, List<Seen>>> seen = new LinkedHashMap<>();
        Map<Peer, ChildJvm> peers = new EnumMap<>(Peer.class);
        try (ChildJvm server = new ChildJvm(StandIn.class, "0", "20")) {
            String[] ports = { server.line(), server.line() };
            try {
                for (Peer peer : Peer.values()) {
                    peers.put(peer, new ChildJvm(
                            List.of("-Xmx512m"), PeerProcess.class, peer.name(), "0", ports[0], "20", ports[1]));
                }
                warmUp(peers);
                for (int round = 0; round < rounds; round++) {
                    for (Cell cell : cells()) {
                        round(cell, peers, seen.computeIfAbsent(cell, c -> new EnumMap<>(Peer.class)), new Random(round));
                    }
                }
            } finally {
                peers.values().forEach(ChildJvm::close);
            }
        }
        SendTable table = new SendTable(seen);
        table.print(out);
        return table.printGoals(out);
    }

    private static List<Cell> cells() {
        List<Cell> cells = new ArrayList<>();
        for (int recipients : List.of(1, 1000)) {
            for (int delay : DELAYS) {
                for (int concurrency : List.of(1, 16, 64)) {
                    cells.add(new Cell(concurrency, delay, recipients, SLICE));
                }
            }
        }
        return cells;
    }

    private static void warmUp(Map<Peer, ChildJvm> peers) throws IOException {
        for (ChildJvm peer : peers.values()) {
            warmUp(peer, 1, WARM_SENDS);
            warmUp(peer, 1000, WARM_BATCHES);
            see(peer, new Cell(64, 20, 1, SLICE));
        }
    }

    private static void warmUp(ChildJvm peer, int recipients, long sends) throws IOException {
        for (long sent = 0; sent < sends;) {
            sent += see(peer, new Cell(64, 0, recipients, SLICE)).sends();
        }
    }

    private static void round(Cell cell, Map<Peer, ChildJvm> peers, Map<Peer, List<Seen>> seen, Random random)
            throws IOException {
        List<Peer> order = new ArrayList<>(peers.keySet());
        Collections.shuffle(order, random);
        for (Peer peer : order) {
            seen.computeIfAbsent(peer, p -> new ArrayList<>()).add(see(peers.get(peer), cell));
        }
    }

    private static Seen see(ChildJvm peer, Cell cell) throws IOException {
        peer.tell(cell.toString());
        return Seen.parse(peer.line());
    }
}
