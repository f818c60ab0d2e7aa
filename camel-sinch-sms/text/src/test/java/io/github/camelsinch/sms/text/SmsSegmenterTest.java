/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.text;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

class SmsSegmenterTest {

    private static final int MOST_SEPTETS = 39_015;
    private static final int MOST_UNITS = 17_085;

    private final SmsSegmenter segmenter = SmsSegmenter.DEFAULT;
    private final SmsSegmenter sixteenBit = SmsSegmenter.builder().concatReference(ConcatReference.BITS_16).build();

    @Test
    void anEmptyBodyIsOnePartOfLengthZero() {
        Segmentation segmentation = segmenter.segment("");

        assertThat(segmentation).isEqualTo(new Segmentation("", SmsEncoding.GSM_7BIT, 0, 1, 160, 160, new int[] { 0 }));
        assertThat(segmentation.parts()).containsExactly("");
        assertThat(segmenter.numberOfParts("")).isEqualTo(1);
        assertThat(segmenter.length("")).isZero();
    }

    @Test
    void aSinglePartHas160SeptetsOr70Units() {
        assertThat(segmenter.segment("hello"))
                .isEqualTo(new Segmentation("hello", SmsEncoding.GSM_7BIT, 5, 1, 160, 155, new int[] { 5 }));
        assertThat(segmenter.segment("привет"))
                .isEqualTo(new Segmentation("привет", SmsEncoding.UCS2, 6, 1, 70, 64, new int[] { 6 }));
    }

    @Test
    void partsBesideAnEightBitReferenceHave153SeptetsOr67Units() {
        String digits = "1".repeat(161);
        String cyrillic = "я".repeat(71);

        assertThat(segmenter.segment(digits))
                .isEqualTo(new Segmentation(digits, SmsEncoding.GSM_7BIT, 161, 2, 153, 145, new int[] { 153, 161 }));
        assertThat(segmenter.segment(cyrillic))
                .isEqualTo(new Segmentation(cyrillic, SmsEncoding.UCS2, 71, 2, 67, 63, new int[] { 67, 71 }));
    }

    @Test
    void partsBesideASixteenBitReferenceHave152SeptetsOr66Units() {
        String digits = "1".repeat(161);
        String cyrillic = "я".repeat(71);

        assertThat(sixteenBit.segment(digits))
                .isEqualTo(new Segmentation(digits, SmsEncoding.GSM_7BIT, 161, 2, 152, 143, new int[] { 152, 161 }));
        assertThat(sixteenBit.segment(cyrillic))
                .isEqualTo(new Segmentation(cyrillic, SmsEncoding.UCS2, 71, 2, 66, 61, new int[] { 66, 71 }));
    }

    @Test
    void anEscapePairThatStraddlesTwoCutsAddsAPart() {
        String body = "1".repeat(152) + "€" + "1".repeat(152);

        assertThat(segmenter.segment(body).parts())
                .containsExactly("1".repeat(152), "€" + "1".repeat(151), "1");
    }

    @Test
    void surrogatePairsStayWhole() {
        assertThat(segmenter.segment("😀".repeat(67)).parts())
                .containsExactly("😀".repeat(33), "😀".repeat(33), "😀");
    }

    @Test
    void flagsAreCutBetweenCodePointsByDefaultAndStayWholeByClusters() {
        String flags = "🇸🇪".repeat(33);
        SmsSegmenter byClusters = SmsSegmenter.builder().cutRule(CutRule.GRAPHEME_CLUSTER).build();

        assertThat(segmenter.segment(flags).ends()).containsExactly(66, 132);
        assertThat(byClusters.segment(flags).ends()).containsExactly(64, 128, 132);
    }

    @Test
    void aClusterLongerThanAPartBeginsAPartAndIsCutBetweenCodePoints() {
        String oversized = "a" + "\u0301".repeat(149);
        SmsSegmenter byClusters = SmsSegmenter.builder().cutRule(CutRule.GRAPHEME_CLUSTER).build();

        assertThat(byClusters.segment("12345" + oversized + "678").ends()).containsExactly(5, 72, 139, 158);
    }

