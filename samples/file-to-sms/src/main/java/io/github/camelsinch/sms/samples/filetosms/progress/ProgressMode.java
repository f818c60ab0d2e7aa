/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.samples.filetosms.progress;

/**
 * How the job shows where it is.
 */
public enum ProgressMode {
    /** A bar for a person at a terminal, lines for everything else. */
    AUTO,
    /** One line, drawn again and again. */
    BAR,
    /** A new line each 10 % or 10 s. */
    PLAIN,
    /** Nothing. */
    NONE;

    /**
     * Decides what {@link #AUTO} means.
     *
     * @param  watched whether a person may be looking
     * @return         {@link #BAR} or {@link #PLAIN} for {@link #AUTO}, else this
     */
    public ProgressMode resolve(boolean watched) {
        if (this != AUTO) {
            return this;
        }
        return watched ? BAR : PLAIN;
    }
}
