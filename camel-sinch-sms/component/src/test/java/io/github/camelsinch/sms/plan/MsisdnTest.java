/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.plan;

import java.util.List;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class MsisdnTest {

    private static final String GROUP = "01FC66621VHDBN119Z8PMV1AHY";

    @Test
    void b05_aPlusWithoutDigitsIsRefused() {
        assertRefused("+", "must have 7 to 15 digits");
    }

    @ParameterizedTest
    @ValueSource(strings = { "4670abc4567", "fortysix", "4670123456O", "+46701234567x" })
    void b06_lettersAreRefused(String raw) {
        assertRefused(raw, "must be ASCII digits");
    }

    @ParameterizedTest
    @ValueSource(strings = { "4612345678901234", "+461234567890123456789", "004612345678901234" })
    void b07_moreThan15DigitsAreRefused(String raw) {
        assertRefused(raw, "must have 7 to 15 digits");
    }

    @ParameterizedTest
    @ValueSource(strings = { "112", "71999", "+46701", "00467012" })
    void b08_shortCodesAreNoRecipients(String raw) {
        assertRefused(raw, "must have 7 to 15 digits");
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "46701234567", "+46701234567", "0046701234567", "+46 70 123 45 67", "46-70-123.45.67", "+46 (70) 123-45-67",
            "(+46) 701234567", "0 0 46 701234567" })
    void b09_spacesDashesDotsAndBracketsAreIgnored(String raw) {
        assertThat(Msisdn.normalize(raw)).isEqualTo("46701234567");
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "\uFF14\uFF16\uFF17\uFF10\uFF11\uFF12\uFF13\uFF14", "\u0664\u0666\u0667\u0660\u0661\u0662\u0663\u0664",
            "\uFF0B46701234567", "46701234\u0665\u0666\u0667" })
    void b10_fullWidthAndArabicDigitsAreRefused(String raw) {
        assertRefused(raw, "must be ASCII digits");
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "+46701234567?x=1", "tel:+46701234567", "46701234567;ext=2", "46701234567,46701234568", "*123456789#" })
    void b22_whatElseAnAddressMayHoldIsRefused(String raw) {
        assertRefused(raw, "must be ASCII digits");
    }

    @ParameterizedTest
    @ValueSource(strings = { "0701234567", "070-123 45 67", "+0701234567", "+0046701234567", "0000701234567", "00" })
    void nationalNumbersAreRefusedNotGuessed(String raw) {
        assertThatExceptionOfType(InvalidInputException.class).isThrownBy(() -> Msisdn.normalize(raw));
    }

    @ParameterizedTest
    @ValueSource(strings = { "+46 (0)70 123 45 67", "46(0)701234567", "+46 (070) 123 45 67", "0046 ( 0 )701234567" })
    void theNationalZeroInBracketsIsRefusedSinceItMustNotBeDialled(String raw) {
        assertRefused(raw, "must not have a zero at the beginning of brackets");
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "++46701234567", "46+701234567", "4670 +1234567", "4670\t1234567", "4670\u00A01234567", "[46]701234567" })
    void signsAtOtherPlacesAreRefused(String raw) {
        assertRefused(raw, "must be ASCII digits");
    }

    @Test
    void aNumberOfAMillionDigitsIsRefusedByItsLength() {
        assertRefused("4".repeat(1_000_000), "must be at most 64 characters long");
    }

    @Test
    void nothingIsNoNumber() {
        assertRefused(null, "must not be empty");
        assertRefused("", "must not be empty");
    }

    @Test
    void theRefusedNumberIsShownMasked() {
        assertThatExceptionOfType(InvalidInputException.class).isThrownBy(() -> Msisdn.normalize("+46701234567x"))
                .satisfies(e -> {
                    assertThat(e.shownValue()).isEqualTo("+4670******7x");
                    assertThat(e.getMessage()).contains("recipient").doesNotContain("1234567");
                });
    }

    @Test
    void sevenAndFifteenDigitsAreTheLimits() {
        assertThat(Msisdn.normalize("1234567")).isEqualTo("1234567");
        assertThat(Msisdn.normalize("+123456789012345")).isEqualTo("123456789012345");
    }

    @Test
    void aPlainNumberIsReturnedAsTheSameObject() {
        String plain = "46701234567";
        assertThat(Msisdn.normalize(plain)).isSameAs(plain);
    }

    @Property(tries = 500)
    void normalisingTwiceChangesNothing(@ForAll("spelledNumbers") String spelling) {
        String once = Msisdn.normalize(spelling);
        assertThat(Msisdn.normalize(once)).isEqualTo(once);
    }

    @Property(tries = 500)
    void everySpellingOfANumberGivesItsDigits(@ForAll @LongRange(min = 1_000_000, max = 999_999_999_999_999L) long number) {
        String digits = Long.toString(number);
        String spaced = String.join(" ", digits.split(""));
        assertThat(List.of(digits, "+" + digits, "00" + digits, spaced, "+" + spaced)).allSatisfy(
                spelling -> assertThat(Msisdn.normalize(spelling)).isEqualTo(digits));
    }

    @Property(tries = 1000)
    void anyStringIsANumberOf7To15DigitsOrRefused(@ForAll String anything) {
        try {
            assertThat(Msisdn.normalize(anything)).matches("[1-9][0-9]{6,14}");
        } catch (InvalidInputException e) {
            assertThat(e.rule()).isNotBlank();
        }
    }

    @Provide
    Arbitrary<String> spelledNumbers() {
        Arbitrary<String> prefix = Arbitraries.of("", "+", "00", "(", " +");
        return prefix.flatMap(start -> Arbitraries.longs().between(1_000_000, 999_999_999_999_999L)
                .flatMap(number -> Arbitraries.of("", " ", "-", ".", ") ")
                        .map(separator -> start + Long.toString(number).replaceFirst("(..)", "$1" + separator))));
    }

    @Test
    void aGroupIdIsRecognised() {
        assertThat(Msisdn.isGroupId(GROUP)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "01FC66621VHDBN119Z8PMV1AH", "01FC66621VHDBN119Z8PMV1AHYY", "01FC66621VHDBN119Z8PMV1AHI",
            "01fc66621vhdbn119z8pmv1ahy",
            "12345678901234567890123456", "46701234567", "" })
    void whatIsNoUpperCaseUlidIsNoGroupId(String value) {
        assertThat(Msisdn.isGroupId(value)).isFalse();
    }

    @Test
    void nullIsNoGroupId() {
        assertThat(Msisdn.isGroupId(null)).isFalse();
    }

    private static void assertRefused(String raw, String rule) {
        assertThatExceptionOfType(InvalidInputException.class).isThrownBy(() -> Msisdn.normalize(raw))
                .withMessageContaining(rule);
    }
}
