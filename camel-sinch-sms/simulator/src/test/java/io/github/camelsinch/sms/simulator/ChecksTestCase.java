/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.simulator;

import java.time.Duration;

import io.github.camelsinch.sms.simulator.check.SimulatorChecks;
import org.junit.jupiter.api.BeforeEach;

/** A simulator, and questions about it: some that wait, some that do not. */
abstract class ChecksTestCase extends SimulatorTestCase {

    SimulatorChecks checks;
    SimulatorChecks now;

    @BeforeEach
    void startSimulator() {
        start();
        use();
    }

    void use() {
        checks = SimulatorChecks.of(simulator);
        now = checks.within(Duration.ZERO);
    }
}
