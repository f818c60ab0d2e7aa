/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.report;

import java.time.Instant;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static io.github.camelsinch.sms.report.Reports.NOON;
import static org.assertj.core.api.Assertions.assertThat;

class OpenWindowsTest {

    private final OpenWindows windows = new OpenWindows();

    @BeforeEach
    void begin() {
        windows.beginAt(NOON);
        windows.beginAt(NOON.plusSeconds(99));
    }

    @Test
    void aWindowWithoutReportsMovesThePositionOnceItIsRead() {
        OpenWindows.Open window = window(1);
        assertThat(windows.position()).isEqualTo(NOON);

        windows.read(window);

        assertThat(windows.position()).isEqualTo(NOON.plusSeconds(1));
    }

    @Test
    void thePositionWaitsForTheLastReport() {
        OpenWindows.Open window = window(1);
        windows.toHandle(window, 2);
        windows.read(window);
        windows.handled(window);
        assertThat(windows.position()).isEqualTo(NOON);

        windows.handled(window);

        assertThat(windows.position()).isEqualTo(NOON.plusSeconds(1));
    }

    @Test
    void thePositionWaitsForOlderWindowsHoweverManyAreHandledBehind() {
        OpenWindows.Open held = window(1);
        windows.toHandle(held, 1);
        windows.read(held);
        for (int i = 2; i <= 5; i++) {
            windows.read(window(i));
        }
        assertThat(windows.position()).isEqualTo(NOON);

        windows.handled(held);

        assertThat(windows.position()).isEqualTo(NOON.plusSeconds(5));
    }

    @Test
    void reportsThatAreHandledBeforeTheWindowIsReadToItsEndDoNotMoveIt() {
        OpenWindows.Open window = window(1);
        windows.toHandle(window, 1);

        windows.handled(window);

        assertThat(windows.position()).isEqualTo(NOON);
    }

    @Test
    void aSweepDoesNotMoveThePosition() {
        OpenWindows.Open sweep = OpenWindows.aside(new ReportWindow(NOON, NOON.plusSeconds(9)));
        windows.toHandle(sweep, 1);
        windows.read(sweep);
        windows.handled(sweep);

        assertThat(windows.position()).isEqualTo(NOON);
    }

    private OpenWindows.Open window(int seconds) {
        Instant end = NOON.plusSeconds(seconds);
        return windows.add(new ReportWindow(end.minusSeconds(1), end));
    }
}
