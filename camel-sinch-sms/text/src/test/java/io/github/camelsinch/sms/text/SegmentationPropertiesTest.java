/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.text;

import java.util.stream.IntStream;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.statistics.Statistics;

import static org.assertj.core.api.Assertions.assertThat;

class SegmentationPropertiesTest {

    @Property(tries = 1000)
    void partsJoinedAreTheText(
            @ForAll(supplier = Bodies.Anything.class) String body, @ForAll CutRule rule, @ForAll ConcatReference size) {
        assertThat(String.join("", segmenter(rule, size).segment(body).parts())).isEqualTo(body);
    }

    @Property(tries = 1000)
    void noPartIsAboveItsCapacity(
            @ForAll(supplier = Bodies.Anything.class) String body, @ForAll CutRule rule, @ForAll ConcatReference size) {
        Segmentation segmentation = segmenter(rule, size).segment(body);

        assertThat(partLengths(segmentation)).allMatch(length -> length <= segmentation.partCapacity());
    }

    @Property(tries = 1000)
    void lengthsOfThePartsAddUpToTheLength(@ForAll(supplier = Bodies.Gsm.class) String body, @ForAll ConcatReference size) {
        Segmentation segmentation = segmenter(CutRule.CODE_POINT, size).segment(body);

        assertThat(partLengths(segmentation).sum()).isEqualTo(segmentation.length());
    }

    @Property(tries = 1000)
    void noSurrogatePairIsCut(
            @ForAll(supplier = Bodies.Anything.class) String body, @ForAll CutRule rule, @ForAll ConcatReference size) {
        int[] ends = segmenter(rule, size).segment(body).ends();

        assertThat(IntStream.of(ends).filter(end -> end > 0 && end < body.length()))
                .noneMatch(end -> Character.isSurrogatePair(body.charAt(end - 1), body.charAt(end)));
    }

    @Property(tries = 1000)
    void gsmPartsAreFilledGreedily(
            @ForAll(supplier = Bodies.Gsm.class) String body, @ForAll CutRule rule, @ForAll ConcatReference size) {
        assertThat(segmenter(rule, size).segment(body).parts())
                .isEqualTo(GreedyOracle.parts(GreedyOracle.codePoints(body), SmsEncoding.GSM_7BIT, 160,
                        SmsEncoding.GSM_7BIT.partCapacity(size)));
    }

    @Property(tries = 1000)
    void ucs2PartsAreFilledGreedilyWithCodePoints(
            @ForAll(supplier = Bodies.Anything.class) String anything, @ForAll ConcatReference size) {
        String body = "я" + anything;

        assertThat(segmenter(CutRule.CODE_POINT, size).segment(body).parts())
                .isEqualTo(GreedyOracle.parts(GreedyOracle.codePoints(body), SmsEncoding.UCS2, 70,
                        SmsEncoding.UCS2.partCapacity(size)));
    }

    @Property(tries = 3000)
    void ucs2PartsAreFilledGreedilyWithTheClustersOfIcu(
            @ForAll(supplier = Bodies.Clusters.class) String clusters, @ForAll ConcatReference size) {
        String body = "я" + clusters;

        assertThat(segmenter(CutRule.GRAPHEME_CLUSTER, size).segment(body).parts())
                .isEqualTo(GreedyOracle.parts(GreedyOracle.clusters(body), SmsEncoding.UCS2, 70,
                        SmsEncoding.UCS2.partCapacity(size)));
    }

    @Property(tries = 300)
    void mostRandomBodiesHaveSeveralParts(
            @ForAll(supplier = Bodies.Gsm.class) String gsm, @ForAll(supplier = Bodies.Clusters.class) String clusters,
            @ForAll(supplier = Bodies.Anything.class) String anything) {
        Statistics.label("gsm").collect(SmsSegmenter.DEFAULT.numberOfParts(gsm) > 1)
                .coverage(coverage -> coverage.check(true).percentage(share -> share > 40));
        Statistics.label("clusters").collect(SmsSegmenter.DEFAULT.numberOfParts(clusters) > 1)
                .coverage(coverage -> coverage.check(true).percentage(share -> share > 40));
        Statistics.label("anything").collect(SmsSegmenter.DEFAULT.numberOfParts(anything) > 1)
                .coverage(coverage -> coverage.check(true).percentage(share -> share > 40));
    }

    @Property(tries = 300)
    void countingSaysTheSameAsCutting(
            @ForAll(supplier = Bodies.Anything.class) String body, @ForAll CutRule rule,
            @ForAll Transliteration transliteration) {
        SmsSegmenter segmenter = SmsSegmenter.builder().cutRule(rule).transliteration(transliteration).build();
        Segmentation segmentation = segmenter.segment(body);

        assertThat(segmenter.numberOfParts(body)).isEqualTo(segmentation.numberOfParts());
        assertThat(segmenter.encodingOf(body)).isEqualTo(segmentation.encoding());
        assertThat(segmenter.length(body)).isEqualTo(segmentation.length());
        assertThat(segmenter.transliterate(body)).isEqualTo(segmentation.text());
    }

    private static SmsSegmenter segmenter(CutRule rule, ConcatReference size) {
        return SmsSegmenter.builder().cutRule(rule).concatReference(size).build();
    }

    private static IntStream partLengths(Segmentation segmentation) {
        return IntStream.range(0, segmentation.numberOfParts()).map(segmentation::partLength);
    }
}
