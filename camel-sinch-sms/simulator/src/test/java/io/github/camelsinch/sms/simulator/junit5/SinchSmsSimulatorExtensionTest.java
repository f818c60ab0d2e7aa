/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.simulator.junit5;

import java.io.File;
import java.lang.reflect.Method;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

import io.github.camelsinch.sms.simulator.SinchSmsSimulator;
import io.github.camelsinch.sms.simulator.clock.SimulatorClock;
import io.github.camelsinch.sms.simulator.fault.Fault;
import io.github.camelsinch.sms.simulator.junit5.Examples.OnlyFromHere;
import io.github.camelsinch.sms.simulator.outcome.Outcome;
import io.github.camelsinch.sms.simulator.script.ReportScript;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;

import static io.github.camelsinch.sms.simulator.junit5.Examples.run;
import static io.github.camelsinch.sms.simulator.junit5.Examples.sendOneToAFreshSimulator;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Runs the classes at its end. */
class SinchSmsSimulatorExtensionTest {

    @Test
    void aStaticExtensionServesTheClassWithItsNestedOnesAndIsResetBeforeEachTest() {
        assertThat(run(OneForAll.class)).containsExactlyInAnyOrder("first()", "second()", "inner()", "inner()");
    }

    @Test
    void anInstanceExtensionServesOneTest() {
        assertThat(run(OneEach.class)).containsExactlyInAnyOrder("first()", "second()");
    }

    @Test
    void anInstanceExtensionServesAnInstanceThatServesTheClass() {
        assertThat(run(OneInstance.class)).containsExactlyInAnyOrder("first()", "second()");
    }

    @Test
    void theSimulatorAndTheExtensionAreInjectedIntoTests() {
        assertThat(run(Injected.class)).containsExactly("test(SinchSmsSimulator, SinchSmsSimulatorExtension)");
    }

    @Test
    void twoExtensionsAreTwoSimulators() {
        assertThat(run(TwoPlans.class)).containsExactly("test()");
    }

    @Test
    void clockFaultsOutcomesAndScriptsStartOverBeforeEachTest() {
        assertThat(run(Changing.class)).hasSize(2).allMatch(result -> !result.contains(":"));
    }

    @Test
    void theFieldOfABaseClassServesOneClassAfterTheOther() {
        assertThat(run(InheritingOne.class, InheritingOther.class)).containsExactly("inherited()", "inherited()");
    }

    @Test
    void outsideOfATestThereIsNoSimulator() {
        assertThatThrownBy(() -> SinchSmsSimulatorExtension.create().simulator()).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void theExtensionRunsWithoutCamel() throws Exception {
        try (URLClassLoader withoutCamel = new URLClassLoader(classPathWithoutCamel(), ClassLoader.getPlatformClassLoader())) {
            assertThatThrownBy(() -> withoutCamel.loadClass("org.apache.camel.CamelContext"))
                    .isInstanceOf(ClassNotFoundException.class);
            ClassLoader before = Thread.currentThread().getContextClassLoader();
            Thread.currentThread().setContextClassLoader(withoutCamel);
            try {
                Method run = withoutCamel.loadClass(SinchSmsSimulatorExtensionTest.class.getName())
                        .getDeclaredMethod("runOneForAll");
                run.setAccessible(true);
                assertThat(run.invoke(null)).hasToString("[first(), second(), inner(), inner()]");
            } finally {
                Thread.currentThread().setContextClassLoader(before);
            }
        }
    }

    private static URL[] classPathWithoutCamel() {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> !entry.contains("camel-api")).map(entry -> {
                    try {
                        return Path.of(entry).toUri().toURL();
                    } catch (MalformedURLException e) {
                        throw new IllegalArgumentException(e);
                    }
                }).toArray(URL[]::new);
    }

    /** Called in another class loader. */
    static List<String> runOneForAll() {
        return run(OneForAll.class);
    }

    @ExtendWith(OnlyFromHere.class)
    @TestInstance(TestInstance.Lifecycle.PER_CLASS)
    @TestMethodOrder(MethodOrderer.MethodName.class)
    static class OneForAll {

        @RegisterExtension
        static final SinchSmsSimulatorExtension SMS = SinchSmsSimulatorExtension.create();

        private String baseUrl;

