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
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;

import io.github.camelsinch.sms.simulator.ApiClient;
import io.github.camelsinch.sms.simulator.SinchSmsSimulator;
import io.github.camelsinch.sms.simulator.clock.SimulatorClock;
import io.github.camelsinch.sms.simulator.fault.Fault;
import io.github.camelsinch.sms.simulator.outcome.Outcome;
import io.github.camelsinch.sms.simulator.script.ReportScript;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.fail;

/** Runs the classes at its end. */
class SinchSmsSimulatorExtensionTest {

    private static final String FROM_HERE = "sinch.sms.simulator.examples";
    private static final Map<String, String> PARALLEL = Map.of(
            "junit.jupiter.execution.parallel.enabled", "true",
            "junit.jupiter.execution.parallel.mode.classes.default", "concurrent",
            "junit.jupiter.execution.parallel.config.strategy", "fixed",
            "junit.jupiter.execution.parallel.config.fixed.parallelism", "4");

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
    void testClassesThatRunAtTheSameTimeHaveTheirOwn() {
        Meeting.START.set(new CountDownLatch(2));

        assertThat(run(PARALLEL, ParallelOne.class, ParallelOther.class)).containsExactlyInAnyOrder("one()",
                "other(SinchSmsSimulator)");
    }

    @Test
    void testsThatRunAtTheSameTimeHaveTheirOwnInAnInstanceField() {
        Meeting.START.set(new CountDownLatch(2));

        assertThat(run(PARALLEL, ParallelMethods.class)).containsExactlyInAnyOrder("one()", "other()");
    }

    @Test
    void testsThatRunAtTheSameTimeAndWouldResetEachOtherAreToldSo() {
        Meeting.START.set(new CountDownLatch(1));

        List<String> results = run(PARALLEL, new TestExecutionListener() {
            @Override
            public void executionFinished(TestIdentifier test, TestExecutionResult result) {
                if (test.isTest()) {
                    Meeting.START.get().countDown();
                }
            }
        }, ParallelMethodsOfOne.class);

        assertThat(results).hasSize(2).anyMatch(result -> !result.contains(":"))
                .anyMatch(result -> result.contains("Two tests use one simulator at the same time"));
    }

    @Test
    void testsThatRunAtTheSameTimeMayShareOneThatIsNotReset() {
        Meeting.START.set(new CountDownLatch(2));

        assertThat(run(PARALLEL, ParallelMethodsWithoutReset.class)).containsExactlyInAnyOrder("one()", "other()");
    }

    @Test
    void aFailedTestShowsWhatCameToTheSimulator() {
        assertThat(run(Failing.class)).hasSize(1).first().asString().startsWith("test(): on purpose")
                .contains("suppressed: What came to the Sinch SMS simulator:\n1 message:\n  #1 to 46700000001 from Acme")
                .contains("POST /xms/v1/demo-plan/batches, 47 bytes -> 201");
    }

    @Test
    void aTestThatFailsBeforeItBeginsShowsItToo() {
        assertThat(run(FailingBefore.class)).hasSize(1).first().asString().startsWith("test(): no route")
                .contains("suppressed: What came to the Sinch SMS simulator:\nNo message came.\nNo request came to http");
    }

    @Test
    void aFailedQuestionShowsItOnce() {
        assertThat(run(FailingQuestion.class)).hasSize(1).first().asString()
                .startsWith("test(): Expected exactly 1 message to 46700000002, but after 0.01 s there is none.")
                .contains("1 request:").doesNotContain("suppressed");
    }

    @Test
    void aTestFailsOnRequestsThatTheApiDoesNotKnowUnlessItAllowsThem() {
        assertThat(run(Unknown.class)).hasSize(3).satisfiesExactly(
                allowing -> assertThat(allowing).isEqualTo("allowing()"),
                failing -> assertThat(failing).startsWith("failing(): on purpose"),
                forgetting -> assertThat(forgetting)
                        .startsWith("unsuspecting(): Expected no request that the API does not know, but 1 came:"));
    }

    @Test
    void anExtensionCanAllowUnknownRequests() {
        assertThat(run(UnknownAllowed.class)).containsExactly("test()");
    }

