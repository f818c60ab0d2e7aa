/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.send;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;

import io.github.camelsinch.sms.api.error.Failure;
import io.github.camelsinch.sms.api.error.Outcome;
import io.github.camelsinch.sms.api.error.SinchSmsInDoubtException;
import io.github.camelsinch.sms.api.error.SinchSmsThrottledException;
import io.github.camelsinch.sms.api.error.SinchSmsUnavailableException;
import io.github.camelsinch.sms.api.model.Batch;
import io.github.camelsinch.sms.api.model.BatchPage;
import io.github.camelsinch.sms.api.model.DeliveryOptions;
import io.github.camelsinch.sms.api.model.TextContent;
import io.github.camelsinch.sms.ledger.SegmentReference;
import io.github.camelsinch.sms.send.ScriptedSinch.Post;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** How a batch whose answer was lost is looked up. */
class ReconcilerTest {

    private static final String REFERENCE = SegmentReference.of(SendBench.ID, 0, null);

    private final SendBench bench = new SendBench();
    private final Instant start = bench.timer.clock().instant();

    @Test
    void itAsksSoonThenLessAndLessOften() {
        bench.sinch.then(Post.lostBefore());

        bench.sent(1);

        List<Duration> pauses = new ArrayList<>();
        Duration last = Duration.ZERO;
        for (Duration at : bench.sinch.lookUpTimes()) {
            pauses.add(at.minus(last));
            last = at;
        }
        assertThat(pauses.get(0)).isBetween(Duration.ofMillis(800), Duration.ofMillis(1200));
        assertThat(pauses.get(1)).isBetween(Duration.ofMillis(1600), Duration.ofMillis(2400));
        assertThat(pauses.get(2)).isBetween(Duration.ofMillis(3200), Duration.ofMillis(4800));
        assertThat(pauses.get(3)).isBetween(Duration.ofMillis(6400), Duration.ofMillis(9600));
        assertThat(last).as("the last look-up decides at the settle time").isEqualTo(Duration.ofSeconds(30));
    }

    @Test
    void itAsksForItsReferenceFromTenMinutesBeforeTheFirstAttemptOnByTheServersClock_F51() {
        bench.sinch.clockAhead(Duration.ofMinutes(-10));
        bench.sinch.then(Post.lostAfter());

        assertThat(bench.sent(1).reconciled()).isEqualTo(1);

        assertThat(bench.sinch.lookUps().get(0).clientReference()).isEqualTo(REFERENCE);
        assertThat(bench.sinch.lookUps().get(0).startDate()).isEqualTo(start.minus(Duration.ofMinutes(20)));
        assertThat(bench.sinch.lookUps().get(0).pageSize()).isEqualTo(100);
    }

    @ParameterizedTest
    @ValueSource(longs = { -1, 1 })
    void aClockThatIsSetByAnHourDuringALookUpMovesNoDeadline_F50(long hours) {
        bench.sinch.then(Post.lostBefore());
        CompletableFuture<SendResult> sending = bench.start(1);
        bench.timer.advance(Duration.ofSeconds(3));

        bench.clockSetBy = Duration.ofHours(hours);

        bench.timer.advance(Duration.ofSeconds(26));
        assertThat(bench.sinch.posts()).as("not before it has settled").hasSize(1);
        bench.timer.advance(Duration.ofSeconds(2));
        assertThat(sending).isCompleted();
        assertThat(bench.sinch.posts()).hasSize(2);
    }

    @Test
    void answersThatFailAreNoEmptyAnswers_F34() {
        bench.sinch.then(Post.lostAfter());
        IntStream.range(0, 6).forEach(any -> bench.sinch.thenLookUp(ReconcilerTest::unavailable));

        SendResult result = bench.sent(1);

        assertThat(result.reconciled()).isEqualTo(1);
        assertThat(bench.sinch.posts()).hasSize(1);
        assertThat(bench.sinch.lookUps()).hasSize(7);
    }

