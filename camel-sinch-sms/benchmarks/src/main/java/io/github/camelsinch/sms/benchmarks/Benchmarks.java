/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.benchmarks;

import java.util.Arrays;

import io.github.camelsinch.sms.benchmarks.kill.Kill;
import io.github.camelsinch.sms.benchmarks.pacing.Pacing;
import io.github.camelsinch.sms.benchmarks.peers.Peers;
import io.github.camelsinch.sms.benchmarks.reports.ReportKills;
import io.github.camelsinch.sms.benchmarks.reports.Reports;
import io.github.camelsinch.sms.benchmarks.simulator.SimulatorFigures;

/** The way in: the first word on the command line says what to measure. */
public final class Benchmarks {

    private Benchmarks() {
    }

    /**
     * @param  args      what, and its own arguments
     * @throws Exception if it cannot run
     */
    public static void main(String[] args) throws Exception {
        String what = args.length == 0 ? "" : args[0];
        String[] rest = Arrays.copyOfRange(args, Math.min(1, args.length), args.length);
        switch (what) {
            case "counting" -> Comparison.main(rest);
            case "pacing" -> Pacing.main(rest);
            case "kill" -> Kill.main(rest);
            case "simulator" -> SimulatorFigures.main(rest);
            case "reports" -> Reports.main(rest);
            case "report-kill" -> ReportKills.main(rest);
            case "peers" -> Peers.main(rest);
            default -> {
                System.err.println("""
                        usage: java -jar benchmarks.jar counting [ROUNDS]
                               java -jar benchmarks.jar pacing [SECONDS]
                               java -jar benchmarks.jar kill [SEED]
                               java -jar benchmarks.jar simulator [SECONDS]
                               java -jar benchmarks.jar reports [ROUNDS]
                               java -jar benchmarks.jar report-kill [SEED]
                               java -jar benchmarks.jar peers [ROUNDS]""");
                System.exit(2);
            }
        }
    }
}
