/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.simulator.message;

import java.util.Map;

import io.github.camelsinch.sms.simulator.batch.BatchContent;
import io.github.camelsinch.sms.simulator.batch.PackedParameters;
import io.github.camelsinch.sms.text.SmsEncoding;
import io.github.camelsinch.sms.text.SmsSegmenter;

/**
 * Makes of a batch's content the message of each recipient. Texts are expanded and their parts counted as 3GPP TS
 * 23.038 says; binary and media messages are one part. Not thread-safe; one maker a batch.
 */
public final class MessageMaker {

    private static final SmsSegmenter SEGMENTER = SmsSegmenter.DEFAULT;

    /** In UTF-16 units: as many parts as there can be, at the least that a part holds. */
    private static final int ALWAYS_FITS = SmsSegmenter.MAX_PARTS * 66;

    private final BatchContent content;
    private final Template template;
    /** The message of all recipients, if it is the same for all. */
    private final Message common;

    /**
     * A maker.
     *
     * @param content what the batch brings
     */
    public MessageMaker(BatchContent content) {
        this.content = content;
        this.template = template(content);
        this.common = template.isConstant() ? make(template.expand(0)) : null;
    }

    private static Template template(BatchContent content) {
        if (content instanceof BatchContent.Text text) {
            return new Template(text.body(), unpack(text.parameters()));
        }
        if (content instanceof BatchContent.Media media) {
            return new Template(media.message() == null ? "" : media.message(), unpack(media.parameters()));
        }
        // Base64 has no placeholders
        return new Template(((BatchContent.Binary) content).body(), Map.of());
    }

    private static Map<String, Map<String, String>> unpack(PackedParameters parameters) {
        return parameters == null ? Map.of() : parameters.unpack();
    }

    /**
     * The message of one recipient.
     *
     * @param  msisdn packed number
     * @return        its message
     */
    public Message messageFor(long msisdn) {
        return common != null ? common : make(template.expand(msisdn));
    }

    private Message make(String text) {
        if (text == null) {
            return Message.UNMATCHED;
        }
        if (!(content instanceof BatchContent.Text options)) {
            return new Message(text, 1, null, Message.NOTHING_STOPS_IT);
        }
        String cut = Boolean.TRUE.equals(options.truncateConcat()) ? SEGMENTER.truncate(text, 1) : text;
        SmsEncoding encoding = SEGMENTER.encodingOf(cut);
        if (cut.length() > ALWAYS_FITS && SEGMENTER.truncate(cut, SmsSegmenter.MAX_PARTS).length() < cut.length()) {
            // parameters can make it longer than a phone could put together
            return new Message(cut, SmsSegmenter.MAX_PARTS, encoding, Message.TOO_MANY_PARTS);
        }
        int parts = SEGMENTER.numberOfParts(cut);
        boolean tooMany = options.maxNumberOfMessageParts() != null && parts > options.maxNumberOfMessageParts();
        return new Message(cut, parts, encoding, tooMany ? Message.TOO_MANY_PARTS : Message.NOTHING_STOPS_IT);
    }
}
