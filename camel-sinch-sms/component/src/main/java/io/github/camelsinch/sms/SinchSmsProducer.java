/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms;

import java.time.Clock;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.RejectedExecutionException;

import io.github.camelsinch.sms.api.error.SinchSmsException;
import io.github.camelsinch.sms.api.http.IoThread;
import io.github.camelsinch.sms.observe.CallHealth;
import io.github.camelsinch.sms.observe.PlanEvents;
import io.github.camelsinch.sms.observe.ProducerHealthCheck;
import io.github.camelsinch.sms.pacing.Priority;
import io.github.camelsinch.sms.send.Failures;
import org.apache.camel.AsyncCallback;
import org.apache.camel.Exchange;
import org.apache.camel.api.management.ManagedResource;
import org.apache.camel.health.HealthCheckHelper;
import org.apache.camel.health.WritableHealthCheckRepository;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs an operation of Sinch's without blocking the thread that brought the exchange, and calls back exactly once. A
 * transacted exchange, and every one of a {@code synchronous} endpoint, waits instead and goes on where it was. An
 * offline operation has nothing to wait for and does so too.
 */
@ManagedResource(description = "Sends through Sinch SMS, or asks it")
public class SinchSmsProducer extends ObservedProducer {

    private static final Logger LOG = LoggerFactory.getLogger(SinchSmsProducer.class);

    private final SinchSmsEndpoint endpoint;
    private ExchangeOperation operation;
    private ThreadPools threads;
    private ContinueOn continueOn;
    private CallHealth health;
    private PlanEvents events = PlanEvents.NONE;
    private WritableHealthCheckRepository healthChecks;
    private ProducerHealthCheck healthCheck;

    public SinchSmsProducer(SinchSmsEndpoint endpoint) {
        super(endpoint);
        this.endpoint = endpoint;
    }

    @Override
    protected void doStart() throws Exception {
        super.doStart();
        ApiClient client = endpoint.client();
        threads = endpoint.getComponent().threads();
        continueOn = client.continueOn();
        operation = ExchangeOperations.of(endpoint, client);
        health = client.health();
        if (!endpoint.getOperation().isOffline()) {
            events = plan().events();
            offerHealthCheck(client);
        }
    }

    private void offerHealthCheck(ApiClient client) {
        healthChecks = HealthCheckHelper.getHealthCheckRepository(
                endpoint.getCamelContext(), "producers", WritableHealthCheckRepository.class);
        if (healthChecks != null) {
            healthCheck = new ProducerHealthCheck(
                    "producer:sinch-sms-" + endpoint.getOperation() + "-" + endpoint.getId(), health,
                    client.api()::inFlight, plan().pacing()::snapshot, client.api(), Clock.systemUTC());
            healthCheck.setEnabled(endpoint.getComponent().isHealthCheckProducerEnabled());
            healthChecks.addHealthCheck(healthCheck);
        }
    }

    private ServicePlan plan() {
        return endpoint.getComponent().plans().plan(Account.of(endpoint.getConfiguration()));
    }

    @Override
    protected void doStop() throws Exception {
        if (operation != null) {
            operation.stop();
        }
        if (healthChecks != null && healthCheck != null) {
            healthChecks.removeHealthCheck(healthCheck);
            healthCheck = null;
        }
        super.doStop();
    }

    @Override
    public boolean process(Exchange exchange, AsyncCallback callback) {
        try {
            if (exchange.isTransacted() || endpoint.isSynchronous() || endpoint.getOperation().isOffline()) {
                processHere(exchange);
            } else {
                CompletableFuture<Answer> running = operation.start(exchange, threads);
                if (!running.isCompletedExceptionally()) {
                    running.whenComplete((answer, failure) -> goOn(() -> {
                        try {
                            finish(exchange, answer, failure);
                        } finally {
                            callback.done(false);
                        }
                    }));
                    return false;
                }
                // bad input, mostly: there is nothing to go on from elsewhere
                running.whenComplete((answer, failure) -> finish(exchange, answer, failure));
            }
        } catch (Throwable failure) {
            fail(exchange, Failures.forRoute(failure));
        }
        callback.done(true);
        return true;
    }

    private void processHere(Exchange exchange) throws Exception {
        WaitingThread thread = new WaitingThread(threads.of(Priority.NORMAL));
        CompletableFuture<Answer> running = operation.start(exchange, priority -> thread);
        try {
            finish(exchange, thread.await(running), null);
        } catch (ExecutionException e) {
            finish(exchange, null, e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            SinchSmsOperation interrupted = endpoint.getOperation();
            fail(exchange, Failures.interrupted(interrupted.name(), interrupted.readsOnly(), e));
        }
    }

    /**
     * Only a thread that reads answers may be lent to a route, never the timer's or the one that stops the component.
     */
    private void goOn(Runnable rest) {
        if (continueOn == ContinueOn.io && IoThread.isCurrent()) {
            rest.run();
            return;
        }
        try {
            threads.routes().execute(rest);
        } catch (RejectedExecutionException e) {
            LOG.debug("The worker pool is shut down; the exchange goes on with the thread of the answer");
            rest.run();
        }
    }

    /** Camel's error handler waits so long, whatever its own delay is. */
    private static void tellRedeliveryWhen(Exchange exchange, Throwable failure) {
        if (failure instanceof SinchSmsException known && known.getRetryAfter() != null && !known.getRetryAfter().isZero()) {
            exchange.getMessage().setHeader(Exchange.REDELIVERY_DELAY, known.getRetryAfter().toMillis());
        }
    }

    private void fail(Exchange exchange, Throwable known) {
        exchange.setException(known);
        events.operationEnded(endpoint.getOperation().name(), known);
    }

    /** The exchange knows how it ended before anybody else is told. */
    private void finish(Exchange exchange, Answer answer, Throwable failure) {
        Throwable known = failure == null ? null : Failures.forRoute(failure);
        if (known == null) {
            write(exchange, answer);
        } else {
            exchange.setException(known);
            tellRedeliveryWhen(exchange, known);
        }
        health.ended(known);
        events.operationEnded(endpoint.getOperation().name(), known);
    }

    private static void write(Exchange exchange, Answer answer) {
        try {
            answer.write(exchange);
        } catch (Throwable e) {
            exchange.setException(e);
        }
    }
}
