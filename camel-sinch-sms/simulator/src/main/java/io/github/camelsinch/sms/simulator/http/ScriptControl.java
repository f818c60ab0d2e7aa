/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.simulator.http;

import java.util.List;
import java.util.Set;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.camelsinch.sms.simulator.error.Refusal;
import io.github.camelsinch.sms.simulator.fault.NumberMatch;
import io.github.camelsinch.sms.simulator.outcome.DeliveryStatus;
import io.github.camelsinch.sms.simulator.outcome.Outcome;
import io.github.camelsinch.sms.simulator.report.Poison;
import io.github.camelsinch.sms.simulator.script.ReportRule;
import io.github.camelsinch.sms.simulator.script.ReportScript;
import io.github.camelsinch.sms.simulator.script.ReportScripts;
import io.github.camelsinch.sms.simulator.wire.Json;

/**
 * The control requests for {@link ReportScripts}. A name that is not known is refused: a test whose script never
 * applies proves nothing.
 *
 * <table>
 * <caption>Requests</caption>
 * <tr>
 * <th>request</th>
 * <th>body, answer</th>
 * </tr>
 * <tr>
 * <td>{@code POST report_scripts}</td>
 * <td>{@code {"number": "46700000001", "late": "PT2H"}}, or {@code prefix}, {@code suffix} or {@code probability} (with
 * {@code seed}), and any of {@code lost}, {@code late}, {@code without_callback}, {@code callback_delay},
 * {@code dispatched_delay}, {@code copies}, {@code then} and {@code poison}; 204</td>
 * </tr>
 * <tr>
 * <td>{@code GET report_scripts}</td>
 * <td>the rules in force, in the order in which they are asked</td>
 * </tr>
 * <tr>
 * <td>{@code DELETE report_scripts}</td>
 * <td>ends all rules; 204</td>
 * </tr>
 * </table>
 */
final class ScriptControl {

    private static final Set<String> NAMES = Set.of("number", "prefix", "suffix", "probability", "seed", "lost", "late",
            "without_callback", "callback_delay", "dispatched_delay", "copies", "then", "poison");
    private static final Set<String> OUTCOME = Set.of("status", "code", "delay");

    private final ReportScripts scripts;

    ScriptControl(ReportScripts scripts) {
        this.scripts = scripts;
    }

    void addTo(Router router) {
        router.add("GET", "/report_scripts", this::list)
                .add("POST", "/report_scripts", this::add)
                .add("DELETE", "/report_scripts", this::clear);
    }

    private Answer add(Request request, List<String> none) {
        scripts.add(rule(Json.readObject(request.body())));
        return Answer.withoutBody(204);
    }

    private Answer clear(Request request, List<String> none) {
        scripts.clear();
        return Answer.withoutBody(204);
    }

    private static ReportRule rule(ObjectNode body) {
        FaultReader.checkNames(body, NAMES);
        NumberMatch match = null;
        for (NumberMatch.Kind kind : NumberMatch.Kind.values()) {
            if (body.has(kind.toString())) {
                if (match != null) {
                    throw Refusal.constraint(kind + ": only one of number, prefix and suffix");
                }
                match = new NumberMatch(kind, body.get(kind.toString()).asText());
            }
        }
        return new ReportRule(
                match, FaultReader.probability(body), FaultReader.whole(body, "seed", Long.MIN_VALUE, Long.MAX_VALUE),
                new ReportScript(
                        flag(body, "lost"), FaultReader.duration(body, "late"), flag(body, "without_callback"),
                        FaultReader.duration(body, "callback_delay"), FaultReader.duration(body, "dispatched_delay"),
                        (int) FaultReader.whole(body, "copies", 0, Integer.MAX_VALUE), then(body),
                        FaultReader.constant(body, "poison", Poison.class, Poison.NONE)));
    }

    private static boolean flag(ObjectNode body, String name) {
        if (body.has(name) && !body.get(name).isBoolean()) {
            throw Refusal.constraint(name + ": neither true nor false");
        }
        return body.path(name).asBoolean();
    }

    private static Outcome then(ObjectNode body) {
        if (!body.has("then")) {
            return null;
        }
        if (!(body.get("then") instanceof ObjectNode outcome)) {
            throw Refusal.constraint("then: not an object");
        }
        FaultReader.checkNames(outcome, OUTCOME);
        DeliveryStatus status = DeliveryStatus.ofWireName(outcome.path("status").asText())
                .orElseThrow(() -> Refusal.constraint("then.status: not a delivery status such as Delivered"));
        return new Outcome(
                status, (int) FaultReader.whole(outcome, "code", 0, Integer.MAX_VALUE),
                FaultReader.duration(outcome, "delay"));
    }

    private Answer list(Request request, List<String> none) {
        ArrayNode json = Json.array();
        for (ReportRule rule : scripts.rules()) {
            ReportScript script = rule.script();
            ObjectNode one = json.addObject();
            if (rule.match() != null) {
                one.put(rule.match().kind().toString(), rule.match().digits());
            }
            one.put("probability", rule.probability())
                    .put("seed", rule.seed())
                    .put("lost", script.lost())
                    .put("late", script.late().toString())
                    .put("without_callback", script.withoutCallback())
                    .put("callback_delay", script.callbackDelay().toString())
                    .put("dispatched_delay", script.dispatchedDelay().toString())
                    .put("copies", script.copies())
                    .put("poison", FaultWriter.name(script.poison()));
            if (script.then() != null) {
                one.putObject("then")
                        .put("status", script.then().status().wireName())
                        .put("code", script.then().code())
                        .put("delay", script.then().delay().toString());
            }
        }
        return Answer.ok(json);
    }
}
