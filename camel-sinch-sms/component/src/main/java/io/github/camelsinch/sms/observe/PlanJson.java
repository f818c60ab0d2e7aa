/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.observe;

import java.util.List;

import io.github.camelsinch.sms.pacing.InFlightSnapshot;
import io.github.camelsinch.sms.pacing.LaneSnapshot;
import org.apache.camel.util.json.JsonObject;

/** A service plan for programs. Durations are in milliseconds. */
final class PlanJson {

    private PlanJson() {
    }

    static JsonObject of(PlanSnapshot plan) {
        JsonObject json = new JsonObject();
        json.put("plan", plan.plan());
        json.put("server", plan.server());
        json.put("rate", rate(plan));
        json.put("achieved", achieved(plan.achieved()));
        json.put("lanes", lanes(plan.lanes()));
        json.put("inFlight", plan.inFlight().stream().map(PlanJson::inFlight).toList());
        json.put("totals", totals(plan.totals()));
        json.put("failures", failures(plan.failures()));
        return json;
    }

    private static JsonObject rate(PlanSnapshot plan) {
        JsonObject json = new JsonObject();
        json.put("perSecond", plan.pacer().ratePerSecond());
        json.put("unit", plan.unit());
        json.put("mode", plan.pacer().mode().name());
        json.put("problem", plan.pacer().problem());
        json.put("pausedMillis", plan.pauseRemaining().toMillis());
        return json;
    }

    private static JsonObject achieved(AchievedRate rate) {
        JsonObject json = new JsonObject();
        json.put("recipientsPerSecond", rate.recipients());
        json.put("partsPerSecond", rate.parts());
        json.put("batchesPerSecond", rate.batches());
        return json;
    }

    private static JsonObject lanes(LaneSnapshot lanes) {
        JsonObject json = new JsonObject();
        json.put("high", lane(lanes.high()));
        json.put("normal", lane(lanes.normal()));
        json.put("refused", lanes.refused());
        return json;
    }

    private static JsonObject lane(LaneSnapshot.Lane lane) {
        JsonObject json = new JsonObject();
        json.put("waiting", lane.waiting());
        json.put("weight", lane.weight());
        json.put("oldestWaitMillis", lane.oldestWait().toMillis());
        return json;
    }

    private static JsonObject inFlight(InFlightSnapshot calls) {
        JsonObject json = new JsonObject();
        json.put("running", calls.inFlight());
        json.put("limit", calls.limit());
        json.put("maxInFlight", calls.maxInFlight());
        json.put("waiting", calls.waiting());
        json.put("throttled", calls.throttled());
        return json;
    }

    private static JsonObject totals(PlanTotals totals) {
        JsonObject json = new JsonObject();
        json.put("accepted", totals.accepted());
        json.put("reconciled", totals.reconciled());
        json.put("rejected", totals.rejected());
        json.put("inDoubt", totals.inDoubt());
        json.put("notSent", totals.notSent());
        json.put("recipients", totals.recipients());
        json.put("parts", totals.parts());
        json.put("requests", totals.requests());
        json.put("retries", totals.retries());
        json.put("reports", totals.reports());
        return json;
    }

    private static List<JsonObject> failures(List<RecentFailure> failures) {
        return failures.stream().map(failure -> {
            JsonObject json = new JsonObject();
            json.put("at", failure.at().toString());
            json.put("operation", failure.operation());
            json.put("outcome", failure.outcome());
            json.put("status", failure.status());
            json.put("problem", failure.problem());
            return json;
        }).toList();
    }
}
