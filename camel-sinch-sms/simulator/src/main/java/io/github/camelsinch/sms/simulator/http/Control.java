/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.simulator.http;

import java.time.DateTimeException;
import java.time.Duration;
import java.util.List;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.camelsinch.sms.simulator.clock.SimulatorClock;
import io.github.camelsinch.sms.simulator.error.Refusal;
import io.github.camelsinch.sms.simulator.fault.Faults;
import io.github.camelsinch.sms.simulator.inbox.InboxWriter;
import io.github.camelsinch.sms.simulator.plan.Counters;
import io.github.camelsinch.sms.simulator.plan.Duplicates;
import io.github.camelsinch.sms.simulator.plan.Plan;
import io.github.camelsinch.sms.simulator.wire.Json;
import io.github.camelsinch.sms.simulator.wire.Timestamps;

/**
 * What is below {@code /_simulator/}: no part of Sinch's API, but the handle of a test on a simulator in another JVM.
 * Needs no token; bodies and answers are JSON. More in {@link FaultControl}, {@link HeldControl},
 * {@link CallbackControl} and {@link ScriptControl}.
 *
 * <table>
 * <caption>Requests</caption>
 * <tr>
 * <th>request</th>
 * <th>body, answer</th>
 * </tr>
 * <tr>
 * <td>{@code GET counters}</td>
 * <td>the fields of {@link Counters}, in snake case</td>
 * </tr>
 * <tr>
 * <td>{@code GET duplicates}</td>
 * <td>the fields of {@link Duplicates}, in snake case</td>
 * </tr>
 * <tr>
 * <td>{@code GET clock}</td>
 * <td>{@code {"now": "2026-01-01T00:00:00.000Z"}}</td>
 * </tr>
 * <tr>
 * <td>{@code POST clock}</td>
 * <td>{@code {"advance": "PT72H"}}; answers as GET does, when everything due has happened</td>
 * </tr>
 * <tr>
 * <td>{@code POST failures}</td>
 * <td>{@code {"count": 2, "status": 429, "headers": {"Retry-After": "1"}}}, or {@code code} and {@code text} of a body
 * instead of {@code headers}; 204</td>
 * </tr>
 * <tr>
 * <td>{@code POST outcomes}</td>
 * <td>{@code {"number": "46700000001", "status": "Failed", "code": 150, "delay": "PT2S"}}, or {@code prefix} or
 * {@code suffix} instead of {@code number}, or none of them for all others; 204</td>
 * </tr>
 * <tr>
 * <td>{@code DELETE outcomes}</td>
 * <td>204</td>
 * </tr>
 * <tr>
 * <td>{@code GET messages?to=46700000001}</td>
 * <td>the newest messages to that number, or to all, oldest first</td>
 * </tr>
 * <tr>
 * <td>{@code POST reset}</td>
 * <td>{@code {}}; 204</td>
 * </tr>
 * </table>
 *
 * {@link InboxOperations} has what the inbox page asks for.
 */
final class Control {

    static final String PREFIX = "/_simulator";

    private final Router router = new Router();
    private final Plan plan;
    private final SimulatorClock clock;
    private final Faults faults;
    private final Runnable reset;

    Control(ServedPlan served, SimulatorClock clock, InboxOperations inbox) {
        this.plan = served.plan();
        this.clock = clock;
        this.faults = served.faults();
        this.reset = served.reset();
        router.add("GET", "/counters", (request, none) -> Answer.ok(InboxWriter.counters(plan.counters())))
                .add("GET", "/duplicates", (request, none) -> Answer.ok(ControlWriter.duplicates(plan.holdings().duplicates())))
                .add("GET", "/clock", (request, none) -> now())
                .add("POST", "/clock", this::advance)
                .add("POST", "/failures", this::fail)
                .add("POST", "/outcomes", this::setOutcome)
                .add("DELETE", "/outcomes", this::clearOutcomes)
                .add("GET", "/messages", this::messages)
                .add("POST", "/reset", this::reset);
        inbox.addTo(router);
        new FaultControl(faults).addTo(router);
        new HeldControl(plan).addTo(router);
        new CallbackControl(served.callbacks()).addTo(router);
        new ScriptControl(plan.reporting().scripts()).addTo(router);
    }

    Answer answer(Request request) {
        if (!BrowserGate.letsIn(request)) {
            return Answer.withoutBody(403);
        }
        try {
            return router.answer(request, request.path().substring(PREFIX.length()));
        } catch (Refusal refusal) {
            return Answer.of(refusal);
        } catch (IllegalArgumentException e) {
            return Answer.of(Refusal.constraint(e.getMessage()));
        }
    }

    private Answer now() {
        return Answer.ok(Json.object().put("now", Timestamps.write(plan.now())));
    }

    private Answer advance(Request request, List<String> none) {
        ObjectNode body = Json.readObject(request.body());
        try {
            clock.advance(Duration.parse(body.path("advance").asText()));
        } catch (DateTimeException e) {
            throw Refusal.constraint("advance: not an ISO-8601 duration such as PT72H");
        }
        return now();
    }

    private Answer fail(Request request, List<String> none) {
        ControlReader.order(Json.readObject(request.body()), faults);
        return Answer.withoutBody(204);
    }

    private Answer setOutcome(Request request, List<String> none) {
        ControlReader.setOutcome(Json.readObject(request.body()), plan.outcomes());
        return Answer.withoutBody(204);
    }

    private Answer clearOutcomes(Request request, List<String> none) {
        plan.outcomes().clear();
        return Answer.withoutBody(204);
    }

    private Answer messages(Request request, List<String> none) {
        List<String> to = request.query().get("to");
        return Answer.ok(InboxWriter.messages(to == null ? plan.messages() : plan.messages(to.get(0))));
    }

    private Answer reset(Request request, List<String> none) {
        reset.run();
        return Answer.withoutBody(204);
    }
}
