/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.send;

import java.time.Duration;
import java.util.Objects;

import io.github.camelsinch.sms.plan.InvalidInputException;

/**
 * What is done about a POST that did not simply succeed.
 *
 * @param onUnknown        where nobody knows whether Sinch took it; default {@link WhenUnknown#RECONCILE}
 * @param settleTime       how long it is looked up in vain before it counts as not taken: longer than Sinch needs to
 *                         finish a request whose connection broke, and to list it; default 30 s
 * @param reconcileTimeout how long it is looked up at most; default 120 s
 * @param backoff          about what surely was not taken
 * @param requestTimeout   the hard deadline of one call
 */
public record SendPolicy(WhenUnknown onUnknown, Duration settleTime, Duration reconcileTimeout, Backoff backoff,
        Duration requestTimeout) {

    /** Default of {@code settleTime}. */
    public static final Duration DEFAULT_SETTLE_TIME = Duration.ofSeconds(30);
    /** Default of {@code reconcileTimeout}. */
    public static final Duration DEFAULT_RECONCILE_TIMEOUT = Duration.ofSeconds(120);

    /**
     * Checks that the times go together.
     *
     * @throws InvalidInputException naming the option that does not
     */
    public SendPolicy {
        Objects.requireNonNull(onUnknown, "onUnknown");
        Objects.requireNonNull(backoff, "backoff");
        if (onUnknown != WhenUnknown.FAIL) {
            if (settleTime.compareTo(requestTimeout) < 0) {
                throw InvalidInputException.ofValue("settleTime", settleTime,
                        "must be at least requestTimeout (" + requestTimeout
                                                                              + "), or a batch that Sinch still works on counts as not taken");
            }
            if (reconcileTimeout.compareTo(settleTime) <= 0) {
                throw InvalidInputException.ofValue("reconcileTimeout", reconcileTimeout,
                        "must be more than settleTime (" + settleTime + "), or nothing ever counts as not taken");
            }
        }
    }

    /** Whether a batch carries a reference of ours by which it can be looked up. */
    boolean looksUp() {
        return onUnknown != WhenUnknown.FAIL;
    }
}
