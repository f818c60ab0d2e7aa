/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.text;

import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class TransliterationTest {

    private static final String FILL = "x".repeat(70);

    private final SmsSegmenter segmenter = SmsSegmenter.builder()
            .transliteration(Transliteration.WHEN_IT_SAVES_PARTS).build();

    @Test
    void aCurlyQuoteInALongTextBecomesAStraightOne() {
        Segmentation segmentation = segmenter.segment("It’s " + FILL);

        assertThat(segmentation.text()).isEqualTo("It's " + FILL);
        assertThat(segmentation.encoding()).isEqualTo(SmsEncoding.GSM_7BIT);
        assertThat(segmentation.numberOfParts()).isEqualTo(1);
    }

    @Test
    void allQuestionsAreAnsweredForTheTextThatIsSent() {
        String body = "It’s " + FILL;

        assertThat(segmenter.encodingOf(body)).isEqualTo(SmsEncoding.GSM_7BIT);
        assertThat(segmenter.length(body)).isEqualTo(75);
        assertThat(segmenter.numberOfParts(body)).isEqualTo(1);
        assertThat(segmenter.truncate(body, 1)).isEqualTo("It's " + FILL);
    }

    @Test
    void theFirstNonGsmCharacterIsToldOfTheBodyAsItCame() {
        assertThat(segmenter.indexOfFirstNonGsm("It’s " + FILL)).isEqualTo(2);
    }

    @Test
    void withoutTransliterationTheTextStays() {
        String body = "It’s " + FILL;

        assertThat(SmsSegmenter.DEFAULT.transliterate(body)).isSameAs(body);
        assertThat(SmsSegmenter.DEFAULT.numberOfParts(body)).isEqualTo(2);
    }

    @Test
    void aTextOfOnePartStays() {
        String body = "It’s " + "x".repeat(65);

        assertThat(segmenter.transliterate(body)).isSameAs(body);
    }

    @Test
    void aTextThatWouldNotTakeFewerPartsStays() {
        String body = "…".repeat(71);

        assertThat(Transliterator.toGsm(body)).isPresent();
        assertThat(segmenter.transliterate(body)).isSameAs(body);
    }

    @Test
    void oneCharacterWithoutLookAlikeKeepsAllOthersAsTheyAre() {
        String body = "It’s “fine” 😀 " + FILL;

        assertThat(segmenter.transliterate(body)).isSameAs(body);
    }

    @Test
    void lettersAreNeverReplacedByOthers() {
        for (String word : new String[] { "façade", "Łódź", "Αθήνα", "ВАСО", "œuvre", "naïve", "m\u02BCjaso" }) {
            String body = word + FILL;
            assertThat(segmenter.transliterate(body)).isSameAs(body);
        }
    }

    @Test
    void combiningAccentsJoinTheirLettersIfTheAlphabetHasTheResult() {
        assertThat(segmenter.transliterate("A\u030Angstro\u0308m, ol\u00E9, o\u0300 " + FILL))
                .isEqualTo("Ångström, olé, ò " + FILL);
    }

    @Test
    void combiningAccentsAreNeverDropped() {
        String body = "x\u0301" + FILL;

        assertThat(segmenter.transliterate(body)).isSameAs(body);
    }

    @Test
    void theOhmAndAngstromSignsBecomeTheirLetters() {
        assertThat(segmenter.transliterate("5 \u2126, 7 \u212B, 3 \u212A " + FILL)).isEqualTo("5 Ω, 7 Å, 3 K " + FILL);
    }

    @Test
    void dashesSpacesEllipsisAndInvisibleCharactersBecomePlain() {
        assertThat(segmenter.transliterate("a–b — c\u00A0d\u2009e…\u200B\uFEFFf\u00ADg\u2028h\ti " + FILL))
                .isEqualTo("a-b - c d e...fg\nh i " + FILL);
    }

    @Test
    void wideFormsBecomeTheSameCharactersInAscii() {
        assertThat(segmenter.transliterate("ＡＢＣ　１２３［＂｀］" + FILL)).isEqualTo("ABC 123[\"']" + FILL);
    }

    @Test
    void parametersStayAsTheyAre() {
        assertThat(segmenter.transliterate("It’s for ${first-name}, ${x}… " + FILL))
                .isEqualTo("It's for ${first-name}, ${x}... " + FILL);
    }

    @Test
    void aParameterKeyOutsideTheAlphabetKeepsTheText() {
        String body = "It’s for ${l’eau} " + FILL;

        assertThat(segmenter.transliterate(body)).isSameAs(body);
    }

    @Test
    void aParameterThatIsNotClosedIsNotTouchedEither() {
        String body = "It’s ${name’s " + FILL;

        assertThat(segmenter.transliterate(body)).isSameAs(body);
    }

    @Test
    void noParameterAppearsThatWasNotThere() {
        for (String almost : new String[] { "＄{x}", "$｛x}", "$\u200B{x}", "＄｛x｝" }) {
            String body = almost + FILL;
            assertThat(segmenter.transliterate(body)).isSameAs(body);
        }
    }

    @Test
    void aTextOfInvisibleCharactersOnlyStays() {
        String body = "\u200B".repeat(71);

        assertThat(segmenter.transliterate(body)).isSameAs(body);
    }

    @Test
    void anOverlongUcs2BodyThatFitsAsGsmIsAccepted() {
        assertThat(segmenter.numberOfParts("’".repeat(17_086))).isEqualTo(112);
    }

    @Test
    void whatWasChangedIsTold() {
        TransliterationResult result = segmenter.explainTransliteration("It’s a\u030A\u200B… " + FILL);

        assertThat(result.isChanged()).isTrue();
        assertThat(result.text()).isEqualTo("It's å... " + FILL);
        assertThat(result.replacements()).containsExactly(
                new Replacement(2, "’", "'"),
                new Replacement(5, "a\u030A", "å"),
                new Replacement(7, "\u200B", ""),
                new Replacement(8, "…", "..."));
    }

    @Test
    void aTextThatStaysHasNoChangesToTell() {
        TransliterationResult result = segmenter.explainTransliteration("It’s short");

        assertThat(result.isChanged()).isFalse();
        assertThat(result).isEqualTo(new TransliterationResult("It’s short", List.of()));
    }

    @Test
    void neitherTheResultNorAReplacementShowsText() {
        TransliterationResult result = segmenter.explainTransliteration("４９３２０１ " + FILL);

        assertThat(result).hasToString("TransliterationResult[text=77 chars, replacements=6]");
        assertThat(result.replacements().get(0)).hasToString("Replacement[index=0, 1 chars by 1]");
    }
}
