/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.text;

import java.text.Normalizer;
import java.util.List;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class LookAlikesTest {

    @Test
    void whatALookAlikeBecomesIsAlwaysGsm() {
        assertThat(mapped()).isNotEmpty()
                .allSatisfy(c -> assertThat(GsmAlphabet.indexOfFirstNonGsm(LookAlikes.of(c))).isEqualTo(-1));
    }

    @Test
    void noLetterIsMappedButTheWideFormOfTheSameLetter() {
        assertThat(mapped().stream().filter(Character::isLetter)).hasSize(52).allSatisfy(
                c -> assertThat(LookAlikes.of(c))
                        .isEqualTo(Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFKC)));
    }

    @Test
    void noCombiningMarkIsMapped() {
        assertThat(mapped()).noneMatch(c -> List.of(Character.NON_SPACING_MARK, Character.COMBINING_SPACING_MARK,
                Character.ENCLOSING_MARK).contains((byte) Character.getType(c)));
    }

    @Test
    void allSpaceSeparatorsBecomeOneSpace() {
        assertThat(characters().stream().filter(c -> Character.getType(c) == Character.SPACE_SEPARATOR && c != ' '))
                .hasSize(16)
                .allSatisfy(c -> assertThat(LookAlikes.of(c)).isEqualTo(" "));
    }

    @Test
    void controlsThatTurnTheReadingDirectionAreKept() {
        assertThat("\u200F\u202A\u202B\u202D\u202E\u2067".chars().boxed())
                .allSatisfy(c -> assertThat(LookAlikes.of((char) c.intValue())).isNull());
    }

    private static List<Character> mapped() {
        return characters().stream().filter(c -> LookAlikes.of(c) != null && GsmAlphabet.septets(c) == GsmAlphabet.NOT_GSM)
                .toList();
    }

    private static List<Character> characters() {
        return IntStream.rangeClosed(Character.MIN_VALUE, Character.MAX_VALUE).mapToObj(c -> (char) c).toList();
    }
}
