/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.samples.filetosms.job;

import org.apache.camel.Exchange;
import org.apache.camel.spi.ExceptionHandler;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Hears of polls that failed. The next poll tries again, so one line in the log is enough; what the last failure was
 * belongs to the result of a job that did not finish.
 */
final class ReportFailures implements ExceptionHandler {

    private static final Logger LOG = LoggerFactory.getLogger(ReportFailures.class);

    private volatile String last;

    /** What the last failure was, {@code null} if there was none. */
    String last() {
        return last;
    }

    @Override
    public void handleException(Throwable exception) {
        handleException(null, null, exception);
    }

    @Override
    public void handleException(String message, Throwable exception) {
        handleException(message, null, exception);
    }

    @Override
    public void handleException(String message, Exchange exchange, Throwable exception) {
        String text = Failures.inOneLine(exception);
        if (!text.equals(last)) {
            LOG.warn("Reports could not be read, the next poll tries again: {}", text);
        }
        last = text;
    }
}
