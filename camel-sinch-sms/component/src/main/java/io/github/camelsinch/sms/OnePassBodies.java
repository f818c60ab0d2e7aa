/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms;

import io.github.camelsinch.sms.api.error.SinchSmsValidationException;
import io.github.camelsinch.sms.plan.RecipientInput;
import io.github.camelsinch.sms.plan.RecipientSource;
import org.apache.camel.Exchange;

/**
 * Sees to it that an iterator or stream that was read once is not taken for an empty or a shorter list of recipients
 * when the exchange is redelivered.
 */
final class OnePassBodies {

    /** Survives a redelivery, as exchange properties do. */
    private static final String READ = "CamelSinchSmsOnePassBodyRead";

    private OnePassBodies() {
    }

    static RecipientInput guard(Exchange exchange, RecipientInput input) {
        return input.rereadable() ? input : new Guarded(exchange, exchange.getMessage().getBody(), input);
    }

    private record Guarded(Exchange exchange, Object body, RecipientInput input) implements RecipientInput {

        @Override
        public RecipientSource open() {
            if (body != null && exchange.getProperty(READ) == body) {
                throw new SinchSmsValidationException(
                        "body", body.getClass().getName(),
                        "was read already by an earlier attempt; send a file, a collection or a cached stream, which can be"
                                                           + " read again");
            }
            exchange.setProperty(READ, body);
            return input.open();
        }

        @Override
        public boolean rereadable() {
            return false;
        }
    }
}
