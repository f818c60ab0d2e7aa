/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.samples.deliveryreports;

import io.github.camelsinch.sms.SinchSmsConstants;
import io.github.camelsinch.sms.privacy.Mask;
import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.apache.camel.Processor;

/**
 * Sets the header {@code recipient} to what the database shall hold of the phone number of a message or a report.
 * Masked unless asked otherwise, and not hashed: there are so few phone numbers that a hash of one is found by trying.
 */
final class StoredRecipient implements Processor {

    private static final String HEADER = "recipient";

    private final boolean whole;

    /**
     * @param whole whether the whole number is stored
     */
    StoredRecipient(boolean whole) {
        this.whole = whole;
    }

    @Override
    public void process(Exchange exchange) {
        Message message = exchange.getMessage();
        String number = message.getHeader(SinchSmsConstants.RECIPIENT, String.class);
        if (number == null) {
            number = message.getHeader(SinchSmsConstants.TO, String.class);
        }
        // reports come without plus sign; so a message and its report look the same
        String digits = number.startsWith("+") ? number.substring(1) : number;
        message.setHeader(HEADER, whole ? digits : Mask.msisdn(digits));
    }
}
