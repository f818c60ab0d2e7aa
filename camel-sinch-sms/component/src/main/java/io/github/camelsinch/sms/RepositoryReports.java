/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms;

import java.time.Instant;

import io.github.camelsinch.sms.report.HandledReports;
import io.github.camelsinch.sms.report.ReportKey;
import io.github.camelsinch.sms.report.SeenReports;
import org.apache.camel.spi.IdempotentRepository;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Handled reports in an idempotent repository, with a memory in front of it, since overlap and sweeps ask for the same
 * keys again and again.
 */
final class RepositoryReports implements HandledReports {

    private static final Logger LOG = LoggerFactory.getLogger(RepositoryReports.class);

    private final IdempotentRepository repository;
    private final SeenReports seen;

    RepositoryReports(IdempotentRepository repository, SeenReports seen) {
        this.repository = repository;
        this.seen = seen;
    }

    /** A key that only the repository knows is not copied: its slice of time is not known here. */
    @Override
    public boolean contains(ReportKey key) {
        return seen.contains(key) || repository.contains(key.text());
    }

    @Override
    public void add(ReportKey key, Instant listed) {
        seen.add(key, listed);
        String text = key.text();
        try {
            repository.add(text);
            repository.confirm(text);
        } catch (RuntimeException e) {
            if (!isThere(text)) {
                LOG.warn("A handled delivery report could not be remembered; after a restart it comes again: {}", text, e);
            }
        }
    }

    /** Repositories differ in how they say that another node was first: with false, or an exception of the database. */
    private boolean isThere(String key) {
        try {
            return repository.contains(key);
        } catch (RuntimeException e) {
            LOG.debug("Nor could the repository be asked", e);
            return false;
        }
    }

    @Override
    public void forgetBefore(Instant time) {
        seen.forgetBefore(time);
    }
}
