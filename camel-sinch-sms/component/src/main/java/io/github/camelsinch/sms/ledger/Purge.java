/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.ledger;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Forgets old sends now and then, a few at a time, on a thread of its own, so that no send waits for it. */
final class Purge implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Purge.class);
    private static final Duration EVERY = Duration.ofMinutes(10);
    private static final int BATCH = 50;
    /** Twice as long as Sinch can be asked for a batch. */
    private static final Duration UNFOLLOWED = Duration.ofDays(30);

    private final JdbcTables tables;
    private final Duration retention;
    private final ScheduledExecutorService executor = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "sinch-sms-ledger-purge");
        thread.setDaemon(true);
        return thread;
    });

    /**
     * @param retention how long a send that is at rest is remembered
     */
    Purge(JdbcTables tables, Duration retention) {
        this.tables = tables;
        this.retention = retention;
    }

    void start() {
        executor.scheduleWithFixedDelay(this::runOrWarn, EVERY.toMillis(), EVERY.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** {@return how many sends were forgotten} */
    int run() {
        int forgotten = 0;
        int batch;
        do {
            batch = tables.transactions().write("forget old sends",
                    transaction -> tables.sends().purge(transaction, retention, BATCH));
            forgotten += batch;
        } while (batch == BATCH && !executor.isShutdown());
        forgetUnfollowed();
        return forgotten;
    }

    private void forgetUnfollowed() {
        int batch;
        do {
            batch = tables.transactions().write("forget batches that nobody follows",
                    transaction -> tables.batches().purge(transaction, UNFOLLOWED, BATCH));
        } while (batch == BATCH && !executor.isShutdown());
    }

    private void runOrWarn() {
        try {
            int forgotten = run();
            LOG.debug("Forgot {} sends that had been at rest for {}", forgotten, retention);
        } catch (RuntimeException e) {
            // a task that throws would never run again
            LOG.warn("Old sends are still remembered; the next try is in {} minutes: {}", EVERY.toMinutes(), e.getMessage());
        }
    }

    @Override
    public void close() {
        executor.shutdown();
    }
}
