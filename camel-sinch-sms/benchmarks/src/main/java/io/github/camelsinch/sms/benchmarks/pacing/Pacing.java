/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.benchmarks.pacing;

import java.io.PrintStream;

/** Measures how well sends are paced, and prints it. */
public final class Pacing {

    private static final int USUAL_SECONDS = 60;

    private Pacing() {
    }

    /**
     * Takes twelve minutes. Ends with status 1 if a goal is missed.
     *
     * @param  args      how many seconds each run lasts, default {@value #USUAL_SECONDS}
     * @throws Exception if it cannot run
     */
    public static void main(String[] args) throws Exception {
        int seconds = args.length == 0 ? USUAL_SECONDS : Integer.parseInt(args[0]);
        PrintStream out = System.out;
        boolean isMet = new Overhead(out).measure();
        isMet &= new Rates(seconds, out).measure();
        isMet &= new Hang(out).measure();
        isMet &= new CodesBesideBulk(seconds, out).measure();
        out.println(isMet ? "Goals: met" : "Goals: MISSED");
        System.exit(isMet ? 0 : 1);
    }
}
