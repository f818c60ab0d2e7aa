/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.text;

import java.util.stream.IntStream;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UProperty;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class GraphemeClustersTest {

    @Test
    void aCharacterThatStandsAloneHasNoPropertyThatJoinsIt() {
        assertThat(standingAlone()).isNotEmpty().allMatch(c -> switch (UCharacter.getIntPropertyValue(c,
                UProperty.GRAPHEME_CLUSTER_BREAK)) {
            case UCharacter.GraphemeClusterBreak.OTHER, UCharacter.GraphemeClusterBreak.LV,
                    UCharacter.GraphemeClusterBreak.LVT ->
                true;
            default -> false;
        });
    }

    @Test
    void lettersAndDigitsOfTheCommonScriptsStandAlone() {
        assertThat("azAZ09 .éñßяЯωאبあア字한".chars().boxed()).allMatch(c -> GraphemeClusters.standsAlone((char) c.intValue()));
    }

    @Test
    void betweenLettersTheLimitItselfIsTheBoundary() {
        assertThat(CutRule.GRAPHEME_CLUSTER.lastCut("привет", 0, 4)).isEqualTo(4);
    }

    @Test
    void aClusterAcrossTheLimitIsLeftWhole() {
        assertThat(CutRule.GRAPHEME_CLUSTER.lastCut("ab👨\u200D👩\u200D👧cd", 0, 6)).isEqualTo(2);
        assertThat(CutRule.GRAPHEME_CLUSTER.lastCut("a\r\nb", 0, 2)).isEqualTo(1);
    }

    @Test
    void aSignThatJoinsWhatFollowsStaysWithIt() {
        assertThat(CutRule.GRAPHEME_CLUSTER.lastCut("a\u06007b", 0, 2)).isEqualTo(1);
    }

    @Test
    void withoutABoundaryTheBeginningIsAnswered() {
        assertThat(CutRule.GRAPHEME_CLUSTER.lastCut("xe\u0301\u0301", 1, 3)).isEqualTo(1);
        assertThat(CutRule.CODE_POINT.lastCut("x😀", 1, 2)).isEqualTo(1);
    }

    @Test
    void theEndOfTheTextIsAlwaysABoundary() {
        assertThat(CutRule.GRAPHEME_CLUSTER.lastCut("e\u0301", 0, 2)).isEqualTo(2);
        assertThat(CutRule.CODE_POINT.lastCut("😀", 0, 2)).isEqualTo(2);
    }

    @Test
    void flagsAreCountedInPairsFromTheBeginning() {
        assertThat(CutRule.GRAPHEME_CLUSTER.lastCut("🇸🇪🇳🇴🇩🇰", 0, 10)).isEqualTo(8);
    }

    private static IntStream standingAlone() {
        return IntStream.range(0, 0x10000).filter(c -> GraphemeClusters.standsAlone((char) c));
    }
}
