/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.simulator.http;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;

import io.github.camelsinch.sms.simulator.plan.Counters;
import io.github.camelsinch.sms.simulator.plan.Plan;

/** {@code GET /}: says what this is, and counts. No script, nothing from elsewhere. */
final class FrontPage {

    private static final Map<String, String> HEADERS = Map.of(
            "Content-Type", "text/html; charset=utf-8",
            "Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'",
            "Cache-Control", "no-store");

    private final Plan plan;
    private final String servicePlanId;

    FrontPage(Plan plan, String servicePlanId) {
        this.plan = plan;
        this.servicePlanId = servicePlanId;
    }

    Answer answer(Request request) {
        if (!"GET".equals(request.method())) {
            return Answer.withoutBody(405);
        }
        Counters counters = plan.counters();
        String page = String.format(Locale.ROOT, """
                <!DOCTYPE html>
                <html lang="en"><head><meta charset="utf-8"><title>Sinch SMS simulator</title>
                <style>body{font:16px/1.5 sans-serif;margin:3em;max-width:40em}td{padding:0 2em 0 0}</style></head>
                <body><h1>Sinch SMS simulator</h1>
                <p>A stand-in for the Sinch SMS API. Nothing leaves this machine.
                The API is below <code>/xms/v1/%s</code>.</p>
                <table>
                <tr><td>Batches accepted</td><td>%d</td></tr>
                <tr><td>Recipients accepted</td><td>%d</td></tr>
                <tr><td>Queued</td><td>%d</td></tr>
                <tr><td>Dispatched</td><td>%d</td></tr>
                <tr><td>Delivered</td><td>%d</td></tr>
                <tr><td>Failed</td><td>%d</td></tr>
                <tr><td>Parts</td><td>%d</td></tr>
                </table></body></html>
                """, servicePlanId, counters.batchesAccepted(), counters.recipientsAccepted(), counters.queued(),
                counters.dispatched(), counters.delivered(), counters.failed(), counters.parts());
        return new Answer(200, HEADERS, page.getBytes(StandardCharsets.UTF_8));
    }
}
