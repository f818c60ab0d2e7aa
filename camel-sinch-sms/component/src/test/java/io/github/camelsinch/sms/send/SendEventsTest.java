/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.send;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicLong;

import io.github.camelsinch.sms.api.error.SinchSmsException;
import io.github.camelsinch.sms.api.error.SinchSmsInDoubtException;
import io.github.camelsinch.sms.api.error.SinchSmsPartialSendException;
import io.github.camelsinch.sms.pacing.LaneQueue;
import io.github.camelsinch.sms.pacing.Pacer;
import io.github.camelsinch.sms.pacing.PacerSnapshot;
import io.github.camelsinch.sms.pacing.Priority;
import io.github.camelsinch.sms.plan.Segment;
import io.github.camelsinch.sms.send.ScriptedSinch.Post;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** What a listener learns of a send. */
class SendEventsTest {

    private final List<String> events = new ArrayList<>();
    private final SendBench bench = new SendBench();

    SendEventsTest() {
        bench.listener = new SendListener() {
            @Override
            public void turnCame(Duration waited) {
                events.add("turn");
            }

            @Override
            public void accepted(Segment segment, boolean reconciled) {
                events.add((reconciled ? "found " : "accepted ") + segment.index());
            }

            @Override
            public void failed(Segment segment, Throwable failure) {
                events.add("failed " + segment.index() + " " + ((SinchSmsException) failure).getOutcome());
            }

            @Override
            public void retries(RetryReason reason) {
                events.add("retry " + reason);
            }
        };
    }

    @Test
    void everySegmentThatIsAcceptedIsToldOnce() {
        bench.sent(3);

        assertThat(events).containsExactly("turn", "accepted 0", "turn", "accepted 1");
    }

    @Test
    void anErrorOfTheListenerEndsTheSendAndItsTurnGoesBack() {
        AtomicLong refunded = new AtomicLong();
        bench.lane = new LaneQueue(new CountingPacer(refunded), Integer.MAX_VALUE, bench.timer);
        bench.listener = new SendListener() {
            @Override
            public void turnCame(Duration waited) {
                throw new OutOfMemoryError("in a test");
            }

            @Override
            public void failed(Segment segment, Throwable failure) {
                throw new OutOfMemoryError("in a test, again");
            }
        };

        bench.failure(bench.start(1), OutOfMemoryError.class);

        assertThat(bench.sinch.posts()).isEmpty();
        assertThat(refunded).hasValue(1);
        assertThat(bench.ledger.steps()).endsWith("close");
    }

    @Test
    void whatIsSentOnceMoreBecauseItNeverArrivedCostsTheRateOnce() {
        AtomicLong refunded = new AtomicLong();
        bench.lane = new LaneQueue(new CountingPacer(refunded), Integer.MAX_VALUE, bench.timer);
        bench.sinch.then(Post.lostBefore());

        bench.sent(1);

        assertThat(refunded).hasValue(1);
    }

    @Test
    void aReplayTellsNothing() {
        bench.sent(3);
        events.clear();

        bench.sent(3);

        assertThat(events).isEmpty();
    }

    @Test
    void eachRetryIsToldWithItsReason() {
        bench.sinch.then(Post.unreachable(), Post.throttled(null));

        bench.sent(1);

        assertThat(events).containsExactly("turn", "retry NOT_SENT", "turn", "retry THROTTLED", "turn", "accepted 0");
    }

    @Test
    void whatWasLookedUpInVainAndSentAgainIsARetryOfTheUnknown() {
        bench.sinch.then(Post.lostBefore());

        bench.sent(1);

        assertThat(events).containsExactly("turn", "retry UNKNOWN", "turn", "accepted 0");
    }

    @Test
    void whatWasLookedUpAndFoundIsNoRetry() {
        bench.sinch.then(Post.lostAfter());

        bench.sent(1);

        assertThat(events).containsExactly("turn", "found 0");
    }

    @Test
    void aSegmentThatFailsIsToldWithWhatTheRouteGets() {
        bench.sinch.then(Post.OK, Post.rejected());

        bench.failure(bench.start(3), SinchSmsPartialSendException.class);

        assertThat(events).containsExactly("turn", "accepted 0", "turn", "failed 1 REJECTED");
    }

    @Test
    void aDoubtThatCannotBeResolvedIsAFailureOfUnknownOutcome() {
        bench.onUnknown = WhenUnknown.FAIL;
        bench.sinch.then(Post.lostAfter());

        bench.failure(bench.start(1), SinchSmsInDoubtException.class);

        assertThat(events).containsExactly("turn", "failed 0 UNKNOWN");
    }

    /** Lets everybody go, and counts what comes back. */
    private record CountingPacer(AtomicLong refunded) implements Pacer {

        @Override
        public CompletionStage<Void> reserve(long weight, Priority priority) {
            return CompletableFuture.completedFuture(null);
        }

        @Override
        public void refund(long weight) {
            refunded.addAndGet(weight);
        }

        @Override
        public void pause(Duration duration) {
            // nothing is held back
        }

        @Override
        public PacerSnapshot snapshot() {
            return new PacerSnapshot(0, PacerSnapshot.Mode.LOCAL, Duration.ZERO, null);
        }
    }
}
