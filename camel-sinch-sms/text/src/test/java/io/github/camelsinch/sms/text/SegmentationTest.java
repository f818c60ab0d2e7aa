/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.text;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class SegmentationTest {

    private static final String SECRET = "Your code is 493201. " + "x".repeat(160);

    private final Segmentation segmentation = SmsSegmenter.DEFAULT.segment(SECRET);

    @Test
    void whoChangesTheEndsTheyWereGivenChangesNothing() {
        segmentation.ends()[0] = 1;

        assertThat(segmentation.ends()).containsExactly(153, 181);
    }

    @Test
    void whoChangesTheEndsTheyGaveChangesNothing() {
        int[] ends = { 2, 3 };
        Segmentation own = new Segmentation("abc", SmsEncoding.GSM_7BIT, 3, 2, 153, 152, ends);
        ends[0] = 1;

        assertThat(own.parts()).containsExactly("ab", "c");
    }

    @Test
    void equalSegmentationsAreEqualByTheirEnds() {
        assertThat(SmsSegmenter.DEFAULT.segment(SECRET)).isEqualTo(segmentation).hasSameHashCodeAs(segmentation);
        assertThat(new Segmentation("abc", SmsEncoding.GSM_7BIT, 3, 2, 153, 152, new int[] { 1, 3 }))
                .isNotEqualTo(new Segmentation("abc", SmsEncoding.GSM_7BIT, 3, 2, 153, 152, new int[] { 2, 3 }));
    }

    @Test
    void itsStringShowsNumbersAndNoText() {
        assertThat(segmentation).hasToString("Segmentation[encoding=GSM_7BIT, length=181, numberOfParts=2,"
                                             + " partCapacity=153, remainingInLastPart=125, ends=[153, 181]]");
    }

    @Test
    void aPartThatIsNotThereIsRefused() {
        assertThatExceptionOfType(IndexOutOfBoundsException.class).isThrownBy(() -> segmentation.part(2));
        assertThatExceptionOfType(IndexOutOfBoundsException.class).isThrownBy(() -> segmentation.partLength(-1));
    }

    @Test
    void extensionCharactersCountTwiceInThePartTheyAreIn() {
        Segmentation withEuro = SmsSegmenter.DEFAULT.segment("€" + "x".repeat(160));

        assertThat(withEuro.partLength(0)).isEqualTo(153);
        assertThat(withEuro.part(0)).hasSize(152);
        assertThat(withEuro.partLength(1)).isEqualTo(9);
    }

    @Test
    void endsThatDoNotMakeUpTheTextAreRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> abcCutAt(2, 4)).withMessageContaining("text length 3");
        assertThatIllegalArgumentException().isThrownBy(() -> abcCutAt(2, 2, 3)).withMessageContaining("ends[1] is 2");
        assertThatIllegalArgumentException().isThrownBy(() -> abcCutAt(-1, 3)).withMessageContaining("from -1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Segmentation("abc", SmsEncoding.GSM_7BIT, 3, 1, 160, 157, new int[] { 2, 3 }))
                .withMessage("ends has 2 entries, must have numberOfParts = 1");
    }

    private static Segmentation abcCutAt(int... ends) {
        return new Segmentation("abc", SmsEncoding.GSM_7BIT, 3, ends.length, 153, 150, ends);
    }
}
