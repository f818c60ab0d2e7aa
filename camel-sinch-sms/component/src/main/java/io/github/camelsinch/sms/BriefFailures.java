/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms;

import io.github.camelsinch.sms.api.error.SinchSmsException;
import io.github.camelsinch.sms.ledger.LedgerException;
import org.apache.camel.CamelContext;
import org.apache.camel.Consumer;
import org.apache.camel.Exchange;
import org.apache.camel.LoggingLevel;
import org.apache.camel.spi.CamelLogger;
import org.apache.camel.support.LoggingExceptionHandler;
import org.slf4j.LoggerFactory;

/**
 * What a polling consumer does with a failure where neither {@code exceptionHandler} nor {@code bridgeErrorHandler} is
 * set: as Camel's own, but a failure that says by itself what happened and what to do is one line. While Sinch cannot
 * be reached every poll fails, and a stack trace each time would bury the rest of the log. At level DEBUG it is there.
 */
final class BriefFailures extends LoggingExceptionHandler {

    private final CamelLogger logger;

    BriefFailures(CamelContext context, Class<? extends Consumer> consumer) {
        this(context, new CamelLogger(LoggerFactory.getLogger(consumer), LoggingLevel.WARN));
    }

    BriefFailures(CamelContext context, CamelLogger logger) {
        super(context, logger);
        this.logger = logger;
    }

    @Override
    public void handleException(String message, Exchange exchange, Throwable exception) {
        boolean plain = exception instanceof SinchSmsException || exception instanceof LedgerException;
        if (plain && !logger.getLog().isDebugEnabled()) {
            super.handleException((message == null ? "" : message + ": ") + exception.getMessage(), exchange, null);
        } else {
            super.handleException(message, exchange, exception);
        }
    }
}
