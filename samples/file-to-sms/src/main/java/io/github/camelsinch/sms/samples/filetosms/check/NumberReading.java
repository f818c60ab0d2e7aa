/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.samples.filetosms.check;

/**
 * What a cell turned out to be.
 */
sealed interface NumberReading {

    /**
     * A number that can exist.
     *
     * @param msisdn  country code and national number, digits only
     * @param unusual whether libphonenumber knows no such range; number plans age, so this warns only
     */
    record Number(long msisdn, boolean unusual) implements NumberReading {

        /** Does not show the number. */
        @Override
        public String toString() {
            return "Number[unusual=" + unusual + "]";
        }
    }

    /**
     * A cell that holds no number.
     *
     * @param reason why not
     */
    record NoNumber(RejectReason reason) implements NumberReading {
    }
}
