/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.plan;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

import static io.github.camelsinch.sms.plan.Cuts.cut;
import static io.github.camelsinch.sms.plan.Cuts.numbers;
import static io.github.camelsinch.sms.plan.Cuts.rules;
import static io.github.camelsinch.sms.plan.Cuts.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** The quick way of plain numbers beside the careful way, which a normaliser that changes nothing forces. */
class PlainNumbersTest {

    private static final SendRequest HELLO = text("Hello");
    private static final String GROUP = "01FC66621VHDBN119Z8PMV1AHY";

    @Property(tries = 300)
    void linesBecomeTheSameSegmentsInBothWays(
            @ForAll("rows") List<String> rows, @ForAll("lineEnds") String lineEnd, @ForAll boolean isEnded,
            @ForAll @IntRange(min = 1, max = 20) int size, @ForAll @IntRange(min = 1, max = 40) int read) {
        String lines = String.join(lineEnd, rows) + (isEnded ? lineEnd : "");
        CutRulesBuilder rules = rules().maxRecipientsPerBatch(size).onBadRecipient(BadRecipientPolicy.SKIP);

        assertSame(outcome(slowly(lines, read), rules), outcome(slowly(lines, read), careful(rules)));
    }

    @Property(tries = 300)
    void elementsBecomeTheSameSegmentsInBothWays(
            @ForAll("rows") List<String> rows, @ForAll @IntRange(min = 1, max = 20) int size, @ForAll boolean deduplicate,
            @ForAll @IntRange(min = 1, max = 30) int weight) {
        CutRulesBuilder rules = rules().maxRecipientsPerBatch(size).deduplicate(deduplicate)
                .paced(new Weights(PacingUnit.RECIPIENT, 7), weight).onBadRecipient(BadRecipientPolicy.SKIP);

        assertSame(outcome(rows, rules), outcome(rows, careful(rules)));
    }

    @Test
    void aNumberIsPlainWithAPlusOrWithout() {
        assertThat(Msisdn.plain("46701234567")).isEqualTo(46_701_234_567L);
        assertThat(Msisdn.plain("+46701234567")).isEqualTo(46_701_234_567L);
        assertThat(Msisdn.plain("1234567")).isEqualTo(1_234_567L);
        assertThat(Msisdn.plain("999999999999999")).isEqualTo(999_999_999_999_999L);
    }

    @Test
    void whatNeedsCareIsNotPlain() {
        for (String other : List.of(
                "", "+", "0046701234567", "0701234567", "+0701234567", "123456", "1234567890123456", "++46701234567",
                "46 701234567", "4670123456\u0967", "46701234567 ", GROUP)) {
            assertThat(Msisdn.plain(other)).as(other).isZero();
        }
    }

    @Test
    void noMoreThanOneRowIsReadAheadOfASegment() {
        List<String> read = new ArrayList<>();
        Iterator<String> rows = numbers(10).stream().peek(read::add).iterator();
        try (SegmentCutter cutter = new SegmentCutter(
                HELLO, RecipientInputs.of(rows, null), rules().maxRecipientsPerBatch(3).build())) {
            assertThat(cutter.next().recipients()).isEqualTo(3);
            assertThat(read).hasSize(4);
        }
    }

    @Test
    void aGuardLooksAtEveryNumber() {
        CutRules rules = rules().limits(SendLimits.builder().prefixes(null, "4670100").build()).build();
        assertThatExceptionOfType(InvalidInputException.class).isThrownBy(() -> cut(HELLO, numbers(5), rules))
                .withMessageContaining("row 1").withMessageContaining("deniedPrefixes");
    }

    @Test
    void theNumberThatIsTooMuchIsNamedByItsRow() {
        CutRules rules = rules().limits(SendLimits.builder().maxRecipientsPerExchange(4).build()).build();
        assertThatExceptionOfType(InvalidInputException.class).isThrownBy(() -> cut(HELLO, numbers(9), rules))
                .withMessageContaining("maxRecipientsPerExchange").withMessageContaining("row 5");
    }

    @Test
    void redirectedSegmentsGoToOneNumberWhoeverIsTheirFirst() {
        CutRules rules = rules().maxRecipientsPerBatch(2).limits(SendLimits.builder().redirectAllTo("+46700000000").build())
                .build();
        Cuts.Result result = cut(HELLO, List.of("46701234567", "46701234568", GROUP), rules);
        assertThat(result.recipients()).containsExactly("46700000000", "46700000000");
        assertThat(result.segments()).extracting(Segment::groups).containsOnly(0);
        assertThat(result.segments()).extracting(Segment::lastPosition).containsExactly(2L, 3L);
    }

    @Provide
    Arbitrary<List<String>> rows() {
        Arbitrary<String> plain = Arbitraries.integers().between(0, 60).map(i -> "46701" + (100_000 + i));
        Arbitrary<String> others = Arbitraries.of(
                "+46701100001", "0046701100002", "+46 701 100003", " 46701100004", "46701100005 ", "", "  ", "nobody", GROUP,
                "0701100006", "1234567890123456", "123456", "1234567", "\uFFFD", "\uFEFF46701100007", "+", "46701100008,");
        return Arbitraries.frequencyOf(Tuple.of(5, plain), Tuple.of(1, others)).list().ofMinSize(1)
                .ofMaxSize(80);
    }

    @Provide
    Arbitrary<String> lineEnds() {
        return Arbitraries.of("\n", "\r\n", "\r");
    }

    private static CutRulesBuilder careful(CutRulesBuilder rules) {
        return rules.build().toBuilder().normalizer(raw -> raw);
    }

    private static void assertSame(Object quick, Object careful) {
        assertThat(quick).usingRecursiveComparison().isEqualTo(careful);
    }

    /** What came of it, or why nothing did. */
    private static Object outcome(Object recipients, CutRulesBuilder rules) {
        try {
            return cut(HELLO, recipients, rules.build());
        } catch (InvalidInputException e) {
            return e.getMessage();
        }
    }

    /** A reader that gives a few characters at a time. */
    private static Reader slowly(String text, int most) {
        return new StringReader(text) {
            @Override
            public int read(char[] buffer, int offset, int length) throws IOException {
                return super.read(buffer, offset, Math.min(length, most));
            }
        };
    }
}
