/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.atomic.AtomicLong;

import io.github.camelsinch.sms.api.error.Failure;
import io.github.camelsinch.sms.api.error.Outcome;
import io.github.camelsinch.sms.api.error.SinchSmsException;
import io.github.camelsinch.sms.observe.ConsumerStanding;
import io.github.camelsinch.sms.observe.PlanEvents;
import io.github.camelsinch.sms.report.ListedReport;
import io.github.camelsinch.sms.report.ReportFeed;
import io.github.camelsinch.sms.report.ReportGap;
import io.github.camelsinch.sms.report.ReportWindow;
import org.apache.camel.Exchange;
import org.apache.camel.ExchangePropertyKey;
import org.apache.camel.Processor;
import org.apache.camel.api.management.ManagedAttribute;
import org.apache.camel.api.management.ManagedResource;
import org.apache.camel.support.ScheduledBatchPollingConsumer;
import org.apache.camel.support.ScheduledPollConsumerHealthCheck;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Polls final delivery reports and makes an exchange of each, oldest first. Every poll reads a closed window of time
 * that overlaps the last one, and sweeps go over the past again; what was handled is left out. A report whose exchange
 * failed comes again at the next poll; the others go on. Nothing is lost, and a report comes twice only where a crash
 * lies between the end of its exchange and the note of it.
 */
@ManagedResource(description = "Polls delivery reports of Sinch SMS")
public class DeliveryReportsConsumer extends ScheduledBatchPollingConsumer implements ConsumerStanding {

    private static final Logger LOG = LoggerFactory.getLogger(DeliveryReportsConsumer.class);

    private final SinchSmsEndpoint endpoint;
    private final Clock clock;
    private ReportPositions positions;
    private ReportsInHand inProgress;
    private PlanEvents events;
    private volatile ReportFeed feed;
    private volatile ReportWindow gap;
    private final AtomicLong unreadable = new AtomicLong();
    private boolean idle;

    public DeliveryReportsConsumer(SinchSmsEndpoint endpoint, Processor processor) {
        this(endpoint, processor, Clock.systemUTC());
    }

    DeliveryReportsConsumer(SinchSmsEndpoint endpoint, Processor processor, Clock clock) {
        super(endpoint, processor);
        this.endpoint = endpoint;
        this.clock = clock;
        setExceptionHandler(new BriefFailures(endpoint.getCamelContext(), getClass()));
    }

    @Override
    protected void doBuild() throws Exception {
        super.doBuild();
        if (getHealthCheck() instanceof ScheduledPollConsumerHealthCheck check) {
            ReportsHealthCheck withGap = new ReportsHealthCheck(this, check.getId(), this::gap);
            withGap.setInitialState(check.getInitialState());
            setHealthCheck(withGap);
        }
    }

    @Override
    protected void doStart() throws Exception {
        ReportStores stores = ReportStores.start(endpoint, getRouteId(), clock);
        inProgress = stores.inProgress();
        positions = stores.positions();
        feed = stores.feed(endpoint, clock, this::missed);
        // the first window is read a margin later: a crash before that must not lose what is reported until then
        feed.begin(serverTime());
        positions.saveNow(feed.progress());
        events = endpoint.events();
        warnAboutQuartz();
        super.doStart();
        endpoint.getComponent().plans().show(this);
    }

    /** In a clustered job store each node would add a trigger of its own, and all of them poll. */
    private void warnAboutQuartz() {
        boolean named = getSchedulerProperties() != null && getSchedulerProperties().containsKey("triggerId")
                && getSchedulerProperties().containsKey("triggerGroup");
        if (getScheduler() != null && getScheduler().getClass().getName().contains("quartz") && !named) {
            LOG.warn("{} polls on Quartz without scheduler.triggerId and scheduler.triggerGroup: with a clustered job store"
                     + " every node would poll",
                    getEndpoint());
        }
    }

    @Override
    protected void doStop() throws Exception {
        endpoint.getComponent().plans().forget(this);
        super.doStop();
        if (feed != null) {
            positions.saveNow(feed.progress());
        }
    }

    @Override
    protected int poll() throws Exception {
        shutdownRunningTask = null;
        pendingExchanges = 0;
        boolean more;
        do {
            more = feed.readOn(this::serverTime);
        } while (more && !feed.hasNew() && isBatchAllowed());
        forceConsumerAsReady();
        idle = feed.isEmpty();
        int succeeded = processBatch(take());
        positions.save(feed.progress());
        return succeeded;
    }

    private Instant serverTime() {
        return clock.instant().plus(endpoint.client().api().serverClockOffset());
    }

    /** What nothing brings any more, or else the first that Sinch lists so that it cannot be read. */
    private ReportWindow gap() {
        return gap != null || feed == null ? gap : feed.unreadable();
    }

    private void missed(ReportGap missed) {
        ReportWindow window = missed.window();
        String problem;
        if (missed.reason() == ReportGap.Reason.TOO_OLD) {
            gap = window;
            problem = "Sinch lists reports for 14 days only; those from " + window.start() + " to " + window.end()
                      + " were not read and may be lost";
        } else {
            problem = "Sinch's list of delivery reports from " + window.start() + " to " + window.end()
                      + " has entries that cannot be read; the others go on, and every sweep tries these again";
        }
        getExceptionHandler().handleException(
                problem, new SinchSmsException(Failure.of("deliveryReports", Outcome.REJECTED, problem)));
    }

