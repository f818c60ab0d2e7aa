/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.plan;

import java.time.Duration;
import java.time.Instant;

/**
 * When a message may start and end. A start that has passed means at once; the end comes after the start, at most three
 * days (Sinch SMS API, {@code send_at} and {@code expire_at}).
 */
final class TimesRule {

    private static final Duration MAX_VALIDITY = Duration.ofDays(3);
    /** Years of more than four digits are no ISO 8601 that Sinch documents. */
    private static final Instant LATEST = Instant.parse("9999-12-31T23:59:59Z");

    private TimesRule() {
    }

    static void check(SendRequest request, Instant now) {
        if (request.sendAt() != null && request.sendAt().isAfter(LATEST)) {
            throw InvalidInputException.ofValue("sendAt", request.sendAt(), "must be before the year 10000");
        }
        if (request.validFor() != null) {
            checkDuration(request);
        }
        if (request.expireAt() != null) {
            checkEnd(request.expireAt(), request.start(now));
        }
    }

    private static void checkDuration(SendRequest request) {
        Duration validFor = request.validFor();
        if (request.expireAt() != null) {
            throw InvalidInputException.ofValue("validFor", validFor, "must not be given together with expireAt");
        }
        if (validFor.isNegative() || validFor.isZero() || validFor.compareTo(MAX_VALIDITY) > 0) {
            throw InvalidInputException.ofValue("validFor", validFor, "must be more than 0 and at most 3 days");
        }
    }

    private static void checkEnd(Instant end, Instant start) {
        if (!end.isAfter(start)) {
            throw InvalidInputException.ofValue("expireAt", end, "must be after the start (" + start + ")");
        }
        if (end.isAfter(start.plus(MAX_VALIDITY))) {
            throw InvalidInputException.ofValue("expireAt", end, "must be at most 3 days after the start (" + start + ")");
        }
    }
}
