/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.report;

import java.time.Instant;

/**
 * Which reports were handled. Safe for several threads.
 */
public interface HandledReports {

    /**
     * Whether a report was handled.
     *
     * @param  key names the report
     * @return     whether it was added
     */
    boolean contains(ReportKey key);

    /**
     * Remembers that a report was handled.
     *
     * @param key  names the report
     * @param seen when it was listed, by the server's time
     */
    void add(ReportKey key, Instant seen);

    /**
     * Allows to forget what will not be listed again.
     *
     * @param time reports that were listed before it
     */
    void forgetBefore(Instant time);
}
