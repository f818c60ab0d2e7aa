/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.simulator.outcome;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Outcomes in given shares. Which number gets which depends on the seed and the number alone, so a run can be repeated,
 * and a number that failed once fails again.
 */
public final class RandomMix implements OutcomeRule {

    private final long seed;
    private final Map<Outcome, Double> shares;
    private final double sum;

    /**
     * A mix.
     *
     * @param  seed                     another seed, another distribution over the numbers
     * @param  shares                   weight by outcome, each above zero; they need not add up to one
     * @throws IllegalArgumentException if there is no weight or one is not above zero
     */
    public RandomMix(long seed, Map<Outcome, Double> shares) {
        if (shares.isEmpty()) {
            throw new IllegalArgumentException("shares: at least one outcome is needed");
        }
        shares.forEach((outcome, share) -> {
            if (!(share > 0)) {
                throw new IllegalArgumentException("shares: the weight " + share + " of " + outcome + " is not above zero");
            }
        });
        this.seed = seed;
        this.shares = new LinkedHashMap<>(shares);
        this.sum = shares.values().stream().mapToDouble(Double::doubleValue).sum();
    }

    @Override
    public Optional<Outcome> of(String msisdn) {
        double drawn = fraction(seed, msisdn) * sum;
        Outcome last = null;
        for (Map.Entry<Outcome, Double> share : shares.entrySet()) {
            last = share.getKey();
            drawn -= share.getValue();
            if (drawn < 0) {
                break;
            }
        }
        return Optional.of(last);
    }

    /**
     * Draws a lot for a phone number. A finalizer of the SplitMix64 kind spreads neighbouring numbers over the whole
     * range.
     *
     * @param  seed   another seed, another lot
     * @param  msisdn digits only
     * @return        from 0 to below 1, the same for the same seed and number
     */
    public static double fraction(long seed, String msisdn) {
        long mixed = seed;
        for (int i = 0; i < msisdn.length(); i++) {
            mixed = (mixed ^ msisdn.charAt(i)) * 0x9E3779B97F4A7C15L;
            mixed ^= mixed >>> 29;
        }
        mixed = (mixed ^ mixed >>> 32) * 0xD6E8FEB86659FD93L;
        mixed ^= mixed >>> 32;
        return (mixed >>> 11) * 0x1.0p-53;
    }
}
