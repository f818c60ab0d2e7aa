/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.samples.filetosms;

/**
 * How the process ends, for scripts.
 */
public enum ExitCode {
    /** Every recipient has a final report, and all say Delivered. For {@code --check}: the file was read. */
    ALL_DELIVERED(0),
    /** Every recipient has a final report, and some say something else. */
    SOME_FAILED(1),
    /** Some recipients have no final report: the time was over, or sending stopped. */
    NOT_FINISHED(2),
    /** An option is wrong; nothing was sent. The number is that of BSD's {@code EX_USAGE}. */
    USAGE(64),
    /** The file cannot be used; nothing was sent. {@code EX_DATAERR}. */
    BAD_FILE(65),
    /** Nobody is at the address of the server; nothing was sent. {@code EX_UNAVAILABLE}. */
    UNREACHABLE(69),
    /** A mistake in the program. {@code EX_SOFTWARE}. */
    INTERNAL_ERROR(70),
    /** A file cannot be read or written, or another run works with the ledger. {@code EX_IOERR}. */
    CANNOT_WRITE(74);

    private final int number;

    ExitCode(int number) {
        this.number = number;
    }

    /**
     * @return what the process gives to its caller
     */
    public int number() {
        return number;
    }
}
