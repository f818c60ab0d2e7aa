/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.simulator.outcome;

import java.util.Optional;

/**
 * Decides over some numbers and leaves the others to the next rule.
 */
@FunctionalInterface
public interface OutcomeRule {

    /**
     * The outcome of one message.
     *
     * @param  msisdn the recipient, digits only
     * @return        empty if this rule does not concern the number
     */
    Optional<Outcome> of(String msisdn);
}
