/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import io.github.camelsinch.sms.text.SmsEncoding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static io.github.camelsinch.sms.plan.Cuts.cut;
import static io.github.camelsinch.sms.plan.Cuts.numbers;
import static io.github.camelsinch.sms.plan.Cuts.row;
import static io.github.camelsinch.sms.plan.Cuts.rules;
import static io.github.camelsinch.sms.plan.Cuts.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class LongTextTest {

    private static final CutRules SPLIT = rules().longText(LongTextPolicy.SPLIT).build();
    private static final String JOE = "46701234567";
    private static final String ANN = "46701234568";

    @ParameterizedTest
    @CsvSource({ "1,1", "2000,1", "2001,2", "4000,2", "4001,3", "20000,10" })
    void b30_aLongTextIsCutIntoAsFewBodiesAsItNeeds(int length, int bodies) {
        String text = lettersOf(length);
        Cuts.Result result = cut(text(text), JOE, SPLIT);
        assertThat(result.texts()).hasSize(bodies).allMatch(body -> body.length() <= 2000);
        assertThat(String.join("", result.texts())).isEqualTo(text);
    }

    @Test
    void b30_aTextOf2001CharactersIsRefusedByDefault() {
        assertThat(cut(text(lettersOf(2000)), JOE).only().parts()).isEqualTo(14);
        assertThatExceptionOfType(InvalidInputException.class).isThrownBy(() -> cut(text(lettersOf(2001)), JOE))
                .withMessage("Invalid text: has 2001 characters, must have at most 2000 unless longText=split");
    }

    @Test
    void aTextOfMoreThanAHundredBodiesIsRefused() {
        assertThat(cut(text(lettersOf(200_000)), JOE, SPLIT).segments()).hasSize(100);
        assertThatExceptionOfType(InvalidInputException.class).isThrownBy(() -> cut(text(lettersOf(200_001)), JOE, SPLIT))
                .withMessageContaining("must have at most 200000");
    }

    @Test
    void bodiesEndWherePartsEndIfThatMakesNoBodyMore() {
        assertThat(cut(text(lettersOf(3000)), JOE, SPLIT).texts()).extracting(String::length).containsExactly(13 * 153, 1011);
        assertThat(cut(text(lettersOf(4000)), JOE, SPLIT).texts()).extracting(String::length).containsExactly(2000, 2000);
        assertThat(cut(text("я".repeat(3000)), JOE, SPLIT).texts()).extracting(String::length).containsExactly(29 * 67, 1057);
    }

    @Test
    void piecesOfOneTextFollowEachOtherForTheSameRecipients() {
        Cuts.Result result = cut(text(lettersOf(4500)), numbers(1500), SPLIT);
        assertThat(result.segments()).extracting(Segment::index).containsExactly(0, 1, 2, 3, 4, 5);
        assertThat(result.segments()).extracting(Segment::piece).containsExactly(1, 2, 3, 1, 2, 3);
        assertThat(result.segments()).extracting(Segment::pieces).containsOnly(3);
        assertThat(result.sizes()).containsExactly(1000, 1000, 1000, 500, 500, 500);
        assertThat(result.segments().get(0).to()).isEqualTo(result.segments().get(2).to());
        assertThat(result.summary().recipients()).isEqualTo(1500);
        assertThat(result.summary().segments()).isEqualTo(6);
    }

    @Test
    void partsAndEncodingAreThoseOfEachPiece() {
        Cuts.Result result = cut(text(lettersOf(1989) + "я".repeat(71)), List.of(JOE, ANN), SPLIT);
        assertThat(result.segments()).extracting(Segment::encoding).containsExactly(SmsEncoding.GSM_7BIT, SmsEncoding.UCS2);
        assertThat(result.summary().parts()).isEqualTo(result.segments().stream().mapToInt(Segment::parts).sum());
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "\uD83D\uDE00", "\uD83D\uDC68\u200D\uD83D\uDC69\u200D\uD83D\uDC67", "\uD83C\uDDF8\uD83C\uDDEA", "a\u0308", "\r\n" })
    void b32_whatReadersSeeAsOneCharacterIsNotCut(String cluster) {
        for (int before = 1990; before <= 2000; before++) {
            String text = lettersOf(before) + cluster.repeat(100) + lettersOf(2000);
            List<String> bodies = cut(text(text), JOE, SPLIT).texts();
            assertThat(String.join("", bodies)).isEqualTo(text);
            int end = 0;
            for (String body : bodies) {
                end += body.length();
                boolean isAmongClusters = end > before && end < before + 100 * cluster.length();
                assertThat(isAmongClusters ? (end - before) % cluster.length() : 0).isZero();
            }
        }
    }

    @Test
    void b32_aCharacterThatIsLongerThanABodyIsCutBetweenCodePoints() {
        String text = "a" + "\u0308".repeat(5000);
        assertThat(String.join("", cut(text(text), JOE, SPLIT).texts())).isEqualTo(text);
    }

    @Test
    void b44_splittingAndLettingSinchShortenContradictEachOther() {
        SendRequest request = SendRequest.builder().text("Hello").truncateConcat(true).build();
        assertThatExceptionOfType(InvalidInputException.class).isThrownBy(() -> cut(request, JOE, SPLIT))
                .withMessageContaining("truncateConcat").withMessageContaining("longText=split");
        assertThat(cut(request, JOE).only().parts()).isEqualTo(1);
    }

    @Test
    void placeholdersStayWhole() {
        for (int before = 1980; before <= 2000; before++) {
            String text = lettersOf(before) + "${name}" + lettersOf(1000);
            List<String> bodies = cut(text(text), List.of(row(JOE, "name", "Joe")), SPLIT).texts();
            assertThat(String.join("", bodies)).isEqualTo(text);
            assertThat(bodies).filteredOn(body -> body.contains("${name}")).hasSize(1);
        }
    }

    @Test
    void theExpandedTextDecidesWhetherATextIsCut() {
        String text = "x".repeat(1900) + "${a}";
        assertThat(cut(text(text), List.of(row(JOE, "a", "y".repeat(100))), SPLIT).segments()).hasSize(1);
        Cuts.Result longer = cut(text(text), List.of(row(JOE, "a", "y".repeat(101)), row(ANN, "a", "z")), SPLIT);
        assertThat(longer.texts()).containsExactly("x".repeat(1900), "${a}");
        assertThat(longer.segments()).extracting(Segment::parameters)
                .containsExactly(Map.of(), Map.of("a", Map.of(JOE, "y".repeat(101), ANN, "z")));
        assertThat(longer.segments()).extracting(Segment::parts).containsExactly(2 * 13, 2);
    }

    @Test
    void aLongTextOfManyPlaceholdersIsCutSoThatEveryonesPiecesFit() {
        String text = IntStream.range(0, 400).mapToObj(i -> "${a}, ${b}; ").collect(Collectors.joining());
        List<SmsRecipient> rows = List.of(new SmsRecipient(
                JOE, Map.of("a", "x".repeat(150), "b", "")
                        .entrySet().stream()
                        .collect(Collectors.toMap(Map.Entry::getKey, e -> e.getValue().isEmpty() ? "-" : e.getValue()))),
                new SmsRecipient(ANN, Map.of("a", "1", "b", "яяя")));
        Cuts.Result result = cut(text(text), rows, SPLIT);
        assertThat(String.join("", result.texts())).isEqualTo(text);
        assertThat(result.texts()).allSatisfy(body -> {
            assertThat(body.replace("${a}", "x".repeat(150)).replace("${b}", "яяя").length()).isLessThanOrEqualTo(2000);
            assertThat(body.length()).isLessThanOrEqualTo(2000);
        });
    }

    @Test
    void aTextThatIsLongOnlyAsItIsWrittenIsCutToo() {
        String text = "${abcdefghijklm}, ".repeat(200);
        Cuts.Result result = cut(text(text), List.of(row(JOE, "abcdefghijklm", "x")), SPLIT);
        assertThat(String.join("", result.texts())).isEqualTo(text);
        assertThat(result.texts()).hasSize(2).allMatch(body -> body.length() <= 2000);
        assertThat(result.summary().parts()).isEqualTo(3 + 2);
    }

    @Test
    void tooManyPartsOfAPieceAreRefusedWithTheRow() {
        SendRequest request = SendRequest.builder().text(lettersOf(2500) + "${a}").maxNumberOfMessageParts(3).build();
        assertThatExceptionOfType(InvalidInputException.class)
                .isThrownBy(() -> cut(request, List.of(row(JOE, "a", "b")), SPLIT))
                .withMessageContaining("row 1").withMessageContaining("needs 14 parts, but maxNumberOfMessageParts is 3");
    }

    @Test
    void tooManyPartsAreRefusedWithTheCharacterThatCausesThem() {
        SendRequest request = SendRequest.builder().text("Don\u2019t " + "x".repeat(70)).maxNumberOfMessageParts(1).build();
        assertThatExceptionOfType(InvalidInputException.class).isThrownBy(() -> cut(request, JOE)).withMessage(
                "Invalid text: needs 2 parts, but maxNumberOfMessageParts is 1; U+2019 at character 4 is the first that makes it"
                                                                                                               + " UCS-2, of which a part holds fewer");
    }

    @Test
    void tooManyPartsOfPlainCharactersAreRefusedByTheirNumber() {
        SendRequest request = SendRequest.builder().text("x".repeat(161)).maxNumberOfMessageParts(1).build();
        assertThatExceptionOfType(InvalidInputException.class).isThrownBy(() -> cut(request, JOE))
                .withMessage("Invalid text: needs 2 parts, but maxNumberOfMessageParts is 1");
        assertThat(cut(request.toBuilder().maxNumberOfMessageParts(2).build(), JOE).only().parts()).isEqualTo(2);
    }

    @Test
    void tooManyPartsCanBeLeftToSinch() {
        SendRequest request = SendRequest.builder().text("x".repeat(161)).maxNumberOfMessageParts(1).build();
        assertThat(cut(request, JOE, rules().tooManyParts(TooManyPartsPolicy.SEND).build()).only().parts()).isEqualTo(2);
    }

    @Test
    void aTextIsTransliteratedIfThatSavesParts() {
        CutRules rules = rules().transliterate(true).build();
        String text = "Don\u2019t " + "x".repeat(100);
        assertThat(cut(text(text), JOE, rules).only().text()).isEqualTo(text.replace('\u2019', '\''));
        assertThat(cut(text(text), JOE, rules).only().parts()).isEqualTo(1);
        assertThat(cut(text("Don\u2019t"), JOE, rules).only().text()).isEqualTo("Don\u2019t");
        assertThat(cut(text(text), JOE).only().text()).isEqualTo(text);
    }

    @Test
    void transliterationLeavesPlaceholdersAlone() {
        String text = "Don\u2019t ${a.b-c_1} " + "x".repeat(100);
        assertThat(cut(text(text), List.of(row(JOE, "a.b-c_1", "z")), rules().transliterate(true).build()).only().text())
                .isEqualTo("Don't ${a.b-c_1} " + "x".repeat(100));
    }

    @Test
    void transliterationDoesNotMakeATextTooLong() {
        CutRules rules = rules().transliterate(true).build();
        String threeTimesAsLong = "a".repeat(990) + "\u2026".repeat(338);
        assertThat(cut(text(threeTimesAsLong), JOE, rules).only().text()).isEqualTo(threeTimesAsLong);
        String stillShort = threeTimesAsLong.substring(0, 1320);
        assertThat(cut(text(stillShort), JOE, rules).only().text()).isEqualTo(stillShort.replace("\u2026", "..."));
    }

    /** No two neighbours are equal, so that a piece at a wrong place is seen. */
    private static String lettersOf(int length) {
        List<Integer> letters = new ArrayList<>();
        for (int i = 0; i < length; i++) {
            letters.add('a' + i % 26);
        }
        return letters.stream().map(Character::toString).collect(Collectors.joining());
    }
}