    @Test
    void whereEveryLookUpFailsNothingIsPostedAgain() {
        bench.sinch.then(Post.lostBefore());
        IntStream.range(0, 20).forEach(any -> bench.sinch.thenLookUp(ReconcilerTest::unavailable));

        assertThat(bench.failure(bench.start(1), SinchSmsInDoubtException.class)).hasMessageContaining("look-up failed");

        assertThat(bench.sinch.posts()).hasSize(1);
    }

    @Test
    void aBatchThatIsListedLateIsFound_F36() {
        bench.sinch.then(Post.lostAfter());
        IntStream.range(0, 4).forEach(any -> bench.sinch.thenLookUp(() -> answer()));

        assertThat(bench.sent(1).reconciled()).isEqualTo(1);
        assertThat(bench.sinch.posts()).hasSize(1);
    }

    @Test
    void aThrottledLookUpWaitsAsLongAsItIsAskedTo() {
        bench.sinch.then(Post.lostAfter()).thenLookUp(() -> CompletableFuture.failedFuture(new SinchSmsThrottledException(
                Failure.of("list", Outcome.NOT_SENT, "too much").withRetryAfter(Duration.ofSeconds(20)))));

        bench.sent(1);

        assertThat(bench.sinch.lookUpTimes().get(1).minus(bench.sinch.lookUpTimes().get(0)))
                .isGreaterThanOrEqualTo(Duration.ofSeconds(20));
    }

    @ParameterizedTest
    @ValueSource(strings = { "0", "A", "x|" })
    void onlyTheExactReferenceCounts_F37(String change) {
        String other = switch (change) {
            case "0" -> REFERENCE + "0";
            case "A" -> REFERENCE.toUpperCase();
            default -> change + REFERENCE;
        };
        bench.sinch.then(Post.lostBefore());
        IntStream.range(0, 5).forEach(any -> bench.sinch.thenLookUp(() -> answer(batch("other", other, 1, false))));

        SendResult result = bench.sent(1);

        assertThat(result.batchIds()).containsExactly("batch-2");
    }

    @Test
    void howeverManyAnswersAreEmptyNothingIsAbsentBeforeTheSettleTime() {
        bench.settleTime = Duration.ofSeconds(50);
        bench.sinch.then(Post.lostBefore());
        CompletableFuture<SendResult> sending = bench.start(1);

        bench.timer.advance(Duration.ofMillis(49_999));
        assertThat(bench.sinch.posts()).as("not before it has settled").hasSize(1);
        assertThat(bench.sinch.lookUps()).as("enough empty answers").hasSizeGreaterThan(3);

        bench.timer.advance(Duration.ofMillis(1));
        assertThat(bench.sinch.posts()).hasSize(2);
        assertThat(sending).isCompleted();
    }

    @Test
    void anEmptyAnswerThatComesLateTellsHowItStoodWhenItWasAskedFor() {
        bench.sinch.then(Post.lostBefore());
        List<CompletableFuture<BatchPage>> slow = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            bench.sinch.thenLookUp(() -> {
                CompletableFuture<BatchPage> answer = new CompletableFuture<>();
                slow.add(answer);
                return answer;
            });
        }
        CompletableFuture<SendResult> sending = bench.start(1);
        for (int asked = 0; asked < 4; asked++) {
            int before = asked;
            for (int tenths = 0; slow.size() == before && tenths < 300; tenths++) {
                bench.timer.advance(Duration.ofMillis(100));
            }
            assertThat(slow).as("look-ups").hasSize(before + 1);
            if (asked < 3) {
                slow.get(asked).complete(new BatchPage(0, 0, 0, List.of()));
            }
        }

        bench.timer.advance(Duration.ofSeconds(40));
        slow.get(3).complete(new BatchPage(0, 0, 0, List.of()));

