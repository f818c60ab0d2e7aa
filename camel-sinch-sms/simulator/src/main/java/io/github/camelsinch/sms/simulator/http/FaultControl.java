/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.simulator.http;

import java.util.List;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.camelsinch.sms.simulator.error.Refusal;
import io.github.camelsinch.sms.simulator.fault.FaultRule;
import io.github.camelsinch.sms.simulator.fault.Faults;
import io.github.camelsinch.sms.simulator.wire.Json;

/**
 * The control requests for faults.
 *
 * <table>
 * <caption>Requests</caption>
 * <tr>
 * <th>request</th>
 * <th>body, answer</th>
 * </tr>
 * <tr>
 * <td>{@code POST faults}</td>
 * <td>{@code {"next": 3, "operations": ["send"], "faults": [{"ending": "reset"}]}}; 201 with the rule, its {@code id}
 * and its {@code hits}</td>
 * </tr>
 * <tr>
 * <td>{@code GET faults}</td>
 * <td>the rules in force</td>
 * </tr>
 * <tr>
 * <td>{@code DELETE faults}, {@code DELETE faults/1}</td>
 * <td>ends all rules, or one; 204</td>
 * </tr>
 * </table>
 */
final class FaultControl {

    private final Faults faults;

    FaultControl(Faults faults) {
        this.faults = faults;
    }

    void addTo(Router router) {
        router.add("GET", "/faults", (request, none) -> Answer.ok(FaultWriter.rules(faults.rules())))
                .add("POST", "/faults", this::add)
                .add("DELETE", "/faults", this::clear)
                .add("DELETE", "/faults/{id}", this::remove);
    }

    private Answer add(Request request, List<String> none) {
        ObjectNode body = Json.readObject(request.body());
        try {
            FaultRule rule = faults.add(FaultReader.when(body), FaultReader.faults(body));
            return Answer.json(201, FaultWriter.rule(rule));
        } catch (IllegalStateException e) {
            throw Refusal.constraint(e.getMessage());
        }
    }

    private Answer clear(Request request, List<String> none) {
        faults.clear();
        return Answer.withoutBody(204);
    }

    private Answer remove(Request request, List<String> id) {
        boolean removed;
        try {
            removed = faults.remove(Long.parseLong(id.get(0)));
        } catch (NumberFormatException e) {
            removed = false;
        }
        return Answer.withoutBody(removed ? 204 : 404);
    }
}
