/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.simulator.check;

/**
 * What was expected of a simulator has not come. The message says what was expected and what came instead, with numbers
 * and texts: in a test they should be made up.
 */
public final class CheckFailure extends AssertionError {

    private static final long serialVersionUID = 1L;

    CheckFailure(String message) {
        super(message);
    }
}
