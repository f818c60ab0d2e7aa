/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.privacy;

import java.util.List;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class PhoneNumbersTest {

    private static final String GROUP = "01FC66621VHDBN119Z8PMV1AHY";

    @Test
    void theyAreAListOfTexts() {
        PhoneNumbers numbers = PhoneNumbers.of(new long[] { 46701234567L, 0, 1234567L, 99 }, 3, groups(4, 1));

        assertThat(numbers).isEqualTo(List.of("46701234567", GROUP, "1234567"));
        assertThat(numbers.number(0)).isEqualTo(46701234567L);
        assertThat(numbers.number(1)).isZero();
    }

    @Property(tries = 500)
    void aNumberIsWrittenAsItsDigits(@ForAll @LongRange(min = 1, max = 999_999_999_999_999L) long number) {
        PhoneNumbers numbers = PhoneNumbers.of(new long[] { number }, 1, null);
        byte[] ascii = new byte[3 + PhoneNumbers.MAX_DIGITS];

        int end = numbers.write(0, ascii, 3);

        assertThat(new String(ascii, 3, end - 3, US_ASCII)).isEqualTo(Long.toString(number)).isEqualTo(numbers.get(0));
    }

    @ParameterizedTest
    @ValueSource(longs = { 1, 9, 10, 99_999_999, 100_000_000, 100_000_001, 10_000_000_000L, 999_999_999_999_999L })
    void noZeroIsLostAndNoneIsAdded(long number) {
        byte[] ascii = new byte[PhoneNumbers.MAX_DIGITS];

        int end = PhoneNumbers.of(new long[] { number }, 1, null).write(0, ascii, 0);

        assertThat(new String(ascii, 0, end, US_ASCII)).isEqualTo(Long.toString(number));
    }

    @Test
    void whatIsNeitherNumberNorGroupIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> PhoneNumbers.of(new long[] { 0 }, 1, null));
        assertThatIllegalArgumentException().isThrownBy(() -> PhoneNumbers.of(new long[] { 5, 0 }, 2, groups(2, 0)));
        assertThatIllegalArgumentException().isThrownBy(() -> PhoneNumbers.of(new long[] { -1 }, 1, null));
        assertThatIllegalArgumentException().isThrownBy(() -> PhoneNumbers.of(new long[] { 1_000_000_000_000_000L }, 1, null));
    }

    @Test
    void toStringShowsNoNumber() {
        assertThat(PhoneNumbers.of(new long[] { 46701234567L }, 1, null)).hasToString("PhoneNumbers[1]");
    }

    private static String[] groups(int size, int place) {
        String[] groups = new String[size];
        groups[place] = GROUP;
        return groups;
    }
}
