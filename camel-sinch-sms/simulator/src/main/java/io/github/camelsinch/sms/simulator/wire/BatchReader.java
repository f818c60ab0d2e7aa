/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.simulator.wire;

import java.time.Instant;
import java.util.Set;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.camelsinch.sms.simulator.batch.BatchDefinition;
import io.github.camelsinch.sms.simulator.batch.Recipients;
import io.github.camelsinch.sms.simulator.error.Refusal;

/**
 * Reads the body of a send, and checks it by the rules of Sinch's batch reference. Where the reference prints a limit
 * but not what happens beyond it, the request is refused.
 */
public final class BatchReader {

    private static final String NO_REPORT = "none";
    private static final Set<String> REPORTS = Set.of(NO_REPORT, "summary", "full", "per_recipient", "per_recipient_final");
    private static final int MAX_REFERENCE = 2048;
    private static final int MAX_TON = 6;
    private static final int MAX_NPI = 18;

    private final boolean originatorRequired;
    private final boolean callbackUrlRequired;

    /**
     * A reader for one plan.
     *
     * @param originatorRequired {@code false} if the plan has an automatic default originator
     */
    public BatchReader(boolean originatorRequired) {
        this(originatorRequired, true);
    }

    /**
     * A reader for one plan.
     *
     * @param originatorRequired  {@code false} if the plan has an automatic default originator
     * @param callbackUrlRequired {@code false} if the plan has a URL for callbacks
     */
    public BatchReader(boolean originatorRequired, boolean callbackUrlRequired) {
        this.originatorRequired = originatorRequired;
        this.callbackUrlRequired = callbackUrlRequired;
    }

    /**
     * Reads a batch.
     *
     * @param  body the JSON
     * @param  now  when it begins to live unless it names a later {@code send_at}
     * @return      the batch; without {@code expireAt} if the body names none
     */
    public BatchDefinition read(ObjectNode body, Instant now) {
        Fields batch = new Fields(body);
        Recipients to = RecipientReader.recipients(batch.texts("to"));
        Integer ton = batch.integer("from_ton", 0, MAX_TON);
        Integer npi = batch.integer("from_npi", 0, MAX_NPI);
        if (npi != null && ton == null) {
            throw Refusal.constraint("The parameter 'from_npi' needs 'from_ton'.");
        }
        Instant sendAt = batch.instant("send_at");
        Instant expireAt = batch.instant("expire_at");
        String callbackUrl = batch.has("callback_url") ? ContentReader.url("callback_url", batch.text("callback_url")) : null;
        return new BatchDefinition(
                to, originator(batch), ContentReader.read(batch), report(batch, callbackUrl), sendAt,
                checked(expireAt, sendAt, now), expireAt != null, callbackUrl,
                batch.text("client_reference", MAX_REFERENCE), batch.bool("feedback_enabled"), ton, npi);
    }

    private String originator(Fields batch) {
        String from = batch.text("from");
        if (from == null || from.isBlank()) {
            if (originatorRequired) {
                throw Refusal.constraint("The parameter 'from' is required.");
            }
            return null;
        }
        return canonicalOriginator(from);
    }

    /** Numbers lose their plus, as everywhere in answers; short codes and names stay. */
    static String canonicalOriginator(String from) {
        return from.startsWith("+") ? from.substring(1) : from;
    }

    private String report(Fields batch, String callbackUrl) {
        String report = batch.has("delivery_report") ? batch.text("delivery_report") : NO_REPORT;
        if (!REPORTS.contains(report)) {
            throw Refusal.invalidFormat("'" + report + "' is not a valid report type");
        }
        if (!NO_REPORT.equals(report) && callbackUrl == null && callbackUrlRequired) {
            throw Refusal.forbidden("missing_callback_url", "Requesting delivery report without any callback URL.");
        }
        return report;
    }

    private static Instant checked(Instant expireAt, Instant sendAt, Instant now) {
        if (expireAt == null) {
            return null;
        }
        if (!expireAt.isAfter(sendAt == null ? now : sendAt)) {
            throw Refusal.constraint("The parameter 'expire_at' must be after 'send_at'.");
        }
        Instant start = sendAt == null || sendAt.isBefore(now) ? now : sendAt;
        if (expireAt.isAfter(start.plus(BatchDefinition.LONGEST_LIFE))) {
            throw Refusal.constraint("The parameter 'expire_at' must be at most 3 days after 'send_at'.");
        }
        return expireAt;
    }
}
