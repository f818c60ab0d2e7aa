/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.simulator.junit5;

import java.time.Duration;

import io.github.camelsinch.sms.simulator.ApiClient;
import io.github.camelsinch.sms.simulator.SinchSmsSimulator;
import io.github.camelsinch.sms.simulator.junit5.Examples.OnlyFromHere;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.RegisterExtension;

import static io.github.camelsinch.sms.simulator.junit5.Examples.run;
import static io.github.camelsinch.sms.simulator.junit5.Examples.sendOneToAFreshSimulator;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

/** Runs the classes at its end, which fail. */
class ExtensionFailuresTest {

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

    private static void askUnknown(SinchSmsSimulator simulator) {
        assertThat(ApiClient.of(simulator).withToken("wrong").get("/batches").status()).isEqualTo(401);
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
