/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.report;

import org.junit.jupiter.api.Test;

import static io.github.camelsinch.sms.report.Reports.NOON;
import static org.assertj.core.api.Assertions.assertThat;

class UnreadableTimesTest {

    private final UnreadableTimes times = new UnreadableTimes();

    @Test
    void aWindowHasToFailThreeTimesInARow() {
        assertThat(times.failed(window(0, 100))).isFalse();
        assertThat(times.failed(window(0, 100))).isFalse();
        assertThat(times.failed(window(0, 100))).isTrue();
    }

    @Test
    void anotherWindowIsCountedAnew() {
        times.failed(window(0, 100));
        times.failed(window(0, 100));

        assertThat(times.failed(window(50, 150))).isFalse();
    }

    @Test
    void whatIsPartOfAWindowThatFailedNeedsToFailOnce() {
        for (int i = 0; i < UnreadableTimes.TRIES; i++) {
            times.failed(window(0, 100));
        }

        assertThat(times.failed(window(50, 100))).isTrue();
        assertThat(times.failed(window(75, 100))).isTrue();
    }

    @Test
    void whatIsKnownIsNewOnceAndNeedsToFailOnce() {
        assertThat(times.add(window(10, 20))).isTrue();

        assertThat(times.add(window(10, 20))).isFalse();
        assertThat(times.add(window(12, 20))).as("cut where a sweep begins").isFalse();
        assertThat(times.failed(window(12, 20))).isTrue();
    }

    @Test
    void aWindowFallsIntoPiecesAroundWhatIsKnown() {
        times.add(window(0, 10));
        times.add(window(30, 40));
        times.add(window(90, 120));

        assertThat(times.around(window(5, 100))).containsExactly(window(10, 30), window(40, 90));
        assertThat(times.apart(window(5, 100))).containsExactly(
                window(5, 10), window(10, 30), window(30, 40), window(40, 90), window(90, 100));
        assertThat(times.around(window(32, 38))).isEmpty();
        assertThat(times.around(window(120, 130))).containsExactly(window(120, 130));
    }

    @Test
    void whatWasReadOrIsTooOldIsForgotten() {
        times.add(window(0, 10));
        times.add(window(30, 40));
        times.add(window(90, 120));

        times.remove(window(20, 80));
        assertThat(times.apart(window(0, 130))).hasSize(4);
        times.forgetBefore(NOON.plusSeconds(10));
        assertThat(times.first()).isEqualTo(window(90, 120));
        times.forgetBefore(NOON.plusSeconds(100));
        assertThat(times.first()).as("not all of it").isNotNull();
        times.forgetBefore(NOON.plusSeconds(120));
        assertThat(times.first()).isNull();
    }

    private static ReportWindow window(int from, int to) {
        return new ReportWindow(NOON.plusSeconds(from), NOON.plusSeconds(to));
    }
}
