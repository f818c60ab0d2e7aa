/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.text;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;

/**
 * How a text becomes the parts of one message. Immutable. {@link #toString()} does not show the text.
 *
 * @param text                the text that is sent: the body, or what transliteration made of it
 * @param encoding            the encoding of all parts
 * @param length              septets (GSM 7-bit) or UTF-16 code units (UCS-2) of the text, headers not counted
 * @param numberOfParts       1 to {@value SmsSegmenter#MAX_PARTS}; what Sinch bills per recipient
 * @param partCapacity        septets or code units that a part of this message can hold: 160 or 70 if there is one
 *                            part, 153 or 67 (152 or 66 with a 16-bit reference) if there are several
 * @param remainingInLastPart septets or code units still free in the last part
 * @param ends                for each part the index into the text at which it ends, exclusive, in {@code char}s;
 *                            copied on the way in and out
 */
public record Segmentation(String text, SmsEncoding encoding, int length, int numberOfParts, int partCapacity,
        int remainingInLastPart, int[] ends) {

    /**
     * Checks that the parts make up the text.
     *
     * @throws IllegalArgumentException if they do not
     */
    public Segmentation {
        Objects.requireNonNull(text, "text");
        Objects.requireNonNull(encoding, "encoding");
        ends = ends.clone();
        if (ends.length == 0 || ends.length != numberOfParts) {
            throw new IllegalArgumentException(
                    "ends has " + ends.length + " entries, must have numberOfParts = " + numberOfParts);
        }
        for (int i = 1; i < ends.length; i++) {
            if (ends[i] <= ends[i - 1]) {
                throw new IllegalArgumentException("ends[" + i + "] is " + ends[i] + ", must be above the one before");
            }
        }
        if (ends[0] < 0 || ends[ends.length - 1] != text.length()) {
            throw new IllegalArgumentException(
                    "ends goes from " + ends[0] + " to " + ends[ends.length - 1] + ", must end at text length "
                                               + text.length());
        }
    }

    @Override
    public int[] ends() {
        return ends.clone();
    }

    /**
     * One part of the text.
     *
     * @param  index                     0 for the first part
     * @return                           its characters
     * @throws IndexOutOfBoundsException if there is no such part
     */
    public String part(int index) {
        Objects.checkIndex(index, ends.length);
        return text.substring(startOf(index), ends[index]);
    }

    /**
     * All parts in order; joined they are the text. An empty text has one empty part.
     *
     * @return an immutable list of {@link #numberOfParts()} strings
     */
    public List<String> parts() {
        return IntStream.range(0, ends.length).mapToObj(this::part).toList();
    }

    /**
     * How much of {@link #partCapacity()} one part uses.
     *
     * @param  index                     0 for the first part
     * @return                           septets or UTF-16 code units
     * @throws IndexOutOfBoundsException if there is no such part
     */
    public int partLength(int index) {
        Objects.checkIndex(index, ends.length);
        return encoding == SmsEncoding.UCS2
                ? ends[index] - startOf(index) : GsmAlphabet.septets(text, startOf(index), ends[index]);
    }

    /**
     * The answer to "why so many parts?": the extension characters of a GSM 7-bit text, or the characters that make a
     * text UCS-2, costliest first.
     *
     * @return an immutable list with one entry a character, empty if every character takes one septet
     */
    public List<CostlyCharacter> costlyCharacters() {
        return CostlyCharacter.of(text, encoding);
    }

    private int startOf(int index) {
        return index == 0 ? 0 : ends[index - 1];
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Segmentation that
                && text.equals(that.text)
                && encoding == that.encoding
                && length == that.length
                && numberOfParts == that.numberOfParts
                && partCapacity == that.partCapacity
                && remainingInLastPart == that.remainingInLastPart
                && Arrays.equals(ends, that.ends);
    }

    @Override
    public int hashCode() {
        return 31 * Objects.hash(text, encoding, length, numberOfParts, partCapacity, remainingInLastPart)
               + Arrays.hashCode(ends);
    }

    @Override
    public String toString() {
        return "Segmentation[encoding=" + encoding + ", length=" + length + ", numberOfParts=" + numberOfParts
               + ", partCapacity=" + partCapacity + ", remainingInLastPart=" + remainingInLastPart
               + ", ends=" + Arrays.toString(ends) + "]";
    }
}
