/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.simulator.outcome;

import java.util.Arrays;
import java.util.Optional;

/**
 * What has become of one message (Sinch SMS reference, "delivery report statuses"). The order of the constants is that
 * of the reference; {@link #wireName()} is what stands in a report.
 */
public enum DeliveryStatus {

    /** In the plan's queue. */
    QUEUED("Queued", false),
    /** Handed to the SMSC. */
    DISPATCHED("Dispatched", false),
    /** On the phone. */
    DELIVERED("Delivered", true),
    /** Not delivered, says the carrier. */
    FAILED("Failed", true),
    /** Its {@code expire_at} came while it was queued. */
    EXPIRED("Expired", true),
    /** Refused by the SMSC. */
    REJECTED("Rejected", true),
    /** Stopped before the SMSC. */
    ABORTED("Aborted", true),
    /** Its batch was cancelled. */
    CANCELLED("Cancelled", true),
    /** Dropped by a remote SMSC. */
    DELETED("Deleted", true),
    /** The carrier's receipt was lost or could not be read. */
    UNKNOWN("Unknown", true);

    private static final DeliveryStatus[] ALL = values();

    private final String wireName;
    private final boolean last;

    DeliveryStatus(String wireName, boolean last) {
        this.wireName = wireName;
        this.last = last;
    }

    /**
     * The spelling in reports and filters.
     *
     * @return capitalised, such as {@code Delivered}
     */
    public String wireName() {
        return wireName;
    }

    /**
     * Whether nothing comes after it.
     *
     * @return {@code false} for {@link #QUEUED} and {@link #DISPATCHED}
     */
    public boolean isFinal() {
        return last;
    }

    /**
     * Whether a message of this status has been in the SMSC's hands.
     *
     * @return {@code false} for what is stopped before
     */
    public boolean isBeyondSmsc() {
        return switch (this) {
            case QUEUED, EXPIRED, ABORTED, CANCELLED -> false;
            default -> true;
        };
    }

    /**
     * Reads a status as it is spelt on the wire.
     *
     * @param  wireName exact spelling
     * @return          empty if there is no such status
     */
    public static Optional<DeliveryStatus> ofWireName(String wireName) {
        return Arrays.stream(ALL).filter(status -> status.wireName.equals(wireName)).findFirst();
    }

    /**
     * The constant at a place: the counterpart of {@link #ordinal()} for compact storage, without a copy of the
     * constants.
     *
     * @param  ordinal its place
     * @return         the constant
     */
    public static DeliveryStatus ofOrdinal(int ordinal) {
        return ALL[ordinal];
    }
}
