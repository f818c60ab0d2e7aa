/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.plan;

import java.util.List;

import io.github.camelsinch.sms.text.BinaryPart;
import io.github.camelsinch.sms.text.Segmentation;
import io.github.camelsinch.sms.text.SmsSegmenter;

/**
 * How one message becomes parts, by the rules that a send follows, for who only wants to know. It needs no recipients,
 * and does not ask whether Sinch would take the message: a text of more than 2000 characters is looked at as a whole,
 * placeholders as they stand.
 */
public final class PartPreview {

    private PartPreview() {
    }

    /**
     * Transliterates and truncates the text if that is asked for, and cuts it.
     *
     * @param  request               of mt_text
     * @param  rules                 how
     * @return                       its parts
     * @throws InvalidInputException if there is no text, or it needs more parts than {@code maxNumberOfMessageParts}
     *                               (unless {@link TooManyPartsPolicy#SEND}) or than any message has
     */
    public static Segmentation ofText(SendRequest request, CutRules rules) {
        String text = request.text();
        if (request.type() != MessageKind.MT_TEXT) {
            throw InvalidInputException.ofValue("type", request.type().wireName(),
                    "must be mt_text or mt_binary: nothing else is sent in parts");
        }
        if (text == null) {
            throw InvalidInputException.ofHidden("text", "must be given");
        }
        TextMeter meter = TextMeter.ofSms(request, rules);
        Segmentation segmentation = segment(meter.kept(Contents.sent(text, rules, meter)).toString());
        Contents.requireNone(meter.excessOfParts(segmentation.text(), segmentation.numberOfParts()));
        return segmentation;
    }

    /**
     * Cuts the payload.
     *
     * @param  request               of mt_binary
     * @param  rules                 how, with the reference that the parts share
     * @return                       its parts, each with its user data header, at least one
     * @throws InvalidInputException if it can not be sent: no octets, no header or a bad one, more than 255 parts
     */
    public static List<BinaryPart> ofPayload(SendRequest request, CutRules rules) {
        return new BinaryBody(request).pieces(rules.concatReference(), rules.concatReferenceSize()).stream()
                .map(piece -> new BinaryPart(piece.udh(), piece.payload()))
                .toList();
    }

    private static Segmentation segment(String text) {
        try {
            return SmsSegmenter.DEFAULT.segment(text);
        } catch (IllegalArgumentException e) {
            throw InvalidInputException.ofHidden("text", "can not be cut: " + e.getMessage());
        }
    }
}
