/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.simulator;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.random.RandomGenerator;

import javax.net.ssl.SSLContext;

import io.github.camelsinch.sms.simulator.callback.CallbackSettings;
import io.github.camelsinch.sms.simulator.clock.SimulatorClock;
import io.github.camelsinch.sms.simulator.http.Credentials;
import io.github.camelsinch.sms.simulator.http.Latency;
import io.github.camelsinch.sms.simulator.plan.Readings;
import io.github.camelsinch.sms.simulator.plan.Retention;

/**
 * The settings of a {@link SinchSmsSimulator}. Every setter throws {@link IllegalArgumentException}, naming itself, for
 * a value that cannot be. Not thread-safe.
 */
public final class SimulatorBuilder {

    private static final int MAX_PORT = 65_535;

    ServicePlan plan = ServicePlan.DEFAULT;
    final List<ServicePlan> morePlans = new ArrayList<>();
    Credentials.Project project = new Credentials.Project("demo-project", "demo-key", "demo-secret");
    boolean accessTokensOnly;
    Latency latency = Latency.NONE;
    InetAddress bindAddress = loopback();
    int port;
    SSLContext tls;
    SimulatorClock clock = SimulatorClock.system();
    RandomGenerator random = new SecureRandom();
    boolean automaticDefaultOriginator;
    boolean socketFaults;
    CallbackSettings callbacks = CallbackSettings.DEFAULT;
    RandomGenerator nonces = new SecureRandom();
    int keepRequests = 10_000;
    private int keepTexts = Retention.DEFAULT.texts();
    private int keepBatches = Retention.DEFAULT.finishedBatches();
    private int keepMessages = Retention.DEFAULT.messages();
    private Readings.CancelAfterFinish cancelAfterFinish = Readings.DEFAULT.cancelAfterFinish();
    private Readings.ReportDates reportDates = Readings.DEFAULT.reportDates();
    private Readings.TotalMessageCount totalMessageCount = Readings.DEFAULT.totalMessageCount();

    /** As {@link SinchSmsSimulator#builder()}; for bean factories, such as {@code builderClass} in Camel's YAML. */
    public SimulatorBuilder() {
    }

    /**
     * Sets the plan.
     *
     * @param  servicePlanId letters, digits, {@code _} and {@code -}; default {@code demo-plan}
     * @return               this
     */
    public SimulatorBuilder servicePlanId(String servicePlanId) {
        plan = plan.withId(servicePlanId);
        return this;
    }

    /**
     * Sets the plan's API token.
     *
     * @param  token not blank; default {@code demo-token}
     * @return       this
     */
    public SimulatorBuilder token(String token) {
        plan = plan.withToken(token);
        return this;
    }

    /**
     * Sets the project and its access key, for OAuth2. It shares the plan's queue.
     *
     * @param  projectId letters, digits, {@code _} and {@code -}; default {@code demo-project}
     * @param  keyId     not blank; default {@code demo-key}
     * @param  keySecret not blank; default {@code demo-secret}
     * @return           this
     */
    public SimulatorBuilder project(String projectId, String keyId, String keySecret) {
        this.project = new Credentials.Project(
                ServicePlan.id("projectId", projectId), ServicePlan.notBlank("keyId", keyId),
                ServicePlan.notBlank("keySecret", keySecret));
        return this;
    }

    /**
     * Sets the rate at which the plan's queue is drained.
     *
     * @param  messagesPerSecond recipients a second, also below one; 0 = unlimited; default 30
     * @return                   this
     */
    public SimulatorBuilder messagesPerSecond(double messagesPerSecond) {
        plan = plan.withMessagesPerSecond(messagesPerSecond);
        return this;
    }

    /**
     * Says in which region the plan is.
     *
     * @param  region {@code us}, {@code eu}, {@code au}, {@code br} or {@code ca}; default {@code null}: in all
     * @return        this
     */
    public SimulatorBuilder region(String region) {
        plan = plan.withRegion(region);
        return this;
    }

    /**
     * Serves one more plan, on the same port and clock. Batches, messages, counts, groups, outcomes, faults and
     * callbacks are its own; {@link SinchSmsSimulator#plan} has them.
     *
     * @param  other with an id that no plan or project here has
     * @return       this
     */
    public SimulatorBuilder morePlans(ServicePlan other) {
        morePlans.add(Objects.requireNonNull(other, "morePlans"));
        return this;
    }

    /**
     * Lets in by access tokens of the project only, as hosts that begin with {@code zt.} do.
     *
     * @param  accessTokensOnly default {@code false}: the plan's own token is good, too
     * @return                  this
     */
    public SimulatorBuilder accessTokensOnly(boolean accessTokensOnly) {
        this.accessTokensOnly = accessTokensOnly;
        return this;
    }

    /**
     * Has every answer of the API take its time, as over a network. Real time, whatever the clock does; no thread
     * waits.
     *
     * @param  least the shortest
     * @param  most  the longest; between the two by chance
     * @return       this
     */
    public SimulatorBuilder latency(Duration least, Duration most) {
        this.latency = new Latency(least, most);
        return this;
    }

    /**
     * Sets the port.
     *
     * @param  port 0 = any that is free (default)
     * @return      this
     */
    public SimulatorBuilder port(int port) {
        if (port < 0 || port > MAX_PORT) {
            throw new IllegalArgumentException("port: " + port + " is outside 0.." + MAX_PORT);
        }
        this.port = port;
        return this;
    }

