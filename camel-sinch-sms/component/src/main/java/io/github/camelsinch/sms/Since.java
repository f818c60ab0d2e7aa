/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;

import io.github.camelsinch.sms.api.error.SinchSmsValidationException;
import io.github.camelsinch.sms.plan.InvalidInputException;
import io.github.camelsinch.sms.plan.Timestamps;
import io.github.camelsinch.sms.privacy.Mask;
import org.apache.camel.util.TimeUtils;

/**
 * The option {@code since}: a time, or how long before the start.
 */
final class Since {

    private Since() {
    }

    static Instant of(String option, Instant start) {
        if (option == null) {
            return start;
        }
        String text = option.trim();
        if (isTime(text)) {
            return time(text);
        }
        // Camel's reading of durations takes an empty one, and signs, for something
        Duration back = text.matches("[0-9P].*") ? duration(text) : null;
        if (back == null || back.isNegative()) {
            throw bad(text);
        }
        try {
            return start.minus(back);
        } catch (DateTimeException | ArithmeticException e) {
            // longer than there are times
            throw bad(text);
        }
    }

    /** Whether it is the same moment after a restart. */
    static boolean isTime(String option) {
        return option != null && option.trim().indexOf('-') > 0 && !option.trim().startsWith("P");
    }

    private static Instant time(String text) {
        try {
            return Timestamps.read("since", text);
        } catch (InvalidInputException e) {
            throw bad(text);
        }
    }

    private static Duration duration(String text) {
        try {
            return text.startsWith("P") ? Duration.parse(text) : Duration.ofMillis(TimeUtils.toMilliSeconds(text));
        } catch (RuntimeException e) {
            throw bad(text);
        }
    }

    private static SinchSmsValidationException bad(String text) {
        return new SinchSmsValidationException(
                "since", Mask.text(text), "must be a time in ISO-8601, or a duration before the start such as 2h or P1D");
    }
}
