/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.api.model;

import java.time.Instant;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;

/**
 * A partial change of a batch that was not dispatched yet. Each field is absent (left as it is), has a value, or is
 * null (back to Sinch's default: {@code send_at} null means at once). {@code from} and {@code body} cannot be null.
 * Source: Sinch SMS API reference, "Update a batch message".
 */
@JsonSerialize(using = UpdateJson.Writer.class)
@JsonDeserialize(using = UpdateJson.Reader.class)
public final class BatchUpdate {

    private final Map<String, Object> fields;

    BatchUpdate(Map<String, Object> fields) {
        this.fields = Copies.map(fields);
    }

    /**
     * Reads an update from wire names: {@code type}, {@code to_add}, {@code to_remove}, {@code from}, {@code body},
     * {@code udh}, {@code parameters}, {@code delivery_report}, {@code send_at}, {@code expire_at},
     * {@code callback_url}, {@code client_reference}, {@code feedback_enabled}, {@code flash_message},
     * {@code truncate_concat}, {@code max_number_of_message_parts}, {@code from_ton}, {@code from_npi},
     * {@code strict_validation}. A missing key is absent, a key with {@code null} is null.
     *
     * @param  map                      wire names to values as JSON has them; timestamps may be {@code java.time}
     *                                  objects
     * @return                          the update
     * @throws IllegalArgumentException naming the key that is unknown, of the wrong type, or null where that is not
     *                                  allowed
     */
    public static BatchUpdate fromMap(Map<String, ?> map) {
        return new BatchUpdate(UpdateFields.read(map));
    }

    /**
     * @return a builder of an update that changes nothing yet
     */
    public static BatchUpdateBuilder builder() {
        return new BatchUpdateBuilder();
    }

    /**
     * @return the type of the batch, or {@code null} if the update does not say
     */
    public MessageType type() {
        return (MessageType) fields.get(UpdateFields.TYPE);
    }

    /**
     * @return recipients to add, or {@code null}
     */
    @SuppressWarnings("unchecked") // UpdateFields lets nothing else in
    public List<String> toAdd() {
        return (List<String>) fields.get(UpdateFields.TO_ADD);
    }

    /**
     * @return recipients to remove, or {@code null}
     */
    @SuppressWarnings("unchecked") // UpdateFields lets nothing else in
    public List<String> toRemove() {
        return (List<String>) fields.get(UpdateFields.TO_REMOVE);
    }

    /**
     * @return the sender
     */
    public Patch<String> from() {
        return patch(UpdateFields.FROM);
    }

    /**
     * @return the text, or the payload in Base64
     */
    public Patch<String> body() {
        return fields.get(UpdateFields.BODY) instanceof MediaBody ? Patch.absent() : patch(UpdateFields.BODY);
    }

    /**
     * @return the body of a media batch
     */
    public Patch<MediaBody> mediaBody() {
        return fields.get(UpdateFields.BODY) instanceof MediaBody ? patch(UpdateFields.BODY) : Patch.absent();
    }

    /**
     * @return the user data header in hex; Sinch requires it in every update of a binary batch
     */
    public Patch<String> udh() {
        return patch(UpdateFields.UDH);
    }

    /**
     * @return placeholder to values; null removes them
     */
    public Patch<Map<String, Map<String, String>>> parameters() {
        return patch(UpdateFields.PARAMETERS);
    }

    /**
     * @return which reports are pushed; null means none
     */
    public Patch<DeliveryReportType> deliveryReport() {
        return patch(UpdateFields.DELIVERY_REPORT);
    }

    /**
     * @return when to send; null means at once
     */
    public Patch<Instant> sendAt() {
        return patch(UpdateFields.SEND_AT);
    }

    /**
     * @return when it ends; null means three days after it is sent
     */
    public Patch<Instant> expireAt() {
        return patch(UpdateFields.EXPIRE_AT);
    }

    /**
     * @return where reports go; null means the plan's URL
     */
    public Patch<String> callbackUrl() {
        return patch(UpdateFields.CALLBACK_URL);
    }

    /**
     * @return what comes back in reports
     */
    public Patch<String> clientReference() {
        return patch(UpdateFields.CLIENT_REFERENCE);
    }

    /**
     * @return whether delivery feedback may be given
     */
    public Patch<Boolean> feedbackEnabled() {
        return patch(UpdateFields.FEEDBACK_ENABLED);
    }

    /**
     * @return whether it is shown at once
     */
    public Patch<Boolean> flashMessage() {
        return patch(UpdateFields.FLASH_MESSAGE);
    }

    /**
     * @return whether it is cut to one part
     */
    public Patch<Boolean> truncateConcat() {
        return patch(UpdateFields.TRUNCATE_CONCAT);
    }

    /**
     * @return the limit of parts
     */
    public Patch<Integer> maxNumberOfMessageParts() {
        return patch(UpdateFields.MAX_NUMBER_OF_MESSAGE_PARTS);
    }

    /**
     * @return the sender's type of number
     */
    public Patch<Integer> fromTon() {
        return patch(UpdateFields.FROM_TON);
    }

    /**
     * @return the sender's numbering plan
     */
    public Patch<Integer> fromNpi() {
        return patch(UpdateFields.FROM_NPI);
    }

    /**
     * @return whether bad media are refused
     */
    public Patch<Boolean> strictValidation() {
        return patch(UpdateFields.STRICT_VALIDATION);
    }

    /** By wire name, typed; a key with {@code null} is null, not absent. */
    Map<String, Object> fields() {
        return fields;
    }

    @SuppressWarnings("unchecked") // UpdateFields gives each name its type
    private <T> Patch<T> patch(String name) {
        if (!fields.containsKey(name)) {
            return Patch.absent();
        }
        Object value = fields.get(name);
        return value == null ? Patch.nullValue() : Patch.value((T) value);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof BatchUpdate update && fields.equals(update.fields);
    }

    @Override
    public int hashCode() {
        return fields.hashCode();
    }

    /** Names the fields that change, not their values. */
    @Override
    public String toString() {
        return "BatchUpdate" + fields.keySet();
    }
}
