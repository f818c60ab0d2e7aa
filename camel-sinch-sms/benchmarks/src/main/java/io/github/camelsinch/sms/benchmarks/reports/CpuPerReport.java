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
import java.util.function.ToDoubleFunction;

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
        List<Micros> component = new ArrayList<>();
        List<Micros> plain = new ArrayList<>();
        List<Micros> once = new ArrayList<>();
        try (ChildJvm server = new ChildJvm(ReportServer.class, "" + REPORTS)) {
            String baseUrl = "http://127.0.0.1:" + server.line();
            for (int round = 0; round < rounds; round++) {
                plain.add(micros(PlainPolling.class, baseUrl, "all"));
                component.add(micros(ComponentPolling.class, baseUrl, "quick"));
                once.add(micros(PlainPolling.class, baseUrl, "once"));
            }
        }
        out.printf("%nCPU of a report, %d of them waiting, median of %d rounds%n", REPORTS, rounds);
        out.printf("%-50s %8s %13s %12s %13s%n", "", "us", "component is", "no compiler", "component is");
        print("sinch-sms:deliveryReports, remembers in memory", component, component);
        print("goal: camel-http, camel-jackson, split", plain, component);
        print("the same with an idempotent consumer in memory", once, component);
        return ratio(component, plain, Micros::all) <= 1;
    }

    private void print(String name, List<Micros> own, List<Micros> component) {
        out.printf("%-50s %8.2f %12.2fx %12.2f %12.2fx%n", name, median(own, Micros::all), ratio(component, own, Micros::all),
                median(own, Micros::withoutCompiler), ratio(component, own, Micros::withoutCompiler));
    }

    private static double ratio(List<Micros> some, List<Micros> others, ToDoubleFunction<Micros> which) {
        List<Double> ratios = new ArrayList<>();
        for (int round = 0; round < some.size(); round++) {
            ratios.add(which.applyAsDouble(some.get(round)) / which.applyAsDouble(others.get(round)));
        }
        return median(ratios);
    }

    private static double median(List<Micros> values, ToDoubleFunction<Micros> which) {
        return median(values.stream().map(which::applyAsDouble).toList());
    }

    private static Micros micros(Class<?> program, String baseUrl, String how) throws IOException, InterruptedException {
        try (ChildJvm reader = new ChildJvm(program, baseUrl, "" + REPORTS, how)) {
            String[] result = reader.line().split(" ");
            reader.join();
            if (Integer.parseInt(result[0]) != REPORTS || Integer.parseInt(result[1]) != REPORTS) {
                throw new IOException(program.getSimpleName() + " did not get every report once");
            }
            return new Micros(Double.parseDouble(result[2]) / 1000, Double.parseDouble(result[3]) / 1000);
        }
    }

    private record Micros(double withoutCompiler, double all) {
    }

    private static double median(List<Double> values) {
        return values.stream().sorted(Comparator.naturalOrder()).toList().get(values.size() / 2);
    }
}
