/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.plan;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import static io.github.camelsinch.sms.plan.Cuts.cut;
import static io.github.camelsinch.sms.plan.Cuts.numbers;
import static io.github.camelsinch.sms.plan.Cuts.row;
import static io.github.camelsinch.sms.plan.Cuts.rules;
import static io.github.camelsinch.sms.plan.Cuts.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** What a segment weighs, and how heavy it may be. */
class WeightsTest {

    private static final String JOE = "46701234567";
    private static final String ANN = "46701234568";
    private static final String GROUP = "01FC66621VHDBN119Z8PMV1AHY";
    private static final String TWO_PARTS = "x".repeat(161);

    private static final Weights RECIPIENTS = new Weights(PacingUnit.RECIPIENT, 50);
    private static final Weights PARTS = new Weights(PacingUnit.PART, 50);
    private static final Weights REQUESTS = new Weights(PacingUnit.REQUEST, 50);

    @Test
    void aSegmentWeighsItsNumbersAndWhatItsGroupsStandFor() {
        assertThat(RECIPIENTS.of(cut(text(TWO_PARTS), List.of(JOE, GROUP, ANN)).only())).isEqualTo(52);
    }

    @Test
    void byPartsEveryRecipientWeighsThePartsOfTheText() {
        assertThat(PARTS.of(cut(text(TWO_PARTS), List.of(JOE, GROUP, ANN)).only())).isEqualTo(2 + 2 * 50 + 2);
    }

    @Test
    void byPartsEveryRecipientWeighsThePartsOfItsOwnText() {
        SendRequest request = text("Hi ${name}", Map.of("name", Map.of("default", "x".repeat(160))));
        Segment segment = cut(request, List.of(row(JOE, "name", "Joe"), new SmsRecipient(GROUP))).only();
        assertThat(PARTS.of(segment)).isEqualTo(1 + 2 * 50);
    }

    @Test
    void byRequestsASegmentWeighsOneHoweverManyItGoesTo() {
        assertThat(REQUESTS.of(cut(text(TWO_PARTS), List.of(JOE, GROUP, ANN)).only())).isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource(value = PacingUnit.class, names = { "RECIPIENT", "PART" })
    void aGroupOfWhichNobodySaidHowManyItIsHasNoWeight(PacingUnit unit) {
        Segment segment = cut(text("Hi"), List.of(JOE, GROUP)).only();
        assertThatExceptionOfType(InvalidInputException.class).isThrownBy(() -> new Weights(unit, 0).of(segment))
                .withMessageContaining("groupWeight");
        assertThat(new Weights(PacingUnit.REQUEST, 0).of(segment)).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(longs = { -1, 1_000_000_001, Long.MAX_VALUE })
    void aGroupWeightOutOfRangeIsRefused(long groupWeight) {
        assertThatExceptionOfType(InvalidInputException.class)
                .isThrownBy(() -> new Weights(PacingUnit.RECIPIENT, groupWeight)).withMessageContaining("groupWeight");
    }

    @Test
    void aSegmentClosesBeforeItWouldBeTooHeavy() {
        assertThat(cut(text("Hi"), numbers(35), rules().paced(RECIPIENTS, 15).build()).sizes()).containsExactly(15, 15, 5);
    }

    @Test
    void byPartsASegmentOfLongTextsHoldsFewerRecipients() {
        assertThat(cut(text(TWO_PARTS), numbers(16), rules().paced(PARTS, 15).build()).sizes()).containsExactly(7, 7, 2);
    }

    @Test
    void whoGetsMorePartsTakesMoreOfASegment() {
        List<SmsRecipient> rows = List.of(row("46701234561", "a", "x"), row("46701234562", "a", "x".repeat(160)),
                row("46701234563", "a", "x"), row("46701234564", "a", "x"));
        assertThat(cut(text("Hi ${a}"), rows, rules().paced(PARTS, 3).build()).sizes()).containsExactly(2, 2);
    }

    @Test
    void oneRecipientHeavierThanASegmentMayBeIsASegmentOfItsOwn() {
        assertThat(cut(text("Hi"), List.of(JOE, GROUP, ANN), rules().paced(RECIPIENTS, 15).build()).sizes())
                .containsExactly(1, 1, 1);
    }

    @Test
    void weightDoesNotMakeASegmentLargerThanABatchMayBe() {
        assertThat(cut(text("Hi"), numbers(1500), rules().paced(RECIPIENTS, 1_000_000).build()).sizes())
                .containsExactly(1000, 500);
    }

    @Test
    void byRequestsNoSegmentIsTooHeavy() {
        assertThat(cut(text("Hi"), numbers(1500), rules().paced(REQUESTS, 1).build()).sizes()).containsExactly(1000, 500);
    }

    @Test
    void everyPieceOfALongTextIsASegmentThatIsNotTooHeavy() {
        Cuts.Result result = cut(text("x".repeat(4500)), numbers(5),
                rules().longText(LongTextPolicy.SPLIT).paced(PARTS, 30).build());
        assertThat(result.sizes()).hasSize(9);
        assertThat(result.segments()).allSatisfy(segment -> assertThat(PARTS.of(segment)).isLessThanOrEqualTo(30));
    }

    @Test
    void everyPieceOfALongPersonalTextIsASegmentThatIsNotTooHeavy() {
        List<SmsRecipient> rows = numbers(5).stream().map(number -> row(number, "a", "\u044F".repeat(150))).toList();
        Cuts.Result result = cut(text("${a}" + "x".repeat(4500)), rows,
                rules().longText(LongTextPolicy.SPLIT).paced(PARTS, 62).build());
        assertThat(result.sizes()).startsWith(2, 2, 2).endsWith(1, 1, 1);
        assertThat(result.segments()).allSatisfy(segment -> assertThat(PARTS.of(segment)).isLessThanOrEqualTo(62));
    }

    @ParameterizedTest
    @EnumSource(BadRecipientPolicy.class)
    void aPacedSendThatNamesAGroupMustSayHowManyItStandsFor(BadRecipientPolicy policy) {
        CutRules rules = rules().onBadRecipient(policy).paced(new Weights(PacingUnit.RECIPIENT, 0), 0).build();
        assertThatExceptionOfType(InvalidInputException.class).isThrownBy(() -> cut(text("Hi"), List.of(JOE, GROUP), rules))
                .withMessageContaining("groupWeight").withMessageContaining("by recipient");
    }

    @Test
    void aPacedSendWithoutGroupsNeedsNoGroupWeight() {
        CutRules rules = rules().paced(new Weights(PacingUnit.RECIPIENT, 0), 0).build();
        assertThat(cut(text("Hi"), List.of(JOE, ANN), rules).sizes()).containsExactly(2);
    }

    @Test
    void anUnpacedSendMayNameAGroupAsItIs() {
        assertThat(cut(text("Hi"), List.of(JOE, GROUP)).only().groups()).isEqualTo(1);
    }

    @Test
    void aLimitWithoutWeightsIsRefused() {
        assertThatExceptionOfType(InvalidInputException.class).isThrownBy(() -> rules().paced(null, 15).build())
                .withMessageContaining("maxWeight");
    }
}
