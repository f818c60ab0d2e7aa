/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.benchmarks.peers;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;

/** The answer, of the clients that are written by hand: all of it, as everybody reads it first. */
@JsonIgnoreProperties(ignoreUnknown = true)
record Answer(
        String id, List<String> to, String from, boolean canceled, String body, String type,
        @JsonProperty("created_at") String createdAt, @JsonProperty("modified_at") String modifiedAt,
        @JsonProperty("delivery_report") String deliveryReport, @JsonProperty("send_at") String sendAt,
        @JsonProperty("expire_at") String expireAt, @JsonProperty("flash_message") boolean flashMessage) {
}
