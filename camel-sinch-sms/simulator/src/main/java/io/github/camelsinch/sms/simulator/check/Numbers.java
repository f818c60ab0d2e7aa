/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.simulator.check;

import io.github.camelsinch.sms.simulator.batch.Msisdn;

/** Numbers as people write them. */
final class Numbers {

    private Numbers() {
    }

    static String digits(String number) {
        long packed = Msisdn.pack(number);
        if (packed == Msisdn.INVALID) {
            throw new IllegalArgumentException("number: " + Msisdn.masked(number) + " is not an international number");
        }
        return Msisdn.digits(packed);
    }
}
