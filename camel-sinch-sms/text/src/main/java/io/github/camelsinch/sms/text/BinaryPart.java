/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.text;

import java.util.Arrays;
import java.util.Objects;

/**
 * One part of a binary message, ready for one {@code mt_binary} batch of Sinch. Immutable. {@link #toString()} does not
 * show the payload.
 *
 * @param udhHex the user data header in hex, its length octet first; empty if there is none
 * @param body   the payload of this part, together with the header at most 140 octets; copied on the way in and out
 */
public record BinaryPart(String udhHex, byte[] body) {

    /**
     * Takes a copy of the payload.
     */
    public BinaryPart {
        Objects.requireNonNull(udhHex, "udhHex");
        body = body.clone();
    }

    @Override
    public byte[] body() {
        return body.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof BinaryPart that && udhHex.equals(that.udhHex) && Arrays.equals(body, that.body);
    }

    @Override
    public int hashCode() {
        return 31 * udhHex.hashCode() + Arrays.hashCode(body);
    }

    @Override
    public String toString() {
        return "BinaryPart[udhHex=" + udhHex + ", body=" + body.length + " octets]";
    }
}
