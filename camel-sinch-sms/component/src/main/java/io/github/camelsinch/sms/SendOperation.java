/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;

import io.github.camelsinch.sms.ledger.SendId;
import io.github.camelsinch.sms.pacing.Priority;
import io.github.camelsinch.sms.plan.SendRequest;
import io.github.camelsinch.sms.send.SendContext;
import io.github.camelsinch.sms.send.SendJob;
import io.github.camelsinch.sms.send.SendOrder;
import org.apache.camel.Exchange;

/**
 * {@code sinch-sms:send}: as many batches as the recipients need, each of them once.
 */
final class SendOperation implements ExchangeOperation {

    private final SinchSmsEndpoint endpoint;
    private final SendRequestReader reader;
    private final CutRulesReader rules;
    private final SendKeys keys;
    private final SendContext context;
    private final String account;

    SendOperation(SinchSmsEndpoint endpoint, SendContext context) {
        this.endpoint = endpoint;
        this.reader = new SendRequestReader(endpoint);
        this.rules = new CutRulesReader(endpoint);
        this.keys = new SendKeys(endpoint);
        this.context = context;
        this.account = Account.of(endpoint.getConfiguration()).name();
    }

    @Override
    public CompletableFuture<Answer> start(Exchange exchange, Executor worker) throws Exception {
        String key = keys.of(exchange);
        SendRequest request = reader.read(exchange);
        SendSteps.Step step = SendSteps.of(exchange).begin(exchange, key, endpoint, request);
        SendId id = SendId.of(account, step.key(), step.text());
        return new SendJob(
                context.withWorker(worker), new SendOrder(id, key != null, Priority.NORMAL), request, rules.of(id)).start()
                .whenComplete((result, failure) -> step.ended(failure == null))
                .thenApply(SendResultWriter::new);
    }
}
