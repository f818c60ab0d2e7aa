/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms;

import java.time.Clock;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;

import io.github.camelsinch.sms.api.SinchSmsApi;
import io.github.camelsinch.sms.ledger.MemorySendLedger;
import io.github.camelsinch.sms.ledger.SendId;
import io.github.camelsinch.sms.pacing.LaneQueue;
import io.github.camelsinch.sms.pacing.Priority;
import io.github.camelsinch.sms.plan.PacingUnit;
import io.github.camelsinch.sms.plan.Weights;
import io.github.camelsinch.sms.send.Backoff;
import io.github.camelsinch.sms.send.RetryBudget;
import io.github.camelsinch.sms.send.SendContext;
import io.github.camelsinch.sms.send.SendJob;
import io.github.camelsinch.sms.send.SendOrder;
import io.github.camelsinch.sms.send.SendPolicy;
import io.github.camelsinch.sms.send.StopSignal;
import io.github.camelsinch.sms.send.WhenUnknown;
import io.github.camelsinch.sms.time.ScheduledTimer;
import io.github.camelsinch.sms.time.Timer;
import org.apache.camel.Exchange;

/**
 * {@code sinch-sms:send}: as many batches as the recipients need.
 */
final class SendOperation implements ExchangeOperation {

    private final SendRequestReader reader;
    private final CutRulesReader rules;
    private final SendContext context;

    SendOperation(SinchSmsEndpoint endpoint, SinchSmsApi api) {
        this.reader = new SendRequestReader(endpoint);
        this.rules = new CutRulesReader(endpoint.getSegments());
        Timer timer = new ScheduledTimer(Executors.newSingleThreadScheduledExecutor());
        this.context = new SendContext(
                api, new LaneQueue(null, 1000), new Weights(PacingUnit.REQUEST, 0), new MemorySendLedger(),
                new SendPolicy(
                        WhenUnknown.RECONCILE, SendPolicy.DEFAULT_SETTLE_TIME, SendPolicy.DEFAULT_RECONCILE_TIMEOUT,
                        Backoff.DEFAULT, SendPolicy.DEFAULT_SETTLE_TIME),
                Clock.systemUTC(), timer, new Random(), Runnable::run, new RetryBudget(timer), new StopSignal());
    }

    @Override
    public CompletableFuture<Answer> start(Exchange exchange, Executor worker) throws Exception {
        SendOrder order = new SendOrder(SendId.of("plan", UUID.randomUUID().toString(), "1"), false, Priority.NORMAL);
        SendJob job = new SendJob(context.withWorker(worker), order, reader.read(exchange), rules.next());
        return job.start().thenApply(result -> new SendResultWriter(result));
    }
}
