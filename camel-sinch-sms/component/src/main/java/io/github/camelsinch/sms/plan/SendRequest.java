/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.plan;

import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

import io.github.camelsinch.sms.privacy.Mask;

/**
 * A whole message: what, to whom, when. Every component but {@code type} may be {@code null}, which means that Sinch's
 * default holds; {@code parameters} is then empty. Nothing but the shape is checked here: {@link RequestValidator}
 * checks the values before anything is sent.
 * <p>
 * Field names, limits and defaults: Sinch SMS API, batches, <em>Send</em>.
 *
 * @param type                    default mt_text
 * @param from                    number, short code or up to 11 characters; {@code null}: the default originator of the
 *                                plan
 * @param text                    mt_text: the text, may hold placeholders <code>${key}</code>
 * @param payload                 mt_binary: the octets, in plain
 * @param udh                     mt_binary: the user data header in hex, length octet first
 * @param media                   mt_media: the body
 * @param parameters              key to (number or {@code default} to value); the numbers in any international spelling
 * @param deliveryReport          none, summary, full, per_recipient or per_recipient_final
 * @param callbackUrl             where Sinch posts reports to
 * @param clientReference         the caller's own reference, up to 2048 characters of ASCII; stay below 128, an older
 *                                limit, and put no personal data into it
 * @param sendAt                  when Sinch starts to send; a time that has passed means at once
 * @param expireAt                until when Sinch tries, at most 3 days after the start
 * @param validFor                the same as a duration from the start; not together with {@code expireAt}
 * @param flashMessage            mt_text: shown at once and not stored
 * @param truncateConcat          mt_text: Sinch cuts the text to one part
 * @param maxNumberOfMessageParts mt_text: how many parts the text may need
 * @param feedbackEnabled         whether delivery feedback will be given
 * @param fromTon                 type of number of {@code from}, 0 to 6
 * @param fromNpi                 numbering plan of {@code from}, 0 to 18, only with {@code fromTon}
 * @param strictValidation        mt_media: whether Sinch checks the medium
 * @param recipients              to whom, or {@code null} where that comes from elsewhere
 */
public record SendRequest(
        MessageKind type, String from, String text, byte[] payload, String udh, MediaPart media,
        Map<String, Map<String, String>> parameters, String deliveryReport, String callbackUrl, String clientReference,
        Instant sendAt, Instant expireAt, Duration validFor, Boolean flashMessage, Boolean truncateConcat,
        Integer maxNumberOfMessageParts, Boolean feedbackEnabled, Integer fromTon, Integer fromNpi, Boolean strictValidation,
        RecipientInput recipients) {

    /** Copies what could be changed from outside. */
    public SendRequest {
        type = type == null ? MessageKind.MT_TEXT : type;
        payload = payload == null ? null : payload.clone();
        parameters = copy(parameters);
    }

    /** {@return a builder without a single value} */
    public static SendRequestBuilder builder() {
        return new SendRequestBuilder();
    }

    /** {@return a builder that holds these values} */
    public SendRequestBuilder toBuilder() {
        return new SendRequestBuilder(this);
    }

    /**
     * Reads a request from a map, such as parsed JSON.
     *
     * @param  fields                the wire's names ({@code send_at}) or the options' ({@code sendAt}); values as JSON
     *                               has them, or of the Java types of this record
     * @return                       the request
     * @throws InvalidInputException for an unknown name, a name given in both spellings or a value of the wrong type
     */
    public static SendRequest fromMap(Map<String, ?> fields) {
        return SendRequestMapReader.read(fields);
    }

    /** {@return a copy of the octets, or {@code null}} */
    @Override
    public byte[] payload() {
        return payload == null ? null : payload.clone();
    }

    /**
     * When Sinch starts, if it accepts the message at a certain time.
     *
     * @param  acceptedAt the time of acceptance
     * @return            {@code sendAt}, or {@code acceptedAt} where that is later or there is no {@code sendAt}
     */
    public Instant start(Instant acceptedAt) {
        return sendAt == null || sendAt.isBefore(acceptedAt) ? acceptedAt : sendAt;
    }

    /**
     * Until when the message is worth sending.
     *
     * @param  acceptedAt from when {@code validFor} runs if there is no later {@code sendAt}
     * @return            the time from {@code expireAt} or {@code validFor}, or {@code null}: Sinch's default of 3 days
     */
    public Instant expiry(Instant acceptedAt) {
        return validFor == null ? expireAt : start(acceptedAt).plus(validFor);
    }

    /** Shows what kind of message it is, neither text nor numbers. */
    @Override
    public String toString() {
        return "SendRequest[type=" + type.wireName() + ", from=" + Mask.text(from) + ", text="
               + (text == null ? "none" : text.length() + " characters") + ", payload="
               + (payload == null ? "none" : payload.length + " octets") + ", parameters=" + parameters.size()
               + ", sendAt=" + sendAt + ", expireAt=" + expireAt + ", validFor=" + validFor + "]";
    }

    private static Map<String, Map<String, String>> copy(Map<String, Map<String, String>> parameters) {
        if (parameters == null || parameters.isEmpty()) {
            return Map.of();
        }
        Map<String, Map<String, String>> copy = new LinkedHashMap<>();
        parameters.forEach((key, values) -> {
            if (values == null) {
                throw InvalidInputException.ofValue("parameters", key, "must map numbers or 'default' to values");
            }
            copy.put(key, Collections.unmodifiableMap(new LinkedHashMap<>(values)));
        });
        return Collections.unmodifiableMap(copy);
    }
}
