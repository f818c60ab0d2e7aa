/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.simulator;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Map;

import io.github.camelsinch.sms.simulator.callback.Callbacks;
import io.github.camelsinch.sms.simulator.clock.SimulatorClock;
import io.github.camelsinch.sms.simulator.fault.Faults;
import io.github.camelsinch.sms.simulator.http.Credentials;
import io.github.camelsinch.sms.simulator.http.Journal;
import io.github.camelsinch.sms.simulator.http.RecordedRequest;
import io.github.camelsinch.sms.simulator.http.SimulatorServer;
import io.github.camelsinch.sms.simulator.outcome.Outcomes;
import io.github.camelsinch.sms.simulator.plan.Counters;
import io.github.camelsinch.sms.simulator.plan.Duplicates;
import io.github.camelsinch.sms.simulator.plan.Plan;
import io.github.camelsinch.sms.simulator.plan.Repeats;
import io.github.camelsinch.sms.simulator.plan.SimulatedBatch;
import io.github.camelsinch.sms.simulator.plan.SimulatedMessage;
import io.github.camelsinch.sms.simulator.script.ReportScripts;
import io.github.camelsinch.sms.simulator.wire.BatchReader;

/**
 * The Sinch SMS API in this JVM: batches, groups and delivery reports over HTTP, a queue that is drained at the plan's
 * rate, and a clock that a test can move. No message is ever sent anywhere.
 *
 * <pre>{@code
 * SimulatorClock clock = SimulatorClock.stoppedAt(Instant.parse("2026-01-01T00:00:00Z"));
 * try (SinchSmsSimulator sms = SinchSmsSimulator.builder().messagesPerSecond(30).clock(clock).start()) {
 *     // ... POST batches to sms.baseUrl() + "/xms/v1/" + sms.servicePlanId() + "/batches" with sms.token()
 *     clock.advance(Duration.ofSeconds(10));
 *     assert sms.counters().delivered() == 300;
 * }
 * }</pre>
 *
 * What can go wrong between a client and Sinch is scripted with {@link #faults()}. Listens on the loopback interface
 * only, unless told otherwise, and on a free port; all threads are daemons. Thread-safe. Not simulated: inbound
 * messages.
 */
public final class SinchSmsSimulator implements AutoCloseable {

    private final Credentials credentials;
    private final SimulatorClock clock;
    private final Plan plan;
    private final Faults faults;
    private final Journal journal;
    private final SimulatorServer server;
    private final String baseUrl;
    private final Callbacks callbacks;
    private final Runnable unfollowClock;

    SinchSmsSimulator(SimulatorBuilder settings) {
        credentials = settings.credentials();
        clock = settings.clock;
        faults = new Faults(settings.socketFaults, settings.tls != null, this::releaseConnections);
        journal = new Journal(settings.keepRequests);
        plan = new Plan(clock, settings.random, settings.messagesPerSecond, settings.retention(), settings.readings());
        callbacks = new Callbacks(plan, clock, settings.callbacks, settings.nonces);
        BatchReader reader = new BatchReader(!settings.automaticDefaultOriginator, settings.callbacks.url() == null);
        try {
            server = new SimulatorServer(
                    new InetSocketAddress(settings.bindAddress, settings.port), settings.tls, credentials, plan, reader, clock,
                    settings.random, faults, callbacks, journal, this::reset);
        } catch (IOException e) {
            throw new UncheckedIOException("The simulator cannot listen on port " + settings.port, e);
        }
        baseUrl = (settings.tls == null ? "http" : "https") + "://127.0.0.1:" + server.port();
        unfollowClock = clock.onAdvance(callbacks::settle);
    }

    /**
     * Prepares a simulator.
     *
     * @return settings with their defaults
     */
    public static SimulatorBuilder builder() {
        return new SimulatorBuilder();
    }

    /**
     * Where it is. A browser that opens it shows the inbox.
     *
     * @return such as {@code http://127.0.0.1:40123}, without a slash at the end
     */
    public String baseUrl() {
        return baseUrl;
    }

    /**
     * The plan.
     *
     * @return the id to use in paths
     */
    public String servicePlanId() {
        return credentials.servicePlanId();
    }

    /**
     * The plan's API token.
     *
     * @return the bearer token
     */
    public String token() {
        return credentials.token();
    }

    /**
     * The project, for OAuth2.
     *
     * @return the id to use in paths instead of the plan's
     */
    public String projectId() {
        return credentials.projectId();
    }

    /**
     * The id of the project's access key.
     *
     * @return the user name at {@code /oauth2/token}
     */
    public String keyId() {
        return credentials.keyId();
    }

    /**
     * The secret of the project's access key.
     *
     * @return the password at {@code /oauth2/token}
     */
    public String keySecret() {
        return credentials.keySecret();
    }

