/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.benchmarks.simulator;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;

/** Measures the simulator, beside WireMock where that can do the same, and prints one table. */
public final class SimulatorFigures {

    private static final int USUAL_SECONDS = 10;

    private SimulatorFigures() {
    }

    /**
     * Takes three minutes. Ends with status 1 if a goal is missed.
     *
     * @param  args      how many seconds each run lasts, default {@value #USUAL_SECONDS}
     * @throws Exception if it cannot run
     */
    public static void main(String[] args) throws Exception {
        int seconds = args.length == 0 ? USUAL_SECONDS : Integer.parseInt(args[0]);
        PrintStream out = System.out;
        List<Figure> figures = new ArrayList<>();
        figures.addAll(new StartUp(out).measure());
        figures.addAll(new Throughput(seconds, out).measure());
        figures.addAll(new DrainedRate(out).measure());
        figures.addAll(new Bulk(out).measure());
        figures.addAll(new Viewers(out).measure());
        boolean isMet = Figure.print(figures, out);
        out.println(isMet ? "Goals: met" : "Goals: MISSED");
        System.exit(isMet ? 0 : 1);
    }
}
