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

    /**
     * Guards recipients.
     *
     * @param source the value of the body or header that they are read from
     */
    static RecipientInput guard(Exchange exchange, Object source, RecipientInput input) {
        return input.rereadable() ? input : new Guarded(exchange, source, input);
    }

    private record Guarded(Exchange exchange, Object source, RecipientInput input) implements RecipientInput {

        @Override
        public RecipientSource open() {
            if (exchange.getProperty(READ) == source) {
                throw new SinchSmsValidationException(
                        "recipients", source.getClass().getName(),
                        "were read already by an earlier attempt; send a file, a collection or a cached stream, which can be"
                                                                   + " read again");
            }
            exchange.setProperty(READ, source);
            return input.open();
        }

        @Override
        public boolean rereadable() {
            return false;
        }
    }
}
