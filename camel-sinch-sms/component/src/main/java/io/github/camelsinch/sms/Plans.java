/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.ScheduledExecutorService;

import io.github.camelsinch.sms.observe.ConsumerStanding;
import io.github.camelsinch.sms.observe.LedgerStanding;
import io.github.camelsinch.sms.observe.PlanSnapshot;
import io.github.camelsinch.sms.observe.PlanSource;
import io.github.camelsinch.sms.time.ScheduledTimer;
import io.github.camelsinch.sms.time.Timer;
import org.apache.camel.CamelContext;
import org.apache.camel.StaticService;
import org.apache.camel.spi.CamelEvent;
import org.apache.camel.support.SimpleEventNotifierSupport;

/**
 * The service plans that a Camel context sends with: one of these a context, whatever components and endpoints it has.
 * It learns of the context's stop at its very beginning, before Camel waits for exchanges: those that wait for their
 * turn fail then, and do not hold the stop up.
 */
final class Plans extends SimpleEventNotifierSupport implements StaticService, PlanSource {

    private final CamelContext context;
    private final Map<Account, ServicePlan> plans = new ConcurrentHashMap<>();
    private final Set<Sends> sends = ConcurrentHashMap.newKeySet();
    private final Set<ConsumerStanding> consumers = ConcurrentHashMap.newKeySet();
    private final SendPlaces places = new SendPlaces();
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
            plans.places.start();
            context.getManagementStrategy().addEventNotifier(plans.places);
        }
        return plans;
    }

    ServicePlan plan(Account account) {
        return plans.computeIfAbsent(account, plan -> ServicePlan.of(context, plan, timer, storeThread));
    }

    /** Lets the sends of a component end with the context. */
    void endWithContext(Sends ofComponent) {
        sends.add(ofComponent);
    }

    void forget(Sends ofComponent) {
        sends.remove(ofComponent);
    }

    /** Shows a consumer in the dev console, until it is forgotten. */
    void show(ConsumerStanding consumer) {
        consumers.add(consumer);
    }

    void forget(ConsumerStanding consumer) {
        consumers.remove(consumer);
    }

    /** How a plan stands. */
    PlanSnapshot snapshot(Account account) {
        return snapshot(plan(account));
    }

    private PlanSnapshot snapshot(ServicePlan plan) {
        return plan.snapshot(sends.stream().flatMap(each -> each.inFlight(plan.account()).stream()).toList());
    }

    @Override
    public List<PlanSnapshot> planSnapshots() {
        return plans.values().stream().sorted(Comparator.comparing(plan -> plan.account().name())).map(this::snapshot).toList();
    }

    @Override
    public List<LedgerStanding> ledgerStandings() {
        return sends.stream().flatMap(each -> each.ledgers().stream()).distinct().map(LedgerStanding::of).toList();
    }

    @Override
    public List<Map<String, Object>> consumerStandings() {
        return consumers.stream().map(ConsumerStanding::standing)
                .sorted(Comparator.comparing(standing -> String.valueOf(standing.get(ConsumerStanding.ROUTE)))).toList();
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
    public void notify(CamelEvent event) {
        endWaits();
    }

    private void endWaits() {
        sends.forEach(Sends::endWaits);
        plans.values().forEach(plan -> plan.pacing().close());
    }

    @Override
    protected void doStop() throws Exception {
        endWaits();
        plans.values().forEach(plan -> plan.events().planGone());
        plans.clear();
        context.getManagementStrategy().removeEventNotifier(this);
        context.getManagementStrategy().removeEventNotifier(places);
        context.getExecutorServiceManager().shutdownNow(timerThread);
        context.getExecutorServiceManager().shutdownNow(storeThread);
        super.doStop();
    }
}
