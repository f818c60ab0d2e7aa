/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.benchmarks.reports;

import java.io.PrintStream;

/** Measures what polling delivery reports costs, and prints it. */
public final class Reports {

    private static final int USUAL_ROUNDS = 3;
    private static final int WAITING = 200_000;
    private static final int MEGABYTES = 64;

    private Reports() {
    }

    /**
     * Takes some minutes. Ends with status 1 if a goal is missed.
     *
     * @param  args      how many rounds, default {@value #USUAL_ROUNDS}
     * @throws Exception if it cannot run
     */
    public static void main(String[] args) throws Exception {
        int rounds = args.length == 0 ? USUAL_ROUNDS : Integer.parseInt(args[0]);
        PrintStream out = System.out;
        boolean isMet = new RequestsPerPoll(out).measure();
        isMet &= new Backlog(WAITING, MEGABYTES, out).measure();
        isMet &= new CpuPerReport(rounds, out).measure();
        out.println(isMet ? "Goals: met" : "Goals: MISSED");
        System.exit(isMet ? 0 : 1);
    }
}
