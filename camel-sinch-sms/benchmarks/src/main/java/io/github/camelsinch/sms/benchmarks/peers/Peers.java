/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.benchmarks.peers;

import java.io.PrintStream;

/** Measures this component beside the other ways to send, and prints it. */
public final class Peers {

    private static final int USUAL_ROUNDS = 3;

    private Peers() {
    }

    /**
     * Takes ten minutes. Ends with status 1 if a goal is missed.
     *
     * @param  args      how many rounds, default {@value #USUAL_ROUNDS}
     * @throws Exception if it cannot run
     */
    public static void main(String[] args) throws Exception {
        int rounds = args.length == 0 ? USUAL_ROUNDS : Integer.parseInt(args[0]);
        PrintStream out = System.out;
        boolean isMet = new Sends(rounds, out).measure();
        isMet &= new ColdStarts(rounds, out).measure();
        out.println(isMet ? "Goals: met" : "Goals: MISSED");
        System.exit(isMet ? 0 : 1);
    }
}
