/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.plan;

import java.util.List;

import io.github.camelsinch.sms.text.BinarySegmenter;
import io.github.camelsinch.sms.text.ConcatReference;
import io.github.camelsinch.sms.text.UserDataHeader;

/**
 * The octets of mt_binary and their header. What fits into one message (140 octets with its header) is sent as it came;
 * what does not is cut, each part with the concatenation element of 3GPP TS 23.040 9.2.3.24 and the caller's other
 * elements.
 */
final class BinaryBody {

    private final byte[] payload;
    private final String udh;
    private final UserDataHeader header;

    /**
     * @param  request               of mt_binary
     * @throws InvalidInputException if there are no octets, the header is none, or Sinch would not take them together
     */
    BinaryBody(SendRequest request) {
        this.payload = request.payload();
        this.udh = request.udh();
        if (payload == null || payload.length == 0) {
            throw InvalidInputException.ofHidden("payload", "must be given and not be empty");
        }
        this.header = header(udh);
        if (isLong() && header.isConcatenated()) {
            throw InvalidInputException.ofValue("udh", udh,
                    "must not hold a concatenation element (00 or 08), since the payload of "
                                                            + payload.length + " octets has to be cut");
        }
        if (!isLong() && header.length() == 0) {
            throw InvalidInputException.ofValue("udh", udh,
                    "must be given: Sinch takes no mt_binary without a user data header");
        }
    }

    /**
     * @param  reference             the number that all parts share
     * @param  size                  its size
     * @return                       the messages, in order
     * @throws InvalidInputException if there are more than 255
     */
    List<Piece> pieces(int reference, ConcatReference size) {
        if (!isLong()) {
            return List.of(Piece.ofOctets(payload, udh));
        }
        try {
            return new BinarySegmenter().split(payload, reference, size, header.informationElements()).stream()
                    .map(part -> Piece.ofOctets(part.body(), part.udhHex()))
                    .toList();
        } catch (IllegalArgumentException e) {
            throw InvalidInputException.ofValue("payload", payload.length + " octets", "can not be cut: " + e.getMessage());
        }
    }

    private boolean isLong() {
        return payload.length > header.remainingOctets();
    }

    private static UserDataHeader header(String udh) {
        try {
            return UserDataHeader.parse(udh == null ? "" : udh);
        } catch (IllegalArgumentException e) {
            throw InvalidInputException.ofValue("udh", udh, "must be a user data header in hex: " + e.getMessage());
        }
    }
}
