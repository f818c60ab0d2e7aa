/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.samples.chaos;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import io.github.camelsinch.sms.simulator.SinchSmsSimulator;
import org.apache.camel.util.FileUtil;
import org.awaitility.core.ConditionTimeoutException;

/**
 * The same orders to the same bad Sinch, by the routes and by two clients as one writes them in an hour; then Sinch is
 * asked what it was given.
 */
public final class ChaosDemo {

    /** BSD's {@code EX_USAGE}. */
    private static final int USAGE = 64;
    private static final int ORDERS = 100;

    private final PrintStream out;
    private final Path data;

    ChaosDemo(PrintStream out, Path data) {
        this.out = out;
        this.data = data;
    }

    /**
     * Ends the process with 0 if the routes lost nothing, sent nothing twice and handled every report once; with 64 if
     * it is given arguments.
     *
     * @param  args      none
     * @throws Exception if the demo itself is broken
     */
    public static void main(String[] args) throws Exception {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        Path data = Files.createTempDirectory("chaos-");
        int exitCode = new ChaosDemo(out, data).run(args);
        FileUtil.removeDir(data.toFile());
        System.exit(exitCode);
    }

    /** {@return the exit code} */
    int run(String... args) throws Exception {
        if (args.length > 0) {
            System.err.println("chaos: takes no arguments; see its README.md");
            return USAGE;
        }
        out.println("Sinch is simulated in this process; nothing leaves this machine");
        out.println(ORDERS + " orders; Sinch answers the first 30 sends with 429, and one of four of the others breaks");
        out.println();
        out.printf("%-27s  %5s  %5s  %10s%n", "client", "sent", "lost", "duplicated");
        List<Order> orders = Order.list(ORDERS);
        boolean right;
        try (SinchSmsSimulator sinch = Weather.bad(); CamelClient client = new CamelClient(sinch, data)) {
            ReportCounter reports = client.send(orders);
            Score score = Score.of(sinch, orders);
            row("camel-sinch-sms", score);
            right = score.isPerfect(ORDERS) && reports.recipients() == ORDERS && reports.reports() == ORDERS;
            naive("posts again until it is told", 10, orders);
            naive("never posts again", 1, orders);
            out.printf("%nreports handled: %d of %d, %d twice%n", reports.recipients(), ORDERS,
                    reports.reports() - reports.recipients());
        } catch (IllegalStateException e) {
            out.println(e.getMessage() + ": " + e.getCause());
            return 1;
        } catch (ConditionTimeoutException e) {
            out.println("waited in vain: " + e.getMessage());
            return 1;
        }
        out.println(right ? "exit code 0: nothing lost, nothing twice" : "exit code 1: see above");
        return right ? 0 : 1;
    }

    private void naive(String name, int attempts, List<Order> orders) throws InterruptedException {
        try (SinchSmsSimulator sinch = Weather.bad()) {
            new NaiveClient(sinch, attempts).send(orders);
            row(name, Score.of(sinch, orders));
        }
    }

    private void row(String client, Score score) {
        out.printf("%-27s  %5d  %5d  %10d%n", client, score.sent(), score.lost(), score.duplicated());
    }
}
