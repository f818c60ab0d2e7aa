/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.samples.filetosms.job;

import java.time.Duration;

/**
 * How long a run lasts, and the job with what passed before the run. Starts at once. For one thread.
 */
final class Stopwatch {

    private final Duration before;
    private final long startNanos = System.nanoTime();
    private Duration stopped;

    /**
     * @param before from the start of the job to now
     */
    Stopwatch(Duration before) {
        this.before = before.isNegative() ? Duration.ZERO : before;
    }

    Duration ofRun() {
        return stopped == null ? Duration.ofNanos(System.nanoTime() - startNanos) : stopped;
    }

    Duration ofJob() {
        return before.plus(ofRun());
    }

    void stop() {
        stopped = ofRun();
    }
}
