/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.pacing;

import java.time.Duration;

import io.github.camelsinch.sms.time.ManualTimer;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class LeavingAtOnceTest {

    private final ManualTimer timer = new ManualTimer();
    private final LocalPermits permits = new LocalPermits(10, Duration.ofSeconds(1), timer);

    @Test
    void whatIsThereIsTakenAtOnceAndWhatIsNotIsNotCharged() {
        timer.advance(Duration.ofSeconds(1));

        assertThat(permits.tryReserve(6, Priority.NORMAL)).isTrue();
        assertThat(permits.tryReserve(6, Priority.NORMAL)).isFalse();
        assertThat(permits.tryReserve(4, Priority.NORMAL)).isTrue();
        assertThat(permits.tryReserve(1, Priority.HIGH)).isFalse();
    }
}
