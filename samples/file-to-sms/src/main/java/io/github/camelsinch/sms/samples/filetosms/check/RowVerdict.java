/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.samples.filetosms.check;

import java.util.Map;

import io.github.camelsinch.sms.text.SmsEncoding;

/**
 * What becomes of a row.
 */
public sealed interface RowVerdict {

    /**
     * A row that can be sent.
     *
     * @param msisdn     country code and national number, digits only
     * @param parameters the values that the text uses
     * @param text       what the recipient will read
     * @param parts      how many parts the text takes
     * @param encoding   how it is encoded
     * @param unusual    whether the number is of no known range
     */
    record Accepted(
            long msisdn, Map<String, String> parameters, String text, int parts, SmsEncoding encoding,
            boolean unusual) implements RowVerdict {

        /** Shows neither number nor text. */
        @Override
        public String toString() {
            return "Accepted[parts=" + parts + ", encoding=" + encoding + "]";
        }
    }

    /**
     * A row that cannot be sent.
     *
     * @param reason why not
     * @param column the column at fault
     * @param value  the cell as the file has it
     */
    record Rejected(RejectReason reason, String column, String value) implements RowVerdict {

        /** Does not show the cell. */
        @Override
        public String toString() {
            return "Rejected[reason=" + reason + ", column=" + column + "]";
        }
    }
}
