/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.report;

import org.junit.jupiter.api.Test;

import static io.github.camelsinch.sms.report.Reports.NOON;
import static org.assertj.core.api.Assertions.assertThat;

class ReportWindowTest {

    @Test
    void itsEndsAreWholeMillisecondsAsSinchsTimesAre() {
        assertThat(new ReportWindow(NOON.plusNanos(1_999_999), NOON.plusSeconds(1).plusNanos(999_999)))
                .isEqualTo(new ReportWindow(NOON.plusMillis(1), NOON.plusSeconds(1)));
    }

    @Test
    void itIsEmptyUnlessItEndsAfterItsStart() {
        assertThat(new ReportWindow(NOON, NOON).isEmpty()).isTrue();
        assertThat(new ReportWindow(NOON, NOON.minusMillis(1)).isEmpty()).isTrue();
        assertThat(new ReportWindow(NOON, NOON.plusMillis(1)).isEmpty()).isFalse();
    }

    @Test
    void itsHalvesMeetInAWholeMillisecond() {
        ReportWindow window = new ReportWindow(NOON, NOON.plusMillis(2001));

        assertThat(window.olderHalf()).isEqualTo(new ReportWindow(NOON, NOON.plusMillis(1000)));
        assertThat(window.newerHalf()).isEqualTo(new ReportWindow(NOON.plusMillis(1000), NOON.plusMillis(2001)));
    }

    @Test
    void aSecondIsNotHalved() {
        assertThat(new ReportWindow(NOON, NOON.plusMillis(1001)).canBeHalved()).isTrue();
        assertThat(new ReportWindow(NOON, NOON.plusMillis(1000)).canBeHalved()).isFalse();
    }
}
