/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms;

import java.util.concurrent.CompletableFuture;

import io.github.camelsinch.sms.api.error.SinchSmsException;
import io.github.camelsinch.sms.send.Failures;
import org.apache.camel.Exchange;

/**
 * Keeps Camel's redelivery from sending again what may have been sent. A redelivered exchange starts from its first
 * recipient, so after a send that stopped half way, or whose answer was lost, a redelivery gets the same failure again
 * and nothing is posted. What was surely not sent may be redelivered.
 */
final class StoppedSends {

    /** Survives a redelivery, as exchange properties do and headers do not. */
    private static final String PROPERTY = "CamelSinchSmsStoppedSend";

    void refuseRepeat(Exchange exchange) {
        boolean redelivered = Boolean.TRUE.equals(exchange.getMessage().getHeader(Exchange.REDELIVERED));
        if (redelivered && exchange.getProperty(PROPERTY) instanceof Stopped earlier && earlier.step() == this) {
            throw earlier.failure();
        }
    }

    <T> CompletableFuture<T> remember(Exchange exchange, CompletableFuture<T> send) {
        return send.whenComplete((result, failure) -> {
            if (failure != null && Failures.forRoute(failure) instanceof SinchSmsException known
                    && !known.isSafeToSendAgain()) {
                exchange.setProperty(PROPERTY, new Stopped(this, known));
            }
        });
    }

    /** Camel redelivers to the step that failed, so another step's failure says nothing about this one. */
    private record Stopped(StoppedSends step, SinchSmsException failure) {
    }
}
