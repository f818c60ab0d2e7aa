/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.simulator.http;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.github.camelsinch.sms.simulator.callback.CallbackSettings;
import io.github.camelsinch.sms.simulator.callback.Callbacks;
import io.github.camelsinch.sms.simulator.clock.SimulatorClock;
import io.github.camelsinch.sms.simulator.error.Refusal;
import io.github.camelsinch.sms.simulator.fault.Faults;
import io.github.camelsinch.sms.simulator.plan.Plan;
import io.github.camelsinch.sms.simulator.plan.Readings;
import io.github.camelsinch.sms.simulator.plan.Retention;
import io.github.camelsinch.sms.simulator.wire.BatchReader;

import static org.assertj.core.api.Assertions.assertThat;

/** Whatever clients ask, they get an answer, and the plan goes on. */
class RequestsFuzzTest {

    private static final Instant START = Instant.parse("2026-03-01T12:00:00Z");
    private static final Credentials CREDENTIALS = new Credentials(
            "plan", "token", null, new Credentials.Project("project", "key", "secret"), false);
    private static final String NEXT = "\n---\n";
    private static final int MOST_REQUESTS = 8;

    @FuzzTest
    void everyRequestIsAnsweredAndThePlanGoesOn(byte[] requests) {
        SimulatorClock clock = SimulatorClock.stoppedAt(START);
        Plan plan = plan(clock);
        BatchReader reader = new BatchReader(false, false);
        AccessTokens tokens = new AccessTokens(clock, new Random(1), Duration.ofHours(1));
        Api api = new Api(plan, reader, new Authenticator(CREDENTIALS, tokens), clock);
        // of another plan: nothing is posted to anybody
        try (Callbacks none = new Callbacks(plan(clock), clock, CallbackSettings.DEFAULT, new Random(1))) {
            ServedPlan served = new ServedPlan(CREDENTIALS, plan, reader, new Faults(true, false, () -> {
            }), none, new Journal(1), new InFlight(), () -> {
            });
            Control control = new Control(served, clock, new InboxOperations(served, new PlanList(List.of(served))));
            for (String request : utf8(requests).split(NEXT, MOST_REQUESTS)) {
                assertThat(answer(request, api, control).status()).isBetween(200, 499);
            }
            clock.advance(Duration.ofHours(100));
            assertThat(answer("GET /xms/v1/plan/batches", api, control).status()).isEqualTo(200);
            assertThat(answer("GET /_simulator/inbox.csv", api, control).status()).isEqualTo(200);
        }
    }

    @FuzzTest
    void everyRequestForATokenIsAnswered(byte[] request) {
        TokenEndpoint endpoint = new TokenEndpoint(
                CREDENTIALS, new AccessTokens(SimulatorClock.stoppedAt(START), new Random(1), Duration.ofHours(1)));
        Answer answer;
        try {
            answer = endpoint.answer(request(utf8(request)));
        } catch (Refusal refusal) {
            answer = Answer.of(refusal);
        }
        assertThat(answer.status()).isIn(200, 400, 401, 405);
    }

    @FuzzTest
    void noForeignPageGetsIn(byte[] headers) {
        Request request = request("GET /\n" + utf8(headers));

        if (BrowserGate.letsIn(request) && request.header("origin") != null) {
            assertThat(request.header("origin")).contains("//" + request.header("host"));
        }
    }

    private static String utf8(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private static Plan plan(SimulatorClock clock) {
        return new Plan(clock, new Random(1), 10, Retention.DEFAULT, Readings.DEFAULT);
    }

    private static Answer answer(String text, Api api, Control control) {
        try {
            Request request = request(text);
            return request.path().startsWith(Control.PREFIX + "/") ? control.answer(request) : api.answer(request);
        } catch (Refusal refusal) {
            return Answer.of(refusal);
        }
    }

    /** A line of method and target, lines of headers, an empty line, the body. */
    private static Request request(String text) {
        String[] headAndBody = text.split("\n\n", 2);
        String[] lines = headAndBody[0].split("\n", -1);
        String[] methodAndTarget = lines[0].split(" ", 2);
        String[] target = (methodAndTarget.length == 1 ? "/" : methodAndTarget[1]).split("\\?", 2);
        Map<String, String> headers = new HashMap<>(
                Map.of("authorization", "Bearer token", "content-type", "application/json"));
        for (int i = 1; i < lines.length; i++) {
            String[] header = lines[i].split(": ", 2);
            headers.put(header[0], header.length == 1 ? "" : header[1]);
        }
        String query = target.length == 1 ? null : target[1];
        byte[] body = (headAndBody.length == 1 ? "" : headAndBody[1]).getBytes(StandardCharsets.UTF_8);
        return new Request(methodAndTarget[0], target[0], query, Queries.parse(query), headers, body);
    }
}
