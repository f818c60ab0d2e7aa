/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.simulator.http;

import java.util.List;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.camelsinch.sms.simulator.wire.Json;

/**
 * All plans of a simulator, as {@code GET /_simulator/plans} tells them.
 *
 * @param plans the first is the one that is meant where none is named
 */
record PlanList(List<ServedPlan> plans) {

    Answer answer() {
        ObjectNode json = Json.object();
        ArrayNode list = json.putArray("plans");
        for (ServedPlan served : plans) {
            list.addObject()
                    .put("service_plan_id", served.credentials().servicePlanId())
                    .put("messages_per_second", served.plan().overview().messagesPerSecond())
                    .put("region", served.credentials().region());
        }
        return Answer.ok(json);
    }
}
