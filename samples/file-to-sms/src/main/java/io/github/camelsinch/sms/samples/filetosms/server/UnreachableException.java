/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.samples.filetosms.server;

/**
 * There is nobody at the address of the server. The message is one line.
 */
public class UnreachableException extends Exception {

    private static final long serialVersionUID = 1L;

    /**
     * @param server  how people call it
     * @param problem what was tried and how it failed
     */
    public UnreachableException(String server, String problem) {
        super(server + " cannot be reached, nothing was sent: " + problem);
    }
}
