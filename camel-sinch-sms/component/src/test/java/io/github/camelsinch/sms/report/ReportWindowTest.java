/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.report;

import java.time.Duration;
import java.time.Instant;

import org.junit.jupiter.api.Test;

import static io.github.camelsinch.sms.report.Reports.NOON;
import static org.assertj.core.api.Assertions.assertThat;

class ReportWindowTest {

    private static final Duration OVERLAP = Duration.ofMinutes(10);
    private static final Duration MARGIN = Duration.ofSeconds(30);
    private static final Instant LONG_AGO = NOON.minus(Duration.ofDays(100));

    @Test
    void itEndsTheMarginBeforeNow() {
        assertThat(window(LONG_AGO, NOON.minusSeconds(60), NOON).end()).isEqualTo(NOON.minusSeconds(30));
    }

    @Test
    void itLooksBackTheOverlapBehindTheLastOne() {
        assertThat(window(LONG_AGO, NOON.minusSeconds(60), NOON).start()).isEqualTo(NOON.minusSeconds(660));
    }

    @Test
    void itNeverLooksBackBehindSince() {
        Instant since = NOON.minusSeconds(90);

        assertThat(window(since, NOON.minusSeconds(60), NOON).start()).isEqualTo(since);
    }

    @Test
    void itIsEmptyAsLongAsTheMarginHasNotPassed() {
        assertThat(window(NOON, NOON, NOON.plusSeconds(29)).isEmpty()).isTrue();
        assertThat(window(NOON, NOON, NOON.plusSeconds(30)).isEmpty()).isTrue();
        assertThat(window(NOON, NOON, NOON.plusSeconds(31)).isEmpty()).isFalse();
    }

    @Test
    void aLongTimeIsReadInPieces() {
        Instant since = NOON.minus(Duration.ofHours(5));

        ReportWindow window = window(since, since, NOON);

        assertThat(window).isEqualTo(new ReportWindow(since, since.plus(Duration.ofMinutes(30))));
        assertThat(window.endsBefore(NOON.minus(MARGIN))).isTrue();
    }

    @Test
    void theLastPieceEndsWhereNowIs() {
        ReportWindow window = window(LONG_AGO, NOON.minusSeconds(600), NOON);

        assertThat(window.endsBefore(NOON.minus(MARGIN))).isFalse();
    }

    @Test
    void theLastPieceEndsThereAlsoWhereTheClockIsFinerThanAMillisecond() {
        Instant now = NOON.plusNanos(123_456_789);

        assertThat(window(LONG_AGO, NOON.minusSeconds(600), now).endsBefore(now.minus(MARGIN))).isFalse();
    }

    @Test
    void itDoesNotReachBackFurtherThanSinchLists() {
        ReportWindow window = window(LONG_AGO, LONG_AGO, NOON);

        assertThat(window.start()).isAfter(NOON.minus(Duration.ofDays(14)));
        assertThat(window.end()).isEqualTo(window.start().plus(Duration.ofMinutes(30)));
    }

    @Test
    void itsEndsAreWholeMillisecondsAsSinchsTimesAre() {
        ReportWindow window = window(LONG_AGO, NOON.minusSeconds(60).plusNanos(1_999_999), NOON.plusNanos(1_999_999));

        assertThat(window)
                .isEqualTo(new ReportWindow(NOON.minusSeconds(660).plusMillis(1), NOON.minusSeconds(30).plusMillis(1)));
    }

    private static ReportWindow window(Instant since, Instant readUntil, Instant now) {
        return ReportWindow.next(since, readUntil, now, OVERLAP, MARGIN);
    }
}
