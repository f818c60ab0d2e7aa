/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms;

import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.LongStream;

import io.github.camelsinch.sms.api.error.Outcome;
import io.github.camelsinch.sms.api.error.SendProgress;
import io.github.camelsinch.sms.api.error.SendProgress.AcceptedBatch;
import io.github.camelsinch.sms.api.error.SendProgress.Positions;
import io.github.camelsinch.sms.api.error.SinchSmsException;
import io.github.camelsinch.sms.api.error.SinchSmsPartialSendException;
import io.github.camelsinch.sms.send.SendResult;
import io.github.camelsinch.sms.send.SentBatch;
import io.github.camelsinch.sms.simulator.SinchSmsSimulator;
import io.github.camelsinch.sms.simulator.plan.SimulatedBatch;
import org.apache.camel.Exchange;
import org.junit.jupiter.api.AfterEach;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Sends through a simulator that does wrong, and in the end compares what the client claims with what the simulator
 * holds: no number twice, everything that is claimed is there, nothing is there that is claimed not to be, and no
 * secret is in the log. What the client says it does not know may be there once or not at all.
 */
abstract class OracleTestSupport extends SinchSmsTestSupport {

    static final String TEXT = "The secret word is Rhabarber";
    /** As short as the rules allow on a slow machine. */
    static final String SHORT_TIMES = "&requestTimeout=2s&settleTime=2s&reconcileTimeout=20s";

    private static final String SEND = "sinch-sms:send?from=Acme&bodyAs=recipients" + SHORT_TIMES;

    /** The last word about the recipients of each send. */
    private final Map<List<String>, Exchange> claims = Collections.synchronizedMap(new LinkedHashMap<>());
    private final AtomicLong lastNumber = new AtomicLong(46_700_000_000L);
    private Log log;

    @Override
    SinchSmsSimulator startSimulator() {
        log = new Log();
        return SinchSmsSimulator.builder().servicePlanId(PLAN).token(TOKEN).messagesPerSecond(0).socketFaults(true).start();
    }

    /** Numbers that nobody has had yet. */
    List<String> numbers(int count) {
        long first = lastNumber.getAndAdd(count) + 1;
        return LongStream.range(first, first + count).mapToObj(String::valueOf).toList();
    }

    /** Sends to these numbers; the oracle will look at what came of it. */
    Exchange send(String options, List<String> numbers) throws Exception {
        return send(options, numbers, Map.of());
    }

    Exchange send(String options, List<String> numbers, Map<String, Object> headers) throws Exception {
        return sendOn(routeTo(SEND + options), numbers, headers);
    }

    /** Sends by a route that begins there; safe for use by many threads. */
    Exchange sendOn(String start, List<String> numbers, Map<String, Object> headers) {
        Exchange exchange = template.send(start, in -> {
            in.getMessage().setHeaders(new HashMap<>(headers));
            in.getMessage().setHeader(SinchSmsConstants.TEXT, TEXT);
            in.getMessage().setBody(numbers);
        });
        claims.put(numbers, exchange);
        return exchange;
    }

    static String uri(String options) {
        return SEND + options;
    }

    /** How many batches were posted, whatever came of it. */
    long posts() {
        return sinch.requests().stream()
                .filter(request -> request.method().equals("POST") && request.path().endsWith("/batches")).count();
    }

    @AfterEach
    void claimsAgreeWithWhatSinchHolds() {
        log.close();
        Map<String, Integer> held = new HashMap<>();
        sinch.batches().forEach(batch -> batch.to().forEach(number -> held.merge(number, 1, Integer::sum)));

        assertThat(held.values()).as("no number twice").allMatch(times -> times == 1);
        claims.forEach((numbers, exchange) -> {
            if (exchange.getException() == null) {
                success(exchange.getMessage().getBody(SendResult.class), numbers, held);
            } else if (exchange.getException() instanceof SinchSmsPartialSendException partial) {
                partial(partial.getProgress(), numbers, held);
            } else {
                failure((SinchSmsException) exchange.getException(), numbers, held);
            }
        });
        nothingSecretIsShown();
    }

    private void success(SendResult result, List<String> numbers, Map<String, Integer> held) {
        assertThat(held).as("all that were claimed").containsKeys(numbers.toArray(String[]::new));
        assertThat(result.recipients()).isEqualTo(numbers.size());
        for (SentBatch claimed : result.batches()) {
            SimulatedBatch batch = batch(claimed.batchId());
            assertThat(batch.clientReference()).isEqualTo(claimed.clientReference());
            assertThat(batch.to()).isEqualTo(rows(numbers, claimed.firstPosition(), claimed.lastPosition()));
        }
    }

    private void partial(SendProgress progress, List<String> numbers, Map<String, Integer> held) {
        for (AcceptedBatch accepted : progress.accepted()) {
            assertThat(batch(accepted.batchId()).to()).isEqualTo(rows(numbers, accepted.positions()));
        }
        for (Positions rejected : progress.rejected()) {
            assertThat(held).as("rejected").doesNotContainKeys(rows(numbers, rejected).toArray(String[]::new));
        }
        if (progress.firstNotAttempted() != SendProgress.EVERYTHING_ATTEMPTED) {
            assertThat(held).as("not attempted").doesNotContainKeys(
                    rows(numbers, progress.firstNotAttempted(), numbers.size()).toArray(String[]::new));
        }
    }

    private static void failure(SinchSmsException failure, List<String> numbers, Map<String, Integer> held) {
        if (failure.getOutcome() == Outcome.NOT_SENT || failure.getOutcome() == Outcome.REJECTED) {
            assertThat(held).as("not sent").doesNotContainKeys(numbers.toArray(String[]::new));
        }
    }

    private void nothingSecretIsShown() {
        assertThat(log.text()).isNotEmpty().doesNotContain(TEXT).doesNotContain(TOKEN);
        claims.keySet().forEach(numbers -> numbers.forEach(number -> assertThat(log.text()).doesNotContain(number)));
        claims.values().forEach(exchange -> {
            for (Throwable shown = exchange.getException(); shown != null; shown = shown.getCause()) {
                assertThat(shown.toString()).doesNotContain(TEXT).doesNotContain(TOKEN).doesNotContainPattern("467\\d{8}");
            }
        });
    }

    private static List<String> rows(List<String> numbers, Positions positions) {
        return rows(numbers, positions.first(), positions.last());
    }

    private static List<String> rows(List<String> numbers, long first, long last) {
        return numbers.subList((int) first - 1, (int) last);
    }
}