    @Test
    void withoutResetUnknownRequestsAreToldAfterTheClass() {
        assertThat(run(UnknownWithoutReset.class)).satisfiesExactly(
                one -> assertThat(one).isEqualTo("one()"),
                other -> assertThat(other).isEqualTo("other()"),
                all -> assertThat(all).contains("Expected no request that the API does not know, but 1 came:"));
    }

    @Test
    void aTestThatAnotherExtensionKeepsFromRunningFailsForThatReasonOnly() {
        assertThat(run(Prevented.class)).hasSize(1).first().asString().startsWith("test(): not today")
                .doesNotContain("NullPointerException");
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

    private static List<String> run(Class<?>... tests) {
        return run(Map.of(), tests);
    }

    private static List<String> run(Map<String, String> configuration, Class<?>... tests) {
        return run(configuration, new TestExecutionListener() {
        }, tests);
    }

    /** Gives the tests in the order in which they ended, those that failed with how. */
    private static List<String> run(Map<String, String> configuration, TestExecutionListener listener, Class<?>... tests) {
        Results results = new Results();
        LauncherFactory.create().execute(
                LauncherDiscoveryRequestBuilder.request()
                        .selectors(Arrays.stream(tests).map(DiscoverySelectors::selectClass).toList())
                        .configurationParameter(FROM_HERE, "true").configurationParameters(configuration).build(),
                results, listener);
        return results.lines;
    }

    /** What became of the tests. */
    static class Results implements TestExecutionListener {

        final List<String> lines = new ArrayList<>();

        @Override
        public synchronized void executionFinished(TestIdentifier test, TestExecutionResult result) {
            if (result.getThrowable().isPresent()) {
                lines.add(test.getDisplayName() + ": " + text(result.getThrowable().get()));
            } else if (test.isTest()) {
                lines.add(test.getDisplayName());
            }
        }

        private static String text(Throwable failure) {
            StringBuilder text = new StringBuilder(String.valueOf(failure.getMessage()));
            for (Throwable suppressed : failure.getSuppressed()) {
                text.append("\nsuppressed: ").append(suppressed);
            }
            return text.toString();
        }
    }

    private static void sendOneToAFreshSimulator(SinchSmsSimulator simulator) {
        assertThat(simulator.counters().batchesAccepted()).isZero();
        assertThat(ApiClient.of(simulator).post("/batches", "{'to':['46700000001'],'from':'Acme','body':'x'}").status())
                .isEqualTo(201);
    }

    private static void askUnknown(SinchSmsSimulator simulator) {
        assertThat(ApiClient.of(simulator).withToken("wrong").get("/batches").status()).isEqualTo(401);
    }

    /** Keeps the classes below out of any other run. */
    static class OnlyFromHere implements ExecutionCondition {

        @Override
        public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
            return context.getConfigurationParameter(FROM_HERE).isPresent()
                    ? ConditionEvaluationResult.enabled("run by this test")
                    : ConditionEvaluationResult.disabled("an example of this test");
        }
    }

    /** Where tests that should run at the same time wait for each other. */
    static final class Meeting {

        static final AtomicReference<CountDownLatch> START
                = new AtomicReference<>();

        private Meeting() {
        }

        static void meet() {
            START.get().countDown();
            await();
        }

