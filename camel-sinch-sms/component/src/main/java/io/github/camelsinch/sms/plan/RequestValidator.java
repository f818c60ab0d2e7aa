/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.plan;

import java.time.Instant;

/** (being written) Everything that concerns no single recipient. */
public final class RequestValidator {

    private RequestValidator() {
    }

    /**
     * @param  request               what is to be sent
     * @param  now                   the time of the send
     * @throws InvalidInputException naming the first field that breaks a rule
     */
    public static void validate(SendRequest request, Instant now) {
        throw new UnsupportedOperationException();
    }
}
