/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.benchmarks;

import java.io.PrintStream;
import java.util.EnumMap;
import java.util.Map;

import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/**
 * Runs all kernels on all texts in turn, several rounds of it, and keeps of each the least processor time of many short
 * iterations: on a busy machine that is the one that nothing else got in the way of.
 */
final class Stopwatch {

    private static final TimeValue ITERATION = TimeValue.milliseconds(5);
    private static final int WARMUP_ITERATIONS = 150;
    private static final int ITERATIONS = 100;

    private final Map<SampleText, Map<Kernel, Double>> leastNanos = new EnumMap<>(SampleText.class);

    /**
     * @param  rounds          how often
     * @param  progress        gets a line a round
     * @throws RunnerException if JMH cannot run
     */
    void measure(int rounds, PrintStream progress) throws RunnerException {
        for (int round = 1; round <= rounds; round++) {
            progress.println("Round " + round + " of " + rounds + " ...");
            for (SampleText sample : SampleText.values()) {
                for (Kernel kernel : Kernel.values()) {
                    leastNanos.computeIfAbsent(sample, key -> new EnumMap<>(Kernel.class))
                            .merge(kernel, leastNanosOf(kernel, sample), Math::min);
                }
            }
        }
    }

    /** {@return nanoseconds a call} */
    double nanos(Kernel kernel, SampleText sample) {
        return leastNanos.get(sample).get(kernel);
    }

    private static double leastNanosOf(Kernel kernel, SampleText sample) throws RunnerException {
        Options options = new OptionsBuilder()
                .include(CountingBenchmark.class.getName())
                .param("kernel", kernel.name())
                .param("sample", sample.name())
                .warmupIterations(WARMUP_ITERATIONS)
                .warmupTime(ITERATION)
                .measurementIterations(ITERATIONS)
                .measurementTime(ITERATION)
                .forks(1)
                // waits for the compiler, which on a busy machine may not get its turn before the warm-up is over
                .jvmArgsAppend("-Xbatch")
                .verbosity(VerboseMode.SILENT)
                .build();
        return new Runner(options).runSingle().getBenchmarkResults().stream()
                .flatMap(fork -> fork.getIterationResults().stream())
                .mapToDouble(iteration -> iteration.getSecondaryResults().get("cpuNanos").getScore()
                                          / iteration.getMetadata().getAllOps())
                .min().orElseThrow();
    }
}
