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
     * Decides what {@link #AUTO} means. A continuous-integration job may have a terminal, but nobody watches it.
     *
     * @param  interactive whether a terminal is attached
     * @param  term        the variable {@code TERM}, or {@code null}
     * @param  ci          the variable {@code CI}, or {@code null}
     * @return             {@link #BAR} or {@link #PLAIN} for {@link #AUTO}, else this
     */
    public ProgressMode resolve(boolean interactive, String term, String ci) {
        if (this != AUTO) {
            return this;
        }
        boolean watched = interactive && !"dumb".equals(term) && (ci == null || ci.isEmpty() || ci.equals("false"));
        return watched ? BAR : PLAIN;
    }
}
