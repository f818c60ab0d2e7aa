/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms;

import io.github.camelsinch.sms.api.error.SinchSmsValidationException;

/**
 * Checks the options of pacing.
 */
final class PacingRules {

    /** A bucket does not refill faster than one a nanosecond; no plan comes near. */
    private static final double MAX_PER_SECOND = 1_000_000;

    private PacingRules() {
    }

    static void check(PacingConfiguration pacing) {
        double rate = pacing.getMessagesPerSecond();
        if (!(rate >= 0 && rate <= MAX_PER_SECOND)) {
            throw new SinchSmsValidationException(
                    "messagesPerSecond", String.valueOf(rate), "must be 0 (unpaced) to " + (long) MAX_PER_SECOND);
        }
        if (pacing.getPacer() != null && rate > 0) {
            throw new SinchSmsValidationException(
                    "pacer", "set", "must not be set beside messagesPerSecond: a pacer has its rate");
        }
        if (pacing.getBucketProxyManager() != null && rate == 0) {
            throw new SinchSmsValidationException(
                    "bucketProxyManager", "set", "goes with messagesPerSecond, which nodes share by it");
        }
        OptionRules.positive("burst", pacing.getBurst());
        OptionRules.between("maxPending", pacing.getMaxPending(), 1, Integer.MAX_VALUE);
        OptionRules.between("nodes", pacing.getNodes(), 1, 10_000);
    }
}
