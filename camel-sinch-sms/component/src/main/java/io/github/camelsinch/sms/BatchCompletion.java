/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms;

import java.time.Instant;
import java.util.function.Supplier;

import io.github.camelsinch.sms.ledger.LedgerException;
import io.github.camelsinch.sms.report.BatchLook;
import org.apache.camel.Exchange;
import org.apache.camel.spi.ExceptionHandler;
import org.apache.camel.spi.Synchronization;

/**
 * What follows from how the exchange of a batch ended: the ledger learns of it only when the route has done with it, a
 * failure that an error handler dealt with included; otherwise it comes again.
 */
final class BatchCompletion implements Synchronization {

    private final BatchLook look;
    private final Supplier<Instant> clock;
    private final ExceptionHandler failures;
    private volatile boolean failed;

    BatchCompletion(BatchLook look, Supplier<Instant> clock, ExceptionHandler failures) {
        this.look = look;
        this.clock = clock;
        this.failures = failures;
    }

    @Override
    public void onComplete(Exchange exchange) {
        try {
            look.handled();
        } catch (LedgerException e) {
            failures.handleException("That a batch was processed could not be written down; it comes again", exchange, e);
        }
    }

    @Override
    public void onFailure(Exchange exchange) {
        failed = true;
        failures.handleException("A batch could not be processed; it comes again", exchange, exchange.getException());
        try {
            look.comeAgain(clock.get());
        } catch (LedgerException e) {
            failures.handleException("A batch could not be put back; it comes again when its lease has run out", exchange, e);
        }
    }

    /** Whether it is known to have failed; while it runs, it has not. */
    boolean hasFailed() {
        return failed;
    }
}
