/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.samples.deliveryreports;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

import io.github.camelsinch.sms.simulator.SinchSmsSimulator;
import io.github.camelsinch.sms.simulator.outcome.DeliveryStatus;
import io.github.camelsinch.sms.simulator.outcome.Outcome;
import io.github.camelsinch.sms.simulator.outcome.RandomMix;

/**
 * A simulator whose phones answer as phones do: most at once, some late, some never. What becomes of a number depends
 * on the number only, so each run ends the same way.
 */
final class SimulatedPhones {

    private static final long SEED = 4_180;

    private SimulatedPhones() {
    }

    static SinchSmsSimulator start(int messagesPerSecond) {
        Map<Outcome, Double> shares = new LinkedHashMap<>();
        shares.put(Outcome.delivered().after(Duration.ofMillis(200)), 72.0);
        shares.put(Outcome.delivered().after(Duration.ofMillis(1500)), 18.0);
        shares.put(Outcome.failed(153).after(Duration.ofMillis(800)), 4.0);
        shares.put(Outcome.failed(150).after(Duration.ofMillis(200)), 3.0);
        shares.put(Outcome.of(DeliveryStatus.EXPIRED, 406).after(Duration.ofSeconds(2)), 2.0);
        shares.put(Outcome.aborted(402), 1.0);
        SinchSmsSimulator simulator = SinchSmsSimulator.builder().messagesPerSecond(messagesPerSecond).start();
        simulator.outcomes().rule(new RandomMix(SEED, shares));
        return simulator;
    }
}
