/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.simulator.junit5;

/** What came to the simulator, attached to the failure of a test so that it is printed with it. */
final class SimulatorJournal extends Exception {

    private static final long serialVersionUID = 1L;

    SimulatorJournal(String journal) {
        super(journal, null, false, false);
    }

    @Override
    public String toString() {
        return "What came to the Sinch SMS simulator:\n" + getMessage();
    }
}
