/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;

import io.github.camelsinch.sms.api.model.UnreadableReport;
import io.github.camelsinch.sms.report.ReportKey;
import io.github.camelsinch.sms.report.ReportKeys;
import io.github.camelsinch.sms.report.SeenReports;
import org.apache.camel.spi.IdempotentRepository;
import org.apache.camel.support.service.ServiceSupport;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class RepositoryReportsTest {

    private static final ReportKey REPORT = new ReportKeys("plan").of(new UnreadableReport("{}"));
    private static final String KEY = REPORT.text();
    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    private final StubRepository repository = new StubRepository();
    private final SeenReports seen = new SeenReports(Duration.ofDays(1), 1000);
    private final RepositoryReports reports = new RepositoryReports(repository, seen);

    @Test
    void aHandledReportIsAddedAndConfirmed() {
        reports.add(REPORT, NOON);

        assertThat(repository.added).containsExactly(KEY);
        assertThat(repository.confirmed).containsExactly(KEY);
    }

    @Test
    void whatAnotherNodeAddedIsKnown() {
        repository.added.add(KEY);

        assertThat(reports.contains(REPORT)).isTrue();
    }

    @Test
    void theRepositoryIsNotAskedForWhatIsInMemory() {
        reports.add(REPORT, NOON);

        assertThat(reports.contains(REPORT)).isTrue();
        assertThat(repository.asked).isZero();
    }

    @Test
    void thatAnotherNodeWasFirstIsNoTrouble() {
        try (Log log = new Log()) {
            repository.failure = new IllegalStateException("duplicate key");
            repository.added.add(KEY);

            reports.add(REPORT, NOON);

            assertThat(log.text()).doesNotContain(KEY);
        }
    }

    @Test
    void whatCouldNotBeStoredIsRememberedInMemoryAndWarnedAbout() {
        try (Log log = new Log()) {
            repository.failure = new IllegalStateException("database gone");

            reports.add(REPORT, NOON);

            assertThat(log.text()).contains(KEY).contains("database gone");
        }
        assertThat(reports.contains(REPORT)).isTrue();
    }

    /** A repository that can fail to add. */
    private static final class StubRepository extends ServiceSupport implements IdempotentRepository {

        private final Set<String> added = new HashSet<>();
        private final Set<String> confirmed = new HashSet<>();
        private RuntimeException failure;
        private int asked;

        @Override
        public boolean add(String key) {
            if (failure != null) {
                throw failure;
            }
            return added.add(key);
        }

        @Override
        public boolean contains(String key) {
            asked++;
            return added.contains(key);
        }

        @Override
        public boolean remove(String key) {
            return added.remove(key);
        }

        @Override
        public boolean confirm(String key) {
            return confirmed.add(key);
        }

        @Override
        public void clear() {
            added.clear();
        }
    }
}
