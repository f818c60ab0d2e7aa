/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.api.model;

import java.time.Instant;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;

/**
 * How and when a batch is delivered. Every field may be {@code null}: absent, so that Sinch's default holds.
 *
 * @param deliveryReport  which reports are pushed; default none
 * @param sendAt          when to send; default and in the past: at once
 * @param expireAt        after {@code sendAt}; default and at most three days after it
 * @param callbackUrl     where reports are pushed to; default the plan's URL
 * @param clientReference comes back in reports; at most 2048 characters, 128 advised
 * @param feedbackEnabled whether delivery feedback may be given; default false
 */
@WireNames
public record DeliveryOptions(DeliveryReportType deliveryReport,
        @JsonSerialize(using = Timestamps.Writer.class) @JsonDeserialize(using = Timestamps.Reader.class) Instant sendAt,
        @JsonSerialize(using = Timestamps.Writer.class) @JsonDeserialize(using = Timestamps.Reader.class) Instant expireAt,
        String callbackUrl,
        String clientReference, Boolean feedbackEnabled) {

    /** Everything absent. */
    public static final DeliveryOptions DEFAULTS = new DeliveryOptions(null, null, null, null, null, null);

    @Override
    public String toString() {
        return "DeliveryOptions[deliveryReport=" + deliveryReport + ", sendAt=" + sendAt + ", expireAt=" + expireAt
               + ", callbackUrl=" + Shown.presence(callbackUrl) + ", clientReference=" + Shown.foreign(clientReference)
               + ", feedbackEnabled=" + feedbackEnabled + "]";
    }
}
