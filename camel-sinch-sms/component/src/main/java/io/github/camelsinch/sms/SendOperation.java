/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms;

import java.time.Clock;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;

import io.github.camelsinch.sms.api.SinchSmsApi;
import io.github.camelsinch.sms.send.SendJob;
import org.apache.camel.Exchange;

/**
 * {@code sinch-sms:send}: as many batches as the recipients need.
 */
final class SendOperation implements ExchangeOperation {

    private final SendRequestReader reader;
    private final CutRulesReader rules;
    private final SinchSmsApi api;
    private final StoppedSends stopped = new StoppedSends();

    SendOperation(SinchSmsEndpoint endpoint, SinchSmsApi api) {
        this.reader = new SendRequestReader(endpoint);
        this.rules = new CutRulesReader(endpoint);
        this.api = api;
    }

    @Override
    public CompletableFuture<Answer> start(Exchange exchange, Executor worker) throws Exception {
        stopped.refuseRepeat(exchange);
        SendJob job = new SendJob(reader.read(exchange), rules.next(), api, Clock.systemUTC(), worker);
        return stopped.remember(exchange, job.start()).thenApply(result -> new SendResultWriter(result));
    }
}
