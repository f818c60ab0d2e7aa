/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms;

import java.time.Clock;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;

import io.github.camelsinch.sms.ledger.MemorySendLedger;
import io.github.camelsinch.sms.ledger.SendLedger;
import io.github.camelsinch.sms.pacing.LaneQueue;
import io.github.camelsinch.sms.pacing.UnpacedPacer;
import io.github.camelsinch.sms.plan.InvalidInputException;
import io.github.camelsinch.sms.plan.PacingUnit;
import io.github.camelsinch.sms.plan.Weights;
import io.github.camelsinch.sms.send.DurabilityWarning;
import io.github.camelsinch.sms.send.Failures;
import io.github.camelsinch.sms.send.RetryBudget;
import io.github.camelsinch.sms.send.SendContext;
import io.github.camelsinch.sms.send.StopSignal;
import io.github.camelsinch.sms.time.Timer;

/**
 * What all sends of a component share: the ledger of those that have none of their own, the budget of retries of each
 * account, and the signal that ends every wait. Closed before the clients and the worker pool are.
 */
final class Sends implements AutoCloseable {

    private final Timer timer;
    private final Executor worker;
    private final SendLedger memory = new MemorySendLedger();
    private final Map<Account, RetryBudget> budgets = new ConcurrentHashMap<>();
    private final Random random = new Random();
    private final StopSignal stop = new StopSignal();

    Sends(Timer timer, Executor worker) {
        this.timer = timer;
        this.worker = worker;
    }

    /**
     * What the sends of one endpoint need.
     *
     * @throws io.github.camelsinch.sms.api.error.SinchSmsValidationException if its options do not go together
     */
    SendContext of(SinchSmsEndpoint endpoint, ApiClient client) {
        SafetyConfiguration safety = endpoint.getSafety();
        Account account = Account.of(endpoint.getConfiguration());
        SendLedger ledger = safety.getSendLedger() == null ? memory : safety.getSendLedger();
        try {
            return new SendContext(
                    client.api(), new LaneQueue(new UnpacedPacer(), Integer.MAX_VALUE, timer),
                    new Weights(PacingUnit.REQUEST, 0), endpoint.partsLimit(), ledger, safety.policy(client.requestTimeout()),
                    Clock.systemUTC(), timer, random, worker, budgets.computeIfAbsent(account, plan -> new RetryBudget(timer)),
                    stop, new DurabilityWarning(endpoint.getEndpointBaseUri()));
        } catch (InvalidInputException e) {
            throw Failures.validation(e);
        }
    }

    /** Fails whatever waits. */
    @Override
    public void close() {
        stop.close();
    }
}
