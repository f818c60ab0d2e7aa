/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.simulator.http;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.camelsinch.sms.simulator.error.Refusal;
import io.github.camelsinch.sms.simulator.inbox.MessageQuery;
import io.github.camelsinch.sms.simulator.inbox.MessageSearch;
import io.github.camelsinch.sms.simulator.inbox.SegmentWriter;
import io.github.camelsinch.sms.simulator.outcome.Outcome;
import io.github.camelsinch.sms.simulator.outcome.OutcomeSetting;
import io.github.camelsinch.sms.simulator.plan.Plan;
import io.github.camelsinch.sms.simulator.report.ReportFilter;
import io.github.camelsinch.sms.simulator.wire.BatchReader;
import io.github.camelsinch.sms.simulator.wire.BatchWriter;
import io.github.camelsinch.sms.simulator.wire.Json;
import io.github.camelsinch.sms.simulator.wire.ReportWriter;

/**
 * What the inbox page asks for, beside its stream of events. No token; the same rules as {@link Control}.
 *
 * <table>
 * <caption>Requests below {@code /_simulator/}</caption>
 * <tr>
 * <th>request</th>
 * <th>answer</th>
 * </tr>
 * <tr>
 * <td>{@code GET inbox?q=to:4670}, {@code GET inbox.csv?q=to:4670}</td>
 * <td>the first 50 messages that match, with {@code total} and {@code kept}; all of them as CSV</td>
 * </tr>
 * <tr>
 * <td>{@code POST batches}, {@code GET batches/{id}}, {@code DELETE batches/{id}}</td>
 * <td>sends, shows ({@code batch} and {@code report}) and cancels, each as the API does</td>
 * </tr>
 * <tr>
 * <td>{@code POST segment}, {@code GET segment?text=x}</td>
 * <td>how {@code {"text": "x"}} is cut into parts</td>
 * </tr>
 * <tr>
 * <td>{@code GET outcomes}</td>
 * <td>what was set, in the order in which it is asked</td>
 * </tr>
 * <tr>
 * <td>{@code GET about}</td>
 * <td>plan, rate, and the token if it is the one that everybody knows</td>
 * </tr>
 * <tr>
 * <td>{@code GET plans}</td>
 * <td>all plans of the simulator; every request here can name one with {@code ?plan=}</td>
 * </tr>
 * </table>
 */
final class InboxOperations {

    private static final String DEFAULT_TOKEN = "demo-token";
    private static final int ROWS = 50;

    private final Plan plan;
    private final BatchReader reader;
    private final Credentials credentials;
    private final PlanList plans;

    InboxOperations(ServedPlan served, PlanList plans) {
        this.plan = served.plan();
        this.reader = served.reader();
        this.credentials = served.credentials();
        this.plans = plans;
    }

    void addTo(Router router) {
        router.add("GET", "/about", this::about)
                .add("GET", "/plans", (request, none) -> plans.answer())
                .add("GET", "/inbox", this::search)
                .add("GET", "/inbox.csv", this::export)
                .add("GET", "/segment", (request, none) -> segment(text(request)))
                .add("POST", "/segment", (request, none) -> segment(Json.readObject(request.body()).path("text").asText()))
                .add("GET", "/outcomes", this::outcomes)
                .add("POST", "/batches", this::send)
                .add("GET", "/batches/{id}", this::batch)
                .add("DELETE", "/batches/{id}", this::cancel);
    }

    /** The token is told if it is the one that everybody knows; then what the page has to copy runs as it is. */
    private Answer about(Request request, List<String> none) {
        boolean known = DEFAULT_TOKEN.equals(credentials.token());
        return Answer.ok(Json.object()
                .put("service_plan_id", credentials.servicePlanId())
                .put("token", known ? DEFAULT_TOKEN : null)
                .put("messages_per_second", plan.overview().messagesPerSecond()));
    }

    private Answer search(Request request, List<String> none) {
        return Answer.ok(MessageSearch.json(plan.messages(), query(request), ROWS));
    }

    private Answer export(Request request, List<String> none) {
        return new Answer(
                200,
                Map.of("Content-Type", "text/csv; charset=utf-8", "Content-Disposition",
                        "attachment; filename=\"sms-messages.csv\"", "Cache-Control", "no-store"),
                MessageSearch.csv(plan.messages(), query(request)).getBytes(StandardCharsets.UTF_8));
    }

    private Answer segment(String text) {
        return Answer.ok(SegmentWriter.write(text));
    }

    private Answer outcomes(Request request, List<String> none) {
        ObjectNode json = Json.object();
        ArrayNode settings = json.putArray("outcomes");
        for (OutcomeSetting setting : plan.outcomes().settings()) {
            ObjectNode one = settings.addObject()
                    .put("kind", setting.kind().name().toLowerCase(Locale.ROOT)).put("digits", setting.digits());
            ArrayNode then = one.putArray("then");
            for (Outcome outcome : setting.outcomes()) {
                then.addObject().put("status", outcome.status().wireName()).put("code", outcome.code())
                        .put("delay", outcome.delay().toString());
            }
        }
        return Answer.ok(json);
    }

    private Answer send(Request request, List<String> none) {
        return Answer.json(
                201, BatchWriter.batch(plan.accept(reader.read(Json.readObject(request.body()), plan.now()))));
    }

    /** The batch and its report as the API has them. */
    private Answer batch(Request request, List<String> id) {
        String checked = Ids.checked(id.get(0));
        ObjectNode json = Json.object();
        json.set("batch", BatchWriter.batch(plan.batch(checked)));
        json.set("report", ReportWriter.batch(plan.report(checked, false, ReportFilter.ALL)));
        return Answer.ok(json);
    }

    private Answer cancel(Request request, List<String> id) {
        return Answer.ok(BatchWriter.batch(plan.cancel(Ids.checked(id.get(0)))));
    }

    private static MessageQuery query(Request request) {
        return MessageQuery.parse(request.query().getOrDefault("q", List.of("")).get(0));
    }

    private static String text(Request request) {
        List<String> text = request.query().get("text");
        if (text == null) {
            throw Refusal.constraint("text: missing");
        }
        return text.get(0);
    }
}