        @Test
        void first() {
            check();
        }

        @Test
        void second() {
            check();
        }

        private void check() {
            baseUrl = baseUrl == null ? SMS.simulator().baseUrl() : baseUrl;
            assertThat(SMS.simulator().baseUrl()).isEqualTo(baseUrl);
            sendOneToAFreshSimulator(SMS.simulator());
        }

        @Nested
        class Inner {

            @Test
            void inner() {
                check();
            }
        }

        @Nested
        class OtherInner {

            @Test
            void inner() {
                check();
            }
        }
    }

    @ExtendWith(OnlyFromHere.class)
    static class OneEach {

        @RegisterExtension
        final SinchSmsSimulatorExtension sms
                = SinchSmsSimulatorExtension.builder().simulator(simulator -> simulator.servicePlanId("my-plan")).build();

        @Test
        void first() {
            assertThat(sms.simulator().servicePlanId()).isEqualTo("my-plan");
            sendOneToAFreshSimulator(sms.simulator());
        }

        @Test
        void second() {
            sendOneToAFreshSimulator(sms.simulator());
        }
    }

    @ExtendWith(OnlyFromHere.class)
    @TestInstance(TestInstance.Lifecycle.PER_CLASS)
    static class OneInstance {

        @RegisterExtension
        final SinchSmsSimulatorExtension sms = SinchSmsSimulatorExtension.create();

        @Test
        void first() {
            sendOneToAFreshSimulator(sms.simulator());
        }

        @Test
        void second() {
            sendOneToAFreshSimulator(sms.simulator());
        }
    }

    @ExtendWith({ OnlyFromHere.class, SinchSmsSimulatorExtension.class })
    static class Injected {

        @Test
        void test(SinchSmsSimulator simulator, SinchSmsSimulatorExtension sms) {
            sendOneToAFreshSimulator(simulator);
            assertThat(sms.messages().delivered().awaitOne().text()).isEqualTo("x");
            assertThat(sms.batches().awaitOne().body()).isEqualTo("x");
            sms.awaitSettled();
            sms.assertNoDuplicates();
            assertThat(sms.properties()).isEqualTo(simulator.properties()).containsOnly(
                    Map.entry("camel.component.sinch-sms.base-url", simulator.baseUrl()),
                    Map.entry("camel.component.sinch-sms.service-plan-id", "demo-plan"),
                    Map.entry("camel.component.sinch-sms.token", "demo-token"));
        }
    }

    @ExtendWith(OnlyFromHere.class)
    static class TwoPlans {

        @RegisterExtension
        static final SinchSmsSimulatorExtension ONE = SinchSmsSimulatorExtension.create();
        @RegisterExtension
        static final SinchSmsSimulatorExtension OTHER = SinchSmsSimulatorExtension.create();

        @Test
        void test() {
            sendOneToAFreshSimulator(ONE.simulator());
            sendOneToAFreshSimulator(OTHER.simulator());
        }
    }

    @ExtendWith(OnlyFromHere.class)
    static class Changing {

        private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

        @RegisterExtension
        static final SinchSmsSimulatorExtension SMS = SinchSmsSimulatorExtension.builder()
                .simulator(simulator -> simulator.clock(SimulatorClock.stoppedAt(START))).build();

        @RepeatedTest(2)
        void test() {
            assertThat(SMS.clock().instant()).isEqualTo(START);
            sendOneToAFreshSimulator(SMS.simulator());
            assertThat(SMS.messages().delivered().awaitOne().at()).isEqualTo(START);
            SMS.faults().every().sends().with(Fault.status(503));
            SMS.outcomes().otherwise(Outcome.failed(150));
            SMS.simulator().reportScripts().number("+46700000001", ReportScript.NONE.withoutFinal());
            SMS.clock().advance(Duration.ofDays(30));
        }
    }

    abstract static class Base {

        @RegisterExtension
        static final SinchSmsSimulatorExtension SMS = SinchSmsSimulatorExtension.create();

        @Test
        void inherited() {
            sendOneToAFreshSimulator(SMS.simulator());
        }
    }

    @ExtendWith(OnlyFromHere.class)
    static class InheritingOne extends Base {
    }

    @ExtendWith(OnlyFromHere.class)
    static class InheritingOther extends Base {
    }
}
