/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.simulator.junit5;

import java.util.List;
import java.util.stream.Collectors;

import io.github.camelsinch.sms.simulator.SimulatorBuilder;
import io.github.camelsinch.sms.simulator.SinchSmsSimulator;
import io.github.camelsinch.sms.simulator.http.RecordedRequest;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Runs a {@link SinchSmsSimulator} for JUnit 5 tests.
 *
 * <pre>{@code
 * @RegisterExtension
 * static SinchSmsSimulatorExtension sms = SinchSmsSimulatorExtension.of(SinchSmsSimulator.builder().messagesPerSecond(30));
 * }</pre>
 *
 * In a static field, and with {@code @ExtendWith}, one simulator serves the class and is {@link SinchSmsSimulator#reset
 * reset} before each test; in an instance field each test has its own. The clock of the settings is never set back.
 * Tests take it as a parameter or from {@link #simulator()}. When a test fails, its last 20 requests are published as a
 * report entry, without numbers.
 */
public final class SinchSmsSimulatorExtension
        implements BeforeAllCallback, BeforeEachCallback, AfterEachCallback, AfterAllCallback, ParameterResolver {

    private static final int SHOWN_REQUESTS = 20;

    private final SimulatorBuilder settings;
    private SinchSmsSimulator simulator;
    private boolean sharedByClass;

    /**
     * A simulator with all defaults, for {@code @ExtendWith}.
     */
    public SinchSmsSimulatorExtension() {
        this(SinchSmsSimulator.builder());
    }

    private SinchSmsSimulatorExtension(SimulatorBuilder settings) {
        this.settings = settings;
    }

    /**
     * A simulator with one's own settings.
     *
     * @param  settings for every start
     * @return          the extension, for a field with {@code @RegisterExtension}
     */
    public static SinchSmsSimulatorExtension of(SimulatorBuilder settings) {
        return new SinchSmsSimulatorExtension(settings);
    }

    /**
     * The simulator.
     *
     * @return                       the running one
     * @throws IllegalStateException outside of a test
     */
    public SinchSmsSimulator simulator() {
        if (simulator == null) {
            throw new IllegalStateException("The simulator runs only during tests; is the field registered?");
        }
        return simulator;
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        if (simulator == null) {
            sharedByClass = true;
            simulator = settings.start();
        }
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        if (sharedByClass) {
            simulator.reset();
        } else {
            simulator = settings.start();
        }
    }

    @Override
    public void afterEach(ExtensionContext context) {
        if (context.getExecutionException().isPresent()) {
            context.publishReportEntry("Sinch SMS simulator", lastRequests());
        }
        if (!sharedByClass) {
            stop();
        }
    }

    @Override
    public void afterAll(ExtensionContext context) {
        // a nested class ends before the one around it, which still needs the simulator
        if (sharedByClass && context.getParent().flatMap(ExtensionContext::getTestClass).isEmpty()) {
            stop();
            sharedByClass = false;
        }
    }

    private void stop() {
        simulator.close();
        simulator = null;
    }

    private String lastRequests() {
        List<RecordedRequest> requests = simulator.requests();
        return requests.stream().skip(Math.max(0, requests.size() - SHOWN_REQUESTS)).map(RecordedRequest::toString)
                .collect(Collectors.joining("\n"));
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == SinchSmsSimulator.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return simulator();
    }
}
