/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms;

import io.github.camelsinch.sms.api.error.SinchSmsValidationException;
import io.github.camelsinch.sms.pacing.PacerSettings;

/**
 * Checks the options of pacing.
 */
final class PacingRules {

    private PacingRules() {
    }

    static void check(PacingConfiguration pacing) {
        double rate = pacing.getMessagesPerSecond();
        if (rate != 0 && !(rate >= PacerSettings.MIN_RATE && rate <= PacerSettings.MAX_RATE)) {
            throw new SinchSmsValidationException(
                    "messagesPerSecond", String.valueOf(rate),
                    "must be 0 (unpaced), or " + PacerSettings.MIN_RATE + " to " + (long) PacerSettings.MAX_RATE);
        }
        if (pacing.getBurst() == null || pacing.getBurst().compareTo(PacerSettings.MAX_BURST) > 0) {
            throw new SinchSmsValidationException(
                    "burst", String.valueOf(pacing.getBurst()), "must be at most " + PacerSettings.MAX_BURST);
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
