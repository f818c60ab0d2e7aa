/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;

import io.github.camelsinch.sms.observe.EventFan;
import io.github.camelsinch.sms.observe.OptionalMeters;
import io.github.camelsinch.sms.observe.PlanEvents;
import io.github.camelsinch.sms.observe.PlanSnapshot;
import io.github.camelsinch.sms.observe.PlanStatistics;
import io.github.camelsinch.sms.pacing.InFlightSnapshot;
import io.github.camelsinch.sms.plan.PartsBudget;
import io.github.camelsinch.sms.send.RetryBudget;
import io.github.camelsinch.sms.time.Timer;
import org.apache.camel.CamelContext;

/**
 * What all endpoints of one service plan share.
 *
 * @param account     whose plan
 * @param pacing      its rate
 * @param partsBudget what it may still send today
 * @param retryBudget bounds the retries of all calls to it
 * @param statistics  what happened
 * @param events      tells the statistics, and the meters where the context has any
 */
record ServicePlan(Account account, PlanPacing pacing, PartsBudget partsBudget, RetryBudget retryBudget,
        PlanStatistics statistics, PlanEvents events) {

    static ServicePlan of(CamelContext context, Account account, Timer timer, Executor blockingStores) {
        PlanPacing pacing = new PlanPacing(account, timer, blockingStores);
        PlanStatistics statistics = new PlanStatistics(Clock.systemUTC(), timer);
        List<PlanEvents> observers = new ArrayList<>(List.of(statistics));
        OptionalMeters.of(context, account.id(), pacing::lanes).ifPresent(observers::add);
        return new ServicePlan(
                account, pacing, new PartsBudget(Clock.systemUTC()), new RetryBudget(timer), statistics,
                new EventFan(observers));
    }

    PlanSnapshot snapshot(List<InFlightSnapshot> inFlight) {
        return new PlanSnapshot(
                account.id(), account.baseUrl().toString(), pacing.unit(), pacing.snapshot(), statistics.achieved(),
                pacing.lanes(), inFlight, statistics.totals(), statistics.failures());
    }
}
