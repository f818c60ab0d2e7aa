/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.samples.chaos;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

import io.github.camelsinch.sms.SinchSmsConstants;
import org.apache.camel.builder.RouteBuilder;

/**
 * Handles reports by counting them.
 */
final class ReportCounter extends RouteBuilder {

    private final Set<String> recipients = ConcurrentHashMap.newKeySet();
    private final AtomicInteger reports = new AtomicInteger();

    @Override
    public void configure() {
        from("direct:report").routeId("count").process(exchange -> {
            recipients.add(exchange.getMessage().getHeader(SinchSmsConstants.RECIPIENT, String.class));
            reports.incrementAndGet();
        });
    }

    int recipients() {
        return recipients.size();
    }

    int reports() {
        return reports.get();
    }
}
