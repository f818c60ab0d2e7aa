/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.benchmarks.reports;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/** The short versions of what the commands measure. */
class ReportsTest {

    @TempDir
    Path folder;

    @Test
    void aPollTakesAsManyRequestsAfterADayAsAfterAnHour() throws Exception {
        assertThat(RequestsPerPoll.perPoll(Duration.ofDays(1))).isEqualTo(RequestsPerPoll.perPoll(Duration.ofHours(1)));
    }

    @Test
    void aReaderThatIsKilledLosesNothingAndRepeatsAtMostOneReportAKillUnderItsKey_F64() throws Exception {
        Lines lines = new ReportKills(folder, 2, new Random(1)).run("completion");

        assertThat(lines.distinct()).isEqualTo(ReportKills.reports(2));
        assertThat(lines.repeated()).isLessThanOrEqualTo(2);
        assertThat(lines.underAnotherKey()).isZero();
    }

    @Test
    void sixtyThousandWaitingReportsAreTakenInFortyMegabytesOfHeapThoughSomeAreSlow_F67() throws Exception {
        assertThat(new Backlog(60_000, 40, System.out).measure()).isTrue();
    }

    @Test
    void linesTellWhatIsRepeatedAndWhatHasTwoKeys() {
        Lines lines = new Lines(List.of("1 a", "2 b", "1 a", "2 c"));

        assertThat(lines.repeated()).isEqualTo(1);
        assertThat(lines.underAnotherKey()).isEqualTo(1);
    }
}
