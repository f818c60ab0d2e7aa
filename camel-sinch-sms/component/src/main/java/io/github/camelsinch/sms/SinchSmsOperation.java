/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * The operations of the Sinch SMS Batches REST API, and {@code segment}, which asks nobody; one endpoint each. A name
 * in an endpoint URI may be written in any case and with dashes: {@code dryRun}, {@code dry-run} and {@code DRY-RUN}
 * are the same.
 */
public enum SinchSmsOperation {
    /** {@code POST /batches} */
    send,
    /** {@code POST /batches/dry_run} */
    dryRun,
    /** {@code GET /batches/{id}} */
    get,
    /** {@code GET /batches} */
    list,
    /** {@code POST /batches/{id}} */
    update,
    /** {@code PUT /batches/{id}} */
    replace,
    /** {@code DELETE /batches/{id}} */
    cancel,
    /** {@code POST /batches/{id}/delivery_feedback} */
    deliveryFeedback,
    /** {@code GET /batches/{id}/delivery_report} */
    batchReport,
    /** {@code GET /batches/{id}/delivery_report/{recipient}} */
    recipientReport,
    /** {@code GET /delivery_reports}: as a consumer, the source of delivery reports */
    deliveryReports,
    /** no request at all: how a text or payload becomes parts */
    segment;

    /**
     * Finds the operation of an endpoint URI.
     *
     * @param  name                     the part of the URI after the scheme
     * @return                          the operation
     * @throws IllegalArgumentException if there is none of this name; the message lists the names
     */
    static SinchSmsOperation of(String name) {
        String wanted = canonical(name);
        return Arrays.stream(values())
                .filter(operation -> canonical(operation.name()).equals(wanted))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "Option operation: '" + name + "' is not an operation of sinch-sms; use one of " + names()));
    }

    boolean canConsume() {
        return this == deliveryReports;
    }

    /** Whether it needs no account and opens no connection. */
    boolean isOffline() {
        return this == segment;
    }

    /** Whether it changes nothing at Sinch. */
    boolean readsOnly() {
        return switch (this) {
            case send, update, replace, cancel, deliveryFeedback -> false;
            case dryRun, get, list, batchReport, recipientReport, deliveryReports, segment -> true;
        };
    }

    private static String canonical(String name) {
        return name.replace("-", "").toLowerCase(Locale.ROOT);
    }

    private static String names() {
        return Arrays.stream(values()).map(Enum::name).collect(Collectors.joining(", "));
    }
}
