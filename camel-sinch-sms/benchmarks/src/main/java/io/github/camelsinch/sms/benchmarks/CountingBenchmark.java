/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.benchmarks;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.concurrent.TimeUnit;

import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/**
 * One kernel on one text, which JMH runs in a Java virtual machine of their own. Beside JMH's own times, which count
 * whatever else the machine does, it tells the processor time of its thread.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class CountingBenchmark {

    /** What is run. */
    @Param
    public Kernel kernel;

    /** On what. */
    @Param
    public SampleText sample;

    private String text;

    /** Looks the text up. */
    @Setup
    public void prepare() {
        text = sample.text();
    }

    /**
     * One call.
     *
     * @param  time takes the time around an iteration
     * @return      the kernel's answer, so that it cannot be optimised away
     */
    @Benchmark
    public int run(CpuTime time) {
        return kernel.run(text);
    }

    /** Processor time of the thread in an iteration. */
    @State(Scope.Thread)
    @AuxCounters(AuxCounters.Type.EVENTS)
    public static class CpuTime {

        private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        private long begin;
        private long cpuNanos;

        /** Begins an iteration. */
        @Setup(Level.Iteration)
        public void begin() {
            begin = threads.getCurrentThreadCpuTime();
        }

        /** Ends an iteration. */
        @TearDown(Level.Iteration)
        public void end() {
            cpuNanos = threads.getCurrentThreadCpuTime() - begin;
        }

        /** {@return nanoseconds of processor time} */
        public long cpuNanos() {
            return cpuNanos;
        }
    }
}