        assertThat(bench.sinch.posts()).as("asked before it had settled, answered after").hasSize(1);
        bench.pass(sending);
    }

    @Test
    void aFirstAttemptByAClockThatWasAheadIsNotLaterThanNow() {
        Sought ahead = new Sought(REFERENCE, start.plus(Duration.ofHours(5)), 1);
        Sought behind = new Sought(REFERENCE, start.minus(Duration.ofHours(5)), 1);

        assertThat(ahead.atMost(start).firstAttemptAt()).isEqualTo(start);
        assertThat(behind.atMost(start)).isSameAs(behind);
    }

    @Test
    void allPagesAreRead() {
        bench.sinch.then(Post.lostAfter());
        List<Batch> others = IntStream.range(0, 100).mapToObj(i -> batch("other-" + i, "other", 1, false)).toList();
        bench.sinch.thenLookUp(() -> CompletableFuture.completedFuture(new BatchPage(101, 0, 100, others)));
        bench.sinch.thenLookUp(() -> CompletableFuture.completedFuture(
                new BatchPage(101, 1, 1, List.of(batch("mine", REFERENCE, 1, false)))));

        assertThat(bench.sent(1).batchIds()).containsExactly("mine");
        assertThat(bench.sinch.lookUps()).extracting(query -> query.page()).containsExactly(0, 1);
    }

    @Test
    void aServerThatListsForEverProvesNothing() {
        bench.sinch.then(Post.lostBefore());
        List<Batch> others = IntStream.range(0, 100).mapToObj(i -> batch("other-" + i, "other", 1, false)).toList();
        IntStream.range(0, 1000).forEach(any -> bench.sinch.thenLookUp(
                () -> CompletableFuture.completedFuture(new BatchPage(100_000, 0, 100, others))));

        bench.failure(bench.start(1), SinchSmsInDoubtException.class);

        assertThat(bench.sinch.posts()).hasSize(1);
    }

    @Test
    void twoBatchesOfOneSegmentAreToldAndTheOlderOneCounts() {
        bench.sinch.then(Post.lostBefore());
        bench.sinch.thenLookUp(() -> CompletableFuture.completedFuture(ScriptedSinch.page(List.of(
                at(batch("newer", REFERENCE, 1, false), start.plusSeconds(2)), batch("older", REFERENCE, 1, false)))));

        SendResult result = bench.sent(1);

        assertThat(result.batchIds()).containsExactly("older");
        assertThat(result.duplicateBatchIds()).containsExactly("newer");
    }

    @Test
    void aBatchThatWasCancelledIsNeitherFoundNorPostedAgain() {
        bench.sinch.then(Post.lostBefore());
        IntStream.range(0, 20).forEach(any -> bench.sinch.thenLookUp(() -> answer(batch("gone", REFERENCE, 1, true))));

        assertThat(bench.failure(bench.start(1), SinchSmsInDoubtException.class)).hasMessageContaining("gone");
        assertThat(bench.sinch.posts()).hasSize(1);
    }

    @Test
    void aBatchOfOtherRecipientsIsNeitherFoundNorPostedAgain() {
        bench.sinch.then(Post.lostBefore());
        IntStream.range(0, 20).forEach(any -> bench.sinch.thenLookUp(() -> answer(batch("odd", REFERENCE, 7, false))));

        assertThat(bench.failure(bench.start(1), SinchSmsInDoubtException.class)).hasMessageContaining("odd");
        assertThat(bench.sinch.posts()).hasSize(1);
    }

    private CompletableFuture<BatchPage> answer(Batch... batches) {
        return CompletableFuture.completedFuture(ScriptedSinch.page(List.of(batches)));
    }

    private static CompletableFuture<BatchPage> unavailable() {
        return CompletableFuture.failedFuture(
                new SinchSmsUnavailableException(Failure.of("list", Outcome.NOT_SENT, "out of order")));
    }

    private Batch batch(String id, String reference, int recipients, boolean canceled) {
        return new Batch(
                id, SendBench.numbers(recipients), "Acme", canceled, start.plusSeconds(1), null,
                new DeliveryOptions(null, null, null, null, reference, null),
                new TextContent("Hi", null, null, null, null, null, null));
    }

    private static Batch at(Batch batch, Instant createdAt) {
        return new Batch(
                batch.id(), batch.to(), batch.from(), batch.canceled(), createdAt, null, batch.options(), batch.content());
    }
}
