/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.benchmarks.peers;

import java.io.IOException;
import java.io.PrintStream;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;

import io.github.camelsinch.sms.benchmarks.ChildJvm;

/**
 * The first send of a Camel Main, beside one that does nothing: same class path, same options of the virtual machine,
 * in turn. Differences are taken within a round, and the median counts.
 */
final class FirstSends {

    private final int rounds;
    private final PrintStream out;

    FirstSends(int rounds, PrintStream out) {
        this.rounds = rounds;
        this.out = out;
    }

    boolean measure(String url) throws IOException {
        FirstSend.What[] all = FirstSend.What.values();
        Map<FirstSend.What, double[]> wall = new EnumMap<>(FirstSend.What.class);
        Map<FirstSend.What, double[]> cpu = new EnumMap<>(FirstSend.What.class);
        for (FirstSend.What what : all) {
            wall.put(what, new double[rounds]);
            cpu.put(what, new double[rounds]);
        }
        for (int round = 0; round < rounds; round++) {
            for (int i = 0; i < all.length; i++) {
                FirstSend.What what = all[(round + i) % all.length];
                try (ChildJvm first = new ChildJvm(FirstSend.class, what.name(), url)) {
                    String[] words = first.line().split(" ");
                    wall.get(what)[round] = Double.parseDouble(words[0]);
                    cpu.get(what)[round] = Double.parseDouble(words[1]);
                }
            }
        }
        return print(wall, cpu);
    }

    private boolean print(Map<FirstSend.What, double[]> wall, Map<FirstSend.What, double[]> cpu) {
        out.printf("%n%-50s %8s %8s%n", "A Camel Main, from the start of its JVM", "wall ms", "CPU ms");
        wall.forEach((what, millis) -> out.printf(
                "%-50s %8.0f %8.0f%n", what, SendTable.median(millis), SendTable.median(cpu.get(what))));
        boolean isMet = SendTable.goal(out, "ms of the first send after a Camel Main that does nothing", 350, false,
                more(wall, FirstSend.What.NOTHING));
        isMet &= SendTable.goal(out, "ms of the first send after that of a camel-http route", 50, false,
                more(wall, FirstSend.What.CAMEL_HTTP));
        return isMet;
    }

    /** What the component takes more, in the median of the rounds. */
    private static double more(Map<FirstSend.What, double[]> millis, FirstSend.What than) {
        double[] more = new double[millis.get(than).length];
        Arrays.setAll(more, round -> millis.get(FirstSend.What.COMPONENT)[round] - millis.get(than)[round]);
        return SendTable.median(more);
    }
}
