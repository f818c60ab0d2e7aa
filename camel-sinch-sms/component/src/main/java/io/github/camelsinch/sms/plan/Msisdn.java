/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.plan;

/** (being written) International phone numbers. */
public final class Msisdn {

    private Msisdn() {
    }

    public static String normalize(String raw) {
        throw new UnsupportedOperationException();
    }

    public static boolean isGroupId(String value) {
        throw new UnsupportedOperationException();
    }
}
