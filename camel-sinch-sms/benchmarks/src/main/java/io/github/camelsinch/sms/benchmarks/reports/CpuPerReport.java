/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.benchmarks.reports;

import java.io.IOException;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import io.github.camelsinch.sms.benchmarks.ChildJvm;

/**
 * Processor time of a report from the socket into a route, by the kernel's account of the whole process: I/O threads,
 * compiler and garbage collector count. The contenders run in turn; each ratio is of one round.
 */
final class CpuPerReport {

    private static final int REPORTS = 2_000_000;

    private final int rounds;
    private final PrintStream out;

    /**
     * @param rounds how often
     * @param out    for the table
     */
    CpuPerReport(int rounds, PrintStream out) {
        this.rounds = rounds;
        this.out = out;
    }

    /**
     * {@return whether the component takes no more than the plain route that remembers nothing; each had all reports
     * once}
     */
    boolean measure() throws IOException, InterruptedException {
        List<Double> component = new ArrayList<>();
        List<Double> plain = new ArrayList<>();
        List<Double> once = new ArrayList<>();
        List<Double> toPlain = new ArrayList<>();
        List<Double> toOnce = new ArrayList<>();
        try (ChildJvm server = new ChildJvm(ReportServer.class, "" + REPORTS)) {
            String baseUrl = "http://127.0.0.1:" + server.line();
            for (int round = 0; round < rounds; round++) {
                plain.add(micros(PlainPolling.class, baseUrl, "all"));
                component.add(micros(ComponentPolling.class, baseUrl, "quick"));
                once.add(micros(PlainPolling.class, baseUrl, "once"));
                toPlain.add(component.get(round) / plain.get(round));
                toOnce.add(component.get(round) / once.get(round));
            }
        }
        out.printf("%nCPU of a report, %d of them waiting, median of %d rounds%n", REPORTS, rounds);
        out.printf("%-56s %8s %16s%n", "", "us", "component is");
        out.printf("%-56s %8.2f%n", "sinch-sms:deliveryReports, remembers in memory", median(component));
        out.printf("%-56s %8.2f %15.2fx%n", "goal: camel-http, camel-jackson, split", median(plain), median(toPlain));
        out.printf("%-56s %8.2f %15.2fx%n", "the same with an idempotent consumer in memory", median(once), median(toOnce));
        return median(toPlain) <= 1;
    }

    private static double micros(Class<?> program, String baseUrl, String how) throws IOException, InterruptedException {
        try (ChildJvm reader = new ChildJvm(program, baseUrl, "" + REPORTS, how)) {
            String[] result = reader.line().split(" ");
            reader.join();
            if (Integer.parseInt(result[0]) != REPORTS || Integer.parseInt(result[1]) != REPORTS) {
                throw new IOException(program.getSimpleName() + " did not get every report once");
            }
            return Double.parseDouble(result[2]) / 1000;
        }
    }

    private static double median(List<Double> values) {
        return values.stream().sorted(Comparator.naturalOrder()).toList().get(values.size() / 2);
    }
}
