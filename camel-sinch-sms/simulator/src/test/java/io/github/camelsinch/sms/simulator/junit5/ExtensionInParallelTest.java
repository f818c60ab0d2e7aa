/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.simulator.junit5;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;

import io.github.camelsinch.sms.simulator.SinchSmsSimulator;
import io.github.camelsinch.sms.simulator.junit5.Examples.OnlyFromHere;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;

import static io.github.camelsinch.sms.simulator.junit5.Examples.run;
import static io.github.camelsinch.sms.simulator.junit5.Examples.sendOneToAFreshSimulator;
import static org.assertj.core.api.Assertions.assertThat;

/** Runs the classes at its end, at the same time. */
class ExtensionInParallelTest {

    private static final Map<String, String> PARALLEL = Map.of(
            "junit.jupiter.execution.parallel.enabled", "true",
            "junit.jupiter.execution.parallel.mode.classes.default", "concurrent",
            "junit.jupiter.execution.parallel.config.strategy", "fixed",
            "junit.jupiter.execution.parallel.config.fixed.parallelism", "4");

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
}
