/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.send;

import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.CompletableFuture;

import io.github.camelsinch.sms.api.error.SinchSmsExpiredException;
import io.github.camelsinch.sms.api.error.SinchSmsPartialSendException;
import io.github.camelsinch.sms.api.error.SinchSmsValidationException;
import io.github.camelsinch.sms.pacing.Bucket4jPacer;
import io.github.camelsinch.sms.pacing.LaneQueue;
import io.github.camelsinch.sms.pacing.PacerSettings;
import io.github.camelsinch.sms.pacing.PacerUnavailablePolicy;
import io.github.camelsinch.sms.plan.RecipientInputs;
import org.junit.jupiter.api.Test;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

/** Sends that cannot leave before they expire: one recipient a second, two in a segment. */
class LeavingTimeTest {

    private final SendBench bench = new SendBench();

    LeavingTimeTest() {
        PacerSettings settings = new PacerSettings(
                "plan", 1, Duration.ofMillis(100), PacerUnavailablePolicy.STOP, 1);
        bench.lane = new LaneQueue(Bucket4jPacer.local(settings, bench.timer), 1000, bench.timer);
    }

    @Test
    void aSendWhoseLastSegmentWouldLeaveAfterItsEndIsRefusedAsAWhole_F76() {
        SinchSmsValidationException failure = bench.failure(
                bench.start(SendBench.message(8).validFor(Duration.ofSeconds(5)).build()), SinchSmsValidationException.class);

        assertThat(failure.getName()).isEqualTo("validFor");
        assertThat(failure).hasMessageContaining("6 s");
        assertThat(bench.sinch.posts()).isEmpty();
    }

    @Test
    void theEndMayAlsoBeATime_F76() {
        SinchSmsValidationException failure = bench.failure(
                bench.start(SendBench.message(8).expireAt(bench.timer.clock().instant().plusSeconds(5)).build()),
                SinchSmsValidationException.class);

        assertThat(failure.getName()).isEqualTo("expireAt");
    }

    @Test
    void theLastSegmentNeedsNoTimeAfterItsTurn() {
        CompletableFuture<SendResult> sending
                = bench.start(SendBench.message(8).validFor(Duration.ofSeconds(30)).build());
        bench.pass(sending);

        assertThat(sending.join().recipients()).isEqualTo(8);
    }

    @Test
    void withoutAnEndNothingIsTooLate() {
        CompletableFuture<SendResult> sending = bench.start(8);
        bench.pass(sending);

        assertThat(sending.join().recipients()).isEqualTo(8);
    }

    @Test
    void whatCanBeReadOnceOnlyIsSentUntilItExpires() {
        Iterator<String> once = SendBench.numbers(8).iterator();
        SinchSmsPartialSendException failure = bench.failure(
                bench.start(SendBench.message(8).recipients(RecipientInputs.of(once, UTF_8)).validFor(Duration.ofSeconds(5))
                        .build()),
                SinchSmsPartialSendException.class);

        assertThat(failure).hasCauseInstanceOf(SinchSmsExpiredException.class);
        assertThat(bench.sinch.posts()).isNotEmpty();
    }

    @Test
    void whatWasSentBeforeNeedsNoMoreTime() {
        bench.sent(6);
        List<?> before = List.copyOf(bench.sinch.posts());

        CompletableFuture<SendResult> replay
                = bench.start(SendBench.message(6).validFor(Duration.ofSeconds(1)).build());

        assertThat(replay).as("the replay").isCompletedWithValueMatching(SendResult::replayed);
        assertThat(bench.sinch.posts()).hasSameSizeAs(before);
    }
}
