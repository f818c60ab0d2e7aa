/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.simulator.batch;

import java.time.Instant;

/**
 * A batch as the API shows it at one moment.
 *
 * @param id         a ULID
 * @param definition what was asked for
 * @param canceled   whether it was cancelled
 * @param createdAt  when it was accepted
 * @param modifiedAt when it was last updated, replaced or cancelled
 */
public record BatchState(String id, BatchDefinition definition, boolean canceled, Instant createdAt, Instant modifiedAt) {
}
