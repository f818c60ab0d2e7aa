/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.simulator.outcome;

import java.util.Optional;

/** One outcome for all numbers that begin, or end, with some digits. */
record AffixRule(OutcomeSetting.Kind kind, String digits, Outcome outcome) implements OutcomeRule {

    @Override
    public Optional<Outcome> of(String msisdn) {
        boolean applies = kind == OutcomeSetting.Kind.PREFIX ? msisdn.startsWith(digits) : msisdn.endsWith(digits);
        return applies ? Optional.of(outcome) : Optional.empty();
    }

    @Override
    public String toString() {
        return "AffixRule[" + kind + ", " + outcome + "]";
    }
}
