/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.simulator.http;

import java.util.List;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.camelsinch.sms.simulator.batch.BatchDefinition;
import io.github.camelsinch.sms.simulator.plan.Plan;
import io.github.camelsinch.sms.simulator.wire.BatchReader;
import io.github.camelsinch.sms.simulator.wire.BatchUpdateReader;
import io.github.camelsinch.sms.simulator.wire.BatchWriter;
import io.github.camelsinch.sms.simulator.wire.DryRunWriter;
import io.github.camelsinch.sms.simulator.wire.FeedbackReader;
import io.github.camelsinch.sms.simulator.wire.Json;
import io.github.camelsinch.sms.simulator.wire.QueryReader;

/** The eight operations on batches. */
final class BatchOperations {

    private final Plan plan;
    private final BatchReader reader;
    private final BatchUpdateReader updateReader;

    BatchOperations(Plan plan, BatchReader reader) {
        this.plan = plan;
        this.reader = reader;
        this.updateReader = new BatchUpdateReader(reader);
    }

    void addTo(Router router) {
        router.add("POST", "/batches", this::send)
                .add("GET", "/batches", this::list)
                // a literal below /batches: before {id}
                .add("POST", "/batches/dry_run", this::dryRun)
                .add("GET", "/batches/{id}", this::get)
                .add("POST", "/batches/{id}", this::update)
                .add("PUT", "/batches/{id}", this::replace)
                .add("DELETE", "/batches/{id}", this::cancel)
                .add("POST", "/batches/{id}/delivery_feedback", this::feedback);
    }

    private Answer send(Request request, List<String> none) {
        BatchDefinition definition = reader.read(Json.readObject(request.body()), plan.now());
        return Answer.json(201, BatchWriter.batch(plan.accept(definition)));
    }

    private Answer list(Request request, List<String> none) {
        QueryReader query = new QueryReader(request.query());
        return Answer.ok(BatchWriter.page(plan.list(query.batches(plan.now()), query.page())));
    }

    private Answer dryRun(Request request, List<String> none) {
        QueryReader query = new QueryReader(request.query());
        BatchDefinition definition = reader.read(Json.readObject(request.body()), plan.now());
        return Answer.ok(DryRunWriter.write(
                definition.content(), plan.recipientsOf(definition), query.isPerRecipient(), query.dryRunRecipients()));
    }

    private Answer get(Request request, List<String> id) {
        return Answer.ok(BatchWriter.batch(plan.batch(Ids.checked(id.get(0)))));
    }

    private Answer update(Request request, List<String> id) {
        ObjectNode update = Json.readObject(request.body());
        return Answer.ok(BatchWriter.batch(plan.change(
                Ids.checked(id.get(0)), true, (batch, now) -> updateReader.read(update, batch, now))));
    }

    private Answer replace(Request request, List<String> id) {
        BatchDefinition definition = reader.read(Json.readObject(request.body()), plan.now());
        return Answer.ok(BatchWriter.batch(plan.change(Ids.checked(id.get(0)), false, (batch, now) -> definition)));
    }

    private Answer cancel(Request request, List<String> id) {
        return Answer.ok(BatchWriter.batch(plan.cancel(Ids.checked(id.get(0)))));
    }

    private Answer feedback(Request request, List<String> id) {
        plan.feedback(Ids.checked(id.get(0)), FeedbackReader.read(Json.readObject(request.body())));
        return Answer.withoutBody(202);
    }
}
