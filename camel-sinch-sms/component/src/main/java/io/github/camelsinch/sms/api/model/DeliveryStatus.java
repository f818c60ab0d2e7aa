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
 * Where a message to one recipient stands; the wire's {@code status}. An open set: an unknown value keeps its spelling
 * and does not count as final. Source: Sinch SMS API reference, "Delivery report statuses".
 *
 * @param value the wire's spelling, never {@code null}
 */
public record DeliveryStatus(@JsonValue String value) {

    /** In the plan's queue. */
    public static final DeliveryStatus QUEUED = new DeliveryStatus("Queued");
    /** Accepted by the SMSC; may be skipped. */
    public static final DeliveryStatus DISPATCHED = new DeliveryStatus("Dispatched");
    /** On the phone. */
    public static final DeliveryStatus DELIVERED = new DeliveryStatus("Delivered");
    /** Not delivered, says the carrier. */
    public static final DeliveryStatus FAILED = new DeliveryStatus("Failed");
    /** Its validity ended before it reached the SMSC. */
    public static final DeliveryStatus EXPIRED = new DeliveryStatus("Expired");
    /** Refused by the SMSC. */
    public static final DeliveryStatus REJECTED = new DeliveryStatus("Rejected");
    /** Stopped before the SMSC. */
    public static final DeliveryStatus ABORTED = new DeliveryStatus("Aborted");
    /** Its batch was cancelled. */
    public static final DeliveryStatus CANCELLED = new DeliveryStatus("Cancelled");
    /** Removed by a remote SMSC: bad number, or a subscriber who opted out. */
    public static final DeliveryStatus DELETED = new DeliveryStatus("Deleted");
    /** Final, and nobody knows: the carrier's receipt was lost, unreadable or never sent. */
    public static final DeliveryStatus UNKNOWN = new DeliveryStatus("Unknown");

    /**
     * @param value the wire's spelling
     */
    public DeliveryStatus {
        Objects.requireNonNull(value, "value");
    }

    /**
     * @param  value a spelling; known ones are recognised in any case
     * @return       the constant it names, or a status of exactly that spelling
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static DeliveryStatus of(String value) {
        return OpenValues.canonical(value, DeliveryStatus::value, DeliveryStatus::new, QUEUED, DISPATCHED, DELIVERED, FAILED,
                EXPIRED, REJECTED, ABORTED, CANCELLED, DELETED, UNKNOWN);
    }

    /**
     * @return whether Sinch documents that nothing follows this status; {@code false} for a status not known here
     */
    public boolean isFinal() {
        return switch (value) {
            case "Delivered", "Failed", "Expired", "Rejected", "Aborted", "Cancelled", "Deleted", "Unknown" -> true;
            default -> false;
        };
    }

    /** The value, unless somebody wrote a number into it. */
    @Override
    public String toString() {
        return Mask.text(value);
    }
}
