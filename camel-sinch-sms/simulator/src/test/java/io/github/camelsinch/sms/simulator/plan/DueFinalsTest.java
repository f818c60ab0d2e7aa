/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.simulator.plan;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;

import io.github.camelsinch.sms.simulator.outcome.DeliveryStatus;
import io.github.camelsinch.sms.simulator.outcome.Outcome;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class DueFinalsTest {

    private record Due(long at, int message) {
    }

    @Test
    void theyComeOutByTimeAndWithinOneMomentAsTheyWentIn() {
        Random random = new Random(7);
        DueFinals finals = new DueFinals();
        List<Due> expected = new ArrayList<>();
        for (int i = 0; i < 5000; i++) {
            Due due = new Due(random.nextInt(300), i);
            expected.add(due);
            finals.add(due.at, null, due.message, Outcome.delivered());
        }
        // a stable sort
        expected.sort(Comparator.comparingLong(Due::at));

        List<Due> found = new ArrayList<>();
        while (finals.nextMillis() != Long.MAX_VALUE) {
            found.add(new Due(finals.nextMillis(), finals.message()));
            finals.remove();
        }

        assertThat(found).isEqualTo(expected);
    }

    @Test
    void additionsAndRemovalsMayAlternate() {
        Random random = new Random(8);
        DueFinals finals = new DueFinals();
        long now = 0;
        int waiting = 0;
        for (int i = 0; i < 20_000; i++) {
            if (waiting == 0 || random.nextInt(5) < 3) {
                finals.add(now + random.nextInt(100), null, i, Outcome.delivered());
                waiting++;
            } else {
                assertThat(finals.nextMillis()).isGreaterThanOrEqualTo(now);
                now = finals.nextMillis();
                finals.remove();
                waiting--;
            }
        }
        assertThat(waiting).isPositive();
    }

    @Test
    void theVerdictIsKept() {
        DueFinals finals = new DueFinals();
        finals.add(1, null, 2, new Outcome(DeliveryStatus.UNKNOWN, 9999, Duration.ZERO));

        assertThat(finals.status()).isEqualTo(DeliveryStatus.UNKNOWN);
        assertThat(finals.code()).isEqualTo(9999);
    }
}
