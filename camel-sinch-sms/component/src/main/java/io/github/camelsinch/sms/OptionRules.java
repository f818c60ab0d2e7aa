/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms;

import java.time.Duration;

import io.github.camelsinch.sms.api.error.SinchSmsValidationException;
import io.github.camelsinch.sms.plan.InvalidInputException;
import io.github.camelsinch.sms.send.Failures;
import org.apache.camel.Exchange;
import org.apache.camel.support.DefaultExchange;

/**
 * Checks the options of an endpoint when it starts, so that a mistake shows at start-up and not at the first message.
 */
final class OptionRules {

    private static final int MAX_RESPONSE_BYTES = 16 << 20;

    private OptionRules() {
    }

    static void check(SinchSmsEndpoint endpoint) {
        try {
            checkAll(endpoint);
        } catch (InvalidInputException e) {
            throw Failures.validation(e);
        }
    }

    private static void checkAll(SinchSmsEndpoint endpoint) {
        ConnectionConfiguration connection = endpoint.getConfiguration();
        if (!endpoint.getOperation().isOffline()) {
            Account.of(connection);
        }
        positive("connectTimeout", connection.getConnectTimeout());
        positive("requestTimeout", connection.getRequestTimeout());
        between("maxInFlight", connection.getMaxInFlight(), 1, 10_000);
        between("maxResponseBytes", connection.getMaxResponseBytes(), 1024, MAX_RESPONSE_BYTES);
        if ((connection.getProxyHost() == null) != (connection.getProxyPort() == null)) {
            throw new SinchSmsValidationException("proxyHost", "alone", "goes with proxyPort");
        }
        if (connection.getProxyPort() != null) {
            between("proxyPort", connection.getProxyPort(), 1, 65_535);
        }
        between("maxRecipientsPerBatch", endpoint.getSegments().getMaxRecipientsPerBatch(), 1, 1000);
        between("pageSize", endpoint.getQueries().getPageSize(), 1, 100);
        ReportConfiguration reports = endpoint.getReports();
        notNegative("windowOverlap", reports.getWindowOverlap());
        notNegative("windowMargin", reports.getWindowMargin());
        notNegative("sweepInterval", reports.getSweepInterval());
        between("maxMessagesPerPoll", reports.getMaxMessagesPerPoll(), 0, Integer.MAX_VALUE);
        MessageRules.check(endpoint.getMessage());
        checkQueries(endpoint);
    }

    /** Asks as for an exchange that says nothing, so that only the options count. */
    private static void checkQueries(SinchSmsEndpoint endpoint) {
        Exchange silent = new DefaultExchange(endpoint.getCamelContext());
        QueryReader queries = new QueryReader(endpoint);
        queries.batches(silent);
        queries.reports(silent);
        queries.batchReport(silent);
        queries.dryRun(silent);
    }

    private static void positive(String option, Duration value) {
        if (value != null && (value.isNegative() || value.isZero())) {
            throw new SinchSmsValidationException(option, String.valueOf(value), "must be more than zero");
        }
    }

    private static void notNegative(String option, Duration value) {
        if (value == null || value.isNegative()) {
            throw new SinchSmsValidationException(option, String.valueOf(value), "must not be negative");
        }
    }

    private static void between(String option, int value, int least, int most) {
        if (value < least || value > most) {
            throw new SinchSmsValidationException(
                    option, String.valueOf(value), "must be " + least + " to " + most);
        }
    }
}
