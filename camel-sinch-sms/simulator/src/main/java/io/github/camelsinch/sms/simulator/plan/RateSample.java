/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.simulator.plan;

import java.time.Instant;

/**
 * One second of the simulator's clock.
 *
 * @param second   when it began
 * @param accepted messages accepted in it
 * @param taken    messages that had their turn in the queue in it: what the plan's rate limits
 */
public record RateSample(Instant second, int accepted, int taken) {
}
