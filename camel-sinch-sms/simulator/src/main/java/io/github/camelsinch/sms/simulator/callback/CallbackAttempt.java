/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.simulator.callback;

import java.time.Instant;

/**
 * One POST of a callback.
 *
 * @param at      when, on the simulator's clock
 * @param status  the HTTP status of the answer; 0 = there was none
 * @param failure why there was none, such as {@code ConnectException} or {@code timeout}; {@code null} if there was one
 * @param replay  whether somebody asked for it
 */
public record CallbackAttempt(Instant at, int status, String failure, boolean replay) {

    /**
     * Whether the receiver has taken the report.
     *
     * @return {@code true} for 2xx
     */
    public boolean isDelivered() {
        return status / 100 == 2;
    }

    /**
     * Whether Sinch tries again (SMS reference, "webhooks"): after 5xx, 429, and when nothing came. The reference says
     * nothing of 1xx and 3xx; they are tried again here.
     *
     * @return {@code false} for 2xx, and 4xx but 429
     */
    public boolean isToBeRetried() {
        return !isDelivered() && (status / 100 != 4 || status == 429);
    }
}
