/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.plan;

import java.nio.charset.Charset;

/** (being written) Makes recipients out of what a message body can be. */
public final class RecipientInputs {

    private RecipientInputs() {
    }

    public static RecipientInput of(Object body, Charset charset) {
        throw new UnsupportedOperationException();
    }
}
