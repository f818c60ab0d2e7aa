/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.pacing;

import java.time.Duration;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** How the limit follows what the server bears. */
class AdaptiveLimitTest {

    private final ScriptedCalls calls = new ScriptedCalls(64);

    @Test
    void itStartsAt16() {
        calls.urgent(100);

        assertThat(calls.running()).isEqualTo(16);
        assertThat(calls.present()).isEqualTo(16);
    }

    @Test
    void itStartsAtTheMostAllowedIfThatIsLess() {
        ScriptedCalls few = new ScriptedCalls(3);
        few.urgent(100);

        assertThat(few.running()).isEqualTo(3);
    }

    @Test
    void itGrowsByOneAfterAsManySuccessesAsItAllowsCalls() {
        calls.urgent(100);

        calls.succeed(15);
        assertThat(calls.present()).isEqualTo(16);
        calls.succeed(1);
        assertThat(calls.present()).isEqualTo(17);
        assertThat(calls.running()).isEqualTo(17);
        calls.succeed(16);
        assertThat(calls.present()).isEqualTo(17);
        calls.succeed(1);
        assertThat(calls.present()).isEqualTo(18);
    }

    @Test
    void itNeverGrowsAboveTheMostAllowed() {
        ScriptedCalls few = new ScriptedCalls(3);
        few.urgent(100);

        few.succeed(50);

        assertThat(few.present()).isEqualTo(3);
        assertThat(few.running()).isEqualTo(3);
    }

    @Test
    void anAnswerThatSaysTooManyHalvesIt() {
        calls.urgent(100);

        calls.throttle(1, Duration.ZERO);

        assertThat(calls.present()).isEqualTo(8);
    }

    @Test
    void aBurstFromCallsThatStartedBeforeTheCutHalvesItOnce() {
        calls.urgent(16);

        calls.throttle(16, Duration.ZERO);

        assertThat(calls.present()).isEqualTo(8);
        assertThat(calls.limit.snapshot().throttled()).isEqualTo(16);
    }

    @Test
    void aCallThatStartedAfterTheCutHalvesItAgain() {
        calls.urgent(16);
        calls.throttle(16, Duration.ZERO);
        calls.urgent(1);

        calls.throttle(1, Duration.ZERO);

        assertThat(calls.present()).isEqualTo(4);
    }

    @Test
    void itNeverFallsBelowOneAndThenGrowsBack() {
        calls.urgent(200);
        for (int i = 0; i < 10; i++) {
            calls.throttle(calls.running(), Duration.ZERO);
        }
        assertThat(calls.present()).isEqualTo(1);
        assertThat(calls.running()).isEqualTo(1);

        calls.succeed(1 + 2);

        assertThat(calls.present()).isEqualTo(3);
    }

    @Test
    void nothingNewStartsUntilAsManyHaveEndedAsWereCut() {
        calls.urgent(100);
        calls.throttle(1, Duration.ZERO);

        calls.succeed(7);
        assertThat(calls.started).hasSize(16);

        calls.succeed(1);
        assertThat(calls.started).hasSize(17);
        assertThat(calls.running()).isEqualTo(8);
    }

    @Test
    void successesBeforeATooManyDoNotCountAfterIt() {
        calls.urgent(100);
        calls.succeed(15);

        calls.throttle(1, Duration.ZERO);
        calls.succeed(15);
        assertThat(calls.present()).as("successes of calls that started before the cut").isEqualTo(8);

        calls.succeed(8);
        assertThat(calls.present()).isEqualTo(9);
    }

    @Test
    void anotherFailureNeitherCutsNorGrows() {
        calls.urgent(100);
        calls.succeed(15);

        calls.fail(new IllegalStateException("no connection"));
        assertThat(calls.present()).isEqualTo(16);

        calls.succeed(1);
        assertThat(calls.present()).isEqualTo(17);
    }
}
