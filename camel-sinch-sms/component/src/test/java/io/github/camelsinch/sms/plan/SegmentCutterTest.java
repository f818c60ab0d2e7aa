/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.plan;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

import io.github.camelsinch.sms.text.SmsEncoding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static io.github.camelsinch.sms.plan.Cuts.cut;
import static io.github.camelsinch.sms.plan.Cuts.numbers;
import static io.github.camelsinch.sms.plan.Cuts.rules;
import static io.github.camelsinch.sms.plan.Cuts.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

class SegmentCutterTest {

    private static final String GROUP = "01FC66621VHDBN119Z8PMV1AHY";
    private static final SendRequest HELLO = text("Hello");

    @ParameterizedTest
    @CsvSource({ "1,1", "999,1", "1000,1", "1001,2", "2000,2", "2001,3", "100001,101" })
    void b13_recipientsBecomeSegmentsOfAThousand(int recipients, int segments) {
        List<String> numbers = numbers(recipients);
        Cuts.Result result = cut(HELLO, numbers);
        assertThat(result.segments()).hasSize(segments);
        assertThat(result.recipients()).isEqualTo(numbers);
        assertThat(result.segments()).extracting(Segment::index).isSorted().startsWith(0).endsWith(segments - 1);
        assertThat(result.segments()).allMatch(segment -> segment.recipients() <= 1000);
    }

    @Test
    void segmentsAreFullButTheLast() {
        assertThat(cut(HELLO, numbers(2500)).sizes()).containsExactly(1000, 1000, 500);
    }

    @Test
    void smallerSegmentsCanBeAskedFor() {
        assertThat(cut(HELLO, numbers(7), rules().maxRecipientsPerBatch(3).build()).sizes()).containsExactly(3, 3, 1);
    }

    @Test
    void b14_1001TimesTheSameNumberIsOneRecipient() {
        Cuts.Result result = cut(HELLO, Collections.nCopies(1001, "46701234567"));
        assertThat(result.only().to()).containsExactly("46701234567");
        assertThat(result.summary().duplicates()).isEqualTo(1000);
        assertThat(result.summary().rows()).isEqualTo(1001);
    }

    @Test
    void b12_spellingsOfOneNumberAreOneRecipient() {
        Cuts.Result result = cut(HELLO, List.of("+46701234567", "0046701234567", "46701234567", "+46 70-123 45 67"));
        assertThat(result.only().to()).containsExactly("46701234567");
        assertThat(result.summary().duplicates()).isEqualTo(3);
    }

    @Test
    void aDuplicateInALaterSegmentIsLeftOutToo() {
        List<String> rows = new ArrayList<>(numbers(1500));
        rows.addAll(numbers(1500));
        assertThat(cut(HELLO, rows).recipients()).isEqualTo(numbers(1500));
    }

    @Test
    void withoutDeduplicationEveryRowIsSent() {
        List<String> rows = Collections.nCopies(1001, "46701234567");
        Cuts.Result result = cut(HELLO, rows, rules().deduplicate(false).build());
        assertThat(result.recipients()).isEqualTo(rows);
        assertThat(result.summary().duplicates()).isZero();
    }

    @Test
    void b15_groupIdsAreKeptAsTheyAreAmongNumbers() {
        Cuts.Result result = cut(HELLO, List.of("+46701234567", GROUP, "+46701234568", GROUP));
        assertThat(result.only().to()).containsExactly("46701234567", GROUP, "46701234568");
        assertThat(result.only().groups()).isEqualTo(1);
        assertThat(result.summary().duplicates()).isEqualTo(1);
    }

    @Test
    void b15_groupIdsAreNotShownToTheNormalizer() {
        List<String> seen = new ArrayList<>();
        CutRules rules = rules().normalizer(raw -> {
            seen.add(raw);
            return "46" + raw.substring(1);
        }).build();
        assertThat(cut(HELLO, List.of("0701234567", GROUP), rules).only().to()).containsExactly("46701234567", GROUP);
        assertThat(seen).containsExactly("0701234567");
    }

    @Test
    void whatTheNormalizerReturnsIsChecked() {
        assertThatRefused(List.of("x"), rules().normalizer(raw -> "0701234567")).withMessageContaining("country code");
        assertThatRefused(List.of("x"), rules().normalizer(raw -> null)).withMessageContaining("returned null");
        assertThatRefused(List.of("x"), rules().normalizer(raw -> {
            throw new IllegalArgumentException("no country for 0701234567");
        })).withMessageContaining("IllegalArgumentException").withMessageContaining("no country")
                .withMessageNotContaining("0701234567");
    }

