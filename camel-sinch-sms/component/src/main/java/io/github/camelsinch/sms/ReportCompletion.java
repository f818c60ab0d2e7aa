/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms;

import io.github.camelsinch.sms.observe.PlanEvents;
import io.github.camelsinch.sms.report.ListedReport;
import io.github.camelsinch.sms.report.ReportFeed;
import org.apache.camel.Exchange;
import org.apache.camel.spi.ExceptionHandler;
import org.apache.camel.spi.Synchronization;

/**
 * What follows from how the exchange of a report ended, as with a file of Camel's file component: it is remembered only
 * when its route has done with it, a failure that an error handler dealt with included; otherwise it comes again.
 */
final class ReportCompletion implements Synchronization {

    private final ListedReport report;
    private final ReportFeed feed;
    private final ReportsInHand inProgress;
    private final PlanEvents events;
    private final ExceptionHandler failures;
    private volatile boolean failed;

    ReportCompletion(
                     ListedReport report, ReportFeed feed, ReportsInHand inProgress, PlanEvents events,
                     ExceptionHandler failures) {
        this.report = report;
        this.feed = feed;
        this.inProgress = inProgress;
        this.events = events;
        this.failures = failures;
    }

    @Override
    public void onComplete(Exchange exchange) {
        feed.handled(report);
        inProgress.remove(report.key());
        events.reportHandled(report.report().status(), report.report().code(), 1);
    }

    @Override
    public void onFailure(Exchange exchange) {
        failed = true;
        // first of all: what follows may throw
        feed.comeAgain(report);
        try {
            inProgress.remove(report.key());
        } finally {
            failures.handleException(
                    "A delivery report could not be processed; it comes again", exchange, exchange.getException());
        }
    }

    /** A route that is stopping refuses an exchange before its unit of work begins, which then ends nothing. */
    void unlessBegun(Exchange exchange) {
        if (exchange.getExchangeExtension().containsOnCompletion(this)) {
            onFailure(exchange);
        }
    }

    /** Whether it is known to have failed; while it runs, it has not. */
    boolean hasFailed() {
        return failed;
    }
}
