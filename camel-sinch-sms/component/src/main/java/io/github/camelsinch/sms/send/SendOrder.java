/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.send;

import java.time.Instant;

import io.github.camelsinch.sms.ledger.SendId;
import io.github.camelsinch.sms.pacing.Priority;

/**
 * Which send it is, how urgent, and since when.
 *
 * @param account  the service plan or project that sends, with where it lives
 * @param id       the same for the same send, whenever and wherever it is tried again
 * @param keyed    whether the user gave the key of the send: only then can a new exchange try the same send again
 * @param priority which lane it waits in
 * @param since    when it was tried first, as far as that is known: {@code validFor} counts from then
 */
public record SendOrder(String account, SendId id, boolean keyed, Priority priority, Instant since) {
}
