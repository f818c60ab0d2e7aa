/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms;

import io.github.camelsinch.sms.pacing.LaneQueue;
import io.github.camelsinch.sms.plan.Weights;

/**
 * How a send is held back.
 *
 * @param lane      where its segments wait
 * @param weights   what a segment weighs there; {@code null} where nothing is held back
 * @param maxWeight the most that a segment of it may weigh, 0 for no limit
 */
record Pace(LaneQueue lane, Weights weights, long maxWeight) {
}
