/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.plan;

import java.util.Map;

/** (being written) */
final class SendRequestMapReader {

    private SendRequestMapReader() {
    }

    static SendRequest read(Map<String, ?> fields) {
        throw new UnsupportedOperationException();
    }
}
