/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms;

import java.util.Map;
import java.util.function.Supplier;

import io.github.camelsinch.sms.report.ReportWindow;
import org.apache.camel.health.HealthCheckResultBuilder;
import org.apache.camel.support.ScheduledPollConsumerHealthCheck;

/**
 * Camel's check of a polling consumer, and since when to when reports may be missing.
 */
final class ReportsHealthCheck extends ScheduledPollConsumerHealthCheck {

    static final String GAP = "reports.gap";

    private final Supplier<ReportWindow> gap;

    ReportsHealthCheck(DeliveryReportsConsumer consumer, String id, Supplier<ReportWindow> gap) {
        super(consumer, id);
        this.gap = gap;
    }

    @Override
    public Result call(Map<String, Object> options) {
        Result result = super.call(options);
        ReportWindow missing = gap.get();
        if (missing == null) {
            return result;
        }
        HealthCheckResultBuilder builder = HealthCheckResultBuilder.on(this).state(result.getState());
        builder.details(result.getDetails()).detail(GAP, missing.start() + " to " + missing.end());
        result.getMessage().ifPresent(builder::message);
        result.getError().ifPresent(builder::error);
        return builder.build();
    }
}
