/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.report;

import java.util.BitSet;
import java.util.Locale;

import io.github.camelsinch.sms.api.model.DeliveryStatus;

/**
 * Whether what kept a message from its recipient may pass. Codes below 400 are the carrier's, after Sinch's page "SMPP
 * error specification"; those from 400 on are Sinch's own, after the page on delivery reports. Codes are an open set:
 * one that neither page classifies is unknown. A status never follows from a code.
 */
public enum CodeClass {

    /** The same message may get through later. */
    TEMPORARY,
    /** The same message will not get through. */
    PERMANENT,
    /** Sinch does not say. */
    UNKNOWN;

    private static final BitSet TEMPORARY_CODES = codes(
            "0 4 14 18 40 50-52 56 70 71 73-76 101 102 106 107 109 111 112 114 153 155 158 159 161 162 164 200-203 207"
                                                        + " 210-212 214 215 217 350 360-362 370 399 404");
    private static final BitSet PERMANENT_CODES = codes(
            "1-3 5-13 15-17 19 53-55 60-67 72 77 100 103-105 108 110 113 150-152 154 156 157 160 163 204-206 208 209 213"
                                                        + " 216 250-257 300-304 310-312 320 321 330-349 402 405 408-412");

    /**
     * The class of a report's code.
     *
     * @param  status the report's status
     * @param  code   the report's code, or {@code null}
     * @return        {@code null} for what was delivered: there is nothing to classify
     */
    public static CodeClass of(DeliveryStatus status, Integer code) {
        if (DeliveryStatus.DELIVERED.equals(status)) {
            return null;
        }
        if (code == null || code < 0) {
            return UNKNOWN;
        }
        if (TEMPORARY_CODES.get(code)) {
            return TEMPORARY;
        }
        return PERMANENT_CODES.get(code) ? PERMANENT : UNKNOWN;
    }

    /**
     * The name in a header.
     *
     * @return in lower case
     */
    public String headerValue() {
        return name().toLowerCase(Locale.ROOT);
    }

    private static BitSet codes(String ranges) {
        BitSet codes = new BitSet();
        for (String range : ranges.split(" ")) {
            String[] ends = range.split("-");
            codes.set(Integer.parseInt(ends[0]), Integer.parseInt(ends[ends.length - 1]) + 1);
        }
        return codes;
    }
}