    /**
     * What a Camel context needs to send to this simulator, for Camel Main, Spring Boot and Quarkus: options of the
     * component {@code sinch-sms} as they stand in {@code application.properties}.
     *
     * @return names and values, those of the plan and its token
     */
    public Map<String, String> properties() {
        return Map.of(
                "camel.component.sinch-sms.base-url", baseUrl(), "camel.component.sinch-sms.service-plan-id", servicePlanId(),
                "camel.component.sinch-sms.token", token());
    }

    /**
     * Its time.
     *
     * @return the clock it was built with
     */
    public SimulatorClock clock() {
        return clock;
    }

    /**
     * What becomes of messages.
     *
     * @return can be changed at any time
     */
    public Outcomes outcomes() {
        return plan.outcomes();
    }

    /**
     * How reports of messages come: late, lost, twice, out of order.
     *
     * @return can be changed at any time
     */
    public ReportScripts reportScripts() {
        return plan.reporting().scripts();
    }

    /**
     * The delivery reports that are pushed.
     *
     * @return of the batches that want it
     */
    public Callbacks callbacks() {
        return callbacks;
    }

    /**
     * Counts.
     *
     * @return exact, as of now
     */
    public Counters counters() {
        return plan.counters();
    }

    /**
     * The batches that are kept.
     *
     * @return oldest first
     */
    public List<SimulatedBatch> batches() {
        return plan.holdings().batches(reference -> true);
    }

    /**
     * The batches that are kept and have this {@code client_reference}.
     *
     * @param  clientReference exact
     * @return                 oldest first, those too that lists do not show yet
     */
    public List<SimulatedBatch> batchesWithReference(String clientReference) {
        return plan.holdings().batches(clientReference::equals);
    }

    /**
     * The batches that are kept and whose {@code client_reference} begins so.
     *
     * @param  prefix of the reference
     * @return        oldest first, those too that lists do not show yet
     */
    public List<SimulatedBatch> batchesWithReferencePrefix(String prefix) {
        return plan.holdings().batches(reference -> reference != null && reference.startsWith(prefix));
    }

    /**
     * Looks for batches that were posted more than once.
     *
     * @return over all batches that are kept
     */
    public Repeats repeats() {
        return plan.holdings().repeats();
    }

    /**
     * The newest messages; by default 10,000.
     *
     * @return oldest first; those of scheduled batches are not among them before their time
     */
    public List<SimulatedMessage> messages() {
        return plan.messages();
    }

    /**
     * Those of the newest messages that go to one number.
     *
     * @param  number any spelling
     * @return        oldest first
     */
    public List<SimulatedMessage> messages(String number) {
        return plan.messages(number);
    }

    /**
     * Whether {@link #messages()} are all that there were since the start or the last reset.
     *
     * @return {@code false} if more came than are kept
     */
    public boolean hasAllMessages() {
        return plan.overview().hasAllMessages();
    }

    /**
     * Looks for numbers that were addressed more than once.
     *
     * @return over all batches that are kept
     */
    public Duplicates duplicates() {
        return plan.holdings().duplicates();
    }

    /**
     * The newest requests to the API and the token endpoint; by default 10,000.
     *
     * @return oldest first
     */
    public List<RecordedRequest> requests() {
        return journal.requests();
    }

    /**
     * What goes wrong: lost answers, broken connections, late commits and more.
     *
     * @return can be changed at any time
     */
    public Faults faults() {
        return faults;
    }

    /**
     * Has the next requests to the API answered with a status instead of being carried out.
     *
     * @param  count                    how many, after those ordered before
     * @param  httpStatus               400..599
     * @param  headers                  headers of those answers, such as {@code Retry-After}
     * @throws IllegalArgumentException if count or status is out of range
     */
    public void failNext(int count, int httpStatus, Map<String, String> headers) {
        faults.failNext(count, httpStatus, headers);
    }

    /**
     * Has the next requests to the API refused with a body, such as 403 {@code blocked_account}.
     *
     * @param  count                    how many, after those ordered before
     * @param  httpStatus               400..599
     * @param  code                     Sinch's code
     * @param  text                     its explanation
     * @throws IllegalArgumentException if count or status is out of range
     */
    public void refuseNext(int count, int httpStatus, String code, String text) {
        faults.refuseNext(count, httpStatus, code, text);
    }

    /**
     * Forgets batches, messages, groups, counts, outcomes, report scripts, callbacks, requests and faults. The clock
     * stays.
     */
    public void reset() {
        plan.reset();
        plan.outcomes().clear();
        plan.reporting().scripts().clear();
        callbacks.clear();
        faults.clear();
        journal.clear();
    }

    /**
     * As it was started: {@link #reset reset}, and the clock back where it began, also for others that live by it.
     */
    public void startOver() {
        clock().reset();
        reset();
    }

    private void releaseConnections() {
        server.releaseConnections();
    }

    /** Stops listening. */
    @Override
    public void close() {
        unfollowClock.run();
        callbacks.close();
        server.close();
    }

    @Override
    public String toString() {
        return "SinchSmsSimulator[" + baseUrl() + ", " + servicePlanId() + "]";
    }
}
