/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms;

import java.time.Clock;
import java.util.concurrent.Executor;

import io.github.camelsinch.sms.plan.PartsBudget;
import io.github.camelsinch.sms.send.RetryBudget;
import io.github.camelsinch.sms.time.Timer;

/**
 * What all endpoints of one service plan share.
 *
 * @param pacing      its rate
 * @param partsBudget what it may still send today
 * @param retryBudget bounds the retries of all calls to it
 */
record ServicePlan(PlanPacing pacing, PartsBudget partsBudget, RetryBudget retryBudget) {

    static ServicePlan of(Account account, Timer timer, Executor blockingStores) {
        return new ServicePlan(
                new PlanPacing(account, timer, blockingStores), new PartsBudget(Clock.systemUTC()), new RetryBudget(timer));
    }
}
