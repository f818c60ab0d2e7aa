/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.text;

import java.util.List;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

import static org.assertj.core.api.Assertions.assertThat;

class TruncationPropertiesTest {

    private final SmsSegmenter segmenter = SmsSegmenter.DEFAULT;
    private final SmsSegmenter byClusters = SmsSegmenter.builder().cutRule(CutRule.GRAPHEME_CLUSTER).build();

    @Property(tries = 300)
    void noLongerBeginningOfCodePointsFits(
            @ForAll(supplier = Bodies.Gsm.class) String gsm, @ForAll(supplier = Bodies.Clusters.class) String any,
            @ForAll @IntRange(min = 1, max = 4) int maxParts) {
        String body = gsm.substring(0, gsm.length() / 3) + any;

        assertThat(segmenter.truncate(body, maxParts))
                .isEqualTo(longestBeginning(segmenter, GreedyOracle.codePoints(body), maxParts));
    }

    @Property(tries = 300)
    void noLongerBeginningOfClustersFits(
            @ForAll(supplier = Bodies.Gsm.class) String gsm, @ForAll(supplier = Bodies.Clusters.class) String any,
            @ForAll @IntRange(min = 1, max = 4) int maxParts) {
        String body = gsm.substring(0, gsm.length() / 3) + "я" + any;

        assertThat(byClusters.truncate(body, maxParts))
                .isEqualTo(longestBeginning(byClusters, GreedyOracle.clusters(body), maxParts));
    }

    private static String longestBeginning(SmsSegmenter segmenter, List<String> atoms, int maxParts) {
        StringBuilder beginning = new StringBuilder();
        String longest = "";
        for (String atom : atoms) {
            beginning.append(atom);
            if (segmenter.numberOfParts(beginning) <= maxParts) {
                longest = beginning.toString();
            }
        }
        return longest;
    }
}