        static void await() {
            try {
                assertThat(START.get().await(20, TimeUnit.SECONDS)).isTrue();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
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

    @ExtendWith(OnlyFromHere.class)
    static class ParallelOne {

        @RegisterExtension
        static final SinchSmsSimulatorExtension SMS = SinchSmsSimulatorExtension.create();

        @Test
        void one() {
            Meeting.meet();
            sendOneToAFreshSimulator(SMS.simulator());
        }
    }

    @ExtendWith({ OnlyFromHere.class, SinchSmsSimulatorExtension.class })
    static class ParallelOther {

        @Test
        void other(SinchSmsSimulator simulator) {
            Meeting.meet();
            sendOneToAFreshSimulator(simulator);
        }
    }

    @ExtendWith(OnlyFromHere.class)
    @Execution(ExecutionMode.CONCURRENT)
    static class ParallelMethods {

        @RegisterExtension
        final SinchSmsSimulatorExtension sms = SinchSmsSimulatorExtension.create();

        @Test
        void one() {
            Meeting.meet();
            sendOneToAFreshSimulator(sms.simulator());
        }

        @Test
        void other() {
            Meeting.meet();
            sendOneToAFreshSimulator(sms.simulator());
        }
    }

    @ExtendWith(OnlyFromHere.class)
    @Execution(ExecutionMode.CONCURRENT)
    static class ParallelMethodsOfOne {

        @RegisterExtension
        static final SinchSmsSimulatorExtension SMS = SinchSmsSimulatorExtension.create();

        @Test
        void one() {
            Meeting.await();
        }

        @Test
        void other() {
            Meeting.await();
        }
    }

    @ExtendWith(OnlyFromHere.class)
    @Execution(ExecutionMode.CONCURRENT)
    static class ParallelMethodsWithoutReset {

        @RegisterExtension
        static final SinchSmsSimulatorExtension SMS = SinchSmsSimulatorExtension.builder().resetEachTest(false).build();

        @Test
        void one() {
            Meeting.meet();
        }

        @Test
        void other() {
            Meeting.meet();
        }
    }

    @ExtendWith(OnlyFromHere.class)
    static class Failing {

        @RegisterExtension
        static final SinchSmsSimulatorExtension SMS = SinchSmsSimulatorExtension.create();

        @Test
        void test() {
            sendOneToAFreshSimulator(SMS.simulator());
            fail("on purpose");
        }
    }

    @ExtendWith(OnlyFromHere.class)
    static class FailingBefore {

        @RegisterExtension
        static final SinchSmsSimulatorExtension SMS = SinchSmsSimulatorExtension.create();

        @BeforeEach
        void startRoute() {
            throw new IllegalStateException("no route");
        }

        @Test
        void test() {
            fail("is not reached");
        }
    }

    @ExtendWith(OnlyFromHere.class)
    static class FailingQuestion {

        @RegisterExtension
        static final SinchSmsSimulatorExtension SMS
                = SinchSmsSimulatorExtension.builder().timeout(Duration.ofMillis(10)).build();

        @Test
        void test() {
            sendOneToAFreshSimulator(SMS.simulator());
            SMS.messages().to("+46700000002").awaitOne();
        }
    }

    @ExtendWith(OnlyFromHere.class)
    @TestMethodOrder(MethodOrderer.MethodName.class)
    static class Unknown {

        @RegisterExtension
        static final SinchSmsSimulatorExtension SMS = SinchSmsSimulatorExtension.create();

        @Test
        void allowing() {
            SMS.allowUnknownRequests();
            askUnknown(SMS.simulator());
        }

        @Test
        void failing() {
            askUnknown(SMS.simulator());
            fail("on purpose");
        }

        @Test
        void unsuspecting() {
            askUnknown(SMS.simulator());
        }
    }

    @ExtendWith(OnlyFromHere.class)
    static class UnknownAllowed {

        @RegisterExtension
        static final SinchSmsSimulatorExtension SMS
                = SinchSmsSimulatorExtension.builder().failOnUnknownRequests(false).build();

        @Test
        void test() {
            askUnknown(SMS.simulator());
        }
    }

    @ExtendWith(OnlyFromHere.class)
    @TestMethodOrder(MethodOrderer.MethodName.class)
    static class UnknownWithoutReset {

        @RegisterExtension
        static final SinchSmsSimulatorExtension SMS = SinchSmsSimulatorExtension.builder().resetEachTest(false).build();

        @Test
        void one() {
            askUnknown(SMS.simulator());
        }

        @Test
        void other() {
            assertThat(SMS.simulator().requests()).hasSize(1);
        }
    }

    /** Comes first, so that the simulator's extension does not get its turn. */
    static class NotToday implements BeforeEachCallback {

        @Override
        public void beforeEach(ExtensionContext context) {
            throw new IllegalStateException("not today");
        }
    }

    @ExtendWith({ OnlyFromHere.class, NotToday.class, SinchSmsSimulatorExtension.class })
    static class Prevented {

        @Test
        void test() {
            fail("is not reached");
        }
    }
}
