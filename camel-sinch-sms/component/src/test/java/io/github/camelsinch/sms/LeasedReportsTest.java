/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicReference;

import org.apache.camel.RuntimeCamelException;
import org.apache.camel.support.processor.idempotent.MemoryIdempotentRepository;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class LeasedReportsTest {

    private static final Duration LEASE = Duration.ofMinutes(10);
    private static final String KEY = "0123456789abcdef0123456789abcdef";

    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-03-01T12:00:00Z"));
    private final Clock clock = ((InstantSource) () -> now.get()).withZone(ZoneOffset.UTC);
    private final InProgressReports shared = new InProgressReports();
    private final LeasedReports node = new LeasedReports(shared, LEASE, clock);
    private final LeasedReports other = new LeasedReports(shared, LEASE, clock);

    @Test
    void whatAnotherNodeHasIsRefusedUntilItIsGivenBack() {
        other.add(KEY);

        assertThat(node.add(KEY)).isFalse();
        other.remove(KEY);
        assertThat(node.add(KEY)).isTrue();
    }

    @Test
    void whatADeadNodeLeftIsTakenOverAfterTheLease() {
        shared.add(KEY);
        assertThat(node.add(KEY)).isFalse();

        pass(LEASE.minusMillis(1));
        assertThat(node.add(KEY)).isFalse();
        pass(Duration.ofMillis(1));
        assertThat(node.add(KEY)).isTrue();
    }

    @Test
    void whatWasTakenOverIsRefusedToOthersThatBeginToWait() {
        shared.add(KEY);
        node.add(KEY);
        pass(LEASE);
        node.add(KEY);

        assertThat(other.add(KEY)).isFalse();
    }

    @Test
    void whatIsHeldHereIsNeverTakenOverHoweverLongItTakes() {
        node.add(KEY);
        assertThat(node.add(KEY)).isFalse();

        pass(LEASE.multipliedBy(10));

        assertThat(node.add(KEY)).isFalse();
    }

    @Test
    void aLeaseBeginsAnewWhenTheKeyWasFreeInBetween() {
        other.add(KEY);
        node.add(KEY);
        other.remove(KEY);
        node.add(KEY);
        node.remove(KEY);
        other.add(KEY);
        pass(LEASE);

        assertThat(node.add(KEY)).isFalse();
    }

    @Test
    void aKeyThatCouldNotBeGivenBackIsTakenOverAfterTheLease() {
        LeasedReports failing = new LeasedReports(new FailingOnce(shared), LEASE, clock);
        failing.add(KEY);
        assertThatThrownBy(() -> failing.remove(KEY)).hasMessage("database is down");
        assertThat(failing.add(KEY)).isFalse();

        pass(LEASE);

        assertThat(failing.add(KEY)).isTrue();
    }

    private void pass(Duration time) {
        now.updateAndGet(instant -> instant.plus(time));
    }

    /** A repository whose first removal fails. */
    private static final class FailingOnce extends MemoryIdempotentRepository {

        private final InProgressReports keys;
        private boolean failed;

        private FailingOnce(InProgressReports keys) {
            this.keys = keys;
        }

        @Override
        public boolean add(String key) {
            return keys.add(key);
        }

        @Override
        public boolean remove(String key) {
            if (!failed) {
                failed = true;
                throw new RuntimeCamelException("database is down");
            }
            return keys.remove(key);
        }
    }
}
