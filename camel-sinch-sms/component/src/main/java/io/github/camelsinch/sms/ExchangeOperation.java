/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms;

import java.util.concurrent.CompletableFuture;

import org.apache.camel.Exchange;

/**
 * One operation of Sinch's as an endpoint offers it: reads the exchange, starts the call.
 */
@FunctionalInterface
interface ExchangeOperation {

    /**
     * @param  exchange  read, not changed
     * @param  workers   do what must not be done on an I/O thread
     * @return           completes with what to write to the exchange, on any thread
     * @throws Exception for bad input; nothing was sent then
     */
    CompletableFuture<Answer> start(Exchange exchange, Workers workers) throws Exception;

    /** Nothing more comes: the producer was stopped. */
    default void stop() {
        // most have nothing to give back
    }
}
