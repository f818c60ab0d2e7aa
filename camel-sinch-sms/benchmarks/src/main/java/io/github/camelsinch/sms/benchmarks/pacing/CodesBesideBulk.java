/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.benchmarks.pacing;

import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;

import io.github.camelsinch.sms.SinchSmsComponent;
import io.github.camelsinch.sms.benchmarks.ChildJvm;
import io.github.camelsinch.sms.simulator.SinchSmsSimulator;
import io.github.camelsinch.sms.simulator.clock.SimulatorClock;
import io.github.camelsinch.sms.simulator.outcome.Outcome;
import org.apache.camel.ProducerTemplate;
import org.apache.camel.impl.DefaultCamelContext;
import redis.embedded.RedisServer;

/**
 * How long a one-time code takes from the route to the head of the plan's queue at Sinch, while a job of 100,000
 * recipients runs on a plan of 100 messages a second.
 */
final class CodesBesideBulk {

    private static final int RATE = 100;
    private static final long GOAL_MILLIS = 1500;
    /** Of each run, while virtual machines are cold and the first slices of the job are all over the place. */
    private static final int WARM_UP_SECONDS = 20;

    private final int seconds;
    private final PrintStream out;

    CodesBesideBulk(int seconds, PrintStream out) {
        this.seconds = seconds;
        this.out = out;
    }

    boolean measure() throws Exception {
        out.printf("%n%-52s %8s %8s %8s %8s%n", "a code beside a bulk job, from route to dispatch", "codes", "p50 ms", "p99 ms",
                "max ms");
        boolean isMet = print("one node, high", millis("high", null), true);
        RedisServer redis = SharedBucket.startServer();
        try {
            isMet &= print("bulk on one node, codes of high from another", millis("high", redis.ports().get(0)), true);
        } finally {
            redis.stop();
        }
        print("one node, paced, codes in the normal lane", millis("normal", null), false);
        out.printf("%-52s %8d %8s %8s %8d%n", "neither paced nor prioritised", 1, "", "", unpacedMillis());
        return isMet;
    }

    private boolean print(String label, long[] millis, boolean hasGoal) {
        Arrays.sort(millis);
        long p99 = millis[(int) Math.ceil(millis.length * 0.99) - 1];
        boolean isMet = p99 < GOAL_MILLIS;
        out.printf("%-52s %8d %8d %8d %8d %s%n", label, millis.length, millis[millis.length / 2], p99,
                millis[millis.length - 1], hasGoal && !isMet ? "MISSED" : "");
        return isMet;
    }

    private long[] millis(String priority, Integer redisPort) throws Exception {
        try (SinchSmsSimulator sinch = simulator(SimulatorClock.system())) {
            if (redisPort == null) {
                try (ChildJvm both = node(sinch, "both", priority, null)) {
                    return dispatches(sinch, both);
                }
            }
            try (ChildJvm bulk = node(sinch, "bulk", priority, redisPort);
                 ChildJvm codes = node(sinch, "codes", priority, redisPort)) {
                return dispatches(sinch, codes);
            }
        }
    }

    private static SinchSmsSimulator simulator(SimulatorClock clock) {
        SinchSmsSimulator sinch
                = SinchSmsSimulator.builder().messagesPerSecond(RATE).clock(clock).keepMessages(200_000).start();
        sinch.outcomes().prefix(BulkAndCodes.CODE_PREFIX, Outcome.staysDispatched());
        return sinch;
    }

    private ChildJvm node(SinchSmsSimulator sinch, String role, String priority, Integer redisPort) throws Exception {
        List<String> args = new ArrayList<>(
                List.of(
                        sinch.baseUrl(), sinch.servicePlanId(), sinch.token(), "" + RATE, role, priority,
                        "" + (WARM_UP_SECONDS + seconds + (role.equals("bulk") ? 20 : 0))));
        if (redisPort != null) {
            args.add("" + redisPort);
        }
        return new ChildJvm(BulkAndCodes.class, args.toArray(String[]::new));
    }

    private long[] dispatches(SinchSmsSimulator sinch, ChildJvm codes) throws Exception {
        List<Long> millis = new ArrayList<>();
        List<String> sent = new ArrayList<>();
        for (String line = codes.line(); !"end".equals(line); line = codes.line()) {
            sent.add(line);
        }
        for (String line : sent.subList(sent.size() * WARM_UP_SECONDS / (WARM_UP_SECONDS + seconds), sent.size())) {
            String[] fields = line.split(" ");
            Instant handedOver = Instant.ofEpochMilli(Long.parseLong(fields[1]));
            millis.add(Duration.between(handedOver, sinch.messages(fields[0]).get(0).at()).toMillis());
        }
        return millis.stream().mapToLong(Long::longValue).toArray();
    }

    /** What Sinch's own queue makes of it, on a clock that is moved on: nobody wants to wait for that. */
    private long unpacedMillis() throws Exception {
        Instant start = Instant.now();
        SimulatorClock clock = SimulatorClock.stoppedAt(start);
        try (SinchSmsSimulator sinch = simulator(clock);
             DefaultCamelContext context = new DefaultCamelContext()) {
            SinchSmsComponent component = new SinchSmsComponent();
            component.getConfiguration().setBaseUrl(sinch.baseUrl());
            component.getConfiguration().setServicePlanId(sinch.servicePlanId());
            component.getConfiguration().setToken(sinch.token());
            context.addComponent("sinch-sms", component);
            context.start();
            ProducerTemplate template = context.createProducerTemplate();
            BulkAndCodes.startBulk(template).get(2, TimeUnit.MINUTES);
            BulkAndCodes.code(template, "46701999999", "high").get(1, TimeUnit.MINUTES);
            clock.advance(Duration.ofHours(1));
            return Duration.between(start, sinch.messages("46701999999").get(0).at()).toMillis();
        }
    }
}
