/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms;

import java.time.Duration;

import io.github.camelsinch.sms.api.error.SinchSmsValidationException;
import io.github.camelsinch.sms.plan.InvalidInputException;
import io.github.camelsinch.sms.plan.Weights;
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
        SegmentConfiguration segments = endpoint.getSegments();
        if (segments.getGroupWeight() != null
                && (segments.getGroupWeight() < 1 || segments.getGroupWeight() > Weights.MAX_GROUP_WEIGHT)) {
            throw new SinchSmsValidationException(
                    "groupWeight", String.valueOf(segments.getGroupWeight()), "must be 1 to " + Weights.MAX_GROUP_WEIGHT);
        }
        endpoint.limits();
        if (!endpoint.getOperation().isOffline()) {
            endpoint.partsLimit();
        }
        between("pageSize", endpoint.getQueries().getPageSize(), 1, 100);
        notNegative("bulkSlice", endpoint.getSegments().getBulkSlice());
        PacingRules.check(endpoint.getPacing());
        ReportConfiguration reports = endpoint.getReports();
        notNegative("windowOverlap", reports.getWindowOverlap());
        notNegative("windowMargin", reports.getWindowMargin());
        notNegative("sweepInterval", reports.getSweepInterval());
        between("maxMessagesPerPoll", reports.getMaxMessagesPerPoll(), 0, Integer.MAX_VALUE);
        TrackRules.check(endpoint);
        checkSafety(endpoint.getSafety(), connection);
        MessageRules.check(endpoint.getMessage());
        checkQueries(endpoint);
    }

    private static void checkSafety(SafetyConfiguration safety, ConnectionConfiguration connection) {
        positive("settleTime", safety.getSettleTime());
        positive("reconcileTimeout", safety.getReconcileTimeout());
        if (safety.getSendKey() != null && safety.getSendKey().isBlank()) {
            throw new SinchSmsValidationException("sendKey", "blank", "must be an expression of the Simple language");
        }
        // without this option the deadline is that of the http component, which is known when the client is made
        safety.policy(connection.getRequestTimeout() == null ? Duration.ZERO : connection.getRequestTimeout());
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

    static void positive(String option, Duration value) {
        if (value != null && (value.isNegative() || value.isZero())) {
            throw new SinchSmsValidationException(option, String.valueOf(value), "must be more than zero");
        }
    }

    private static void notNegative(String option, Duration value) {
        if (value == null || value.isNegative()) {
            throw new SinchSmsValidationException(option, String.valueOf(value), "must not be negative");
        }
    }

    static void between(String option, int value, int least, int most) {
        if (value < least || value > most) {
            throw new SinchSmsValidationException(
                    option, String.valueOf(value), "must be " + least + " to " + most);
        }
    }
}
