/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.simulator.junit5;

import java.time.Duration;
import java.util.Objects;
import java.util.function.Consumer;

import io.github.camelsinch.sms.simulator.SimulatorBuilder;
import io.github.camelsinch.sms.simulator.SinchSmsSimulator;
import io.github.camelsinch.sms.simulator.check.SimulatorChecks;

/**
 * The settings of a {@link SinchSmsSimulatorExtension}. Not thread-safe.
 */
public final class ExtensionBuilder {

    Consumer<SimulatorBuilder> settings = simulator -> {
    };
    Duration timeout = SimulatorChecks.DEFAULT_TIMEOUT;
    boolean reset = true;
    boolean failOnUnknownRequests = true;

    ExtensionBuilder() {
    }

    /**
     * Sets up the simulator: its plan, rate, clock, callbacks and more. It has an unlimited rate unless this says
     * otherwise: {@code simulator(sms -> sms.messagesPerSecond(30).clock(SimulatorClock.stoppedAt(start)))}.
     *
     * @param  settings asked for every simulator that is started, after those set before
     * @return          this
     */
    public ExtensionBuilder simulator(Consumer<SimulatorBuilder> settings) {
        this.settings = this.settings.andThen(settings);
        return this;
    }

    /**
     * Sets how long questions wait for their answer.
     *
     * @param  timeout of the machine's time; default 10 s
     * @return         this
     */
    public ExtensionBuilder timeout(Duration timeout) {
        this.timeout = Objects.requireNonNull(timeout, "timeout");
        return this;
    }

    /**
     * Sets whether a simulator that serves several tests {@linkplain SinchSmsSimulator#startOver() starts over} before
     * each of them. If not, tests may use it at the same time, and requests that the API does not know are told after
     * the class.
     *
     * @param  reset default {@code true}
     * @return       this
     */
    public ExtensionBuilder resetEachTest(boolean reset) {
        this.reset = reset;
        return this;
    }

    /**
     * Sets whether a test fails that goes well but in which a request came that the API does not know: see
     * {@link SimulatorChecks#assertNoUnknownRequests}. A single test allows them with
     * {@link SinchSmsSimulatorExtension#allowUnknownRequests}.
     *
     * @param  fail default {@code true}
     * @return      this
     */
    public ExtensionBuilder failOnUnknownRequests(boolean fail) {
        this.failOnUnknownRequests = fail;
        return this;
    }

    /**
     * Makes the extension.
     *
     * @return                          for a field with {@code @RegisterExtension}
     * @throws IllegalArgumentException if the timeout is negative
     */
    public SinchSmsSimulatorExtension build() {
        return new SinchSmsSimulatorExtension(this);
    }

    SinchSmsSimulator start() {
        SimulatorBuilder simulator = SinchSmsSimulator.builder().messagesPerSecond(0);
        settings.accept(simulator);
        return simulator.start();
    }
}
