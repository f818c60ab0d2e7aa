/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.simulator.http;

import io.github.camelsinch.sms.simulator.callback.Callbacks;
import io.github.camelsinch.sms.simulator.fault.Faults;
import io.github.camelsinch.sms.simulator.plan.Plan;
import io.github.camelsinch.sms.simulator.wire.BatchReader;

/**
 * A plan, and what belongs to it alone.
 *
 * @param credentials who may use it
 * @param plan        its batches, queue and reports
 * @param reader      how it reads batches
 * @param faults      what fails
 * @param callbacks   what it pushes
 * @param journal     where its requests are noted
 * @param inFlight    keeps its requests and its resets apart
 * @param reset       what a reset does
 */
public record ServedPlan(Credentials credentials, Plan plan, BatchReader reader, Faults faults, Callbacks callbacks,
        Journal journal, InFlight inFlight, Runnable reset) {
}