    /**
     * Lets others than this machine in, whatever name they call it by. The control requests below {@code /_simulator/}
     * need no token.
     *
     * @param  bindAddress the address to listen on; default 127.0.0.1
     * @return             this
     */
    public SimulatorBuilder bindAddress(InetAddress bindAddress) {
        this.bindAddress = Objects.requireNonNull(bindAddress, "bindAddress");
        return this;
    }

    /**
     * Serves HTTPS instead of HTTP.
     *
     * @param  tls with the server's key
     * @return     this
     */
    public SimulatorBuilder https(SSLContext tls) {
        this.tls = Objects.requireNonNull(tls, "tls");
        return this;
    }

    /**
     * Sets the clock.
     *
     * @param  clock default: one that runs with the machine's
     * @return       this
     */
    public SimulatorBuilder clock(SimulatorClock clock) {
        this.clock = Objects.requireNonNull(clock, "clock");
        return this;
    }

    /**
     * Makes ids, access tokens and the nonces of callbacks repeatable.
     *
     * @param  seed the same seed, clock and requests give the same ids; default: by chance
     * @return      this
     */
    public SimulatorBuilder seed(long seed) {
        this.random = new Random(seed);
        this.nonces = new Random(seed);
        return this;
    }

    /**
     * Gives the plan an automatic default originator, so that batches need no {@code from}.
     *
     * @param  automaticDefaultOriginator default {@code false}: a batch without {@code from} is refused
     * @return                            this
     */
    public SimulatorBuilder automaticDefaultOriginator(boolean automaticDefaultOriginator) {
        this.automaticDefaultOriginator = automaticDefaultOriginator;
        return this;
    }

    /**
     * Sets what a cancellation after the last message does.
     *
     * @param  cancelAfterFinish default {@code UNCHANGED}
     * @return                   this
     */
    public SimulatorBuilder cancelAfterFinish(Readings.CancelAfterFinish cancelAfterFinish) {
        this.cancelAfterFinish = Objects.requireNonNull(cancelAfterFinish, "cancelAfterFinish");
        return this;
    }

    /**
     * Sets which moment the dates of {@code GET /delivery_reports} mean.
     *
     * @param  reportDates default {@code FINISHED}
     * @return             this
     */
    public SimulatorBuilder reportDates(Readings.ReportDates reportDates) {
        this.reportDates = Objects.requireNonNull(reportDates, "reportDates");
        return this;
    }

    /**
     * Sets what {@code total_message_count} counts.
     *
     * @param  totalMessageCount default {@code MESSAGES}
     * @return                   this
     */
    public SimulatorBuilder totalMessageCount(Readings.TotalMessageCount totalMessageCount) {
        this.totalMessageCount = Objects.requireNonNull(totalMessageCount, "totalMessageCount");
        return this;
    }

    /**
     * Sets how many of the newest messages keep their text.
     *
     * @param  messages default 10,000
     * @return          this
     */
    public SimulatorBuilder keepTexts(int messages) {
        this.keepTexts = messages;
        retention();
        return this;
    }

    /**
     * Sets how many finished batches can still be read.
     *
     * @param  batches default 100,000
     * @return         this
     */
    public SimulatorBuilder keepBatches(int batches) {
        this.keepBatches = batches;
        retention();
        return this;
    }

    /**
     * Sets how many finished messages' reports can still be read.
     *
     * @param  messages default 2,000,000
     * @return          this
     */
    public SimulatorBuilder keepMessages(int messages) {
        this.keepMessages = messages;
        retention();
        return this;
    }

    /**
     * Sets how many requests the journal keeps.
     *
     * @param  requests default 10,000
     * @return          this
     */
    public SimulatorBuilder keepRequests(int requests) {
        if (requests <= 0) {
            throw new IllegalArgumentException("keepRequests: " + requests + " is not above zero");
        }
        this.keepRequests = requests;
        return this;
    }

    /**
     * Makes faults of the socket possible: RST, half-closed, hanging and slow connections. They need a gate in front of
     * the HTTP server, which costs about a third of the most that it can answer (18,000 instead of 27,000 sends a
     * second on two cores).
     *
     * @param  socketFaults default {@code false}: only answers can go wrong
     * @return              this
     */
    public SimulatorBuilder socketFaults(boolean socketFaults) {
        this.socketFaults = socketFaults;
        return this;
    }

    /**
     * Sets how delivery reports are called back.
     *
     * @param  callbacks default: unsigned, without credentials, to this machine only
     * @return           this
     */
    public SimulatorBuilder callbacks(CallbackSettings callbacks) {
        this.callbacks = Objects.requireNonNull(callbacks, "callbacks");
        return this;
    }

    /**
     * Starts the simulator.
     *
     * @return                              it is listening
     * @throws IllegalArgumentException     if two plans have one id
     * @throws java.io.UncheckedIOException if the port cannot be had
     */
    public SinchSmsSimulator start() {
        return new Installation(this).first();
    }

    Retention retention() {
        return new Retention(keepTexts, keepBatches, keepMessages);
    }

    Readings readings() {
        return new Readings(cancelAfterFinish, reportDates, totalMessageCount);
    }

    private static InetAddress loopback() {
        try {
            return InetAddress.getByAddress(new byte[] { 127, 0, 0, 1 });
        } catch (UnknownHostException e) {
            throw new IllegalStateException("four bytes are an address", e);
        }
    }
}
