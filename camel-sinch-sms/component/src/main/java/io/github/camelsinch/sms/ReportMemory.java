/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms;

import java.time.Duration;

import io.github.camelsinch.sms.report.ReportTiming;
import io.github.camelsinch.sms.report.SeenReports;
import org.apache.camel.spi.StateRepository;
import org.apache.camel.support.processor.state.MemoryStateRepository;

/**
 * What an endpoint remembers of a route while it is stopped, as far as the options name nothing better.
 *
 * @param positions  how far it has come
 * @param seen       what was handled
 * @param inProgress what is being handled
 */
record ReportMemory(StateRepository<String, String> positions, SeenReports seen, ReportsInHand inProgress) {

    /** Up to 48 MB, where a durable memory stands behind. */
    private static final long CACHED = 1_000_000;

    static ReportMemory of(ReportConfiguration options) {
        ReportTiming timing = options.timing();
        boolean sweeps = !timing.sweepInterval().isZero();
        Duration slice = sweeps ? Duration.ofDays(1) : timing.overlap().plus(timing.margin()).plusMinutes(1);
        long most = options.getIdempotentRepository() == null ? Long.MAX_VALUE : CACHED;
        return new ReportMemory(
                new MemoryStateRepository(), new SeenReports(slice, most), ReportsInHand.own());
    }
}
