/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.simulator.report;

import java.util.Set;

import io.github.camelsinch.sms.simulator.outcome.DeliveryStatus;

/**
 * The {@code status} and {@code code} filters of report requests.
 *
 * @param statuses wanted; empty = all
 * @param codes    wanted; empty = all
 */
public record ReportFilter(Set<DeliveryStatus> statuses, Set<Integer> codes) {

    /** Lets everything through. */
    public static final ReportFilter ALL = new ReportFilter(Set.of(), Set.of());

    /**
     * Whether there is anything to filter.
     *
     * @return {@code false} if everything passes
     */
    public boolean filters() {
        return !statuses.isEmpty() || !codes.isEmpty();
    }

    /**
     * Whether a message passes.
     *
     * @param  status its status
     * @param  code   its code
     * @return        {@code true} if both are wanted
     */
    public boolean accepts(DeliveryStatus status, int code) {
        return (statuses.isEmpty() || statuses.contains(status)) && (codes.isEmpty() || codes.contains(code));
    }
}
