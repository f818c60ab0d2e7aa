/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.simulator.script;

import io.github.camelsinch.sms.simulator.fault.NumberMatch;
import io.github.camelsinch.sms.simulator.outcome.RandomMix;

/**
 * Whose reports a script is for.
 *
 * @param match       which numbers; {@code null} = all
 * @param probability the share of them; 0..1
 * @param seed        another seed, another share of the numbers
 * @param script      how their reports come
 */
public record ReportRule(NumberMatch match, double probability, long seed, ReportScript script) {

    /**
     * @throws IllegalArgumentException if the probability is none
     */
    public ReportRule {
        if (!(probability >= 0 && probability <= 1)) {
            throw new IllegalArgumentException("probability: " + probability + " is outside 0..1");
        }
    }

    boolean concerns(String msisdn) {
        return (match == null || match.matches(msisdn))
                && (probability == 1 || RandomMix.fraction(seed, msisdn) < probability);
    }
}
