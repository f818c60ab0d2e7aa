/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.plan;

import java.util.List;
import java.util.Map;

import io.github.camelsinch.sms.text.SmsEncoding;
import org.junit.jupiter.api.Test;

import static io.github.camelsinch.sms.plan.Cuts.cut;
import static io.github.camelsinch.sms.plan.Cuts.row;
import static io.github.camelsinch.sms.plan.Cuts.rules;
import static io.github.camelsinch.sms.plan.Cuts.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** Plain characters for typographic ones where texts have placeholders. */
class TransliterationTest {

    private static final CutRules RULES = rules().transliterate(true).build();
    private static final String JOE = "46701234567";
    private static final String ANN = "46701234568";
    private static final String EVE = "46701234569";
    private static final String GROUP = "01FC66621VHDBN119Z8PMV1AHY";
    private static final String ANNA_IN_CYRILLIC = "\u0410\u043D\u043D\u0430";
    private static final String FILL = "x".repeat(80);
    private static final String TYPOGRAPHIC = "\u201CHi\u201D ${name} " + FILL;
    private static final String PLAIN = "\"Hi\" ${name} " + FILL;

    @Test
    void theTextAroundThePlaceholdersIsReplacedWhereThatSavesParts() {
        Segment segment = cut(text(TYPOGRAPHIC), List.of(row(JOE, "name", "Joe"), row(ANN, "name", "Ann")), RULES).only();
        assertThat(segment.text()).isEqualTo(PLAIN);
        assertThat(segment.parts()).isEqualTo(2);
        assertThat(segment.encoding()).isEqualTo(SmsEncoding.GSM_7BIT);
    }

    @Test
    void valuesAreReplacedTogetherWithTheTextAroundThem() {
        Segment segment = cut(text(TYPOGRAPHIC), List.of(row(JOE, "name", "O\u2019Neil"), row(ANN, "name", "Zo\u00E9")), RULES)
                .only();
        assertThat(segment.text()).isEqualTo(PLAIN);
        assertThat(segment.parameters()).isEqualTo(Map.of("name", Map.of(JOE, "O'Neil", ANN, "Zo\u00E9")));
    }

    @Test
    void nothingIsReplacedWhereThatSavesNoPart() {
        Segment segment = cut(text("\u201CHi\u201D ${name}"), List.of(row(JOE, "name", "O\u2019Neil")), RULES).only();
        assertThat(segment.text()).isEqualTo("\u201CHi\u201D ${name}");
        assertThat(segment.parameters()).isEqualTo(Map.of("name", Map.of(JOE, "O\u2019Neil")));
    }

    @Test
    void whetherItSavesPartsIsSeenWithTheValuesInPlace() {
        SendRequest request = text("\u201CHi\u201D ${name}");
        assertThat(cut(request, List.of(row(JOE, "name", "J".repeat(100))), RULES).only().text()).isEqualTo("\"Hi\" ${name}");
    }

    @Test
    void oneNameThatNeedsOtherLettersKeepsTheWholeBatchAsItIs() {
        Segment segment = cut(text(TYPOGRAPHIC),
                List.of(row(JOE, "name", "O\u2019Neil"), row(ANN, "name", ANNA_IN_CYRILLIC)), RULES).only();
        assertThat(segment.text()).isEqualTo(TYPOGRAPHIC);
        assertThat(segment.parameters()).isEqualTo(Map.of("name", Map.of(JOE, "O\u2019Neil", ANN, ANNA_IN_CYRILLIC)));
    }

    @Test
    void aBatchIsReplacedWhereOthersAreNot() {
        Cuts.Result result = cut(text(TYPOGRAPHIC), List.of(row(JOE, "name", "Joe"), row(ANN, "name", ANNA_IN_CYRILLIC)),
                rules().transliterate(true).maxRecipientsPerBatch(1).build());
        assertThat(result.texts()).containsExactly(PLAIN, TYPOGRAPHIC);
    }

    @Test
    void whereOnlyValuesAreTypographicEachRecipientIsDecidedOnAlone() {
        SendRequest request = text("Hi ${name} " + FILL);
        Segment segment = cut(request, List.of(row(JOE, "name", "O\u2019Neil"), row(ANN, "name", ANNA_IN_CYRILLIC),
                row(EVE, "name", "Eve")), RULES).only();
        assertThat(segment.parameters())
                .isEqualTo(Map.of("name", Map.of(JOE, "O'Neil", ANN, ANNA_IN_CYRILLIC, EVE, "Eve")));
        assertThat(segment.parts()).isEqualTo(1 + 2 + 1);
    }

    @Test
    void allOfATextIsReplacedOrNothing() {
        SendRequest request = text("Hi ${name}, ${place} " + FILL);
        List<SmsRecipient> rows
                = List.of(
                        new SmsRecipient(JOE, Map.of("name", "O\u2019Neil", "place", "\u041C\u043E\u0441\u043A\u0432\u0430")));
        assertThat(cut(request, rows, RULES).only().parameters().get("name")).isEqualTo(Map.of(JOE, "O\u2019Neil"));
    }

