/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.samples.filetosms.job;

import io.github.camelsinch.sms.api.error.SinchSmsException;
import io.github.camelsinch.sms.privacy.Mask;

/**
 * Words for what went wrong.
 */
final class Failures {

    private Failures() {
    }

    static String inOneLine(Throwable failure) {
        if (failure instanceof SinchSmsException) {
            // written for people, and without secrets and numbers
            return failure.getMessage();
        }
        return failure.getMessage() == null ? failure.getClass().getSimpleName() : Mask.text(failure.getMessage());
    }
}
