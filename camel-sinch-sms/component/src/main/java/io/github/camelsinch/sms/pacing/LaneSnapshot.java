/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.pacing;

import java.time.Duration;

/**
 * How a {@link LaneQueue} stands.
 *
 * @param high           the lane of {@link Priority#HIGH}
 * @param normal         the lane of {@link Priority#NORMAL}
 * @param releasedWeight the weight of all turns that were granted and not given back
 * @param refused        how many found their lane full
 */
public record LaneSnapshot(Lane high, Lane normal, long releasedWeight, long refused) {

    /**
     * Who waits in one lane.
     *
     * @param waiting    how many exchanges
     * @param weight     what they weigh together
     * @param oldestWait how long the first of them has waited, zero if none waits
     */
    public record Lane(int waiting, long weight, Duration oldestWait) {
    }
}
