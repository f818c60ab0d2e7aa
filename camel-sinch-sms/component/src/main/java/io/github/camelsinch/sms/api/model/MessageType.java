/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.api.model;

import java.util.Objects;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.github.camelsinch.sms.privacy.Mask;

/**
 * What a batch carries; the wire's {@code type}. An open set: a type that did not exist when this was written keeps its
 * spelling. Source: Sinch SMS API reference, "Send" ({@code type}, default {@code mt_text}).
 *
 * @param value the wire's spelling, never {@code null}
 */
public record MessageType(@JsonValue String value) {

    /** Text; Sinch picks the encoding and cuts it into parts. Also what an absent type means. */
    public static final MessageType MT_TEXT = new MessageType("mt_text");
    /** Bytes with a user data header, at most 140 together. */
    public static final MessageType MT_BINARY = new MessageType("mt_binary");
    /** A media file by its URL (MMS). */
    public static final MessageType MT_MEDIA = new MessageType("mt_media");

    /**
     * @param value the wire's spelling
     */
    public MessageType {
        Objects.requireNonNull(value, "value");
    }

    /**
     * @param  value a spelling; known ones are recognised in any case
     * @return       the constant it names, or a type of exactly that spelling
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static MessageType of(String value) {
        return OpenValues.canonical(value, MessageType::value, MessageType::new, MT_TEXT, MT_BINARY, MT_MEDIA);
    }

    /** The value, unless somebody wrote a number into it. */
    @Override
    public String toString() {
        return Mask.text(value);
    }
}
