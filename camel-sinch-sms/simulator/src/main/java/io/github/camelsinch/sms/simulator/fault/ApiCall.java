/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.simulator.fault;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** What a request asks for, as far as its method and path say so. The names are those of the component's operations. */
public enum ApiCall {

    /** {@code POST /batches}. */
    SEND("send", "POST", "/batches"),
    /** {@code GET /batches}. */
    LIST("list", "GET", "/batches"),
    /** {@code POST /batches/dry_run}. */
    DRY_RUN("dryRun", "POST", "/batches/dry_run"),
    /** {@code GET /batches/{id}}. */
    GET("get", "GET", "/batches/[^/]+"),
    /** {@code POST /batches/{id}}. */
    UPDATE("update", "POST", "/batches/[^/]+"),
    /** {@code PUT /batches/{id}}. */
    REPLACE("replace", "PUT", "/batches/[^/]+"),
    /** {@code DELETE /batches/{id}}. */
    CANCEL("cancel", "DELETE", "/batches/[^/]+"),
    /** {@code POST /batches/{id}/delivery_feedback}. */
    DELIVERY_FEEDBACK("deliveryFeedback", "POST", "/batches/[^/]+/delivery_feedback"),
    /** {@code GET /batches/{id}/delivery_report}. */
    BATCH_REPORT("batchReport", "GET", "/batches/[^/]+/delivery_report"),
    /** {@code GET /batches/{id}/delivery_report/{recipient}}. */
    RECIPIENT_REPORT("recipientReport", "GET", "/batches/[^/]+/delivery_report/[^/]+"),
    /** {@code GET /delivery_reports}. */
    DELIVERY_REPORTS("deliveryReports", "GET", "/delivery_reports"),
    /** Anything below {@code /groups}. */
    GROUPS("groups", "[A-Z]+", "/groups(?:/.*)?"),
    /** {@code POST /oauth2/token}: no part of the SMS API, so it fails only if it is named. */
    TOKEN("token", null, null),
    /** Any other request below {@code /xms/v1/}. */
    OTHER("other", "[A-Z]+", ".*");

    private static final String TOKEN_PATH = "/oauth2/token";

    private final String wireName;
    private final Pattern request;

    ApiCall(String wireName, String method, String path) {
        this.wireName = wireName;
        this.request = Pattern.compile(path == null ? "[A-Z]+ " + TOKEN_PATH : method + " /xms/v1/[^/]+" + path);
    }

    /**
     * The name in the control requests.
     *
     * @return such as {@code dryRun}
     */
    public String wireName() {
        return wireName;
    }

    /**
     * Finds one by its name.
     *
     * @param  name                     any case, with or without dashes and underscores
     * @return                          the call
     * @throws IllegalArgumentException if there is none of that name
     */
    public static ApiCall named(String name) {
        String plain = name.replaceAll("[-_]", "").toLowerCase(Locale.ROOT);
        for (ApiCall call : values()) {
            if (call.wireName.toLowerCase(Locale.ROOT).equals(plain)) {
                return call;
            }
        }
        throw new IllegalArgumentException("operation: there is none of that name; one is " + SEND.wireName);
    }

    /**
     * Classifies a request.
     *
     * @param  method HTTP method
     * @param  path   raw
     * @return        empty if it goes neither to the API nor to the token endpoint
     */
    public static Optional<ApiCall> of(String method, String path) {
        String request = method + " " + path;
        for (ApiCall call : values()) {
            if (call.request.matcher(request).matches()) {
                return Optional.of(call);
            }
        }
        return Optional.empty();
    }
}
