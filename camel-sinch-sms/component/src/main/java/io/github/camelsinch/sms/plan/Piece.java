/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.plan;

import java.util.Map;

import io.github.camelsinch.sms.text.SmsEncoding;

/**
 * What one message carries, without its recipients.
 *
 * @param text       the text, or {@code null}
 * @param payload    the octets, or {@code null}
 * @param udh        their header, or {@code null}
 * @param parameters what the recipients need for the placeholders in the text
 * @param parts      SMS parts for all its recipients
 * @param groupParts how many of these are for groups
 * @param encoding   of the text, {@code null} if that is not known
 */
record Piece(
        String text, byte[] payload, String udh, Map<String, Map<String, String>> parameters, int parts, int groupParts,
        SmsEncoding encoding) {

    static Piece ofText(String text, int parts, SmsEncoding encoding) {
        return new Piece(text, null, null, Map.of(), parts, 0, encoding);
    }

    static Piece ofOctets(byte[] payload, String udh) {
        return new Piece(null, payload, udh, Map.of(), 1, 0, null);
    }

    /** What goes to one, for all these. */
    Piece times(Chunk chunk) {
        return new Piece(
                text, payload, udh, parameters, Math.multiplyExact(parts, chunk.size()),
                Math.multiplyExact(parts, chunk.groups()), encoding);
    }

    @Override
    public String toString() {
        return "Piece[parts=" + parts + ", encoding=" + encoding + "]";
    }
}
