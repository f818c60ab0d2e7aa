/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.simulator;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Iterator;
import java.util.List;

import io.github.camelsinch.sms.simulator.callback.CallbackSettings;

/** Reads the options of the runnable jar. Every error names the option; tokens and secrets are never repeated. */
final class CommandLine {

    static final String HELP = "--help";

    private final SimulatorBuilder builder = SinchSmsSimulator.builder()
            // whoever runs it by itself can order faults over HTTP only, when it is too late for settings
            .socketFaults(true);
    private String projectId = builder.project.id();
    private String keyId = builder.project.keyId();
    private String keySecret = builder.project.keySecret();

    private CommandLine() {
    }

    /**
     * @throws IllegalArgumentException that says in one line what is wrong
     */
    static SimulatorBuilder parse(List<String> args) {
        CommandLine line = new CommandLine();
        for (Iterator<String> rest = args.iterator(); rest.hasNext();) {
            line.take(rest.next(), rest);
        }
        return line.builder.project(line.projectId, line.keyId, line.keySecret);
    }

    static boolean isHelpWanted(List<String> args) {
        return args.contains(HELP) || args.contains("-h");
    }

    /** An option and its value are two arguments, or one with an equals sign. */
    private void take(String argument, Iterator<String> rest) {
        int equals = argument.startsWith("--") ? argument.indexOf('=') : -1;
        if (equals < 0) {
            setNamed(argument, rest);
            return;
        }
        String option = argument.substring(0, equals);
        Iterator<String> value = List.of(argument.substring(equals + 1)).iterator();
        setNamed(option, value);
        if (value.hasNext()) {
            throw new IllegalArgumentException(option + " takes no value");
        }
    }

    /** What the builder refuses is told with the option's name: nobody here has seen the builder's. */
    private void setNamed(String option, Iterator<String> values) {
        try {
            set(option, values);
        } catch (IllegalArgumentException e) {
            if (e.getMessage().contains(option)) {
                throw e;
            }
            String rule = option.equals("--plan") ? e.getMessage() : e.getMessage().replaceFirst("^[A-Za-z_]+: ", "");
            throw new IllegalArgumentException(option + ": " + rule, e);
        }
    }

    private void set(String option, Iterator<String> values) {
        switch (option) {
            case "--port" -> builder.port(wholeNumber(option, value(option, values)));
            case "--open-to-network" -> builder.bindAddress(everywhere());
            case "--latency" -> latency(option, value(option, values));
            case "--service-plan-id" -> builder.servicePlanId(value(option, values));
            case "--token" -> builder.token(value(option, values));
            case "--messages-per-second" -> builder.messagesPerSecond(number(option, value(option, values)));
            case "--region" -> builder.region(value(option, values));
            case "--plan" -> builder.morePlans(plan(option, value(option, values)));
            case "--project-id" -> projectId = ServicePlan.id(option, value(option, values));
            case "--key-id" -> keyId = ServicePlan.notBlank(option, value(option, values));
            case "--key-secret" -> keySecret = ServicePlan.notBlank(option, value(option, values));
            case "--oauth-only" -> builder.accessTokensOnly(true);
            case "--callback-url" -> builder.callbacks(builder.callbacks.url(value(option, values)));
            case "--callback-secret" -> builder.callbacks(builder.callbacks.secret(value(option, values)));
            case "--callback-basic" -> builder.callbacks(basic(option, value(option, values)));
            case "--callback-host" -> builder.callbacks(builder.callbacks.allowHost(value(option, values)));
            case "--seed" -> builder.seed(longNumber(option, value(option, values)));
            default -> throw new IllegalArgumentException("Unknown option " + option);
        }
    }

    private static ServicePlan plan(String option, String settings) {
        ServicePlan plan = null;
        for (String setting : settings.split(",", -1)) {
            String name = setting.substring(0, Math.max(0, setting.indexOf('=')));
            String value = setting.substring(setting.indexOf('=') + 1);
            if (plan == null) {
                if (!name.equals("id")) {
                    throw new IllegalArgumentException(option + ": begins with id=, such as id=sales,token=secret");
                }
                plan = ServicePlan.DEFAULT.withId(value);
                continue;
            }
            plan = switch (name) {
                case "token" -> plan.withToken(value);
                case "messages-per-second" -> plan.withMessagesPerSecond(number(option + " " + name, value));
                case "region" -> plan.withRegion(value);
                default -> throw new IllegalArgumentException(
                        option + ": a setting after id is none of token=, messages-per-second= and region=");
            };
        }
        return plan;
    }

    private void latency(String option, String millis) {
        String[] range = millis.split("-", 2);
        Duration least = Duration.ofMillis(wholeNumber(option, range[0]));
        builder.latency(least, range.length == 1 ? least : Duration.ofMillis(wholeNumber(option, range[1])));
    }

    private CallbackSettings basic(String option, String credentials) {
        int colon = credentials.indexOf(':');
        if (colon < 1) {
            throw new IllegalArgumentException(option + " must be user:password");
        }
        return builder.callbacks.basic(credentials.substring(0, colon), credentials.substring(colon + 1));
    }

    private static InetAddress everywhere() {
        try {
            return InetAddress.getByAddress(new byte[4]);
        } catch (UnknownHostException e) {
            throw new IllegalStateException("four bytes are an address", e);
        }
    }

    private static String value(String option, Iterator<String> values) {
        if (!values.hasNext()) {
            throw new IllegalArgumentException(option + " needs a value");
        }
        return values.next();
    }

    private static int wholeNumber(String option, String value) {
        try {
            return Integer.parseInt(value);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(option + ": '" + value + "' is not a whole number", e);
        }
    }

    private static long longNumber(String option, String value) {
        try {
            return Long.parseLong(value);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(option + ": '" + value + "' is not a whole number", e);
        }
    }

    private static double number(String option, String value) {
        try {
            return Double.parseDouble(value);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(option + ": '" + value + "' is not a number", e);
        }
    }
}
