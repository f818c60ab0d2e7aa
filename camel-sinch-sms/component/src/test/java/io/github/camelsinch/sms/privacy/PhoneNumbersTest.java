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
        char[] digits = new char[PhoneNumbers.MAX_DIGITS];

        int start = numbers.write(0, digits);

        assertThat(new String(digits, start, digits.length - start)).isEqualTo(Long.toString(number))
                .isEqualTo(numbers.get(0));
    }

    @Test
    void whatTheyWereMadeOfMayChangeLater() {
        long[] given = { 46701234567L };
        PhoneNumbers numbers = PhoneNumbers.of(given, 1, null);

        given[0] = 1;

        assertThat(numbers).containsExactly("46701234567");
    }

    @Test
    void whatIsNeitherNumberNorGroupIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> PhoneNumbers.of(new long[] { 0 }, 1, null));
        assertThatIllegalArgumentException().isThrownBy(() -> PhoneNumbers.of(new long[] { 5, 0 }, 2, groups(2, 0)));
        assertThatIllegalArgumentException().isThrownBy(() -> PhoneNumbers.of(new long[] { -1 }, 1, null));
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
