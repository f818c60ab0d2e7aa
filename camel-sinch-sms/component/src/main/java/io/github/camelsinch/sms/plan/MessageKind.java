/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.plan;

/**
 * What a batch carries, by the names of the wire.
 *
 * @see <a href="https://developers.sinch.com/docs/sms/api-reference/sms/batches">Sinch SMS API, batches</a>
 */
public enum MessageKind {

    /** A text. */
    MT_TEXT("mt_text"),
    /** Octets with a user data header. */
    MT_BINARY("mt_binary"),
    /** An MMS: a link to a medium and a text. */
    MT_MEDIA("mt_media");

    private final String wireName;

    MessageKind(String wireName) {
        this.wireName = wireName;
    }

    /** {@return the value of the field {@code type}, such as {@code mt_text}} */
    public String wireName() {
        return wireName;
    }

    /**
     * @param  value                 {@code mt_text}, {@code mt_binary} or {@code mt_media}, in any case
     * @return                       the kind of that name
     * @throws InvalidInputException for any other value
     */
    public static MessageKind of(String value) {
        for (MessageKind kind : values()) {
            if (kind.wireName.equalsIgnoreCase(value)) {
                return kind;
            }
        }
        throw InvalidInputException.ofValue("type", value, "must be mt_text, mt_binary or mt_media");
    }
}
