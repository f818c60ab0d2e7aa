/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.simulator;

import java.time.Duration;
import java.time.Instant;

import io.github.camelsinch.sms.simulator.ApiClient.Reply;
import io.github.camelsinch.sms.simulator.clock.SimulatorClock;
import org.junit.jupiter.api.AfterEach;

/** A simulator on a stopped clock, and a client. */
public abstract class SimulatorTestCase {

    static final Instant START = Instant.parse("2026-03-01T12:00:00.123Z");
    static final String ANN = "46700000001";
    static final String BOB = "46700000002";
    static final String CAT = "46700000003";
    static final String NO_SUCH_ID = "01JWNXQ5M0AAAAAAAAAAAAAAAA";

    final SimulatorClock clock = SimulatorClock.stoppedAt(START);
    SinchSmsSimulator simulator;
    ApiClient api;

    /** Unlimited rate unless a test says otherwise. */
    void start() {
        start(builder());
    }

    SimulatorBuilder builder() {
        return SinchSmsSimulator.builder().messagesPerSecond(0).clock(clock).seed(1);
    }

    void start(SimulatorBuilder builder) {
        stop();
        simulator = builder.start();
        api = ApiClient.of(simulator);
    }

    @AfterEach
    void stop() {
        if (simulator != null) {
            simulator.close();
        }
    }

    Reply send(String body) {
        return api.post("/batches", body);
    }

    String sendText(String body, String... to) {
        return send(ApiClient.text(body, to)).id();
    }

    void advanceMillis(long millis) {
        clock.advance(Duration.ofMillis(millis));
    }

    static String at(Duration afterStart) {
        return START.plus(afterStart).toString();
    }

    /** {@code code/status: count} of each row of a batch report. */
    String statuses(String batchId) {
        StringBuilder rows = new StringBuilder();
        api.get("/batches/" + batchId + "/delivery_report").json().get("statuses").forEach(row -> rows
                .append(rows.length() == 0 ? "" : ", ").append(row.get("code").asText()).append('/')
                .append(row.get("status").asText()).append(": ").append(row.get("count").asText()));
        return rows.toString();
    }
}
