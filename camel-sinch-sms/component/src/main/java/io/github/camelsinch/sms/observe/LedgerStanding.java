/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.observe;

import java.util.OptionalLong;

import io.github.camelsinch.sms.ledger.LedgerException;
import io.github.camelsinch.sms.ledger.SendLedger;

/**
 * How a send ledger stands.
 *
 * @param ledger  its class
 * @param durable whether it outlives the process
 * @param inDoubt segments of which it does not know whether Sinch has them; nothing if it cannot tell
 * @param problem why it could not be asked, or {@code null}
 */
public record LedgerStanding(String ledger, boolean durable, OptionalLong inDoubt, String problem) {

    /**
     * Asks a ledger.
     *
     * @param  ledger which
     * @return        what it says
     */
    public static LedgerStanding of(SendLedger ledger) {
        String name = ledger.getClass().getSimpleName();
        try {
            return new LedgerStanding(name, ledger.isDurable(), ledger.segmentsInDoubt(), null);
        } catch (LedgerException e) {
            return new LedgerStanding(name, ledger.isDurable(), OptionalLong.empty(), e.getMessage());
        }
    }
}
