/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.observe;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Several observers, one of which is broken. */
class EventFanTest {

    private final List<Duration> seen = new ArrayList<>();
    private int calls;

    @Test
    void anObserverOfAnotherVersionWhoseMethodsAreMissingStopsNobody() {
        EventFan fan = new EventFan(List.of(new PlanEvents() {
            @Override
            public void turnCame(Duration waited) {
                throw new NoSuchMethodError("of another version");
            }
        }, new PlanEvents() {
            @Override
            public void turnCame(Duration waited) {
                seen.add(waited);
            }
        }));

        fan.turnCame(Duration.ofMillis(1));

        assertThat(seen).containsExactly(Duration.ofMillis(1));
    }

    @Test
    void anObserverThatThrowsStopsNeitherTheCallerNorTheOthersAndIsNotAskedAgain() {
        EventFan fan = new EventFan(List.of(new PlanEvents() {
            @Override
            public void turnCame(Duration waited) {
                calls++;
                throw new IllegalStateException("broken");
            }
        }, new PlanEvents() {
            @Override
            public void turnCame(Duration waited) {
                seen.add(waited);
            }
        }));

        fan.turnCame(Duration.ofMillis(1));
        fan.turnCame(Duration.ofMillis(2));

        assertThat(seen).containsExactly(Duration.ofMillis(1), Duration.ofMillis(2));
        assertThat(calls).isEqualTo(1);
    }
}
