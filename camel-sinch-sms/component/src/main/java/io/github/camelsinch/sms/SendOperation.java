/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;

import io.github.camelsinch.sms.ledger.SendId;
import io.github.camelsinch.sms.pacing.Priority;
import io.github.camelsinch.sms.plan.SendRequest;
import io.github.camelsinch.sms.send.SendContext;
import io.github.camelsinch.sms.send.SendJob;
import io.github.camelsinch.sms.send.SendOrder;
import io.github.camelsinch.sms.send.SendResult;
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
    private final ApiClient client;
    private final PlanPacing pacing;
    private final String account;
    private final OwnKeys ownKeys;

    SendOperation(SinchSmsEndpoint endpoint, ApiClient client) {
        this.endpoint = endpoint;
        this.reader = new SendRequestReader(endpoint);
        this.rules = new CutRulesReader(endpoint);
        this.keys = new SendKeys(endpoint);
        this.client = client;
        Account plan = Account.of(endpoint.getConfiguration());
        this.account = plan.name();
        this.pacing = endpoint.getComponent().plans().plan(plan).pacing();
        pacing.join(this, endpoint.getPacing());
        try {
            Sends sends = endpoint.getComponent().sends();
            this.context = sends.of(endpoint, client);
            this.ownKeys = sends.ownKeys();
        } catch (RuntimeException e) {
            pacing.leave(this);
            throw e;
        }
    }

    @Override
    public void stop() {
        pacing.leave(this);
    }

    @Override
    public CompletableFuture<Answer> start(Exchange exchange, Workers workers) throws Exception {
        SendKey key = keys.of(exchange);
        SendSteps steps = SendPlace.of(exchange).steps(exchange, key, endpoint, ownKeys);
        Inputs inputs = new Inputs(exchange.getMessage());
        SendRequest request = reader.read(exchange, inputs);
        Priority priority = inputs.priority(SinchSmsConstants.PRIORITY, endpoint.getMessage().getPriority());
        SendSteps.Step step = steps.begin(exchange, request, context.clock().instant());
        SendId keyed = context.ledger().isDurable()
                ? SendId.of(account, step.key(), step.text()) : SendId.passing(account, step.key(), step.text());
        SendId id = key == null ? keyed.ofOneExchange() : keyed;
        SendOrder order = new SendOrder(account, id, key != null, priority, step.since());
        return run(order, request, workers.of(priority), step);
    }

    private CompletableFuture<Answer> run(SendOrder order, SendRequest request, Executor worker, SendSteps.Step step) {
        Pace pace = pacing.begin(endpoint.getSegments());
        try {
            SendContext paced = context.paced(
                    client.api().withPriority(order.priority()), pace.lane(), pace.weights(), worker);
            return new SendJob(paced, order, request, rules.of(request, order.id(), pace)).start().handle((result, failure) -> {
                pacing.end(pace);
                if (failure != null) {
                    throw new CompletionException(failure);
                }
                return answer(result, step);
            });
        } catch (RuntimeException | Error e) {
            pacing.end(pace);
            throw e;
        }
    }

    private static Answer answer(SendResult result, SendSteps.Step step) {
        return sent -> {
            new SendResultWriter(result).write(sent);
            // not before: who was interrupted has not learned of it, and its exchange may come again
            step.completed(result.batchIds());
        };
    }
}
