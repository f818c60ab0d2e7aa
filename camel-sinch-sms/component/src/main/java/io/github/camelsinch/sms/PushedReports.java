/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Consumer;

import io.github.camelsinch.sms.privacy.Mask;
import io.github.camelsinch.sms.report.HandledReports;
import io.github.camelsinch.sms.report.ReportKey;
import io.github.camelsinch.sms.report.ReportKeys;
import io.github.camelsinch.sms.webhook.Callback;
import io.github.camelsinch.sms.webhook.CallbackAnswer;
import io.github.camelsinch.sms.webhook.CallbackHandler;
import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.apache.camel.Processor;
import org.apache.camel.spi.ExceptionHandler;
import org.apache.camel.spi.Synchronization;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes the exchange of a pushed report that the polling consumer would make of it. It is a new one, and not the one of
 * the HTTP request: what a stranger can put into headers must not steer the rest of the route.
 */
final class PushedReports implements CallbackHandler {

    private static final Logger LOG = LoggerFactory.getLogger(PushedReports.class);

    /** Longer than Sinch sends a callback again. */
    private static final Duration REMEMBERED = Duration.ofHours(24);

    private final SinchSmsEndpoint endpoint;
    private final Processor route;
    private final ExceptionHandler failures;
    private final Clock clock;
    private final CallbackFilter filter;
    private final ReportKeys keys;
    private final HandledReports handled;
    private final ReportsInHand inProgress;

    PushedReports(
                  SinchSmsEndpoint endpoint, Processor route, HandledReports handled, ReportsInHand inProgress,
                  ExceptionHandler failures, Clock clock) {
        this.endpoint = endpoint;
        this.route = route;
        this.failures = failures;
        this.clock = clock;
        this.filter = CallbackFilter.of(endpoint);
        this.keys = new ReportKeys(Account.of(endpoint.getConfiguration()).id());
        this.handled = handled;
        this.inProgress = inProgress;
    }

    @Override
    public CallbackAnswer handle(Callback callback) {
        if (callback instanceof Callback.Recipient recipient && filter.wants(recipient.report())) {
            ReportKey key = keys.of(recipient.report());
            lag(recipient.report().at());
            return once(key, message -> ReportHeaders.writePushed(recipient.report(), key, message), () -> endpoint.events()
                    .reportHandled(recipient.report().status(), recipient.report().code(), 1));
        }
        if (callback instanceof Callback.Batch batch && filter.wants(batch.report())) {
            ReportKey key = keys.of(batch.report());
            return once(
                    key, message -> ReportHeaders.write(batch.report(), key.text(), message),
                    () -> endpoint.handled(batch.report().statuses()));
        }
        if (callback instanceof Callback.Other other) {
            LOG.debug("A callback of type {} is no delivery report and was left out", Mask.text(other.type()));
        }
        return CallbackAnswer.IGNORED;
    }

    private void lag(Instant reported) {
        if (reported != null) {
            Duration lag = Duration.between(reported, clock.instant());
            endpoint.events().callbackCame(lag.isNegative() ? Duration.ZERO : lag);
        }
    }

    private CallbackAnswer once(ReportKey key, Consumer<Message> report, Runnable counted) {
        if (!inProgress.add(key)) {
            return CallbackAnswer.IN_PROGRESS;
        }
        boolean begun = false;
        try {
            if (handled.contains(key)) {
                return CallbackAnswer.DUPLICATE;
            }
            Exchange exchange = endpoint.createExchange();
            report.accept(exchange.getMessage());
            begun = true;
            return run(exchange, new Completion(key, counted));
        } finally {
            if (!begun) {
                inProgress.remove(key);
            }
        }
    }

    private CallbackAnswer run(Exchange exchange, Completion completion) {
        exchange.getExchangeExtension().addOnCompletion(completion);
        try {
            route.process(exchange);
        } catch (Exception e) {
            exchange.setException(e);
        }
        if (exchange.getExchangeExtension().containsOnCompletion(completion)) {
            completion.onFailure(exchange); // a route that is stopping refused it
        }
        return completion.answer;
    }

    /**
     * What follows from how the exchange ended. A route may hand it over to another thread, which ends it later: until
     * then Sinch is told to come again, and it is remembered only when it has succeeded.
     */
    private final class Completion implements Synchronization {

        private final ReportKey key;
        private final Runnable counted;
        private volatile CallbackAnswer answer = CallbackAnswer.IN_PROGRESS;

        private Completion(ReportKey key, Runnable counted) {
            this.key = key;
            this.counted = counted;
        }

        @Override
        public void onComplete(Exchange exchange) {
            if (exchange.isRollbackOnly() || exchange.isRollbackOnlyLast()) {
                onFailure(exchange);
                return;
            }
            try {
                handled.add(key, clock.instant());
                handled.forgetBefore(clock.instant().minus(REMEMBERED));
                answer = CallbackAnswer.HANDLED;
                counted.run();
            } finally {
                inProgress.remove(key);
            }
        }

        @Override
        public void onFailure(Exchange exchange) {
            answer = CallbackAnswer.FAILED;
            try {
                inProgress.remove(key);
            } finally {
                failures.handleException(
                        "A pushed delivery report could not be processed; Sinch sends it again", exchange,
                        exchange.getException());
            }
        }
    }
}
