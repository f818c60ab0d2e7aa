/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.samples.chaos;

import java.time.Duration;

import io.github.camelsinch.sms.simulator.SinchSmsSimulator;
import io.github.camelsinch.sms.simulator.fault.Fault;
import io.github.camelsinch.sms.simulator.script.ReportScript;

/**
 * What goes wrong at Sinch. The same for every client: it depends on how many requests came before.
 */
final class Weather {

    private static final int STORM = 30;
    private static final long SEED = 4_180;

    private Weather() {
    }

    /** A new Sinch. */
    static SinchSmsSimulator bad() {
        SinchSmsSimulator sinch = SinchSmsSimulator.builder().messagesPerSecond(500).socketFaults(true).start();
        sinch.faults().next(STORM).sends().with(Fault.status(429));
        sinch.faults().withProbability(0.25, SEED).sends().anyOf(
                // Sinch has the message, and the client does not know
                Fault.acceptThenReset(), Fault.acceptThenClose(), Fault.acceptThenStatus(503),
                Fault.acceptThenReset().committedAfter(Duration.ofMillis(500)).listedAfter(Duration.ofMillis(800)),
                // Sinch does not have it, and the client does not know
                Fault.reset(), Fault.close(), Fault.status(500), Fault.status(503));
        sinch.reportScripts()
                .withProbability(0.3, SEED, ReportScript.NONE.late(Duration.ofSeconds(2)))
                .withProbability(0.3, SEED + 1, ReportScript.NONE.copies(2));
        return sinch;
    }
}
