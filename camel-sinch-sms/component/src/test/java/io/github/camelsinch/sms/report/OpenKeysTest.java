/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.report;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

import static io.github.camelsinch.sms.report.Reports.NOON;
import static org.assertj.core.api.Assertions.assertThat;

class OpenKeysTest {

    /** So few places that keys lie behind each other and round the end of the table. */
    private static final int CROWDED = 16;

    @Test
    void aKeyThatIsTakenIsNotTakenAgainUntilItIsGivenBack() {
        OpenKeys keys = new OpenKeys();
        ReportKey key = ReportKey.of(1, 2, NOON);

        assertThat(keys.add(key)).isTrue();
        assertThat(keys.add(key)).isFalse();
        assertThat(keys.remove(key)).isTrue();
        assertThat(keys.remove(key)).isFalse();
        assertThat(keys.add(key)).isTrue();
        assertThat(keys.size()).isEqualTo(1);
    }

    @Property
    void theyAreWhatASetIsAfterTheSameSteps(@ForAll @Size(max = 300) List<@IntRange(min = -40, max = 40) Integer> steps) {
        OpenKeys keys = new OpenKeys();
        Set<ReportKey> plain = new HashSet<>();
        for (int step : steps) {
            ReportKey key = ReportKey.of(Math.abs(step) % CROWDED * 3 / 2, Math.abs(step), NOON);
            if (step < 0) {
                assertThat(keys.remove(key)).isEqualTo(plain.remove(key));
            } else {
                assertThat(keys.add(key)).isEqualTo(plain.add(key));
            }
            assertThat(keys.size()).isEqualTo(plain.size());
        }
    }
}
