/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.samples.filetosms.cli;

/**
 * The command line cannot be followed. The message is one line that names the option and the rule.
 */
public class UsageException extends Exception {

    private static final long serialVersionUID = 1L;

    /**
     * @param message what is wrong and what to do
     */
    public UsageException(String message) {
        super(message);
    }
}
