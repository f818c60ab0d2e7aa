/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.report;

import java.time.Instant;
import java.util.HexFormat;

/**
 * What names a report: 128 bits, and the time of the report, by which those that are read together are kept together.
 * Its text is made only when somebody wants it.
 */
public final class ReportKey {

    /** About four minutes of reports are kept together. */
    private static final int STRETCH_BITS = 8;

    private final long high;
    private final long low;
    private final long stretch;

    private ReportKey(long high, long low, long stretch) {
        this.high = high;
        this.low = low;
        this.stretch = stretch;
    }

    static ReportKey of(long high, long low, Instant at) {
        return new ReportKey(high, low, at == null ? Long.MIN_VALUE : at.getEpochSecond() >> STRETCH_BITS);
    }

    long high() {
        return high;
    }

    long low() {
        return low;
    }

    /** The same for the same report, since its time is a part of what it is named by. */
    long stretch() {
        return stretch;
    }

    /**
     * As routes and repositories see it.
     *
     * @return 32 hexadecimal digits
     */
    public String text() {
        HexFormat hex = HexFormat.of();
        return hex.toHexDigits(high) + hex.toHexDigits(low);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ReportKey key && key.high == high && key.low == low;
    }

    @Override
    public int hashCode() {
        return Long.hashCode(high);
    }

    @Override
    public String toString() {
        return text();
    }
}
