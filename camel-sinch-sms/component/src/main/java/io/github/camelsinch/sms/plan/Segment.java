/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.plan;

import java.util.Map;

import io.github.camelsinch.sms.privacy.PhoneNumbers;
import io.github.camelsinch.sms.text.SmsEncoding;

/**
 * What one request to Sinch carries. Lists and maps are unmodifiable; the octets of {@code payload} are not copied,
 * since a segment belongs to who asked for it.
 *
 * @param index         0-based, without gaps, in the order of sending
 * @param piece         1-based piece of the text or payload
 * @param pieces        how many pieces the text or payload has for these recipients; the segments of one list of
 *                      recipients follow each other and must be sent in this order
 * @param to            normalised numbers and group ids, 1 to 1000, in input order
 * @param groups        how many of {@code to} are group ids
 * @param parameters    key to (number or {@code default} to value): only what these recipients need; empty if none
 * @param text          the text of mt_text with its placeholders, or the message of mt_media; else {@code null}
 * @param payload       the octets of mt_binary; else {@code null}
 * @param udh           the user data header of mt_binary in hex, length octet first; else {@code null}
 * @param firstPosition row of the first recipient
 * @param lastPosition  row of the last recipient
 * @param parts         SMS parts predicted over all recipients of this segment; a group counts as one recipient
 * @param groupParts    how many of {@code parts} are those of groups
 * @param encoding      {@code UCS2} if any recipient's text needs it; {@code null} for mt_binary and mt_media
 */
public record Segment(
        int index, int piece, int pieces, PhoneNumbers to, int groups, Map<String, Map<String, String>> parameters, String text,
        byte[] payload, String udh, long firstPosition, long lastPosition, int parts, int groupParts, SmsEncoding encoding) {

    /** {@return how many numbers and group ids it goes to} */
    public int recipients() {
        return to.size();
    }

    /** Shows counts and rows, no number and no text. */
    @Override
    public String toString() {
        return "Segment[index=" + index + ", piece=" + piece + "/" + pieces + ", recipients=" + recipients() + ", rows="
               + firstPosition + ".." + lastPosition + ", parts=" + parts + ", encoding=" + encoding + "]";
    }
}
