/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.plan;

/**
 * Turns numbers as people write them into international ones: the only way to make a national number ({@code 070-123 45
 * 67}) acceptable, since this component never guesses a country.
 * <p>
 * Called once for every recipient that is not a group id, on one thread at a time for one send but for many sends at
 * once. What it returns is checked by {@link Msisdn#normalize(String)} like any other number.
 */
@FunctionalInterface
public interface MsisdnNormalizer {

    /**
     * @param  raw the number as it came, never {@code null}
     * @return     an international number; {@code null} or an exception refuses the recipient
     */
    String normalize(String raw);
}
