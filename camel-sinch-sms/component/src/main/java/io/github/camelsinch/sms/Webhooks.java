/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms;

import java.time.Clock;
import java.time.Duration;
import java.util.List;

import io.github.camelsinch.sms.api.error.SinchSmsValidationException;
import io.github.camelsinch.sms.report.HandledReports;
import io.github.camelsinch.sms.report.SeenReports;
import io.github.camelsinch.sms.webhook.CallbackAuthenticator;
import io.github.camelsinch.sms.webhook.CallbackCounters;
import io.github.camelsinch.sms.webhook.CallbackReceiver;
import org.apache.camel.CamelContext;
import org.apache.camel.Processor;
import org.apache.camel.RuntimeCamelException;
import org.apache.camel.component.webhook.WebhookConfiguration;
import org.apache.camel.spi.ExceptionHandler;
import org.apache.camel.spi.IdempotentRepository;
import org.apache.camel.support.LoggingExceptionHandler;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Puts a webhook together from the options of its endpoint.
 */
final class Webhooks {

    private static final Logger LOG = LoggerFactory.getLogger(Webhooks.class);

    /** Memory is given back in steps of this. */
    private static final Duration SLICE = Duration.ofHours(6);
    /** Up to 48 MB. */
    private static final long SEEN = 1_000_000;

    private Webhooks() {
    }

    static Processor processor(
            SinchSmsEndpoint endpoint, WebhookConfiguration webhook, Processor route, CallbackCounters counters, Clock clock) {
        if (webhook.getWebhookPath() == null || webhook.getWebhookPath().isBlank()) {
            // Camel would make one up from the options, secrets included
            throw new SinchSmsValidationException(
                    "webhookPath", "none", "must be set: the path of the URL that Sinch is given");
        }
        if (endpoint.getReports().getTrack() == Track.BATCHES) {
            throw new SinchSmsValidationException(
                    "track", String.valueOf(Track.BATCHES),
                    "goes with polling; Sinch pushes single reports or those of a batch");
        }
        List<CallbackAuthenticator> authenticators = endpoint.getCallbacks().authenticators(clock);
        warn(endpoint, webhook);
        try {
            PushedReports reports = new PushedReports(
                    endpoint, route, handled(endpoint), inProgress(endpoint, clock), failures(endpoint), clock);
            return new WebhookProcessor(
                    new CallbackReceiver(authenticators, reports, counters), webhook.getWebhookPath(),
                    endpoint.getCallbacks().isBasic());
        } catch (Exception e) {
            throw RuntimeCamelException.wrapRuntimeException(e);
        }
    }

    private static HandledReports handled(SinchSmsEndpoint endpoint) throws Exception {
        SeenReports seen = new SeenReports(SLICE, SEEN);
        IdempotentRepository durable = ReportStores.started(
                endpoint.getCamelContext(), endpoint.getReports().getIdempotentRepository());
        return durable == null ? seen : new RepositoryReports(durable, seen);
    }

    private static ReportsInHand inProgress(SinchSmsEndpoint endpoint, Clock clock) throws Exception {
        CamelContext context = endpoint.getCamelContext();
        IdempotentRepository shared = ReportStores.started(context, endpoint.getReports().getInProgressRepository());
        return shared == null ? ReportsInHand.own() : ReportsInHand.in(LeasedReports.of(shared, clock));
    }

    private static ExceptionHandler failures(SinchSmsEndpoint endpoint) {
        return endpoint.getExceptionHandler() == null
                ? new LoggingExceptionHandler(endpoint.getCamelContext(), PushedReports.class)
                : endpoint.getExceptionHandler();
    }

    private static void warn(SinchSmsEndpoint endpoint, WebhookConfiguration webhook) {
        if (endpoint.getCallbacks().isUnauthenticated()) {
            LOG.warn("The webhook at {} believes everybody who finds it. Set secretKey, or username and password",
                    webhook.getWebhookPath());
        }
        if (endpoint.getReports().getIdempotentRepository() == null) {
            LOG.warn("The webhook at {} remembers handled reports in memory: after a restart one that Sinch sends again is"
                     + " handled again. Set the option idempotentRepository",
                    webhook.getWebhookPath());
        }
    }
}
