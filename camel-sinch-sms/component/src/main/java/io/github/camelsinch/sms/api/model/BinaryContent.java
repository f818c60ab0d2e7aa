/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.api.model;

/**
 * Bytes with a user data header, at most 140 together, sent as they are. Absent fields are {@code null}. Flash,
 * truncate and the parts limit are here so that answers that hold them lose nothing; Sinch's current reference has them
 * for text only.
 *
 * @param body                    the payload in Base64
 * @param udh                     the user data header in hex, with its length byte (3GPP TS 23.040, 9.2.3.24)
 * @param flashMessage            class 0
 * @param truncateConcat          cut to one part
 * @param maxNumberOfMessageParts limit of parts
 * @param fromTon                 type of number of the sender, 0 to 6; found by Sinch if absent
 * @param fromNpi                 numbering plan of the sender, 0 to 18; only with {@code fromTon}
 */
@WireNames
public record BinaryContent(String body, String udh, Boolean flashMessage, Boolean truncateConcat,
        Integer maxNumberOfMessageParts, Integer fromTon, Integer fromNpi)
        implements
            Content {

    /**
     * @param  body the payload in Base64
     * @param  udh  the user data header in hex
     * @return      content with nothing else
     */
    public static BinaryContent of(String body, String udh) {
        return new BinaryContent(body, udh, null, null, null, null, null);
    }

    @Override
    public MessageType type() {
        return MessageType.MT_BINARY;
    }

    @Override
    public String toString() {
        return "BinaryContent[body=" + Shown.text(body) + ", udh=" + Shown.text(udh) + ", flashMessage=" + flashMessage
               + ", truncateConcat=" + truncateConcat + ", maxNumberOfMessageParts=" + maxNumberOfMessageParts
               + ", fromTon=" + fromTon + ", fromNpi=" + fromNpi + "]";
    }
}
