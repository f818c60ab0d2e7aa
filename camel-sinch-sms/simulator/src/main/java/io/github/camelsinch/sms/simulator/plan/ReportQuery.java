/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.simulator.plan;

import java.time.Instant;

import io.github.camelsinch.sms.simulator.report.ReportFilter;

/**
 * Which finished messages a list wants.
 *
 * @param startDate       at or after
 * @param endDate         before; {@code null} = no end
 * @param filter          statuses and codes
 * @param clientReference exact; {@code null} = all
 */
public record ReportQuery(Instant startDate, Instant endDate, ReportFilter filter, String clientReference) {

    @Override
    public String toString() {
        return "ReportQuery[startDate=" + startDate + ", endDate=" + endDate + "]";
    }
}
