/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.simulator.junit5;

import java.util.ArrayList;
import java.util.List;

import io.github.camelsinch.sms.simulator.ApiClient;
import io.github.camelsinch.sms.simulator.SinchSmsSimulator;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.engine.reporting.ReportEntry;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;
import org.junit.platform.launcher.listeners.TestExecutionSummary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.fail;

/** Runs the classes at its end. */
class SinchSmsSimulatorExtensionTest {

    private static final String FROM_HERE = "sinch.sms.simulator.examples";

    @Test
    void aStaticExtensionServesTheClassWithItsNestedOnesAndIsResetBeforeEachTest() {
        TestExecutionSummary summary = run(OneForAll.class);

        assertThat(summary.getTestsFailedCount()).isZero();
        assertThat(summary.getTestsSucceededCount()).isEqualTo(4);
    }

    @Test
    void anInstanceExtensionServesOneTest() {
        assertThat(run(OneEach.class).getTestsSucceededCount()).isEqualTo(2);
    }

    @Test
    void theSimulatorIsInjectedIntoTests() {
        assertThat(run(Injected.class).getTestsSucceededCount()).isEqualTo(1);
    }

    @Test
    void aFailedTestShowsItsRequestsWithoutNumbers() {
        List<String> published = new ArrayList<>();

        TestExecutionSummary summary = run(Failing.class, new TestExecutionListener() {
            @Override
            public void reportingEntryPublished(TestIdentifier test, ReportEntry entry) {
                published.addAll(entry.getKeyValuePairs().values());
            }
        });

        assertThat(summary.getTestsFailedCount()).isEqualTo(1);
        assertThat(published).hasSize(1);
        assertThat(published.get(0)).contains("POST /xms/v1/demo-plan/batches", "-> 201").doesNotContain("46700000001");
    }

    @Test
    void outsideOfATestThereIsNoSimulator() {
        assertThatThrownBy(() -> new SinchSmsSimulatorExtension().simulator()).isInstanceOf(IllegalStateException.class);
    }

    private static TestExecutionSummary run(Class<?> tests, TestExecutionListener... listeners) {
        SummaryGeneratingListener summary = new SummaryGeneratingListener();
        List<TestExecutionListener> all = new ArrayList<>(List.of(listeners));
        all.add(summary);
        LauncherFactory.create().execute(
                LauncherDiscoveryRequestBuilder.request().selectors(DiscoverySelectors.selectClass(tests))
                        .configurationParameter(FROM_HERE, "true").build(),
                all.toArray(TestExecutionListener[]::new));
        return summary.getSummary();
    }

    private static void sendOneToAFreshSimulator(SinchSmsSimulator simulator) {
        assertThat(simulator.counters().batchesAccepted()).isZero();
        assertThat(ApiClient.of(simulator).post("/batches", "{'to':['46700000001'],'from':'Acme','body':'x'}").status())
                .isEqualTo(201);
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

    @ExtendWith(OnlyFromHere.class)
    @TestInstance(TestInstance.Lifecycle.PER_CLASS)
    static class OneForAll {

        @RegisterExtension
        static final SinchSmsSimulatorExtension SMS = SinchSmsSimulatorExtension.of(SinchSmsSimulator.builder());

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
                = SinchSmsSimulatorExtension.of(SinchSmsSimulator.builder().servicePlanId("demo-plan"));

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
        void test(SinchSmsSimulator simulator) {
            sendOneToAFreshSimulator(simulator);
        }
    }

    @ExtendWith(OnlyFromHere.class)
    static class Failing {

        @RegisterExtension
        static final SinchSmsSimulatorExtension SMS = SinchSmsSimulatorExtension.of(SinchSmsSimulator.builder());

        @Test
        void test() {
            sendOneToAFreshSimulator(SMS.simulator());
            fail("on purpose");
        }
    }
}
