/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.simulator;

import java.util.List;
import java.util.Map;

import io.github.camelsinch.sms.simulator.callback.Callbacks;
import io.github.camelsinch.sms.simulator.clock.SimulatorClock;
import io.github.camelsinch.sms.simulator.fault.Faults;
import io.github.camelsinch.sms.simulator.http.Credentials;
import io.github.camelsinch.sms.simulator.http.InFlight;
import io.github.camelsinch.sms.simulator.http.Journal;
import io.github.camelsinch.sms.simulator.http.RecordedRequest;
import io.github.camelsinch.sms.simulator.http.ServedPlan;
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
 * only, unless told otherwise, where it answers to names of this machine only, and on a free port; all threads are
 * daemons. Thread-safe. Not simulated: inbound messages.
 */
public final class SinchSmsSimulator implements AutoCloseable {

    private final Credentials credentials;
    private final SimulatorClock clock;
    private final Plan plan;
    private final BatchReader reader;
    private final Faults faults;
    private final Journal journal;
    private final InFlight inFlight = new InFlight();
    private final Callbacks callbacks;
    private final Installation installation;

    SinchSmsSimulator(SimulatorBuilder settings, ServicePlan own, Credentials.Project project, Installation installation) {
        this.installation = installation;
        credentials = new Credentials(
                own.servicePlanId(), own.token(), own.region(), project, settings.accessTokensOnly && project != null);
        clock = settings.clock;
        faults = new Faults(settings.socketFaults, settings.tls != null, installation::releaseConnections);
        journal = new Journal(settings.keepRequests);
        plan = new Plan(clock, settings.random, own.messagesPerSecond(), settings.retention(), settings.readings());
        callbacks = new Callbacks(plan, clock, settings.callbacks, settings.nonces);
        reader = new BatchReader(!settings.automaticDefaultOriginator, settings.callbacks.url() == null);
    }

    ServedPlan served() {
        return new ServedPlan(credentials, plan, reader, faults, callbacks, journal, inFlight, this::reset);
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
        return installation.baseUrl();
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
     * Another plan that is served here. It has batches, messages, counts, faults and callbacks of its own; address and
     * clock are the same, and closing one closes all.
     *
     * @param  servicePlanId            its id
     * @return                          that plan
     * @throws IllegalArgumentException if it is not served here
     */
    public SinchSmsSimulator plan(String servicePlanId) {
        return plans().stream().filter(one -> one.servicePlanId().equals(servicePlanId)).findFirst()
                .orElseThrow(() -> new IllegalArgumentException("servicePlanId: '" + servicePlanId + "' is not served here"));
    }

    /**
     * All plans that are served here.
     *
     * @return the one that {@link SimulatorBuilder#start} gave first
     */
    public List<SinchSmsSimulator> plans() {
        return installation.plans();
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
     * @return the id to use in paths instead of the plan's; {@code null} for a plan that {@link #plan} gave
     */
    public String projectId() {
        return credentials.project() == null ? null : credentials.project().id();
    }

    /**
     * The id of the project's access key.
     *
     * @return the user name at {@code /oauth2/token}; {@code null} without a project
     */
    public String keyId() {
        return credentials.project() == null ? null : credentials.project().keyId();
    }

    /**
     * The secret of the project's access key.
     *
     * @return the password at {@code /oauth2/token}; {@code null} without a project
     */
    public String keySecret() {
        return credentials.project() == null ? null : credentials.project().keySecret();
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
     * The first requests since the start or the last reset that were none of the API's: a path or method that is not
     * there, no token or a wrong one, a body that cannot be read. 1,000 are kept, however many others follow.
     *
     * @return oldest first
     */
    public List<RecordedRequest> unknownRequests() {
        return journal.unknown();
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
     * stays. When this returns, no callback of what is forgotten is under way or will be: one whose receiver does not
     * answer is broken off after two seconds. A request that is being carried out meanwhile is forgotten wholly, or
     * comes wholly after the reset.
     */
    public void reset() {
        // first: what a receiver does because of a callback is to be forgotten, too
        callbacks.stop();
        inFlight.reset(() -> {
            plan.reset();
            plan.outcomes().clear();
            plan.reporting().scripts().clear();
            callbacks.clear();
            faults.clear();
            journal.clear();
        });
    }

    /**
     * As it was started: {@link #reset reset} of all plans, and the clock back where it began, also for others that
     * live by it.
     */
    public void startOver() {
        clock().reset();
        plans().forEach(SinchSmsSimulator::reset);
    }

    /**
     * Stops listening. Callbacks under way may end; one whose receiver does not answer is broken off after two seconds.
     */
    @Override
    public void close() {
        installation.close();
    }

    @Override
    public String toString() {
        return "SinchSmsSimulator[" + installation.baseUrl() + ", " + servicePlanId() + "]";
    }
}
