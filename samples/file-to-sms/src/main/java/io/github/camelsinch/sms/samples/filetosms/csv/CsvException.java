/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.samples.filetosms.csv;

/**
 * The file as a whole cannot be used. The message is one line for the person who made the file; it holds no cell of it.
 */
public class CsvException extends Exception {

    private static final long serialVersionUID = 1L;

    /**
     * @param message what is wrong and what to do
     */
    public CsvException(String message) {
        super(message);
    }

    /**
     * @param message what is wrong and what to do
     * @param cause   what was noticed first
     */
    public CsvException(String message, Throwable cause) {
        super(message, cause);
    }
}
