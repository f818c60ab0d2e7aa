/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms;

import java.time.Clock;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.ScheduledExecutorService;

import io.github.camelsinch.sms.plan.PartsBudget;
import io.github.camelsinch.sms.time.ScheduledTimer;
import io.github.camelsinch.sms.time.Timer;
import org.apache.camel.CamelContext;
import org.apache.camel.StaticService;
import org.apache.camel.spi.CamelEvent;
import org.apache.camel.support.SimpleEventNotifierSupport;

/**
 * What belongs to a service plan and not to an endpoint or a component: one a Camel context. It ends with the context,
 * at the very beginning of its stop: exchanges that wait for their turn fail then, instead of holding the stop up.
 */
final class Plans extends SimpleEventNotifierSupport implements StaticService {

    private final CamelContext context;
    private final Map<Account, PlanPacing> pacing = new ConcurrentHashMap<>();
    /** Kept when the context is stopped and started: the day goes on. */
    private final Map<Account, PartsBudget> partsBudgets = new ConcurrentHashMap<>();
    private volatile ScheduledExecutorService timerThread;
    private volatile ExecutorService storeThread;
    private volatile Timer timer;

    private Plans(CamelContext context) {
        this.context = context;
        setIgnoreExchangeEvents(true);
    }

    /** The plans of a context. */
    static synchronized Plans of(CamelContext context) throws Exception {
        Plans plans = context.hasService(Plans.class);
        if (plans == null) {
            plans = new Plans(context);
            context.addService(plans, true, true);
            context.getManagementStrategy().addEventNotifier(plans);
        }
        return plans;
    }

    PlanPacing pacing(Account account) {
        return pacing.computeIfAbsent(account, plan -> new PlanPacing(plan, timer, storeThread));
    }

    /** What this account may still send today. */
    PartsBudget partsBudget(Account account) {
        return partsBudgets.computeIfAbsent(account, same -> new PartsBudget(Clock.systemUTC()));
    }

    /** Runs short tasks later. */
    Timer timer() {
        return timer;
    }

    @Override
    protected void doStart() throws Exception {
        super.doStart();
        timerThread = context.getExecutorServiceManager().newSingleThreadScheduledExecutor(this, "SinchSmsTimer");
        storeThread = context.getExecutorServiceManager().newSingleThreadExecutor(this, "SinchSmsPacer");
        timer = new ScheduledTimer(timerThread);
    }

    @Override
    public boolean isEnabled(CamelEvent event) {
        return event.getType() == CamelEvent.Type.CamelContextStopping;
    }

    @Override
    public void notify(CamelEvent event) throws Exception {
        for (PlanPacing plan : pacing.values()) {
            plan.close();
        }
    }

    @Override
    protected void doStop() throws Exception {
        for (PlanPacing plan : pacing.values()) {
            plan.close();
        }
        pacing.clear();
        context.getExecutorServiceManager().shutdownNow(timerThread);
        context.getExecutorServiceManager().shutdownNow(storeThread);
        super.doStop();
    }
}