    @Test
    void aBadRowEndsTheSendAndIsNamed() {
        assertThatRefused(List.of("46701234567", "46701234568", "nobody"), rules())
                .withMessageContaining("row 3")
                .satisfies(e -> {
                    assertThat(e.position()).isEqualTo(3);
                    assertThat(e.name()).isEqualTo("recipient");
                    assertThat(e.rule()).contains("ASCII digits");
                });
    }

    @Test
    void afterABadRowTheCutterGivesNothingMore() {
        SegmentCutter cutter = new SegmentCutter(
                HELLO, RecipientInputs.of(List.of("nobody", "46701234567"), null), CutRules.DEFAULT);
        assertThatExceptionOfType(InvalidInputException.class).isThrownBy(cutter::next);
        assertThatExceptionOfType(InvalidInputException.class).isThrownBy(cutter::next).withMessageContaining("row 1");
    }

    @Test
    void badRowsCanBeSkippedAndAreReported() {
        Cuts.Result result = cut(HELLO, List.of("46701234567", "0701234567", "46701234568", "112"),
                rules().onBadRecipient(BadRecipientPolicy.SKIP).build());
        assertThat(result.only().to()).containsExactly("46701234567", "46701234568");
        assertThat(result.summary().skipped()).isEqualTo(2);
        assertThat(result.summary().rows()).isEqualTo(4);
        assertThat(result.summary().firstSkipped()).extracting(SkippedRow::position).containsExactly(2L, 4L);
        assertThat(result.summary().firstSkipped().get(0).shownValue()).isEqualTo("0701****67");
        assertThat(result.summary().firstSkipped().get(0).rule()).contains("country code");
    }

    @Test
    void oneByOneOnlyTheFirstThousandSkippedRowsAreReported() {
        List<String> rows = new ArrayList<>(Collections.nCopies(1500, "bad"));
        rows.add("46701234567");
        CutSummary summary = cut(HELLO, rows, rules().onBadRecipient(BadRecipientPolicy.SKIP).build()).summary();
        assertThat(summary.skipped()).isEqualTo(1500);
        assertThat(summary.firstSkipped()).hasSize(1000);
    }

    @Test
    void noRecipientsAreNoSuccess() {
        assertThatRefused(List.of(), rules()).withMessageContaining("at least one recipient");
        assertThatRefused(" , ", rules()).withMessageContaining("at least one recipient");
    }

    @Test
    void onlyBadRowsAreNoSuccess() {
        assertThatRefused(List.of("bad", "worse"), rules().onBadRecipient(BadRecipientPolicy.SKIP))
                .withMessageContaining("all 2 rows were skipped, row 1 because it must be ASCII digits");
    }

    @Test
    void anIteratorThatWasReadBeforeIsNoSuccess() {
        Iterator<String> read = numbers(2).iterator();
        read.forEachRemaining(number -> {
        });
        assertThatRefused(read, rules()).withMessageContaining("at least one recipient");
    }

    @Test
    void positionsAreThoseOfTheRowsThatAreSent() {
        List<String> rows = List.of("bad", "46701234567", "46701234568", "46701234568", "46701234569", "bad");
        Cuts.Result result = cut(HELLO, rows,
                rules().maxRecipientsPerBatch(2).onBadRecipient(BadRecipientPolicy.SKIP).build());
        assertThat(result.segments()).extracting(Segment::firstPosition).containsExactly(2L, 5L);
        assertThat(result.segments()).extracting(Segment::lastPosition).containsExactly(3L, 5L);
    }

    @Test
    void partsAreCountedOverAllRecipients() {
        Cuts.Result result = cut(text("a".repeat(161)), numbers(1001));
        assertThat(result.segments()).extracting(Segment::parts).containsExactly(2000, 2);
        assertThat(result.summary().parts()).isEqualTo(2002);
        assertThat(result.summary().encoding()).isEqualTo(SmsEncoding.GSM_7BIT);
    }

    @Test
    void aTextThatIsShortenedBySinchHasOnePart() {
        SendRequest request = HELLO.toBuilder().text("a".repeat(161)).truncateConcat(true).build();
        assertThat(cut(request, "46701234567").only().parts()).isEqualTo(1);
    }

    @Test
    void theSegmentNamesItsEncoding() {
        assertThat(cut(text("Привет"), "46701234567").only().encoding()).isEqualTo(SmsEncoding.UCS2);
    }

    @Test
    void aClosedCutterDoesNotLookFinished() {
        SegmentCutter cutter = new SegmentCutter(HELLO, RecipientInputs.of(numbers(3000), null), CutRules.DEFAULT);
        cutter.next();
        cutter.close();
        assertThatIllegalStateException().isThrownBy(cutter::next);
    }

