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
 * Which delivery reports Sinch pushes for a batch; the wire's {@code delivery_report}. Reports can be polled whatever
 * this says. An open set: an unknown value keeps its spelling. Source: Sinch SMS API reference, "Send".
 *
 * @param value the wire's spelling, never {@code null}
 */
public record DeliveryReportType(@JsonValue String value) {

    /** No callback; the default. */
    public static final DeliveryReportType NONE = new DeliveryReportType("none");
    /** One callback when every message is final: counts only. */
    public static final DeliveryReportType SUMMARY = new DeliveryReportType("summary");
    /** One callback when every message is final, with the recipients. */
    public static final DeliveryReportType FULL = new DeliveryReportType("full");
    /** A callback for every change of every recipient. */
    public static final DeliveryReportType PER_RECIPIENT = new DeliveryReportType("per_recipient");
    /** A callback for every recipient, once it is final. */
    public static final DeliveryReportType PER_RECIPIENT_FINAL = new DeliveryReportType("per_recipient_final");

    /**
     * @param value the wire's spelling
     */
    public DeliveryReportType {
        Objects.requireNonNull(value, "value");
    }

    /**
     * @param  value a spelling; known ones are recognised in any case
     * @return       the constant it names, or a value of exactly that spelling
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static DeliveryReportType of(String value) {
        return OpenValues.canonical(value, DeliveryReportType::value, DeliveryReportType::new, NONE, SUMMARY, FULL,
                PER_RECIPIENT, PER_RECIPIENT_FINAL);
    }

    /** The value, unless somebody wrote a number into it. */
    @Override
    public String toString() {
        return Mask.text(value);
    }
}
