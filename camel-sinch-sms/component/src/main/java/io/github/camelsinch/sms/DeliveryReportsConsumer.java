/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Queue;

import io.github.camelsinch.sms.api.error.SinchSmsValidationException;
import io.github.camelsinch.sms.api.model.DeliveryReportListQuery;
import io.github.camelsinch.sms.api.model.RecipientDeliveryReport;
import io.github.camelsinch.sms.privacy.Mask;
import io.github.camelsinch.sms.report.HandledReports;
import io.github.camelsinch.sms.report.ReportKeys;
import io.github.camelsinch.sms.report.ReportReader;
import io.github.camelsinch.sms.report.ReportWindow;
import org.apache.camel.Exchange;
import org.apache.camel.ExchangePropertyKey;
import org.apache.camel.Processor;
import org.apache.camel.support.ScheduledBatchPollingConsumer;
import org.apache.camel.util.TimeUtils;

/**
 * Polls final delivery reports and makes an exchange of each. Every poll reads a closed window of time that overlaps
 * the last one; what was handled is left out. The position moves on only when every report of a window was handled: one
 * that failed comes again at the next poll.
 * <p>
 * Position and memory of what was handled last as long as the consumer: after a restart it begins with {@code since}.
 */
public class DeliveryReportsConsumer extends ScheduledBatchPollingConsumer {

    private final SinchSmsEndpoint endpoint;
    private final Clock clock = Clock.systemUTC();
    private final HandledReports handled = new HandledReports();
    private ReportReader reader;
    private Instant since;
    private Instant handledUntil;

    public DeliveryReportsConsumer(SinchSmsEndpoint endpoint, Processor processor) {
        super(endpoint, processor);
        this.endpoint = endpoint;
    }

    @Override
    protected void doStart() throws Exception {
        QueryReader queries = new QueryReader(endpoint);
        reader = new ReportReader(
                endpoint.client().api(),
                new DeliveryReportListQuery(
                        null, endpoint.getQueries().getPageSize(), null, null, queries.statuses(), queries.codes(),
                        endpoint.getMessage().getClientReference()));
        if (since == null) {
            since = since(endpoint.getReports().getSince(), clock.instant());
            handledUntil = since;
        }
        super.doStart();
    }

    private static Instant since(String option, Instant now) {
        if (option == null) {
            return now;
        }
        if (option.indexOf('-') > 0) {
            return Times.of("since", option);
        }
        try {
            Duration back = option.startsWith("P")
                    ? Duration.parse(option)
                    : Duration.ofMillis(TimeUtils.toMilliSeconds(option));
            return now.minus(back);
        } catch (RuntimeException e) {
            throw new SinchSmsValidationException(
                    "since", Mask.text(option), "must be a time in ISO-8601 or a duration such as 2h");
        }
    }

    @Override
    protected int poll() throws Exception {
        shutdownRunningTask = null;
        pendingExchanges = 0;
        ReportConfiguration options = endpoint.getReports();
        ReportWindow window = ReportWindow.next(
                since, handledUntil, clock.instant(), options.getWindowOverlap(), options.getWindowMargin());
        if (window.isEmpty()) {
            forceConsumerAsReady();
            return 0;
        }
        handled.beginWindow();
        Queue<Object> fresh = new ArrayDeque<>();
        for (RecipientDeliveryReport report : reader.read(window)) {
            if (handled.isNew(ReportKeys.of(report))) {
                fresh.add(report);
            }
        }
        handled.endWindow();
        forceConsumerAsReady();
        int waiting = fresh.size();
        int succeeded = processBatch(fresh);
        if (succeeded == waiting) {
            handledUntil = window.end();
        }
        return succeeded;
    }

    /** Runs one exchange after the other. Those that fail, or do not get their turn, are not marked as handled. */
    @Override
    public int processBatch(Queue<Object> reports) throws Exception {
        int limit = getMaxMessagesPerPoll() > 0 ? Math.min(getMaxMessagesPerPoll(), reports.size()) : reports.size();
        int succeeded = 0;
        for (int index = 0; index < limit && isBatchAllowed(); index++) {
            pendingExchanges = limit - index - 1;
            if (handle((RecipientDeliveryReport) reports.poll(), index, limit)) {
                succeeded++;
            }
        }
        return succeeded;
    }

    private boolean handle(RecipientDeliveryReport report, int index, int size) throws Exception {
        String key = ReportKeys.of(report);
        Exchange exchange = createExchange(report, key, index, size);
        try {
            getProcessor().process(exchange);
        } catch (Exception e) {
            exchange.setException(e);
        }
        Exception failure = exchange.getException();
        releaseExchange(exchange, false);
        if (failure != null) {
            getExceptionHandler().handleException("A delivery report could not be processed; it comes again", failure);
            return false;
        }
        handled.add(key);
        return true;
    }

    private Exchange createExchange(RecipientDeliveryReport report, String key, int index, int size) {
        Exchange exchange = createExchange(true);
        exchange.setProperty(ExchangePropertyKey.BATCH_INDEX, index);
        exchange.setProperty(ExchangePropertyKey.BATCH_SIZE, size);
        exchange.setProperty(ExchangePropertyKey.BATCH_COMPLETE, index == size - 1);
        ReportHeaders.write(report, key, exchange.getMessage());
        return exchange;
    }
}