    @Test
    void theDefaultIsReplacedToo() {
        SendRequest request = text(TYPOGRAPHIC, Map.of("name", Map.of("default", "friend\u2026")));
        Segment segment = cut(request, List.of(new SmsRecipient(JOE), row(ANN, "name", "Ann")), RULES).only();
        assertThat(segment.parameters()).isEqualTo(Map.of("name", Map.of("default", "friend...", ANN, "Ann")));
    }

    @Test
    void aDefaultThatNeedsOtherLettersIsNotSentToWhoHasAPlainValue() {
        SendRequest request = text(TYPOGRAPHIC, Map.of("name", Map.of("default", ANNA_IN_CYRILLIC)));
        assertThat(cut(request, List.of(row(JOE, "name", "Joe")), RULES).only().parameters())
                .isEqualTo(Map.of("name", Map.of(JOE, "Joe")));
    }

    @Test
    void aBatchWithAGroupStaysAsItIs() {
        SendRequest request = text(TYPOGRAPHIC, Map.of("name", Map.of("default", "you")));
        assertThat(cut(request, List.of(new SmsRecipient(GROUP), new SmsRecipient(JOE)), RULES).only().text())
                .isEqualTo(TYPOGRAPHIC);
    }

    @Test
    void aValueThatWouldBeTooLongStays() {
        String ellipses = "\u2026".repeat(54);
        SendRequest request = text("Hi ${name} " + "x".repeat(30));
        assertThat(cut(request, List.of(row(JOE, "name", ellipses)), RULES).only().parameters())
                .isEqualTo(Map.of("name", Map.of(JOE, ellipses)));
    }

    @Test
    void whoIsWithinTheLimitOfPartsOnlyInPlainCharactersGoesInPlainCharacters() {
        SendRequest request = SendRequest.builder().text(TYPOGRAPHIC).maxNumberOfMessageParts(1).build();
        assertThat(cut(request, List.of(row(JOE, "name", "Joe")), RULES).only().text()).isEqualTo(PLAIN);
    }

    @Test
    void whoNeedsPlainCharactersAndWhoCanNotHaveThemGoInDifferentBatches() {
        SendRequest request
                = SendRequest.builder().text("\u201CHi\u201D ${name} ${more}").maxNumberOfMessageParts(1).build();
        List<SmsRecipient> rows = List.of(
                new SmsRecipient(JOE, Map.of("name", "Joe", "more", FILL)),
                new SmsRecipient(ANN, Map.of("name", ANNA_IN_CYRILLIC, "more", "x")),
                new SmsRecipient(EVE, Map.of("name", "Eve", "more", "x")));
        Cuts.Result result = cut(request, rows, RULES);
        assertThat(result.sizes()).containsExactly(1, 2);
        assertThat(result.texts()).containsExactly("\"Hi\" ${name} ${more}", "\u201CHi\u201D ${name} ${more}");
    }

    @Test
    void whoIsBeyondTheLimitEitherWayIsRefused() {
        SendRequest request = SendRequest.builder().text(TYPOGRAPHIC).maxNumberOfMessageParts(1).build();
        assertThatExceptionOfType(InvalidInputException.class)
                .isThrownBy(() -> cut(request, List.of(row(JOE, "name", ANNA_IN_CYRILLIC)), RULES))
                .withMessageContaining("maxNumberOfMessageParts").withMessageContaining("row 1");
    }

    @Test
    void aLongTextIsReplacedInAllOfItsPiecesOrInNone() {
        SendRequest request = text("\u201CHi\u201D ${name} " + "x".repeat(3000));
        CutRules rules = rules().transliterate(true).longText(LongTextPolicy.SPLIT).build();
        Cuts.Result plain = cut(request, List.of(row(JOE, "name", "O\u2019Neil")), rules);
        assertThat(plain.texts()).hasSize(2).first().asString().startsWith("\"Hi\" ${name} x");
        assertThat(plain.summary().encoding()).isEqualTo(SmsEncoding.GSM_7BIT);
        Cuts.Result given = cut(request, List.of(row(JOE, "name", ANNA_IN_CYRILLIC)), rules);
        assertThat(String.join("", given.texts())).isEqualTo(request.text());
    }

    @Test
    void aLongTextIsWithinTheLimitIfItIsInPlainCharacters() {
        SendRequest request = SendRequest.builder().text("\u201CHi\u201D ${name} " + "x".repeat(3000))
                .maxNumberOfMessageParts(14).build();
        CutRules rules = rules().transliterate(true).longText(LongTextPolicy.SPLIT).build();
        assertThat(cut(request, List.of(row(JOE, "name", "Joe")), rules).texts()).first().asString().startsWith("\"Hi\"");
        assertThatExceptionOfType(InvalidInputException.class)
                .isThrownBy(() -> cut(request, List.of(row(JOE, "name", ANNA_IN_CYRILLIC)), rules))
                .withMessageContaining("maxNumberOfMessageParts");
    }

    @Test
    void aHeavierWordingCountsForTheWeightOfASegment() {
        List<SmsRecipient> rows = List.of(row(JOE, "name", "Joe"), row(ANN, "name", "Ann"), row(EVE, "name", "Eve"));
        CutRules rules = rules().transliterate(true).paced(new Weights(PacingUnit.PART, 1), 4).build();
        assertThat(cut(text(TYPOGRAPHIC), rows, rules).sizes()).containsExactly(2, 1);
    }
}
