/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.simulator.junit5;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

import io.github.camelsinch.sms.simulator.ApiClient;
import io.github.camelsinch.sms.simulator.SinchSmsSimulator;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

import static org.assertj.core.api.Assertions.assertThat;

/** Runs test classes, such as those at the end of a test, and says what became of them. */
final class Examples {

    private static final String FROM_HERE = "sinch.sms.simulator.examples";

    private Examples() {
    }

    static List<String> run(Class<?>... tests) {
        return run(Map.of(), tests);
    }

    static List<String> run(Map<String, String> configuration, Class<?>... tests) {
        return run(configuration, new TestExecutionListener() {
        }, tests);
    }

    /** Gives the tests in the order in which they ended, those that failed with how. */
    static List<String> run(Map<String, String> configuration, TestExecutionListener listener, Class<?>... tests) {
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

    static void sendOneToAFreshSimulator(SinchSmsSimulator simulator) {
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
}
