/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.plan;

import io.github.camelsinch.sms.privacy.Mask;

/**
 * Reads recipients' numbers, with the user's normaliser where there is one.
 */
final class NumberReader {

    private final MsisdnNormalizer normalizer;

    NumberReader(MsisdnNormalizer normalizer) {
        this.normalizer = normalizer;
    }

    /**
     * @param  raw                   a number as it came, no group id
     * @return                       an international spelling of it, not checked yet unless there is a normaliser
     * @throws InvalidInputException if the normaliser refuses it or makes no international number of it
     */
    String international(String raw) {
        if (normalizer == null) {
            return raw;
        }
        String normalized;
        try {
            normalized = normalizer.normalize(raw);
        } catch (RuntimeException e) {
            // not as the cause: a foreign message may hold the whole number
            throw InvalidInputException.ofNumber("recipient", raw, "must be accepted by the msisdnNormalizer, which says "
                                                                   + e.getClass().getSimpleName() + ": "
                                                                   + Mask.text(e.getMessage()));
        }
        if (normalized == null) {
            throw InvalidInputException.ofNumber("recipient", raw,
                    "must be accepted by the msisdnNormalizer, which returned null");
        }
        return normalized;
    }
}
