/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.simulator.wire;

import java.nio.charset.StandardCharsets;

import io.github.camelsinch.sms.simulator.error.Refusal;

/**
 * Keeps out half a surrogate pair, which JSON can escape but no answer could write.
 */
final class Unicode {

    private Unicode() {
    }

    static String checked(String text) {
        if (!StandardCharsets.UTF_8.newEncoder().canEncode(text)) {
            throw Refusal.invalidJson("The request body is not valid Unicode.");
        }
        return text;
    }
}
