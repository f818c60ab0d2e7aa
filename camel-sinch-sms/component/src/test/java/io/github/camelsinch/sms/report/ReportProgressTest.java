/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.report;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static io.github.camelsinch.sms.report.Reports.NOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class ReportProgressTest {

    @Test
    void itsTextReadsAsItself() {
        ReportProgress progress = new ReportProgress(NOON, NOON.plusMillis(1), NOON.plusSeconds(2), NOON.plusNanos(3));

        assertThat(ReportProgress.parse(progress.text())).isEqualTo(progress);
        assertThat(ReportProgress.parse(progress.text() + "\r")).isEqualTo(progress);
    }

    @ParameterizedTest
    @ValueSource(strings = { "", "17", "a b c d", "2026-03-01T12:00:00Z 2026-03-01T12:00:00Z 2026-03-01T12:00:00Z" })
    void anythingElseIsRefused(String text) {
        assertThatThrownBy(() -> ReportProgress.parse(text)).isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("four times in ISO-8601");
    }
}
