/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.simulator;

import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.CountDownLatch;

/**
 * Runs a simulator by itself:
 * {@code java -jar sinch-sms-simulator.jar [--port N] [--service-plan-id ID] [--token TOKEN]
 * [--messages-per-second N]}. Its first line on standard output is
 * {@code Sinch SMS simulator on http://127.0.0.1:PORT}; it runs until it is killed. A wrong option ends it with status
 * 2, a port that is taken with 1.
 */
public final class SimulatorMain {

    private static final String HELP = """
            Usage: java -jar sinch-sms-simulator.jar [options]

              --port N                 port to listen on; 0 = any (default)
              --service-plan-id ID     service plan (default demo-plan)
              --token TOKEN            its API token (default demo-token)
              --messages-per-second N  rate of the plan's queue; 0 = unlimited (default 30)
              --help                   show this

            A browser shows the inbox at its address.
            The API is below /xms/v1/{service plan}. For tests: GET /_simulator/counters, GET /_simulator/duplicates,
            GET /_simulator/messages?to=NUMBER, POST /_simulator/clock {"advance":"PT1H"}, POST /_simulator/reset {},
            POST /_simulator/faults {"next":1,"operations":["send"],"faults":[{"ending":"reset"}]}.
            Numbers +9990000ccc end with delivery code ccc. Nothing is ever sent anywhere.
            """;

    private SimulatorMain() {
    }

    /**
     * Starts.
     *
     * @param  args                 see {@code --help}
     * @throws InterruptedException if it is interrupted while running
     */
    public static void main(String[] args) throws InterruptedException {
        int status = run(List.of(args), System.out, System.err);
        if (status != 0) {
            System.exit(status);
        }
        if (!List.of(args).contains("--help")) {
            // its threads are daemons
            new CountDownLatch(1).await();
        }
    }

    /** Starts a simulator unless help is wanted; answers the exit status, 0 = it runs. */
    static int run(List<String> args, PrintStream out, PrintStream err) {
        if (args.contains("--help")) {
            out.print(HELP);
            return 0;
        }
        // whoever runs it by itself can order faults over HTTP only, when it is too late for settings
        SimulatorBuilder builder = SinchSmsSimulator.builder().socketFaults(true);
        try {
            for (Iterator<String> arg = args.iterator(); arg.hasNext();) {
                String option = arg.next();
                set(builder, option, arg);
            }
        } catch (IllegalArgumentException e) {
            err.println(e.getMessage());
            err.println("Try --help.");
            return 2;
        }
        try {
            out.println("Sinch SMS simulator on " + builder.start().baseUrl());
            out.flush();
            return 0;
        } catch (UncheckedIOException e) {
            err.println(e.getMessage() + ": " + e.getCause().getMessage());
            return 1;
        }
    }

    private static void set(SimulatorBuilder builder, String option, Iterator<String> values) {
        switch (option) {
            case "--port" -> builder.port(wholeNumber(option, values));
            case "--service-plan-id" -> builder.servicePlanId(value(option, values));
            case "--token" -> builder.token(value(option, values));
            case "--messages-per-second" -> builder.messagesPerSecond(number(option, values));
            default -> throw new IllegalArgumentException("Unknown option " + option);
        }
    }

    private static String value(String option, Iterator<String> values) {
        if (!values.hasNext()) {
            throw new IllegalArgumentException(option + " needs a value");
        }
        return values.next();
    }

    private static int wholeNumber(String option, Iterator<String> values) {
        String value = value(option, values);
        try {
            return Integer.parseInt(value);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(option + ": '" + value + "' is not a whole number", e);
        }
    }

    private static double number(String option, Iterator<String> values) {
        String value = value(option, values);
        try {
            return Double.parseDouble(value);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(option + ": '" + value + "' is not a number", e);
        }
    }
}
