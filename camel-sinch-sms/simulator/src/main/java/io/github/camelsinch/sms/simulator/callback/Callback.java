/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.simulator.callback;

import java.time.Instant;
import java.util.List;

/**
 * A report that is pushed, as it is now.
 *
 * @param id       from 1, in the order in which they were made
 * @param type     such as {@code recipient_delivery_report_sms}
 * @param batchId  the batch that it is about
 * @param url      where it goes; without user name and password
 * @param payload  the body, exactly as it is signed and sent
 * @param due      when it was first due
 * @param state    what has become of it
 * @param nextAt   when it is tried next; {@code null} unless it waits
 * @param attempts oldest first; the newest 100
 */
public record Callback(long id, String type, String batchId, String url, String payload, Instant due, CallbackState state,
        Instant nextAt, List<CallbackAttempt> attempts) {

    /** Keeps a copy. */
    public Callback {
        attempts = List.copyOf(attempts);
    }

    @Override
    public String toString() {
        return "Callback[" + id + ", " + type + ", " + batchId + ", " + state + ", nextAt=" + nextAt + ", " + attempts + "]";
    }
}
