/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.simulator.junit5;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

import io.github.camelsinch.sms.simulator.SinchSmsSimulator;
import io.github.camelsinch.sms.simulator.camel.CamelBinding;
import io.github.camelsinch.sms.simulator.check.BatchQuestion;
import io.github.camelsinch.sms.simulator.check.CheckFailure;
import io.github.camelsinch.sms.simulator.check.MessageQuestion;
import io.github.camelsinch.sms.simulator.check.SimulatorChecks;
import io.github.camelsinch.sms.simulator.clock.SimulatorClock;
import io.github.camelsinch.sms.simulator.fault.Faults;
import io.github.camelsinch.sms.simulator.outcome.Outcomes;
import org.apache.camel.CamelContext;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Runs a {@link SinchSmsSimulator} for JUnit 5 tests, on a free port.
 *
 * <pre>
 * {@code
 * &#64;RegisterExtension
 * static final SinchSmsSimulatorExtension SINCH = SinchSmsSimulatorExtension.create();
 *
 * protected CamelContext createCamelContext() throws Exception {
 *     return SINCH.bindTo(super.createCamelContext());
 * }
 *
 * @Test
 * void theCustomerIsTold() {
 *     template.sendBody("direct:order", order);
 *     SINCH.messages().to("+46700000001").containing("shipped").delivered().awaitOne();
 * }
 * }
 * </pre>
 *
 * In a static field, and with {@code @ExtendWith}, one simulator serves the class with its nested ones and
 * {@linkplain SinchSmsSimulator#startOver() starts over} before each test; in an instance field each test has its own.
 * Tests take the simulator, or this, as a parameter too. A test that fails shows what came to the simulator, as a
 * suppressed exception, with numbers and texts; one that goes well fails if a request came that the API does not know.
 */
public final class SinchSmsSimulatorExtension
        implements BeforeAllCallback, BeforeEachCallback, AfterEachCallback, AfterAllCallback, ParameterResolver {

    private final ExtensionBuilder settings;
    private final ExtensionContext.Namespace marks = ExtensionContext.Namespace.create(SinchSmsSimulatorExtension.class, this);
    private final AtomicInteger runningTests = new AtomicInteger();
    private volatile SinchSmsSimulator simulator;
    private volatile boolean unknownAllowed;
    /** A base class's field serves several test classes, perhaps at the same time. */
    private int classes;

    /**
     * A simulator with all defaults, for {@code @ExtendWith}.
     */
    public SinchSmsSimulatorExtension() {
        this(builder());
    }

    SinchSmsSimulatorExtension(ExtensionBuilder settings) {
        this.settings = settings;
    }

    /**
     * A simulator with all defaults, for a field with {@code @RegisterExtension}.
     *
     * @return the extension
     */
    public static SinchSmsSimulatorExtension create() {
        return new SinchSmsSimulatorExtension();
    }

    /**
     * Prepares an extension with settings of one's own.
     *
     * @return settings with their defaults
     */
    public static ExtensionBuilder builder() {
        return new ExtensionBuilder();
    }

    /**
     * The simulator.
     *
     * @return                       the running one
     * @throws IllegalStateException outside of a test
     */
    public SinchSmsSimulator simulator() {
        SinchSmsSimulator running = simulator;
        if (running == null) {
            throw new IllegalStateException("The simulator runs only during tests; is the field registered?");
        }
        return running;
    }

    /**
     * Has the {@code sinch-sms} component of a Camel context talk to the simulator.
     *
     * @param  <C>                   the type of the context
     * @param  context               before it has endpoints of the component
     * @return                       the context
     * @throws IllegalStateException see {@link CamelBinding#bind}
     */
    public <C extends CamelContext> C bindTo(C context) {
        return CamelBinding.bind(simulator(), context);
    }

    /**
     * What Camel Main, Spring Boot or Quarkus need to talk to the simulator.
     *
     * @return names and values of properties: see {@link SinchSmsSimulator#properties}
     */
    public Map<String, String> properties() {
        return simulator().properties();
    }

    /**
     * Asks about messages.
     *
     * @return to be narrowed, and asked
     */
    public MessageQuestion messages() {
        return checks().messages();
    }

    /**
     * Asks about batches.
     *
     * @return to be narrowed, and asked
     */
    public BatchQuestion batches() {
        return checks().batches();
    }

    /**
     * All questions.
     *
     * @return they wait as long as the extension is set to
     */
    public SimulatorChecks checks() {
        return within(settings.timeout);
    }

    /**
     * All questions, with more or less patience.
     *
     * @param  timeout of the machine's time; zero = asks once
     * @return         they wait so long
     */
    public SimulatorChecks within(Duration timeout) {
        return SimulatorChecks.of(simulator()).within(timeout);
    }

    /**
     * Waits until something was accepted and all of it is final.
     *
     * @throws CheckFailure if that does not come in time
     */
    public void awaitSettled() {
        checks().awaitSettled();
    }

    /**
     * Asks whether anything was sent twice: see {@link SimulatorChecks#assertNoDuplicates}.
     *
     * @throws CheckFailure if so
     */
    public void assertNoDuplicates() {
        checks().assertNoDuplicates();
    }

    /** Lets the test that runs go well although requests come that the API does not know. */
    public void allowUnknownRequests() {
        unknownAllowed = true;
    }

    /**
     * What goes wrong.
     *
     * @return can be changed at any time
     */
    public Faults faults() {
        return simulator().faults();
    }

    /**
     * What becomes of messages.
     *
     * @return can be changed at any time
     */
    public Outcomes outcomes() {
        return simulator().outcomes();
    }

    /**
     * The simulator's time.
     *
     * @return can be moved forward
     */
    public SimulatorClock clock() {
        return simulator().clock();
    }

    @Override
    public synchronized void beforeAll(ExtensionContext context) {
        if (classes == 0) {
            simulator = settings.start();
            unknownAllowed = false;
        }
        classes++;
        mark(context, true);
    }

    @Override
    public synchronized void beforeEach(ExtensionContext context) {
        boolean shared = classes > 0;
        if (shared && settings.reset) {
            if (runningTests.get() > 0) {
                throw new IllegalStateException(
                        "Two tests use one simulator at the same time, and each would reset the other's: give each test its "
                                                + "own by a field that is not static, or set resetEachTest(false)");
            }
            simulator.startOver();
        } else if (!shared) {
            simulator = settings.start();
        }
        if (!shared || settings.reset) {
            unknownAllowed = false;
        }
        runningTests.incrementAndGet();
        mark(context, shared);
    }

    @Override
    public void afterEach(ExtensionContext context) {
        Boolean shared = unmark(context);
        if (shared == null) {
            // another extension kept this one from being asked before the test
            return;
        }
        try {
            if (context.getExecutionException().isPresent()) {
                addJournal(context.getExecutionException().get());
            } else if (!shared || settings.reset) {
                requireKnownRequests();
            }
        } finally {
            runningTests.decrementAndGet();
            if (!shared) {
                stop();
            }
        }
    }

    private void addJournal(Throwable failure) {
        if (!(failure instanceof CheckFailure)) {
            failure.addSuppressed(new SimulatorJournal(checks().journal()));
        }
    }

    private void requireKnownRequests() {
        if (settings.failOnUnknownRequests && !unknownAllowed) {
            checks().assertNoUnknownRequests();
        }
    }

    @Override
    public synchronized void afterAll(ExtensionContext context) {
        if (unmark(context) == null || --classes > 0) {
            return;
        }
        try {
            // whose request it was cannot be told of tests that share what came
            if (!settings.reset) {
                requireKnownRequests();
            }
        } finally {
            stop();
        }
    }

    private void stop() {
        simulator.close();
        simulator = null;
    }

    private void mark(ExtensionContext context, boolean shared) {
        context.getStore(marks).put(context.getUniqueId(), shared);
    }

    /** {@code null} if it was not marked. */
    private Boolean unmark(ExtensionContext context) {
        return context.getStore(marks).remove(context.getUniqueId(), Boolean.class);
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        Class<?> type = parameter.getParameter().getType();
        return type == SinchSmsSimulator.class || type == SinchSmsSimulatorExtension.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == SinchSmsSimulator.class ? simulator() : this;
    }
}
