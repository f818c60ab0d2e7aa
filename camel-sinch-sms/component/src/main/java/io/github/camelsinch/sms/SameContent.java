/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms;

import java.util.Arrays;
import java.util.Objects;

import io.github.camelsinch.sms.plan.SendRequest;

/** Whether two requests say the same to the same people. Recipients that are read once only are never the same. */
final class SameContent {

    private SameContent() {
    }

    static boolean of(SendRequest one, SendRequest other) {
        return one.type() == other.type()
                && Objects.equals(one.from(), other.from())
                && Objects.equals(one.text(), other.text())
                && Arrays.equals(one.payload(), other.payload())
                && Objects.equals(one.udh(), other.udh())
                && Objects.equals(one.media(), other.media())
                && one.parameters().equals(other.parameters())
                && Objects.equals(one.recipients(), other.recipients());
    }
}
