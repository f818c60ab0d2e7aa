/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.simulator.outcome;

import java.time.Duration;
import java.util.Objects;

/**
 * What happens to a message when its turn comes.
 *
 * <p>
 * A status that lies beyond the SMSC (Delivered, Failed, Rejected, Deleted, Unknown) comes {@code delay} after the
 * message was handed over, and the message is Dispatched until then. A status that stops it before (Aborted, Expired,
 * Cancelled) comes {@code delay} after its turn, and it stays Queued until then. {@link #staysDispatched()} never
 * becomes final.
 *
 * @param status the last status; Queued cannot be one
 * @param code   Sinch's delivery code: 0, a carrier's 1..399, or 400..418
 * @param delay  from the message's turn to the final status; zero to 365 days
 */
public record Outcome(DeliveryStatus status, int code, Duration delay) {

    private static final int CODE_DISPATCHED = 401;
    private static final int MAX_CODE = 9999;
    private static final Duration LONGEST_DELAY = Duration.ofDays(365);

    /**
     * @throws IllegalArgumentException for a status Queued, a code outside 0..9999 or a delay outside 0..365 days
     */
    public Outcome {
        Objects.requireNonNull(status, "status");
        Objects.requireNonNull(delay, "delay");
        if (status == DeliveryStatus.QUEUED) {
            throw new IllegalArgumentException("status: Queued is no outcome; use a lower rate or a later send_at");
        }
        if (code < 0 || code > MAX_CODE) {
            throw new IllegalArgumentException("code: " + code + " is outside 0.." + MAX_CODE);
        }
        if (delay.isNegative() || delay.compareTo(LONGEST_DELAY) > 0) {
            throw new IllegalArgumentException("delay: " + delay + " is outside 0.." + LONGEST_DELAY.toDays() + " days");
        }
    }

    /**
     * Delivered, code 0, at once.
     *
     * @return the outcome that a message has unless a rule says otherwise
     */
    public static Outcome delivered() {
        return new Outcome(DeliveryStatus.DELIVERED, 0, Duration.ZERO);
    }

    /**
     * Failed at the carrier, at once.
     *
     * @param  carrierCode such as 150 unknown subscriber, 153 absent, 102 system failure (Sinch's SMPP error list)
     * @return             the outcome
     */
    public static Outcome failed(int carrierCode) {
        return new Outcome(DeliveryStatus.FAILED, carrierCode, Duration.ZERO);
    }

    /**
     * Stopped before the SMSC, at once.
     *
     * @param  code such as 402 unroutable, 404 temporary failure, 412 region not provisioned
     * @return      the outcome
     */
    public static Outcome aborted(int code) {
        return new Outcome(DeliveryStatus.ABORTED, code, Duration.ZERO);
    }

    /**
     * Any final status, at once.
     *
     * @param  status the status
     * @param  code   Sinch's delivery code
     * @return        the outcome
     */
    public static Outcome of(DeliveryStatus status, int code) {
        return new Outcome(status, code, Duration.ZERO);
    }

    /**
     * Dispatched and never heard of again: some carriers send no receipt.
     *
     * @return the outcome
     */
    public static Outcome staysDispatched() {
        return new Outcome(DeliveryStatus.DISPATCHED, CODE_DISPATCHED, Duration.ZERO);
    }

    /**
     * The same, later.
     *
     * @param  delay from the message's turn to the final status
     * @return       a copy
     */
    public Outcome after(Duration delay) {
        return new Outcome(status, code, delay);
    }
}
