/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.report;

import java.time.Duration;
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

class SeenReportsTest {

    private static final Duration HOUR = Duration.ofHours(1);

    private final SeenReports seen = new SeenReports(HOUR, 3);

    @Test
    void whatWasAddedIsContained() {
        seen.add(key(1), NOON);

        assertThat(seen.contains(key(1))).isTrue();
        assertThat(seen.contains(key(2))).isFalse();
    }

    @Test
    void aKeyCountsOnce() {
        seen.add(key(1), NOON);
        seen.add(key(1), NOON);

        assertThat(seen.size()).isEqualTo(1);
    }

    @Test
    void aSliceIsForgottenWhenAllOfItLiesBeforeTheTime() {
        seen.add(key(1), NOON);

        seen.forgetBefore(NOON.plus(HOUR).minusMillis(1));
        assertThat(seen.contains(key(1))).isTrue();

        seen.forgetBefore(NOON.plus(HOUR));
        assertThat(seen.contains(key(1))).isFalse();
        assertThat(seen.size()).isZero();
    }

    @Test
    void theOldestSliceGoesWhenThereAreTooMany() {
        for (int i = 0; i < 4; i++) {
            seen.add(key(i), NOON.plus(HOUR.multipliedBy(i)));
        }

        assertThat(seen.contains(key(0))).isFalse();
        assertThat(seen.contains(key(1))).isTrue();
        assertThat(seen.size()).isEqualTo(3);
    }

    @Test
    void ofAnHourWithTooManyOnlyTheOldestEighthGoes() {
        SeenReports busy = new SeenReports(HOUR, 80);
        for (int i = 0; i <= 80; i++) {
            busy.add(key(i), NOON);
        }

        assertThat(busy.size()).isEqualTo(71);
        assertThat(busy.contains(key(9))).isFalse();
        assertThat(busy.contains(key(10))).isTrue();
        assertThat(busy.contains(key(80))).isTrue();
    }

    @Property
    void itKnowsWhatASetKnows(@ForAll @Size(max = 400) List<@IntRange(max = 300) Integer> numbers) {
        SeenReports compact = new SeenReports(HOUR, Long.MAX_VALUE);
        Set<ReportKey> plain = new HashSet<>();
        for (int number : numbers) {
            compact.add(key(number), NOON);
            plain.add(key(number));
        }

        assertThat(compact.size()).isEqualTo(plain.size());
        for (int number = 0; number <= 300; number++) {
            assertThat(compact.contains(key(number))).isEqualTo(plain.contains(key(number)));
        }
    }

    private static ReportKey key(int number) {
        return FeedPoller.KEYS.of(Reports.at(NOON, String.valueOf(46_700_000_000L + number)));
    }
}
