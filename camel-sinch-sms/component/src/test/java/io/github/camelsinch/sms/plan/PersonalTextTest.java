/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import io.github.camelsinch.sms.text.SmsEncoding;
import org.assertj.core.api.ThrowableAssertAlternative;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static io.github.camelsinch.sms.plan.Cuts.cut;
import static io.github.camelsinch.sms.plan.Cuts.row;
import static io.github.camelsinch.sms.plan.Cuts.rules;
import static io.github.camelsinch.sms.plan.Cuts.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class PersonalTextTest {

    private static final String JOE = "46701234567";
    private static final String ANN = "46701234568";
    private static final String EVE = "46701234569";
    private static final String GROUP = "01FC66621VHDBN119Z8PMV1AHY";

    @Test
    void valuesOfRowsGoIntoTheParameters() {
        Segment segment = cut(text("Hi ${name}"), List.of(row(JOE, "name", "Joe"), row("+" + ANN, "name", "Ann"))).only();
        assertThat(segment.text()).isEqualTo("Hi ${name}");
        assertThat(segment.parameters()).isEqualTo(Map.of("name", Map.of(JOE, "Joe", ANN, "Ann")));
    }

    @Test
    void b37_aPlaceholderWithoutAnyParametersIsRefused() {
        assertThatRefused(text("Hi ${name}"), List.of(JOE)).withMessageContaining("${name}").withMessageContaining("row 1")
                .withMessageNotContaining(JOE);
    }

    @Test
    void b37_aPlaceholderThatNoParameterNamesIsRefused() {
        assertThatRefused(text("Hi ${nmae}", Map.of("name", Map.of("default", "you"))), List.of(JOE))
                .withMessageContaining("${nmae}");
    }

    @ParameterizedTest
    @ValueSource(strings = { "Hi ${", "Hi ${name", "Hi ${}", "Hi ${first name}", "Hi ${abcdefghijklmnopq}", "Hi ${n\u00E4me}" })
    void b37_whatOnlyLooksLikeAPlaceholderIsRefused(String text) {
        assertThatRefused(text(text, Map.of("name", Map.of("default", "you"))), List.of(JOE))
                .withMessageContaining("character 4").withMessageContaining("no placeholder");
    }

    @Test
    void aDollarOrABraceAloneIsText() {
        assertThat(cut(text("$5 {now} $ {a}"), JOE).only().text()).isEqualTo("$5 {now} $ {a}");
    }

    @Test
    void aRowWithoutAValueCanBeSkipped() {
        Cuts.Result result = cut(text("Hi ${name}"), List.of(row(JOE, "name", "Joe"), new SmsRecipient(ANN)),
                rules().onBadRecipient(BadRecipientPolicy.SKIP).build());
        assertThat(result.only().to()).containsExactly(JOE);
        assertThat(result.summary().firstSkipped()).singleElement()
                .satisfies(skipped -> {
                    assertThat(skipped.position()).isEqualTo(2);
                    assertThat(skipped.rule()).contains("${name}");
                    assertThat(skipped.shownValue()).isEqualTo("4670*****68");
                });
    }

    @Test
    void whoHasNoValueGetsTheDefault() {
        SendRequest request = text("Hi ${name}", Map.of("name", Map.of("default", "you")));
        Segment segment = cut(request, List.of(row(JOE, "name", "Joe"), new SmsRecipient(ANN))).only();
        assertThat(segment.parameters()).isEqualTo(Map.of("name", Map.of("default", "you", JOE, "Joe")));
    }

    @Test
    void anEmptyCellOfARowCountsAsNoValue() {
        SendRequest request = text("Hi ${name}", Map.of("name", Map.of("default", "you")));
        assertThat(cut(request, List.of(row(JOE, "name", ""))).only().parameters())
                .isEqualTo(Map.of("name", Map.of("default", "you")));
        assertThatRefused(text("Hi ${name}"), List.of(row(JOE, "name", ""))).withMessageContaining("${name}");
    }

    @Test
    void anEmptyDefaultIsAValue() {
        SendRequest request = text("Hi${name}", Map.of("name", Map.of("default", "")));
        assertThat(cut(request, JOE).only().parameters()).isEqualTo(Map.of("name", Map.of("default", "")));
    }

    @Test
    void aRowsOwnValueCountsMoreThanTheRequestsValueForItsNumber() {
        SendRequest request = text("Hi ${name}", Map.of("name", Map.of(JOE, "Joseph", ANN, "Anna")));
        Segment segment = cut(request, List.of(row(JOE, "name", "Joe"), new SmsRecipient(ANN))).only();
        assertThat(segment.parameters()).isEqualTo(Map.of("name", Map.of(JOE, "Joe", ANN, "Anna")));
    }

    @Test
    void b38_aValueOfMoreThan160CharactersIsRefused() {
        assertThat(cut(text("${a}"), List.of(row(JOE, "a", "x".repeat(160)))).only().parts()).isEqualTo(1);
        assertThatRefused(text("${a}"), List.of(row(JOE, "a", "x".repeat(161))))
                .withMessageContaining("161 characters").withMessageContaining("'a'").withMessageNotContaining("xxx");
    }

    @Test
    void aValueWithHalfASurrogatePairIsRefused() {
        assertThatRefused(text("${a}"), List.of(row(JOE, "a", "x\uD83D"))).withMessageContaining("U+D83D at character 2");
    }

    @Test
    void b39_eachSegmentCarriesTheValuesOfItsOwnRecipientsOnly() {
        SendRequest request = text("Hi ${name}", Map.of("name", Map.of(JOE, "Joe", ANN, "Ann", EVE, "Eve", "default", "you")));
        Cuts.Result result = cut(request, List.of(JOE, ANN, "46701234570"), rules().maxRecipientsPerBatch(1).build());
        assertThat(result.segments()).extracting(Segment::parameters).containsExactly(
                Map.of("name", Map.of("default", "you", JOE, "Joe")),
                Map.of("name", Map.of("default", "you", ANN, "Ann")),
                Map.of("name", Map.of("default", "you")));
    }

    @Test
    void b40_aValueForTheNumberInAnotherSpellingIsFound() {
        SendRequest request = text("Hi ${name}", Map.of("name", Map.of("+46 70-123 45 67", "Joe")));
        assertThat(cut(request, "0046701234567").only().parameters()).isEqualTo(Map.of("name", Map.of(JOE, "Joe")));
    }

    @Test
    void b40_theNormalizerReadsTheNumbersOfTheParametersToo() {
        SendRequest request = text("Hi ${name}", Map.of("name", Map.of("0701234567", "Joe")));
        CutRules rules = rules().normalizer(raw -> raw.startsWith("0") ? "46" + raw.substring(1) : raw).build();
        assertThat(cut(request, JOE, rules).only().parameters()).isEqualTo(Map.of("name", Map.of(JOE, "Joe")));
    }

    @Test
    void aParameterForSomethingThatIsNoNumberIsRefused() {
        assertThatRefused(text("Hi ${name}", Map.of("name", Map.of("nobody", "Joe"))), List.of(JOE))
                .withMessageContaining("parameters.name").withMessageContaining("must be 'default' or a number");
    }

    @Test
    void oneNumberInTwoSpellingsMustNotHaveTwoValues() {
        assertThatRefused(text("Hi ${name}", Map.of("name", Map.of(JOE, "Joe", "+" + JOE, "Jo"))), List.of(JOE))
                .withMessageContaining("different values");
    }

    @Test
    void partsAndEncodingAreThoseOfTheExpandedTexts() {
        String sixty = "x".repeat(60);
        Cuts.Result result = cut(text(sixty + "${name}"), List.of(row(JOE, "name", "Joe"), row(ANN, "name", "Анна Каренина")));
        assertThat(result.only().parts()).isEqualTo(1 + 2);
        assertThat(result.only().encoding()).isEqualTo(SmsEncoding.UCS2);
        assertThat(result.summary().parts()).isEqualTo(3);
    }

    @Test
    void theSameNumberWithTheSameExpandedTextIsSentOnce() {
        Cuts.Result result = cut(text("Hi ${name}"), List.of(row(JOE, "name", "Joe"), row("+" + JOE, "name", "Joe")));
        assertThat(result.only().to()).containsExactly(JOE);
        assertThat(result.summary().duplicates()).isEqualTo(1);
    }

    @Test
    void theExpandedTextDecidesNotTheValues() {
        List<SmsRecipient> rows = List.of(new SmsRecipient(JOE, Map.of("a", "1", "b", "23")),
                new SmsRecipient(JOE, Map.of("a", "12", "b", "3")));
        assertThat(cut(text("Code ${a}${b}"), rows).summary().duplicates()).isEqualTo(1);
        assertThat(cut(text("Code ${a}-${b}"), rows).summary().duplicates()).isZero();
    }

    @Test
    void aSecondTextForOneNumberGoesIntoALaterSegmentInOrder() {
        List<SmsRecipient> rows
                = List.of(row(JOE, "code", "1"), row(ANN, "code", "2"), row(JOE, "code", "3"), row(EVE, "code", "4"));
        Cuts.Result result = cut(text("Code ${code}"), rows);
        assertThat(result.segments()).extracting(segment -> (List<String>) segment.to()).containsExactly(List.of(JOE, ANN),
                List.of(JOE, EVE));
        assertThat(result.segments().get(1).parameters()).isEqualTo(Map.of("code", Map.of(JOE, "3", EVE, "4")));
        assertThat(result.summary().recipients()).isEqualTo(4);
    }

    @Test
    void aSecondTextForOneNumberCanBeForbidden() {
        CutRules rules = rules().duplicates(DuplicatePolicy.FAIL).onBadRecipient(BadRecipientPolicy.SKIP).build();
        assertThatExceptionOfType(InvalidInputException.class)
                .isThrownBy(() -> cut(text("Code ${code}"), List.of(row(JOE, "code", "1"), row(JOE, "code", "3")), rules))
                .withMessageContaining("duplicates=fail").withMessageContaining("row 2");
        assertThat(
                cut(text("Code ${code}"), List.of(row(JOE, "code", "1"), row(JOE, "code", "1")), rules).summary().duplicates())
                .isEqualTo(1);
    }

    @Test
    void withoutDeduplicationTwoTextsForOneNumberStillDoNotShareABatch() {
        List<SmsRecipient> rows
                = List.of(row(JOE, "code", "1"), row(JOE, "code", "1"), row(JOE, "code", "3"), row(JOE, "code", "1"));
        Cuts.Result result = cut(text("Code ${code}"), rows, rules().deduplicate(false).build());
        assertThat(result.segments()).extracting(segment -> (List<String>) segment.to())
                .containsExactly(List.of(JOE, JOE), List.of(JOE), List.of(JOE));
        assertThat(result.summary().recipients()).isEqualTo(4);
    }

    @Test
    void aThousandTextsForOneNumberAreAThousandSegments() {
        List<SmsRecipient> rows = new ArrayList<>();
        for (int i = 0; i < 1000; i++) {
            rows.add(row(JOE, "code", "c" + i));
        }
        assertThat(cut(text("Code ${code}"), rows).sizes()).hasSize(1000).containsOnly(1);
    }

    @Test
    void aGroupNeedsADefault() {
        SendRequest request = text("Hi ${name}", Map.of("name", Map.of(JOE, "Joe")));
        assertThatRefused(request, List.of(GROUP)).withMessageContaining("${name}").withMessageContaining("default");
    }

    @Test
    void aGroupCanNotHaveAValueOfItsOwn() {
        assertThatRefused(text("Hi ${name}"), List.of(row(GROUP, "name", "all"))).withMessageContaining("is a group");
    }

    @Test
    void aSegmentWithAGroupCarriesAllValuesSinceAnyoneMayBeInIt() {
        SendRequest request = text("Hi ${name}", Map.of("name", Map.of("+" + JOE, "Joe", ANN, "Ann", "default", "you")));
        Segment segment = cut(request, List.of(GROUP, row(ANN, "name", "you"))).only();
        assertThat(segment.parameters()).isEqualTo(Map.of("name", Map.of("default", "you", JOE, "Joe", ANN, "you")));
    }

    @Test
    void anExpandedTextOfMoreThan2000CharactersIsRefused() {
        assertThatRefused(text("x".repeat(1900) + "${a}"), List.of(row(JOE, "a", "y".repeat(101))))
                .withMessageContaining("has 2001 characters, must have at most 2000 unless longText=split");
    }

    @Test
    void tooManyPartsOfOneRecipientAreRefusedWithTheCauseAndTheRow() {
        SendRequest request = SendRequest.builder().text("Hi ${name}, " + "x".repeat(70)).maxNumberOfMessageParts(1).build();
        assertThatRefused(request, List.of(row(JOE, "name", "Joe"), row(ANN, "name", "Zoë €œ")))
                .withMessageContaining("row 2").withMessageContaining("needs 2 parts, but maxNumberOfMessageParts is 1")
                .withMessageContaining("U+00EB at character 6");
    }

    private static ThrowableAssertAlternative<InvalidInputException> assertThatRefused(
            SendRequest request, List<?> recipients) {
        return assertThatExceptionOfType(InvalidInputException.class).isThrownBy(() -> cut(request, recipients));
    }
}
