/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.text;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;

import com.code_intelligence.jazzer.junit.FuzzTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Whatever octets and characters come, the text module answers as documented. */
class TextFuzzTest {

    private static final int PARTS = 3;

    @MethodSource("octets")
    @FuzzTest
    void anyOctetsAreElementsOfAHeaderOrRefused(byte[] octets) {
        UserDataHeader header;
        try {
            header = UserDataHeader.of(octets);
        } catch (IllegalArgumentException e) {
            return;
        }
        assertThat(header.informationElements()).isEqualTo(octets);
        assertThat(UserDataHeader.parse(header.toHex())).isEqualTo(header);
        assertThat(header.length() + header.remainingOctets()).isEqualTo(SmsEncoding.USER_DATA_OCTETS);
    }

    @MethodSource("hexHeaders")
    @FuzzTest
    void anyTextIsAHeaderInHexOrRefused(byte[] utf8) {
        String hex = new String(utf8, StandardCharsets.UTF_8);
        UserDataHeader header;
        try {
            header = UserDataHeader.parse(hex);
        } catch (IllegalArgumentException e) {
            return;
        }
        assertThat(header.toHex()).isEqualToIgnoringCase(hex.equals("00") ? "" : hex);
    }

    @MethodSource("characters")
    @FuzzTest
    void partsOfAnyCharactersAreTheWholeTextAndFit(byte[] utf16) {
        String text = characters(utf16);
        for (SmsSegmenter segmenter : segmenters()) {
            Segmentation segmentation;
            try {
                segmentation = segmenter.segment(text);
            } catch (IllegalArgumentException e) {
                assertThat(segmenter.truncate(text, SmsSegmenter.MAX_PARTS)).hasSizeLessThan(text.length());
                continue;
            }
            assertThat(String.join("", segmentation.parts())).isEqualTo(segmenter.transliterate(text));
            assertThat(segmenter.numberOfParts(text)).isEqualTo(segmentation.numberOfParts());
            assertThat(segmenter.encodingOf(text)).isEqualTo(segmentation.encoding());
            assertThat(segmenter.length(text)).isEqualTo(segmentation.length());
            for (int i = 0; i < segmentation.numberOfParts(); i++) {
                assertThat(segmentation.partLength(i)).isLessThanOrEqualTo(segmentation.partCapacity());
            }
            assertThat(segmentation.costlyCharacters()).allSatisfy(one -> assertThat(one.count()).isPositive());
        }
    }

    @MethodSource("characters")
    @FuzzTest
    void anyCharactersCanBeShortened(byte[] utf16) {
        String text = characters(utf16);
        for (SmsSegmenter segmenter : segmenters()) {
            String shorter = segmenter.truncate(text, PARTS);
            assertThat(segmenter.transliterate(text)).startsWith(shorter);
            assertThat(segmenter.numberOfParts(shorter)).isLessThanOrEqualTo(PARTS);
        }
    }

    @MethodSource("characters")
    @FuzzTest
    void whatIsTransliteratedIsInTheGsmAlphabet(byte[] utf16) {
        Transliterator.toGsm(characters(utf16)).ifPresent(
                form -> assertThat(SmsSegmenter.DEFAULT.indexOfFirstNonGsm(form.text())).isEqualTo(-1));
    }

    @MethodSource("octets")
    @FuzzTest
    void anyPayloadIsCutWithoutLossOrRefused(byte[] octets) {
        int elementOctets = octets.length == 0 ? 0 : Math.min(octets.length - 1, Byte.toUnsignedInt(octets[0]) % 16);
        byte[] elements = new byte[elementOctets];
        byte[] payload = new byte[Math.max(0, octets.length - 1 - elementOctets)];
        if (octets.length > 0) {
            ByteBuffer.wrap(octets, 1, octets.length - 1).get(elements).get(payload);
        }
        List<BinaryPart> parts;
        try {
            parts = new BinarySegmenter().split(payload, 7, ConcatReference.BITS_8, elements);
        } catch (IllegalArgumentException e) {
            return;
        }
        ByteBuffer joined = ByteBuffer.allocate(payload.length);
        for (BinaryPart part : parts) {
            int headerOctets = UserDataHeader.parse(part.udhHex()).length();
            assertThat(headerOctets + part.body().length).isLessThanOrEqualTo(SmsEncoding.USER_DATA_OCTETS);
            joined.put(part.body());
        }
        assertThat(joined.array()).isEqualTo(payload);
    }

    static Stream<byte[]> octets() {
        return Stream.of(
                new byte[] { 0, 3, 7, 2, 1 }, new byte[] { 8, 4, 1, 2, 2, 1 }, new byte[] { 5, 4, 11, -124, 35, -16 },
                new byte[] { 0 }, new byte[200]);
    }

    static Stream<byte[]> hexHeaders() {
        return Stream.of("", "050003070201", "06080401020201", "0605040B8423F0", "050003", "0G", "00")
                .map(hex -> hex.getBytes(StandardCharsets.UTF_8));
    }

    static Stream<byte[]> characters() {
        return Stream.of(
                "", "Hello", "€".repeat(81), "ж".repeat(71), "\uD83D", "\uDE00\uD83D", "👨‍👩‍👧".repeat(20),
                "é e\u0301".repeat(40),
                "“quoted” – don’t".repeat(12), "\uD83C\uDDE9\uD83C\uDDEA".repeat(30))
                .map(text -> text.getBytes(StandardCharsets.UTF_16BE));
    }

    /** Two bytes a character, so that halves of surrogate pairs come about. */
    private static String characters(byte[] utf16) {
        return ByteBuffer.wrap(utf16).asCharBuffer().toString();
    }

    private static List<SmsSegmenter> segmenters() {
        return List.of(
                SmsSegmenter.DEFAULT,
                SmsSegmenter.builder().cutRule(CutRule.GRAPHEME_CLUSTER).build(),
                SmsSegmenter.builder().concatReference(ConcatReference.BITS_16)
                        .transliteration(Transliteration.WHEN_IT_SAVES_PARTS).build());
    }
}