    private Queue<Object> take() {
        int most = getMaxMessagesPerPoll() > 0 ? getMaxMessagesPerPoll() : Integer.MAX_VALUE;
        Queue<Object> batch = new ArrayDeque<>();
        while (batch.size() < most && !feed.isEmpty()) {
            batch.add(feed.next());
        }
        return batch;
    }

    /**
     * Runs one exchange after the other. Reports whose exchange fails, or that do not get their turn, come again; so do
     * all that are left where a repository or the error handler throws, the one that it threw at as the last.
     *
     * @param  reports the reports of this poll
     * @return         how many exchanges were not known to have failed, so that a greedy poll does not spin on those
     *                 that do
     */
    @Override
    public int processBatch(Queue<Object> reports) throws Exception {
        int size = reports.size();
        int handled = 0;
        ListedReport inHand = null;
        try {
            for (int index = 0; index < size; index++) {
                inHand = (ListedReport) reports.poll();
                pendingExchanges = reports.size();
                if (!isBatchAllowed() || !begin(inHand)) {
                    feed.comeAgain(inHand);
                } else if (!inHand.isReadable()) {
                    setAside(inHand);
                } else if (handle(inHand, index, size)) {
                    handled++;
                }
                inHand = null;
            }
        } finally {
            reports.forEach(report -> feed.comeAgain((ListedReport) report));
            reports.clear();
            if (inHand != null) {
                feed.comeAgain(inHand);
            }
        }
        return handled;
    }

    /** Who shares the work may have handled it between the time that it was read here and now. */
    private boolean begin(ListedReport report) {
        if (!inProgress.add(report.key())) {
            return false;
        }
        boolean taken = false;
        try {
            taken = endpoint.getReports().getInProgressRepository() == null || !feed.isHandled(report);
        } finally {
            if (!taken) {
                inProgress.remove(report.key());
            }
        }
        return taken;
    }

    private boolean handle(ListedReport report, int index, int size) {
        ReportCompletion completion = new ReportCompletion(report, feed, inProgress, events, getExceptionHandler());
        Exchange exchange;
        try {
            exchange = exchange(report, index, size);
        } catch (RuntimeException e) {
            inProgress.remove(report.key());
            throw e;
        }
        exchange.getExchangeExtension().addOnCompletion(completion);
        getAsyncProcessor().process(exchange, done -> completion.unlessBegun(exchange));
        return !completion.hasFailed();
    }

    private Exchange exchange(ListedReport report, int index, int size) {
        Exchange exchange = createExchange(true);
        exchange.setProperty(ExchangePropertyKey.BATCH_INDEX, index);
        exchange.setProperty(ExchangePropertyKey.BATCH_SIZE, size);
        exchange.setProperty(ExchangePropertyKey.BATCH_COMPLETE, index == size - 1);
        exchange.setIn(new ReportMessage(exchange, report));
        return exchange;
    }

    /** An entry that has no report's form must not hold up the others: the error handler gets it, once. */
    private void setAside(ListedReport report) {
        unreadable.incrementAndGet();
        Exchange exchange = createExchange(false);
        try {
            // Camel's bridge to the error handler puts its own words into the body
            exchange.getMessage().setHeader(SinchSmsConstants.UNREADABLE_REPORT, report.unreadable().json());
            exchange.getMessage().setHeader(SinchSmsConstants.REPORT_KEY, report.key().text());
            String problem = "An entry in the list of delivery reports does not have a report's form";
            getExceptionHandler().handleException(
                    problem, exchange, new SinchSmsException(Failure.of("deliveryReports", Outcome.REJECTED, problem)));
            feed.handled(report);
        } finally {
            inProgress.remove(report.key());
            releaseExchange(exchange, false);
        }
    }

    /** Only where there was nothing: reports that failed are no idleness. */
    @Override
    protected void processEmptyMessage() throws Exception {
        if (idle) {
            super.processEmptyMessage();
        }
    }

    @Override
    public Map<String, Object> standing() {
        Map<String, Object> standing = new LinkedHashMap<>();
        standing.put(ROUTE, getRouteId());
        standing.put("consumes", "reports");
        standing.put("position", getPosition());
        standing.put("unresolved", getUnresolvedReports());
        standing.put("unreadable", getUnreadableReports());
        ReportWindow missing = gap();
        standing.put("gap", missing == null ? null : missing.start() + " to " + missing.end());
        return standing;
    }

    @ManagedAttribute(description = "Reports that were read and not handled yet")
    public int getUnresolvedReports() {
        return feed == null ? 0 : feed.unresolved();
    }

    @ManagedAttribute(description = "Entries of the list that had no report's form and went to the error handler")
    public long getUnreadableReports() {
        return unreadable.get();
    }

    @ManagedAttribute(description = "Up to when every report was handled")
    public String getPosition() {
        return feed == null || feed.position() == null ? null : feed.position().toString();
    }
}
