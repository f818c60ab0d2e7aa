/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.pacing;

import java.time.Duration;

/**
 * How an {@link InFlightLimit} stands.
 *
 * @param limit            the most calls at one time at present
 * @param maxInFlight      what the limit may grow to
 * @param inFlight         how many calls run
 * @param waiting          how many wait for their turn
 * @param sendsPausedFor   how long no send starts, because the server asked for it; zero without a pause
 * @param lookUpsPausedFor the same of look-ups
 * @param throttled        how many calls the server has refused because there were too many
 */
public record InFlightSnapshot(
        int limit, int maxInFlight, int inFlight, int waiting, Duration sendsPausedFor, Duration lookUpsPausedFor,
        long throttled) {
}
