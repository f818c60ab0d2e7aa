/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.simulator;

import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.CountDownLatch;

/**
 * Runs a simulator by itself:
 * {@code java -jar sinch-sms-simulator.jar [--port N] [--service-plan-id ID] [--token TOKEN]
 * [--messages-per-second N]} and what {@code --help} shows. Its first line on standard output is
 * {@code Sinch SMS simulator on http://127.0.0.1:PORT}; it runs until it is killed. A wrong option ends it with one
 * line and status 64, a port that is taken with one line and 69.
 */
public final class SimulatorMain {

    /** BSD's {@code EX_USAGE}. */
    static final int USAGE = 64;
    /** BSD's {@code EX_UNAVAILABLE}. */
    static final int UNAVAILABLE = 69;

    private SimulatorMain() {
    }

    /**
     * Starts.
     *
     * @param  args                 see {@code --help}
     * @throws InterruptedException if it is interrupted while running
     */
    public static void main(String[] args) throws InterruptedException {
        limitRequests(System.getProperties());
        int status = run(List.of(args), System.out, System.err);
        if (status != 0) {
            System.exit(status);
        }
        if (!CommandLine.isHelpWanted(List.of(args))) {
            // its threads are daemons
            new CountDownLatch(1).await();
        }
    }

    /**
     * Has the JDK's server break off a request that is not complete after 10 seconds: it would keep one of the server's
     * threads for ever. That holds for every such server in a JVM, so a simulator in somebody else's leaves it alone.
     */
    static void limitRequests(Properties jvm) {
        jvm.putIfAbsent("sun.net.httpserver.maxReqTime", "10");
    }

    /** Starts a simulator unless help is wanted; answers the exit status, 0 = it runs. */
    static int run(List<String> args, PrintStream out, PrintStream err) {
        if (CommandLine.isHelpWanted(args)) {
            out.print(HelpText.text());
            return 0;
        }
        try {
            out.println("Sinch SMS simulator on " + CommandLine.parse(args).start().baseUrl());
            out.flush();
            return 0;
        } catch (IllegalArgumentException e) {
            err.println(e.getMessage() + " (" + CommandLine.HELP + " lists the options)");
            return USAGE;
        } catch (UncheckedIOException e) {
            err.println(e.getMessage() + ": " + e.getCause().getMessage());
            return UNAVAILABLE;
        }
    }
}
