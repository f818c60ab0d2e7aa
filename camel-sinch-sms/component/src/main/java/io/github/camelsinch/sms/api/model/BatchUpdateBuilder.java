/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.api.model;

import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Builds an update; a field that is not mentioned stays absent. What {@code null} means is told at {@link BatchUpdate}.
 */
public final class BatchUpdateBuilder {

    private final Map<String, Object> fields = new LinkedHashMap<>();

    BatchUpdateBuilder() {
    }

    /**
     * @param  type of the batch
     * @return      this
     */
    public BatchUpdateBuilder type(MessageType type) {
        return set(UpdateFields.TYPE, Patch.value(type));
    }

    /**
     * @param  recipients to add
     * @return            this
     */
    public BatchUpdateBuilder toAdd(Collection<String> recipients) {
        return set(UpdateFields.TO_ADD, Patch.value(recipients));
    }

    /**
     * @param  recipients to remove
     * @return            this
     */
    public BatchUpdateBuilder toRemove(Collection<String> recipients) {
        return set(UpdateFields.TO_REMOVE, Patch.value(recipients));
    }

    /**
     * @param  from the sender
     * @return      this
     */
    public BatchUpdateBuilder from(String from) {
        return set(UpdateFields.FROM, Patch.value(from));
    }

    /**
     * @param  body the text, or the payload in Base64
     * @return      this
     */
    public BatchUpdateBuilder body(String body) {
        return set(UpdateFields.BODY, Patch.value(body));
    }

    /**
     * @param  body of a media batch
     * @return      this
     */
    public BatchUpdateBuilder mediaBody(MediaBody body) {
        return set(UpdateFields.BODY, Patch.value(body));
    }

    /**
     * @param  udh the user data header in hex
     * @return     this
     */
    public BatchUpdateBuilder udh(String udh) {
        return set(UpdateFields.UDH, Patch.value(udh));
    }

    /**
     * @param  parameters placeholder to values
     * @return            this
     */
    public BatchUpdateBuilder parameters(Patch<Map<String, Map<String, String>>> parameters) {
        return set(UpdateFields.PARAMETERS, parameters);
    }

    /**
     * @param  deliveryReport which reports are pushed
     * @return                this
     */
    public BatchUpdateBuilder deliveryReport(Patch<DeliveryReportType> deliveryReport) {
        return set(UpdateFields.DELIVERY_REPORT, deliveryReport);
    }

    /**
     * @param  sendAt when to send
     * @return        this
     */
    public BatchUpdateBuilder sendAt(Patch<Instant> sendAt) {
        return set(UpdateFields.SEND_AT, sendAt);
    }

    /**
     * @param  expireAt when it ends
     * @return          this
     */
    public BatchUpdateBuilder expireAt(Patch<Instant> expireAt) {
        return set(UpdateFields.EXPIRE_AT, expireAt);
    }

    /**
     * @param  callbackUrl where reports go
     * @return             this
     */
    public BatchUpdateBuilder callbackUrl(Patch<String> callbackUrl) {
        return set(UpdateFields.CALLBACK_URL, callbackUrl);
    }

    /**
     * @param  clientReference what comes back in reports
     * @return                 this
     */
    public BatchUpdateBuilder clientReference(Patch<String> clientReference) {
        return set(UpdateFields.CLIENT_REFERENCE, clientReference);
    }

    /**
     * @param  feedbackEnabled whether delivery feedback may be given
     * @return                 this
     */
    public BatchUpdateBuilder feedbackEnabled(Patch<Boolean> feedbackEnabled) {
        return set(UpdateFields.FEEDBACK_ENABLED, feedbackEnabled);
    }

    /**
     * @param  flashMessage whether it is shown at once
     * @return              this
     */
    public BatchUpdateBuilder flashMessage(Patch<Boolean> flashMessage) {
        return set(UpdateFields.FLASH_MESSAGE, flashMessage);
    }

    /**
     * @param  truncateConcat whether it is cut to one part
     * @return                this
     */
    public BatchUpdateBuilder truncateConcat(Patch<Boolean> truncateConcat) {
        return set(UpdateFields.TRUNCATE_CONCAT, truncateConcat);
    }

    /**
     * @param  limit of parts
     * @return       this
     */
    public BatchUpdateBuilder maxNumberOfMessageParts(Patch<Integer> limit) {
        return set(UpdateFields.MAX_NUMBER_OF_MESSAGE_PARTS, limit);
    }

    /**
     * @param  fromTon the sender's type of number
     * @return         this
     */
    public BatchUpdateBuilder fromTon(Patch<Integer> fromTon) {
        return set(UpdateFields.FROM_TON, fromTon);
    }

    /**
     * @param  fromNpi the sender's numbering plan
     * @return         this
     */
    public BatchUpdateBuilder fromNpi(Patch<Integer> fromNpi) {
        return set(UpdateFields.FROM_NPI, fromNpi);
    }

    /**
     * @param  strictValidation whether bad media are refused
     * @return                  this
     */
    public BatchUpdateBuilder strictValidation(Patch<Boolean> strictValidation) {
        return set(UpdateFields.STRICT_VALIDATION, strictValidation);
    }

    /**
     * @return the update
     */
    public BatchUpdate build() {
        return BatchUpdate.fromMap(fields);
    }

    private BatchUpdateBuilder set(String name, Patch<?> patch) {
        if (patch.isAbsent()) {
            fields.remove(name);
        } else {
            fields.put(name, patch.isNull() ? null : patch.get());
        }
        return this;
    }
}
