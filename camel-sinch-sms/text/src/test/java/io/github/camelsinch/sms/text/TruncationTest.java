/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.text;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class TruncationTest {

    private final SmsSegmenter segmenter = SmsSegmenter.DEFAULT;
    private final SmsSegmenter byClusters = SmsSegmenter.builder().cutRule(CutRule.GRAPHEME_CLUSTER).build();

    @Test
    void aTextThatFitsStays() {
        String body = "x".repeat(306);

        assertThat(segmenter.truncate(body, 2)).isSameAs(body);
    }

    @Test
    void onePartKeeps160SeptetsOr70Units() {
        assertThat(segmenter.truncate("x".repeat(161), 1)).isEqualTo("x".repeat(160));
        assertThat(segmenter.truncate("я".repeat(71), 1)).isEqualTo("я".repeat(70));
    }

    @Test
    void severalPartsKeepWhatFitsBesideTheirHeaders() {
        assertThat(segmenter.truncate("x".repeat(1000), 2)).isEqualTo("x".repeat(306));
        assertThat(segmenter.truncate("я".repeat(1000), 3)).isEqualTo("я".repeat(201));
    }

    @Test
    void anEscapePairAtTheEndIsDroppedWhole() {
        assertThat(segmenter.truncate("x".repeat(159) + "€", 1)).isEqualTo("x".repeat(159));
    }

    @Test
    void aSurrogatePairAtTheEndIsDroppedWhole() {
        assertThat(segmenter.truncate("я".repeat(69) + "😀", 1)).isEqualTo("я".repeat(69));
    }

    @Test
    void aBeginningThatIsGsmByItselfIsCountedAsGsm() {
        assertThat(segmenter.truncate("1".repeat(100) + "я", 1)).isEqualTo("1".repeat(100));
    }

    @Test
    void byClustersALetterGoesWithItsAccent() {
        assertThat(byClusters.truncate("я".repeat(68) + "e\u0301\u0323", 1)).isEqualTo("я".repeat(68));
        assertThat(byClusters.truncate("1".repeat(100) + "e\u0301", 1)).isEqualTo("1".repeat(100));
    }

    @Test
    void aClusterThatNoPartCanHoldIsCutRatherThanNothingLeft() {
        assertThat(byClusters.truncate("я" + "\u0301".repeat(99), 1)).isEqualTo("я" + "\u0301".repeat(69));
    }

    @Test
    void anOverlongBodyIsShortenedToo() {
        assertThat(segmenter.truncate("x".repeat(50_000), 255)).hasSize(39_015);
    }

    @Test
    void aNumberOfPartsThatNoMessageHasIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> segmenter.truncate("x", 0))
                .withMessage("maxParts is 0, must be 1 to 255");
        assertThatIllegalArgumentException().isThrownBy(() -> segmenter.truncate("x", 256))
                .withMessage("maxParts is 256, must be 1 to 255");
    }
}
