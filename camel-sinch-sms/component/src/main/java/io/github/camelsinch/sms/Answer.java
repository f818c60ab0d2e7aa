/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms;

import org.apache.camel.Exchange;

/**
 * What Sinch answered, ready to be written to the exchange. Nothing of an exchange changes before: after a failure a
 * redelivery finds it as it was.
 */
@FunctionalInterface
interface Answer {

    void write(Exchange exchange) throws Exception;

    /** An answer that becomes the message body. */
    static Answer body(Object body) {
        return exchange -> exchange.getMessage().setBody(body);
    }
}
