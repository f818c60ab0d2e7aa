/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Queue;

import io.github.camelsinch.sms.api.model.DeliveryReportListQuery;
import io.github.camelsinch.sms.api.model.RecipientDeliveryReport;
import io.github.camelsinch.sms.ledger.SegmentReference;
import io.github.camelsinch.sms.report.ReportFeed;
import io.github.camelsinch.sms.report.ReportKeys;
import io.github.camelsinch.sms.report.ReportReader;
import org.apache.camel.Exchange;
import org.apache.camel.ExchangePropertyKey;
import org.apache.camel.Processor;
import org.apache.camel.support.ScheduledBatchPollingConsumer;

/**
 * Polls final delivery reports and makes an exchange of each, one after the other, oldest first. Every poll reads a
 * closed window of time that overlaps the last one; what was read is left out. A report whose exchange failed comes
 * again at the next poll; the others go on.
 * <p>
 * Position and memory last as long as the endpoint: a route that is stopped and started goes on where it was; after a
 * restart of the context it begins with {@code since}.
 */
public class DeliveryReportsConsumer extends ScheduledBatchPollingConsumer {

    private final SinchSmsEndpoint endpoint;
    private final Clock clock;
    private ReportFeed feed;
    private boolean idle;

    public DeliveryReportsConsumer(SinchSmsEndpoint endpoint, Processor processor) {
        this(endpoint, processor, Clock.systemUTC());
    }

    DeliveryReportsConsumer(SinchSmsEndpoint endpoint, Processor processor, Clock clock) {
        super(endpoint, processor);
        this.endpoint = endpoint;
        this.clock = clock;
    }

    @Override
    protected void doStart() throws Exception {
        feed = endpoint.feedOf(getRouteId(), this::newFeed);
        super.doStart();
    }

    private ReportFeed newFeed() {
        ReportConfiguration options = endpoint.getReports();
        return new ReportFeed(
                new ReportReader(query -> endpoint.client().api().deliveryReports(query), filter(), this::isWanted),
                Since.of(options.getSince(), clock.instant()), options.getWindowOverlap(), options.getWindowMargin());
    }

    private DeliveryReportListQuery filter() {
        QueryReader queries = new QueryReader(endpoint);
        return new DeliveryReportListQuery(
                null, endpoint.getQueries().getPageSize(), null, null, queries.statuses(), queries.codes(),
                null);
    }

    /** Sinch would compare the whole reference, of which the user knows a part. */
    private boolean isWanted(RecipientDeliveryReport report) {
        String wanted = endpoint.getMessage().getClientReference();
        return wanted == null || wanted.equals(SegmentReference.usersOwn(report.clientReference()));
    }

    @Override
    protected int poll() throws Exception {
        shutdownRunningTask = null;
        pendingExchanges = 0;
        boolean more;
        do {
            more = feed.readOn(serverTime());
        } while (more && feed.isEmpty() && isBatchAllowed());
        forceConsumerAsReady();
        idle = feed.isEmpty();
        return processBatch(take());
    }

    private Instant serverTime() {
        return clock.instant().plus(endpoint.client().api().serverClockOffset());
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
     * Runs one exchange after the other. Reports whose exchange fails, or that do not get their turn, come again.
     *
     * @param  reports the reports of this poll
     * @return         how many exchanges succeeded, so that a greedy poll does not spin on those that fail
     */
    @Override
    public int processBatch(Queue<Object> reports) throws Exception {
        int size = reports.size();
        int succeeded = 0;
        for (int index = 0; index < size; index++) {
            RecipientDeliveryReport report = (RecipientDeliveryReport) reports.poll();
            pendingExchanges = reports.size();
            if (isBatchAllowed() && handle(report, index, size)) {
                succeeded++;
            } else {
                feed.comeAgain(report);
            }
        }
        return succeeded;
    }

    private boolean handle(RecipientDeliveryReport report, int index, int size) {
        // not released by itself: a pooled exchange would have forgotten its failure before it is asked for
        Exchange exchange = createExchange(false);
        try {
            exchange.setProperty(ExchangePropertyKey.BATCH_INDEX, index);
            exchange.setProperty(ExchangePropertyKey.BATCH_SIZE, size);
            exchange.setProperty(ExchangePropertyKey.BATCH_COMPLETE, index == size - 1);
            ReportHeaders.write(report, ReportKeys.of(report), exchange.getMessage());
            process(exchange);
            if (exchange.getException() == null) {
                return true;
            }
            getExceptionHandler().handleException(
                    "A delivery report could not be processed; it comes again", exchange, exchange.getException());
            return false;
        } finally {
            releaseExchange(exchange, false);
        }
    }

    private void process(Exchange exchange) {
        try {
            getProcessor().process(exchange);
        } catch (Exception e) {
            exchange.setException(e);
        }
    }

    /** Only where there was nothing: reports that failed are no idleness. */
    @Override
    protected void processEmptyMessage() throws Exception {
        if (idle) {
            super.processEmptyMessage();
        }
    }
}
