/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.samples.filetosms.server;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

import io.github.camelsinch.sms.simulator.SinchSmsSimulator;
import io.github.camelsinch.sms.simulator.outcome.DeliveryStatus;
import io.github.camelsinch.sms.simulator.outcome.Outcome;
import io.github.camelsinch.sms.simulator.outcome.RandomMix;

/**
 * A simulator inside this process. What becomes of a number depends on the number only, so the same file ends the same
 * way each time.
 */
record EmbeddedServer(SinchSmsSimulator simulator) implements Server {

    private static final long SEED = 4_180;

    static EmbeddedServer start(int messagesPerSecond, double failures) {
        SinchSmsSimulator simulator = SinchSmsSimulator.builder().messagesPerSecond(messagesPerSecond).start();
        simulator.outcomes().rule(new RandomMix(SEED, shares(failures)));
        return new EmbeddedServer(simulator);
    }

    /** Weights out of 100: most phones answer at once, some take longer. */
    private static Map<Outcome, Double> shares(double failures) {
        Map<Outcome, Double> shares = new LinkedHashMap<>();
        double delivered = 100 - failures;
        put(shares, Outcome.delivered().after(Duration.ofMillis(150)), delivered * 0.9);
        put(shares, Outcome.delivered().after(Duration.ofMillis(400)), delivered * 0.1);
        put(shares, Outcome.failed(153).after(Duration.ofMillis(400)), failures * 0.4);
        put(shares, Outcome.failed(150).after(Duration.ofMillis(150)), failures * 0.3);
        put(shares, Outcome.of(DeliveryStatus.EXPIRED, 406).after(Duration.ofMillis(400)), failures * 0.15);
        put(shares, Outcome.aborted(402), failures * 0.1);
        put(shares, Outcome.failed(15).after(Duration.ofMillis(150)), failures * 0.05);
        return shares;
    }

    private static void put(Map<Outcome, Double> shares, Outcome outcome, double weight) {
        if (weight > 0) {
            shares.put(outcome, weight);
        }
    }

    @Override
    public String name() {
        return "the embedded simulator";
    }

    @Override
    public String page() {
        return simulator.baseUrl() + "/";
    }

    @Override
    public String servicePlanId() {
        return simulator.servicePlanId();
    }

    @Override
    public Map<String, String> options() {
        return Map.of(
                "baseUrl", simulator.baseUrl(), "servicePlanId", simulator.servicePlanId(), "token", simulator.token());
    }

    @Override
    public Polling polling() {
        return Polling.LOCAL;
    }

    @Override
    public void close() {
        simulator.close();
    }
}
