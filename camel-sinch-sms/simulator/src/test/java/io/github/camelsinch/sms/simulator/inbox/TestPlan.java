/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.simulator.inbox;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Random;

import io.github.camelsinch.sms.simulator.clock.SimulatorClock;
import io.github.camelsinch.sms.simulator.plan.Overview;
import io.github.camelsinch.sms.simulator.plan.Plan;
import io.github.camelsinch.sms.simulator.plan.Readings;
import io.github.camelsinch.sms.simulator.plan.Retention;
import io.github.camelsinch.sms.simulator.wire.BatchReader;
import io.github.camelsinch.sms.simulator.wire.Json;

/** A plan on a stopped clock, ten messages a second. */
final class TestPlan {

    final SimulatorClock clock = SimulatorClock.stoppedAt(Instant.parse("2026-03-01T12:00:00Z"));
    private final Plan plan = new Plan(clock, new Random(1), 10, Retention.DEFAULT, Readings.DEFAULT);

    Overview overview() {
        return plan.overview();
    }

    void send(String to) {
        byte[] json = ("{\"to\":[\"" + to + "\"],\"body\":\"hi\"}").getBytes(StandardCharsets.UTF_8);
        plan.accept(new BatchReader(false).read(Json.readObject(json), plan.now()));
    }
}