    @Test
    void aCutterThatIsClosedEarlyClosesItsSource() {
        AtomicInteger closed = new AtomicInteger();
        Stream<String> source = numbers(3000).stream().onClose(closed::incrementAndGet);
        SegmentCutter cutter = new SegmentCutter(HELLO, RecipientInputs.of(source, null), CutRules.DEFAULT);
        cutter.next();

        cutter.close();

        assertThat(closed).hasValue(1);
    }

    @Test
    void theSourceIsClosedAtTheEndAndAfterAFailure() {
        AtomicInteger closed = new AtomicInteger();
        cut(HELLO, Stream.of("46701234567").onClose(closed::incrementAndGet));
        assertThat(closed).hasValue(1);
        SegmentCutter cutter = new SegmentCutter(
                HELLO, RecipientInputs.of(Stream.of("bad").onClose(closed::incrementAndGet), null), CutRules.DEFAULT);
        assertThatExceptionOfType(InvalidInputException.class).isThrownBy(cutter::next);
        assertThat(closed).hasValue(2);
    }

    @Test
    void aFailureToCloseDoesNotHideWhyItWasClosed() {
        IllegalStateException onClose = new IllegalStateException("busy");
        SegmentCutter cutter = new SegmentCutter(HELLO, RecipientInputs.of(Stream.of("bad").onClose(() -> {
            throw onClose;
        }), null), CutRules.DEFAULT);
        assertThatExceptionOfType(InvalidInputException.class).isThrownBy(cutter::next)
                .satisfies(e -> assertThat(e.getSuppressed()).containsExactly(onClose));
    }

    @Test
    void nothingIsReadBeforeTheFirstSegmentIsAskedFor() {
        AtomicInteger read = new AtomicInteger();
        Iterator<String> counted = Stream.of("46701234567").peek(number -> read.incrementAndGet()).iterator();
        SegmentCutter cutter = new SegmentCutter(HELLO, RecipientInputs.of(counted, null), CutRules.DEFAULT);
        assertThat(read).hasValue(0);
        assertThat(cutter.next().to()).containsExactly("46701234567");
        assertThat(cutter.next()).isNull();
        assertThat(cutter.next()).isNull();
    }

    @Test
    void theSameInputGivesTheSameSegments() {
        List<SmsRecipient> rows = new ArrayList<>();
        for (String number : numbers(50)) {
            rows.add(Cuts.row(number, "name", "N" + number.hashCode() % 3));
        }
        SendRequest request = text("Hi ${name}");
        assertThat(cut(request, rows, rules().maxRecipientsPerBatch(20).build()))
                .isEqualTo(cut(request, rows, rules().maxRecipientsPerBatch(20).build()));
    }

    @Test
    void segmentsShowNoNumberAndNoText() {
        assertThat(cut(HELLO, "46701234567").only().toString()).doesNotContain("4670").doesNotContain("Hello");
    }

    @Test
    void recipientsOfASegmentCanNotBeChanged() {
        List<String> to = cut(HELLO, "46701234567").only().to();
        assertThatExceptionOfType(UnsupportedOperationException.class).isThrownBy(() -> to.add("46701234568"));
    }

    @ParameterizedTest
    @CsvSource({ "0", "-1", "1001" })
    void moreThanAThousandOrNoRecipientsInABatchAreRefused(int size) {
        assertThatExceptionOfType(InvalidInputException.class).isThrownBy(() -> rules().maxRecipientsPerBatch(size).build())
                .withMessageContaining("maxRecipientsPerBatch").withMessageContaining("must be 1 to 1000");
    }

    @Test
    void rulesThatAreNotGivenAreTheDefaults() {
        assertThat(new CutRules(1000, null, 0, true, null, null, null, null, null, false, 0, null, null))
                .isEqualTo(CutRules.DEFAULT);
    }

    @Test
    void recipientsMustBeGiven() {
        assertThatExceptionOfType(InvalidInputException.class)
                .isThrownBy(() -> new SegmentCutter(HELLO, null, CutRules.DEFAULT)).withMessageContaining("to");
    }

    @Test
    void parametersThatTheTextDoesNotUseAreNotSent() {
        SendRequest request = text("Hello", Map.of("name", Map.of("default", "you")));
        assertThat(cut(request, List.of(Cuts.row("46701234567", "age", "7"))).only().parameters()).isEmpty();
    }

    private static org.assertj.core.api.ThrowableAssertAlternative<InvalidInputException> assertThatRefused(
            Object recipients, CutRulesBuilder rules) {
        return assertThatExceptionOfType(InvalidInputException.class).isThrownBy(() -> cut(HELLO, recipients, rules.build()));
    }
}
