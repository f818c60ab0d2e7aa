/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.simulator.fault;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/**
 * What differs from the answer that a request would have got.
 *
 * @param status         HTTP status, 200..599; 0 = the real one, with its body
 * @param headers        added to it, or put in the place of those of the same name
 * @param body           instead of the real one, UTF-8; {@code null} = the real one, or none with a status of its own
 * @param distortion     what becomes of the body
 * @param padding        bytes of white space behind the body, below a terabyte; streamed, so they cost no memory
 * @param gzip           whether the body is compressed, asked for or not
 * @param dateSkew       how far the {@code Date} header is from the machine's time; zero = not at all, 365 days at most
 * @param bytesPerSecond how slowly it comes; 0 = at once
 */
public record FaultyAnswer(int status, Map<String, String> headers, String body, Distortion distortion, long padding,
        boolean gzip, Duration dateSkew, int bytesPerSecond) {

    /** The real answer. */
    static final FaultyAnswer REAL = new FaultyAnswer(0, Map.of(), null, Distortion.NONE, 0, false, Duration.ZERO, 0);

    private static final long MAX_PADDING = 1L << 40;

    /**
     * @throws IllegalArgumentException if a value is out of range
     */
    public FaultyAnswer {
        if (status != 0 && (status < 200 || status > 599)) {
            throw new IllegalArgumentException("httpStatus: " + status + " is outside 200..599");
        }
        if (padding < 0 || padding > MAX_PADDING) {
            throw new IllegalArgumentException("padding: " + padding + " is outside 0.." + MAX_PADDING);
        }
        if (bytesPerSecond < 0) {
            throw new IllegalArgumentException("bytesPerSecond: " + bytesPerSecond + " is below zero");
        }
        if (dateSkew.compareTo(Fault.LONGEST) > 0 || dateSkew.compareTo(Fault.LONGEST.negated()) < 0) {
            throw new IllegalArgumentException("dateSkew: must be at most " + Fault.LONGEST.toDays() + " days either way");
        }
        headers = Map.copyOf(headers);
    }

    static FaultyAnswer ofStatus(int status) {
        if (status == 0) {
            throw new IllegalArgumentException("httpStatus: 0 is outside 200..599");
        }
        return new FaultyAnswer(status, Map.of(), null, Distortion.NONE, 0, false, Duration.ZERO, 0);
    }

    FaultyAnswer withHeader(String name, String value) {
        Map<String, String> more = new HashMap<>(headers);
        more.put(name, value);
        return new FaultyAnswer(status, more, body, distortion, padding, gzip, dateSkew, bytesPerSecond);
    }

    FaultyAnswer withBody(String text) {
        return new FaultyAnswer(status, headers, text, distortion, padding, gzip, dateSkew, bytesPerSecond);
    }

    FaultyAnswer withDistortion(Distortion other) {
        return new FaultyAnswer(status, headers, body, other, padding, gzip, dateSkew, bytesPerSecond);
    }

    FaultyAnswer withPadding(long bytes) {
        return new FaultyAnswer(status, headers, body, distortion, bytes, gzip, dateSkew, bytesPerSecond);
    }

    FaultyAnswer withGzip() {
        return new FaultyAnswer(status, headers, body, distortion, padding, true, dateSkew, bytesPerSecond);
    }

    FaultyAnswer withDateSkew(Duration skew) {
        return new FaultyAnswer(status, headers, body, distortion, padding, gzip, skew, bytesPerSecond);
    }

    FaultyAnswer withBytesPerSecond(int speed) {
        return new FaultyAnswer(status, headers, body, distortion, padding, gzip, dateSkew, speed);
    }

    /**
     * Whether it is a real answer underneath.
     *
     * @return {@code false} if it has a status of its own
     */
    public boolean isReal() {
        return status == 0;
    }

    /**
     * Whether its date is wrong.
     *
     * @return {@code false} if it is the machine's
     */
    public boolean isDateSkewed() {
        return !dateSkew.isZero();
    }

    boolean needsSocket() {
        return bytesPerSecond > 0 || isDateSkewed();
    }

    /** Without headers and body. */
    @Override
    public String toString() {
        return "FaultyAnswer[" + (isReal() ? "real" : status) + ", " + distortion + ", padding=" + padding + ", gzip=" + gzip
               + ", dateSkew=" + dateSkew + ", bytesPerSecond=" + bytesPerSecond + "]";
    }
}
