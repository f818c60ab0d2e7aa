/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.benchmarks.kill;

import java.time.Duration;

import io.github.camelsinch.sms.simulator.fault.Distortion;
import io.github.camelsinch.sms.simulator.fault.Fault;
import io.github.camelsinch.sms.simulator.fault.Faults;

/**
 * What goes wrong at the simulator, for a share of the POSTs.
 */
final class FaultMix {

    /** How late a batch is accepted after its connection broke, and how late it is listed after that, at most. */
    static final Duration LAG = Duration.ofMillis(600);
    /** Longer than a look-up takes that does not wait for the settle time. */
    static final Duration LONG_LAG = Duration.ofSeconds(10);

    private static final double SHARE = 0.3;
    private static final double SHARE_OF_LISTS = 0.1;

    private FaultMix() {
    }

    /** Everything that can happen, and a tenth of the look-ups fails too. */
    static void everything(Faults faults, long seed) {
        faults.withProbability(SHARE, seed).sends().anyOf(
                Fault.status(503), Fault.status(429).header("Retry-After", "1"), Fault.reset(), Fault.resetDuringBody(),
                Fault.acceptThenReset(), Fault.acceptThenClose(), Fault.acceptThenHang(), Fault.acceptThenStatus(500),
                Fault.acceptThenStatus(504).committedAfter(LAG), Fault.acceptThenReset().listedAfter(LAG),
                Fault.acceptThenReset().committedAfter(LAG).listedAfter(LAG),
                Fault.acceptThenAnswer().distorted(Distortion.TRUNCATED));
        faults.withProbability(SHARE_OF_LISTS, seed).lists().anyOf(Fault.status(503), Fault.reset());
    }

    /** Only what Sinch takes goes wrong, so that no look-up has to wait until a batch surely is not there. */
    static void taken(Faults faults, long seed) {
        faults.withProbability(SHARE, seed).sends().anyOf(
                Fault.acceptThenReset(), Fault.acceptThenClose(), Fault.acceptThenHang(), Fault.acceptThenStatus(500),
                Fault.acceptThenReset().committedAfter(LAG).listedAfter(LAG),
                Fault.acceptThenAnswer().distorted(Distortion.TRUNCATED));
    }

    /** Batches are taken, no answer comes, and they are listed late. */
    static void listedLate(Faults faults, long seed) {
        faults.withProbability(SHARE, seed).sends().with(Fault.acceptThenReset().listedAfter(LONG_LAG));
    }
}
