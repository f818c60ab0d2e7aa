/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.simulator.http;

import java.util.List;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.camelsinch.sms.simulator.plan.Plan;
import io.github.camelsinch.sms.simulator.plan.Repeats;
import io.github.camelsinch.sms.simulator.plan.SimulatedBatch;
import io.github.camelsinch.sms.simulator.wire.Json;
import io.github.camelsinch.sms.simulator.wire.Timestamps;

/**
 * The control requests that tell what the plan really holds, so that a test can compare it with what a client claims.
 *
 * <table>
 * <caption>Requests</caption>
 * <tr>
 * <th>request</th>
 * <th>answer</th>
 * </tr>
 * <tr>
 * <td>{@code GET batches?client_reference=x}, {@code GET batches?client_reference_prefix=x}, {@code GET batches}</td>
 * <td>the batches that are kept, oldest first, those too that lists do not show yet; {@code recipients} counts the
 * entries of {@code to}</td>
 * </tr>
 * <tr>
 * <td>{@code GET repeats}</td>
 * <td>the fields of {@link Repeats}, in snake case</td>
 * </tr>
 * </table>
 */
final class HeldControl {

    private final Plan plan;

    HeldControl(Plan plan) {
        this.plan = plan;
    }

    void addTo(Router router) {
        router.add("GET", "/batches", this::batches)
                .add("GET", "/repeats", (request, none) -> Answer.ok(repeats(plan.holdings().repeats())));
    }

    private Answer batches(Request request, List<String> none) {
        List<String> exact = request.query().get("client_reference");
        List<String> prefix = request.query().get("client_reference_prefix");
        ArrayNode json = Json.array();
        for (SimulatedBatch batch : plan.holdings().batches(reference -> (exact == null || exact.get(0).equals(reference))
                && (prefix == null || reference != null && reference.startsWith(prefix.get(0))))) {
            json.add(Json.object()
                    .put("id", batch.id())
                    .put("client_reference", batch.clientReference())
                    .put("recipients", batch.to().size())
                    .put("created_at", Timestamps.write(batch.createdAt()))
                    .put("canceled", batch.canceled())
                    .put("finished", batch.finished()));
        }
        return Answer.ok(json);
    }

    private static ObjectNode repeats(Repeats repeats) {
        return Json.object()
                .put("batches", repeats.batches())
                .put("posted", repeats.posted())
                .put("posted_again", repeats.postedAgain())
                .put("extra_batches", repeats.extraBatches())
                .put("complete", repeats.complete());
    }
}
