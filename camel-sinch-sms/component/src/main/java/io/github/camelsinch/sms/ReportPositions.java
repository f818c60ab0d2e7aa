/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms;

import java.time.Duration;

import io.github.camelsinch.sms.report.ReportProgress;
import org.apache.camel.spi.StateRepository;

/**
 * Keeps the progress of one consumer in a state repository. It is written when it has moved ten seconds, or a sweep was
 * done: what is stored may lag behind, since what lies between is left out as handled.
 */
final class ReportPositions {

    private static final Duration STEP = Duration.ofSeconds(10);

    private final StateRepository<String, String> repository;
    private final String key;
    private ReportProgress saved;

    ReportPositions(StateRepository<String, String> repository, String key) {
        this.repository = repository;
        this.key = key;
    }

    /** @return {@code null} if there is none yet */
    ReportProgress load() {
        String text = repository.getState(key);
        try {
            saved = text == null ? null : ReportProgress.parse(text);
            return saved;
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    "The option positionRepository holds something else under " + key + ": " + e.getMessage(), e);
        }
    }

    void save(ReportProgress progress) {
        if (progress != null && isWorthIt(progress)) {
            saveNow(progress);
        }
    }

    void saveNow(ReportProgress progress) {
        if (progress != null && !progress.equals(saved)) {
            repository.setState(key, progress.text());
            saved = progress;
        }
    }

    private boolean isWorthIt(ReportProgress progress) {
        return saved == null || !progress.swept().equals(saved.swept())
                || Duration.between(saved.position(), progress.position()).abs().compareTo(STEP) >= 0;
    }
}
