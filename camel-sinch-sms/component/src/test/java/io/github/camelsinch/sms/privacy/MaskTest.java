/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.privacy;

import java.util.regex.Pattern;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class MaskTest {

    private static final Pattern SIX_DIGITS = Pattern.compile("\\p{Nd}{6}");

    @ParameterizedTest
    @CsvSource({
            "+46701234567,+4670*****67", "46701234567,4670*****67", "12345678,123****8", "+1234567,+12****7", "1234567,1******",
            "1,1",
            "01FC66621VHDBN119Z8PMV1AHY,01FC************HY" })
    void theMiddleOfANumberIsHidden(String number, String shown) {
        assertThat(Mask.msisdn(number)).isEqualTo(shown);
    }

    @Test
    void nothingIsShownAsNothing() {
        assertThat(Mask.msisdn(null)).isEqualTo("null");
        assertThat(Mask.msisdn("")).isEqualTo("''");
        assertThat(Mask.text(null)).isEqualTo("null");
        assertThat(Mask.text("")).isEmpty();
    }

    @Test
    void ofASecretOnlyItsExistenceIsShown() {
        assertThat(Mask.secret("s3cr3t")).isEqualTo("******");
        assertThat(Mask.secret("")).isEqualTo("none");
        assertThat(Mask.secret(null)).isEqualTo("none");
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "to[0] '46701234567' is no MSISDN", "call +46 70 123 45 67 now", "call 070-123.45.67 now", "(070) 123 45 67",
            "+46 - (70) / 123 / 4567", "46701234567 and 46701234568", "4670\u200B1234\u200B567", "4670\u00A0123\u00A04567",
            "467\u2028012\u00013456",
            "\u0664\u0666\u0667\u0660\u0661\u0662\u0663\u0664\u0665", "46_70_12_34_56",
            "\uD835\uDFD2\uD835\uDFD4\uD835\uDFD5\uD835\uDFCE\uD835\uDFCF\uD835\uDFD0\uD835\uDFD1" })
    void numbersInATextAreHiddenHoweverTheyAreWritten(String text) {
        String shown = Mask.text(text);
        assertThat(shown).contains("*");
        assertThat(shown.codePoints().filter(Character::isDigit).count()).isLessThanOrEqualTo(2L * 6);
        assertThat(SIX_DIGITS.matcher(shown).find()).isFalse();
    }

    @Test
    void theRestOfATextStaysReadable() {
        assertThat(Mask.text("The format of parameter 'to[0]' is invalid; value '+46701234567' is not valid"))
                .isEqualTo("The format of parameter 'to[0]' is invalid; value '+4670*****67' is not valid");
        assertThat(Mask.text("must be 1 to 1000, code 405")).isEqualTo("must be 1 to 1000, code 405");
    }

    @Test
    void timesAreNoNumbers() {
        assertThat(Mask.text("expires 2026-11-23T10:15:30Z")).isEqualTo("expires 2026-11-23T10:15:30Z");
        assertThat(Mask.text("at 2026-11-23T10:15")).isEqualTo("at 2026-11-23T10:15");
        assertThat(Mask.text("at 2026-11-23")).contains("*");
    }

    @Test
    void controlCharactersAreEscaped() {
        assertThat(Mask.text("a\r\nb\u001B[31m\u202Ec")).isEqualTo("a\\u{000d}\\u{000a}b\\u{001b}[31m\\u{202e}c");
        assertThat(Mask.msisdn("12\n")).doesNotContain("\n");
    }

    @Test
    void halfASurrogatePairIsEscaped() {
        assertThat(Mask.text("a\uD83Db")).isEqualTo("a\\u{d83d}b");
    }

    @Test
    void lengthIsBounded() {
        assertThat(Mask.text("a".repeat(1_000_000))).hasSize(121).endsWith("…");
        assertThat(Mask.text("\n".repeat(1_000_000)).length()).isLessThan(140);
        assertThat(Mask.msisdn("a".repeat(1_000_000))).hasSizeLessThan(30);
        assertThat(Mask.text("a".repeat(120))).isEqualTo("a".repeat(120));
    }

    @Property(tries = 2000)
    void noTextShowsSixDigitsInARow(@ForAll("texts") String text) {
        assertThat(SIX_DIGITS.matcher(Mask.text(text)).find()).isFalse();
    }

    @Property(tries = 2000)
    void noNumberShowsSixDigitsInARow(@ForAll("texts") String number) {
        assertThat(SIX_DIGITS.matcher(Mask.msisdn(number)).find()).isFalse();
    }

    @Property(tries = 2000)
    void nothingInvisibleIsShown(@ForAll("texts") String text) {
        assertThat((Mask.text(text) + Mask.msisdn(text)).chars()).noneMatch(
                c -> Character.isISOControl(c) || Character.getType(c) == Character.FORMAT || c == '\u2028' || c == '\u2029');
    }

    @Property(tries = 1000)
    void aNumberBetweenWordsNeverShowsMoreThanSixOfItsDigits(@ForAll("numbers") String number) {
        String shown = Mask.text("value " + number + " is wrong");
        assertThat(shown.chars().filter(Character::isDigit).count()).isLessThanOrEqualTo(6);
    }

    @Provide
    Arbitrary<String> texts() {
        Arbitrary<String> pieces
                = Arbitraries.of("0", "1", "2", "345", "4670", "\u0664", "\uD835\uDFD2", " ", "-", ".", "(", ")", "/", "+", "a",
                        "T", ":", "2026-11-23T", "\n", "\u0000", "\u200B", "\u2028", "\u202E", "\uD83D", "\uDE00", "x,", "—");
        return pieces.list().ofMaxSize(300).map(list -> String.join("", list));
    }

    @Provide
    Arbitrary<String> numbers() {
        return Arbitraries.longs().between(100_000, 999_999_999_999_999L)
                .flatMap(number -> Arbitraries.of("", " ", "-", ".", " - ", ") (", "\u00A0", "\u2011")
                        .map(separator -> String.join(separator, Long.toString(number).split("(?<=\\G...)"))));
    }
}