    @Test
    void anOversizedClusterIsCutBetweenCodePointsToItsEnd() {
        SmsSegmenter byClusters = SmsSegmenter.builder().cutRule(CutRule.GRAPHEME_CLUSTER).build();

        assertThat(byClusters.segment("👩🏽\u200D".repeat(40)).ends()).containsExactly(67, 134, 200);
    }

    @Test
    void whatFollowsAnOversizedClusterIsKeptWholeAgain() {
        String oversized = "a" + "\u0301".repeat(79);
        SmsSegmenter byClusters = SmsSegmenter.builder().cutRule(CutRule.GRAPHEME_CLUSTER).build();

        assertThat(byClusters.segment(oversized + "e".repeat(53) + "e\u0301" + "e".repeat(9)).ends())
                .containsExactly(67, 133, 144);
    }

    @Test
    void theFirstCharacterOutsideTheAlphabetIsPointedAt() {
        assertThat(segmenter.indexOfFirstNonGsm("It’s 5 €")).isEqualTo(2);
        assertThat(segmenter.indexOfFirstNonGsm("It's 5 €")).isEqualTo(-1);
    }

    @Test
    void aCharSequenceThatIsNoStringIsCountedToo() {
        StringBuilder body = new StringBuilder("x".repeat(170)).append('€');

        assertThat(segmenter.encodingOf(body)).isEqualTo(SmsEncoding.GSM_7BIT);
        assertThat(segmenter.length(body)).isEqualTo(172);
        assertThat(segmenter.numberOfParts(body)).isEqualTo(2);
    }

    @Test
    void aMessageOf255PartsIsAccepted() {
        assertThat(segmenter.numberOfParts("1".repeat(MOST_SEPTETS))).isEqualTo(255);
        assertThat(segmenter.segment("я".repeat(MOST_UNITS)).parts()).hasSize(255);
    }

    @Test
    void aMessageOf256PartsIsRefusedWhenCounted() {
        assertThatIllegalArgumentException().isThrownBy(() -> segmenter.numberOfParts("1".repeat(MOST_SEPTETS + 1)))
                .withMessage("body needs 256 parts, a message has at most 255");
        assertThatIllegalArgumentException().isThrownBy(() -> sixteenBit.numberOfParts("1".repeat(152 * 255 + 1)))
                .withMessage("body needs 256 parts, a message has at most 255");
    }

    @Test
    void aMessageOf256PartsIsRefusedWhenCut() {
        assertThatIllegalArgumentException().isThrownBy(() -> segmenter.segment("я".repeat(MOST_UNITS + 1)))
                .withMessage("body needs 256 parts, a message has at most 255");
    }

    @Test
    void lengthAndEncodingOfAnOverlongBodyAreStillTold() {
        String body = "1".repeat(MOST_SEPTETS + 1);

        assertThat(segmenter.length(body)).isEqualTo(MOST_SEPTETS + 1);
        assertThat(segmenter.encodingOf(body)).isEqualTo(SmsEncoding.GSM_7BIT);
    }

    @Test
    void aMissingBodyIsNamed() {
        assertThatNullPointerException().isThrownBy(() -> segmenter.numberOfParts(null)).withMessage("body");
        assertThatNullPointerException().isThrownBy(() -> segmenter.segment(null)).withMessage("body");
        assertThatNullPointerException().isThrownBy(() -> segmenter.indexOfFirstNonGsm(null)).withMessage("body");
        assertThatNullPointerException().isThrownBy(() -> segmenter.transliterate(null)).withMessage("body");
    }

    @Test
    void aMissingSettingIsNamed() {
        assertThatNullPointerException().isThrownBy(() -> SmsSegmenter.builder().cutRule(null)).withMessage("cutRule");
        assertThatNullPointerException().isThrownBy(() -> SmsSegmenter.builder().concatReference(null))
                .withMessage("concatReference");
        assertThatNullPointerException().isThrownBy(() -> SmsSegmenter.builder().transliteration(null))
                .withMessage("transliteration");
    }
}
