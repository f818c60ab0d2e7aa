/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.simulator.batch;

/**
 * What a batch brings to its recipients, one record a {@code type} of the API. A {@code null} component was not given.
 */
public sealed interface BatchContent {

    /** The type that a batch has if it names none. */
    String MT_TEXT = "mt_text";
    /** Eight-bit data with a user data header. */
    String MT_BINARY = "mt_binary";
    /** A media message. */
    String MT_MEDIA = "mt_media";

    /**
     * The wire's name of the type.
     *
     * @return {@code mt_text}, {@code mt_binary} or {@code mt_media}
     */
    String type();

    /**
     * What stands in the batch: a text with its placeholders, Base64, or the URL of the media.
     *
     * @return never {@code null}
     */
    String body();

    /**
     * Whether it goes out as MMS.
     *
     * @return {@code true} for {@code mt_media}
     */
    default boolean isMedia() {
        return MT_MEDIA.equals(type());
    }

    /**
     * A text.
     *
     * @param body                    with its placeholders
     * @param parameters              values for them
     * @param flashMessage            class 0
     * @param truncateConcat          whether it is cut to one part
     * @param maxNumberOfMessageParts more parts than this are not sent
     */
    record Text(String body, PackedParameters parameters, boolean flashMessage, Boolean truncateConcat,
            Integer maxNumberOfMessageParts) implements BatchContent {

        @Override
        public String type() {
            return MT_TEXT;
        }

        @Override
        public String toString() {
            return "Text[" + body.length() + " characters]";
        }
    }

    /**
     * Binary data.
     *
     * @param body Base64
     * @param udh  user data header, hex
     */
    record Binary(String body, String udh) implements BatchContent {

        @Override
        public String type() {
            return MT_BINARY;
        }

        @Override
        public String toString() {
            return "Binary[" + body.length() + " characters of Base64]";
        }
    }

    /**
     * A media message.
     *
     * @param url              of the media
     * @param message          text beside it
     * @param subject          its subject
     * @param parameters       values for the placeholders of the text
     * @param strictValidation whether Sinch checks the media
     */
    record Media(String url, String message, String subject, PackedParameters parameters, Boolean strictValidation)
            implements
                BatchContent {

        @Override
        public String type() {
            return MT_MEDIA;
        }

        @Override
        public String body() {
            return url;
        }

        @Override
        public String toString() {
            return "Media[]";
        }
    }
}
