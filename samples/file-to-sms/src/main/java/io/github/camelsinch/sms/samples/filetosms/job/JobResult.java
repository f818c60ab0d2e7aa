/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.samples.filetosms.job;

import java.time.Duration;
import java.time.Instant;

import io.github.camelsinch.sms.samples.filetosms.track.Settlements;

/**
 * How a job went.
 *
 * @param settlements what became of each row
 * @param startedAt   when it began to send
 * @param elapsed     how long it took, to the last report or until it gave up
 * @param problem     what stopped it, or {@code null}
 */
record JobResult(Settlements settlements, Instant startedAt, Duration elapsed, String problem) {
}
