/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.benchmarks.reports;

import java.io.IOException;
import java.io.PrintStream;
import java.util.List;

import io.github.camelsinch.sms.benchmarks.ChildJvm;

/** Takes many reports that have waited in little memory, while one in a thousand is slow. */
final class Backlog {

    private final int reports;
    private final int megabytes;
    private final PrintStream out;

    /**
     * @param reports   how many wait
     * @param megabytes of heap, Camel and all
     * @param out       for what came of it
     */
    Backlog(int reports, int megabytes, PrintStream out) {
        this.reports = reports;
        this.megabytes = megabytes;
        this.out = out;
    }

    /** {@return whether all came, each once} */
    boolean measure() throws IOException, InterruptedException {
        try (ChildJvm server = new ChildJvm(ReportServer.class, "" + reports);
             ChildJvm reader = new ChildJvm(
                     List.of("-Xmx" + megabytes + "m"), ComponentPolling.class, "http://127.0.0.1:" + server.line(),
                     "" + reports, "slow")) {
            String[] result = reader.line().split(" ");
            reader.join();
            out.printf("%n%d waiting reports in a heap of %d MB, one in a thousand slow: %s came, %s different%n", reports,
                    megabytes, result[0], result[1]);
            return Integer.parseInt(result[0]) == reports && Integer.parseInt(result[1]) == reports;
        }
    }
}
