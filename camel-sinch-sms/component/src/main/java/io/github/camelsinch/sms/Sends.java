/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;

import io.github.camelsinch.sms.api.SinchSmsApi;
import io.github.camelsinch.sms.ledger.MemorySendLedger;
import io.github.camelsinch.sms.ledger.SendLedger;
import io.github.camelsinch.sms.pacing.InFlightSnapshot;
import io.github.camelsinch.sms.plan.InvalidInputException;
import io.github.camelsinch.sms.send.Backoff;
import io.github.camelsinch.sms.send.BulkWarnings;
import io.github.camelsinch.sms.send.Failures;
import io.github.camelsinch.sms.send.Retries;
import io.github.camelsinch.sms.send.RetryingApi;
import io.github.camelsinch.sms.send.SendContext;
import io.github.camelsinch.sms.send.StopSignal;

/**
 * What all sends of a component share: the ledger of those that have none of their own, the budget of retries of each
 * plan, and the signal that ends every wait. Other calls share the last two. Closed before the clients and the worker
 * pool are.
 */
final class Sends implements AutoCloseable {

    private final Plans plans;
    private final ApiClients clients;
    private final Executor worker;
    private final SendLedger memory = new MemorySendLedger();
    private final Set<SendLedger> ledgers = ConcurrentHashMap.newKeySet();
    private final Random random = new Random();
    private final SecureRandom salts = new SecureRandom();
    private final OwnKeys ownKeys = new OwnKeys(salts);
    private final StopSignal stop = new StopSignal();

    Sends(Plans plans, ApiClients clients, Executor worker) {
        this.plans = plans;
        this.clients = clients;
        this.worker = worker;
        plans.endWithContext(this);
    }

    /**
     * What the sends of one endpoint need.
     *
     * @throws io.github.camelsinch.sms.api.error.SinchSmsValidationException if its options do not go together
     */
    SendContext of(SinchSmsEndpoint endpoint, ApiClient client) {
        SafetyConfiguration safety = endpoint.getSafety();
        ServicePlan plan = plans.plan(Account.of(endpoint.getConfiguration()));
        Pace pace = plan.pacing().of(endpoint.getSegments());
        ledgers.add(ledger(safety));
        try {
            return new SendContext(
                    client.api(), pace.lane(), null, pace.weights(), endpoint.partsLimit(), ledger(safety),
                    safety.policy(client.requestTimeout()),
                    Clock.systemUTC(), plans.timer(), random, salts, worker, plan.retryBudget(),
                    stop, new BulkWarnings(endpoint.getEndpointBaseUri()), plan.events());
        } catch (InvalidInputException e) {
            throw Failures.validation(e);
        }
    }

    /** The keys of exchanges that are given none. */
    OwnKeys ownKeys() {
        return ownKeys;
    }

    /** Where an endpoint's sends are written down. */
    SendLedger ledger(SafetyConfiguration safety) {
        return safety.getSendLedger() == null ? memory : safety.getSendLedger();
    }

    /** The ledgers that sends are written to. */
    Set<SendLedger> ledgers() {
        return ledgers;
    }

    /** The bounds of the calls to an account. */
    List<InFlightSnapshot> inFlight(Account account) {
        return clients.inFlight(account);
    }

    /** The API for what is no send, with calls that are made again where that does no harm. */
    SinchSmsApi retrying(SinchSmsEndpoint endpoint, ApiClient client) {
        ServicePlan plan = plans.plan(Account.of(endpoint.getConfiguration()));
        return new RetryingApi(
                client.api(),
                new Retries(Backoff.DEFAULT, plans.timer(), random, plan.retryBudget(), stop, worker, plan.events()),
                Clock.systemUTC());
    }

    /**
     * Fails whatever waits, and nothing that is paced is sent any more. What is not paced goes on, so that a graceful
     * stop lets routes finish.
     */
    void endWaits() {
        stop.endWaits();
        clients.closeSends(account -> plans.plan(account).pacing().isPaced());
    }

    /** Fails whatever waits and whatever comes later. */
    @Override
    public void close() {
        plans.forget(this);
        stop.close();
    }
}
