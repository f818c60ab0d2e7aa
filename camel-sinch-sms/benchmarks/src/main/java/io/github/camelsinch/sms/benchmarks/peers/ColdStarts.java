/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.benchmarks.peers;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.LongStream;

import io.github.camelsinch.sms.benchmarks.ChildJvm;

/** What is measured from the start of a virtual machine: a file of a million numbers, and the first send. */
final class ColdStarts {

    private static final int NUMBERS = 1_000_000;
    private static final long FIRST_NUMBER = 46_700_000_000L;
    private static final List<String> SMALL_HEAP = List.of("-Xmx64m");
    private static final int STARTS_PER_ROUND = 5;

    private final int rounds;
    private final PrintStream out;

    ColdStarts(int rounds, PrintStream out) {
        this.rounds = rounds;
        this.out = out;
    }

    boolean measure() throws IOException {
        Path file = Files.createTempFile("numbers", ".txt");
        try (ChildJvm server = new ChildJvm(StandIn.class, "0")) {
            Files.write(file, (Iterable<String>) LongStream.range(0, NUMBERS).mapToObj(i -> "" + (FIRST_NUMBER + i))::iterator);
            String url = "http://127.0.0.1:" + server.line();
            boolean isMet = file(url, file);
            return new FirstSends(STARTS_PER_ROUND * rounds, out).measure(url) && isMet;
        } finally {
            Files.delete(file);
        }
    }

    private boolean file(String url, Path file) throws IOException {
        double[] component = new double[rounds];
        double[] loop = new double[rounds];
        double[] ratio = new double[rounds];
        for (int round = 0; round < rounds; round++) {
            component[round] = cpuSeconds("component", url, file);
            loop[round] = cpuSeconds("loop", url, file);
            ratio[round] = component[round] / loop[round];
        }
        out.printf(
                "%nA file of 1,000,000 numbers, a cold virtual machine with -Xmx64m: CPU %.2f s, a hand-written loop %.2f s%n",
                SendTable.median(component), SendTable.median(loop));
        return SendTable.goal(out, "CPU of a file, x hand-written loop", 1.5, false, SendTable.median(ratio));
    }

    private static double cpuSeconds(String how, String url, Path file) throws IOException {
        try (ChildJvm job = new ChildJvm(SMALL_HEAP, FileJob.class, how, url, file.toString())) {
            String[] words = job.line().split(" ");
            if (Long.parseLong(words[0]) != NUMBERS) {
                throw new IOException(how + " sent to " + words[0] + " numbers");
            }
            return Long.parseLong(words[1]) / 1e9;
        }
    }
}
