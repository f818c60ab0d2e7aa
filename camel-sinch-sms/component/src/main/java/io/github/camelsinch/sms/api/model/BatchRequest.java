/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.api.model;

import java.util.List;
import java.util.Objects;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;

/**
 * A batch to send, to try (dry run) or to put in the place of another one. Not validated here.
 *
 * @param to      1 to 1000 phone numbers or group ids
 * @param from    the sender, or {@code null} where the plan has a default originator
 * @param options how and when; {@code null} means {@link DeliveryOptions#DEFAULTS}
 * @param content what
 */
@JsonSerialize(using = BatchWriters.RequestWriter.class)
@JsonDeserialize(using = BatchJson.RequestReader.class)
public record BatchRequest(List<String> to, String from, DeliveryOptions options, Content content) {

    /**
     * Copies the recipients.
     */
    public BatchRequest {
        to = Copies.list(to);
        options = options == null ? DeliveryOptions.DEFAULTS : options;
        Objects.requireNonNull(content, "content");
    }

    @Override
    public String toString() {
        return "BatchRequest[to=" + Shown.recipients(to) + ", from=" + Shown.foreign(from) + ", options=" + options
               + ", content=" + content + "]";
    }
}
