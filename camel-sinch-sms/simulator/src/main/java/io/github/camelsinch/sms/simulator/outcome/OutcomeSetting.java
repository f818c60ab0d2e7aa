/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.simulator.outcome;

import java.util.List;

/**
 * Something that was set in {@link Outcomes}.
 *
 * @param kind     what it concerns
 * @param digits   the number, prefix or suffix; {@code null} for the other kinds
 * @param outcomes in the order of the messages they are for, the last one staying; empty for a rule in code
 */
public record OutcomeSetting(Kind kind, String digits, List<Outcome> outcomes) {

    /** What a setting concerns. */
    public enum Kind {
        /** One number. */
        NUMBER,
        /** Numbers that begin so. */
        PREFIX,
        /** Numbers that end so. */
        SUFFIX,
        /** What an {@link OutcomeRule} decides. */
        RULE,
        /** All other numbers. */
        OTHERWISE
    }

    /** Keeps a copy. */
    public OutcomeSetting {
        outcomes = List.copyOf(outcomes);
    }

    @Override
    public String toString() {
        return "OutcomeSetting[" + kind + ", " + outcomes + "]";
    }
}
