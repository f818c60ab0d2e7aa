/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;

import io.github.camelsinch.sms.api.error.SinchSmsException;
import io.github.camelsinch.sms.api.error.SinchSmsValidationException;
import io.github.camelsinch.sms.ledger.BatchLog;
import io.github.camelsinch.sms.ledger.LedgerException;
import io.github.camelsinch.sms.ledger.SendLedger;
import io.github.camelsinch.sms.observe.ConsumerStanding;
import io.github.camelsinch.sms.report.BatchLook;
import io.github.camelsinch.sms.report.BatchRound;
import io.github.camelsinch.sms.report.BatchSummary;
import io.github.camelsinch.sms.report.BatchWatch;
import org.apache.camel.Exchange;
import org.apache.camel.ExchangePropertyKey;
import org.apache.camel.Message;
import org.apache.camel.Processor;
import org.apache.camel.api.management.ManagedAttribute;
import org.apache.camel.api.management.ManagedResource;
import org.apache.camel.support.EmptyAsyncCallback;
import org.apache.camel.support.ScheduledBatchPollingConsumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Follows every batch of the account that was sent through the send ledger, and makes one exchange of each when its
 * last recipient is final; if asked to, also one whenever its counts have changed. The ledger forgets a batch when its
 * last exchange has completed; one whose exchange failed comes again.
 */
@ManagedResource(description = "Follows batches of Sinch SMS")
public class SentBatchesConsumer extends ScheduledBatchPollingConsumer implements ConsumerStanding {

    private static final Logger LOG = LoggerFactory.getLogger(SentBatchesConsumer.class);

    private final SinchSmsEndpoint endpoint;
    private final Clock clock;
    private String account;
    private BatchLog log;
    private BatchRound round;
    private volatile Instant seen;

    public SentBatchesConsumer(SinchSmsEndpoint endpoint, Processor processor) {
        super(endpoint, processor);
        this.endpoint = endpoint;
        this.clock = endpoint.getComponent().clock();
        setExceptionHandler(new BriefFailures(endpoint.getCamelContext(), getClass()));
    }

    @Override
    protected void doStart() throws Exception {
        SendLedger ledger = endpoint.getComponent().sends().ledger(endpoint.getSafety());
        account = Account.of(endpoint.getConfiguration()).name();
        log = ledger.batches().orElseThrow(() -> new SinchSmsValidationException(
                "sendLedger", ledger.getClass().getName(), "must keep open batches (SendLedger.batches()) for track=batches"));
        if (!ledger.isDurable()) {
            LOG.warn("{} follows batches that are kept in memory: after a restart those sent before are not followed. Set the"
                     + " option sendLedger",
                    endpoint);
        }
        round = new BatchRound(
                log, account, new BatchWatch(endpoint.client().api()), endpoint.getReports().isTrackProgress(), this::refused);
        super.doStart();
        endpoint.getComponent().plans().show(this);
    }

    @Override
    protected void doStop() throws Exception {
        endpoint.getComponent().plans().forget(this);
        super.doStop();
    }

    @Override
    protected int poll() throws Exception {
        shutdownRunningTask = null;
        pendingExchanges = 0;
        int most = getMaxMessagesPerPoll() > 0 ? getMaxMessagesPerPoll() : Integer.MAX_VALUE;
        List<BatchLook> news = new ArrayList<>();
        try {
            round.look(this::serverTime, most, news);
        } catch (SinchSmsException | LedgerException e) {
            // what was seen before is told all the same
            processBatch(new ArrayDeque<>(news));
            throw e;
        } catch (InterruptedException | RuntimeException e) {
            news.forEach(BatchLook::release);
            throw e;
        }
        forceConsumerAsReady();
        seen = serverTime();
        return processBatch(new ArrayDeque<>(news));
    }

    private Instant serverTime() {
        return clock.instant().plus(endpoint.client().api().serverClockOffset());
    }

    private void refused(SinchSmsException failure) {
        getExceptionHandler().handleException("Sinch refused to tell how a batch stands; it is asked again", failure);
    }

    /**
     * Runs one exchange after the other.
     *
     * @param  looks what was seen in this poll
     * @return       how many exchanges were not known to have failed
     */
    @Override
    public int processBatch(Queue<Object> looks) throws Exception {
        int size = looks.size();
        int handled = 0;
        for (int index = 0; index < size; index++) {
            BatchLook look = (BatchLook) looks.poll();
            pendingExchanges = looks.size();
            if (!isBatchAllowed()) {
                look.release();
            } else if (look.isStillOurs() && handle(look, index, size)) {
                handled++;
            }
        }
        return handled;
    }

    private boolean handle(BatchLook look, int index, int size) {
        Exchange exchange = createExchange(true);
        exchange.setProperty(ExchangePropertyKey.BATCH_INDEX, index);
        exchange.setProperty(ExchangePropertyKey.BATCH_SIZE, size);
        exchange.setProperty(ExchangePropertyKey.BATCH_COMPLETE, index == size - 1);
        write(look, exchange.getMessage());
        BatchCompletion completion = new BatchCompletion(look, this::serverTime, getExceptionHandler());
        exchange.getExchangeExtension().addOnCompletion(completion);
        if (look.isEnd()) {
            exchange.getExchangeExtension().addOnCompletion(new OnSuccess(() -> endpoint.handled(look.summary().statuses())));
        }
        getAsyncProcessor().process(exchange, EmptyAsyncCallback.get());
        return !completion.hasFailed();
    }

    private static void write(BatchLook look, Message message) {
        BatchSummary summary = look.summary();
        message.setBody(summary);
        message.setHeader(SinchSmsConstants.BATCH_ID, summary.batchId());
        message.setHeader(SinchSmsConstants.BATCH_STATE, summary.state().headerValue());
        message.setHeader(SinchSmsConstants.FINAL_STATUS, look.isEnd());
        message.setHeader(SinchSmsConstants.AT, summary.seenAt());
        message.setHeader(SinchSmsConstants.REPORT_KEY, look.key());
        if (summary.reference() != null) {
            message.setHeader(SinchSmsConstants.REFERENCE, summary.reference());
        }
    }

    @Override
    public Map<String, Object> standing() {
        Map<String, Object> standing = new LinkedHashMap<>();
        standing.put(ROUTE, getRouteId());
        standing.put("consumes", "batches");
        standing.put("lastLook", getLastLook());
        return standing;
    }

    @ManagedAttribute(description = "When batches were looked at last, by the server's clock")
    public String getLastLook() {
        return seen == null ? null : seen.toString();
    }

    @ManagedAttribute(description = "Batches that were sent and whose end was not seen yet")
    public int getOpenBatches() {
        return log == null ? 0 : log.open(account);
    }
}
