/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.report;

import java.time.Instant;
import java.time.format.DateTimeParseException;

/**
 * What has to outlive a restart, as one line of text. Times are the server's.
 *
 * @param since       from when on reports are wanted
 * @param position    up to when every report was handled
 * @param swept       when the last sweep over the last days began
 * @param sweptDeeply when the last sweep over all that Sinch lists began
 */
public record ReportProgress(Instant since, Instant position, Instant swept, Instant sweptDeeply) {

    private static final int TIMES = 4;

    /**
     * Reads what {@link #text()} wrote.
     *
     * @param  text                     four times in ISO-8601 with a blank between them
     * @return                          the progress
     * @throws IllegalArgumentException if it is anything else
     */
    public static ReportProgress parse(String text) {
        String[] times = text.trim().split(" ");
        if (times.length == TIMES) {
            try {
                return new ReportProgress(
                        Instant.parse(times[0]), Instant.parse(times[1]), Instant.parse(times[2]), Instant.parse(times[3]));
            } catch (DateTimeParseException e) {
                throw notOurs(e);
            }
        }
        throw notOurs(null);
    }

    private static IllegalArgumentException notOurs(Exception cause) {
        return new IllegalArgumentException("A position of delivery reports is four times in ISO-8601, blanks between", cause);
    }

    /**
     * The line to store.
     *
     * @return four times in ISO-8601 with a blank between them
     */
    public String text() {
        return since + " " + position + " " + swept + " " + sweptDeeply;
    }
}
