/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.text;

import java.io.IOException;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static io.github.camelsinch.sms.text.Vectors.ints;
import static org.assertj.core.api.Assertions.assertThat;

/** Texts whose encoding, lengths and cuts several implementations agree on. */
class SegmentationVectorsTest {

    private static final SmsSegmenter CODE_POINTS_16_BIT = SmsSegmenter.builder()
            .concatReference(ConcatReference.BITS_16).build();
    private static final SmsSegmenter CLUSTERS = SmsSegmenter.builder().cutRule(CutRule.GRAPHEME_CLUSTER).build();
    private static final SmsSegmenter CLUSTERS_16_BIT = SmsSegmenter.builder()
            .cutRule(CutRule.GRAPHEME_CLUSTER).concatReference(ConcatReference.BITS_16).build();

    static Stream<Named<JsonNode>> vectors() throws IOException {
        return Vectors.named("/vectors-open.json");
    }

    @ParameterizedTest
    @MethodSource("vectors")
    void theEncodingIsTheAgreedOne(JsonNode vector) {
        assertThat(SmsSegmenter.DEFAULT.encodingOf(body(vector))).isEqualTo(encoding(vector));
    }

    @ParameterizedTest
    @MethodSource("vectors")
    void theLengthIsTheAgreedOne(JsonNode vector) {
        assertThat(SmsSegmenter.DEFAULT.length(body(vector))).isEqualTo(vector.get("septetsOrUnits").asInt());
    }

    @ParameterizedTest
    @MethodSource("vectors")
    void theCutsBetweenCodePointsAreTheAgreedOnes(JsonNode vector) {
        assertParts(SmsSegmenter.DEFAULT, vector, vector.get("parts").asInt(), ints(vector, "partLengths"));
        assertThat(partChars(SmsSegmenter.DEFAULT, vector)).isEqualTo(ints(vector, "partChars"));
    }

    @ParameterizedTest
    @MethodSource("vectors")
    void theCutsBetweenClustersAreTheAgreedOnes(JsonNode vector) {
        assertParts(CLUSTERS, vector, vector.get("graphemeParts").asInt(), ints(vector, "graphemePartLengths"));
        assertThat(partChars(CLUSTERS, vector)).isEqualTo(ints(vector, "graphemePartChars"));
    }

    @ParameterizedTest
    @MethodSource("vectors")
    void theCutsWithSixteenBitReferencesAreTheAgreedOnes(JsonNode vector) {
        assertParts(CODE_POINTS_16_BIT, vector, vector.get("parts16").asInt(), ints(vector, "partLengths16"));
    }

    @ParameterizedTest
    @MethodSource("vectors")
    void theClusterCutsWithSixteenBitReferencesAreTheAgreedOnes(JsonNode vector) {
        List<Integer> lengths = ints(vector, "graphemePartLengths16");
        assertParts(CLUSTERS_16_BIT, vector, lengths.size(), lengths);
    }

    private static void assertParts(SmsSegmenter segmenter, JsonNode vector, int parts, List<Integer> lengths) {
        Segmentation segmentation = segmenter.segment(body(vector));
        assertThat(segmenter.numberOfParts(body(vector))).isEqualTo(parts);
        assertThat(segmentation.numberOfParts()).isEqualTo(parts);
        assertThat(segmentation.encoding()).isEqualTo(encoding(vector));
        assertThat(segmentation.length()).isEqualTo(vector.get("septetsOrUnits").asInt());
        assertThat(IntStream.range(0, parts).mapToObj(segmentation::partLength).toList()).isEqualTo(lengths);
        assertThat(segmentation.remainingInLastPart())
                .isEqualTo(segmentation.partCapacity() - lengths.get(lengths.size() - 1));
        assertThat(String.join("", segmentation.parts())).isEqualTo(body(vector));
    }

    private static List<Integer> partChars(SmsSegmenter segmenter, JsonNode vector) {
        return segmenter.segment(body(vector)).parts().stream().map(String::length).toList();
    }

    private static String body(JsonNode vector) {
        return vector.get("body").asText();
    }

    private static SmsEncoding encoding(JsonNode vector) {
        return switch (vector.get("encoding").asText()) {
            case "GSM-7" -> SmsEncoding.GSM_7BIT;
            case "UCS-2" -> SmsEncoding.UCS2;
            default -> throw new IllegalStateException("unknown encoding in vector " + vector.get("name"));
        };
    }
}
