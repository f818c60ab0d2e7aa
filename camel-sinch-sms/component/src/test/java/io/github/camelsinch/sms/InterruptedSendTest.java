/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;

import io.github.camelsinch.sms.api.error.Outcome;
import io.github.camelsinch.sms.api.error.SinchSmsException;
import io.github.camelsinch.sms.api.error.SinchSmsInDoubtException;
import io.github.camelsinch.sms.ledger.MemorySendLedger;
import io.github.camelsinch.sms.simulator.fault.FaultRule;
import org.apache.camel.Exchange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static io.github.camelsinch.sms.HeldSinchTestSupport.elsewhere;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** A send that is interrupted while it is looked up, and comes again. */
class InterruptedSendTest extends OracleTestSupport {

    private static final String KEY = "CamelSinchSmsSendKey";

    @ParameterizedTest
    @ValueSource(booleans = { true, false })
    void whoseThreadIsInterruptedIsFoundWhenItsExchangeComesAgain_F39(boolean keyed) throws Exception {
        List<String> numbers = numbers(3);
        FaultRule unlisted = loseTheAnswerAndTheLookUps();
        String start = routeTo(uri("&synchronous=true"));
        AtomicReference<Thread> waiting = new AtomicReference<>();
        CompletableFuture<Exchange> sending = elsewhere(() -> {
            waiting.set(Thread.currentThread());
            return sendOn(start, numbers, keyed ? Map.of(KEY, "order-1") : Map.of());
        });
        awaitLookUp();

        waiting.get().interrupt();
        Exchange exchange = sending.get(20, TimeUnit.SECONDS);
        assertThat(failure(exchange, SinchSmsInDoubtException.class)).hasCauseInstanceOf(InterruptedException.class);
        unlisted.remove();
        // what was interrupted holds its claim until its own look-up has ended
        await().atMost(30, TimeUnit.SECONDS).until(() -> again(start, exchange), ended -> !isAtWork(ended));

        assertThat(exchange.getException()).isNull();
        assertThat(posts()).isEqualTo(1);
    }

    @Test
    void whoseComponentIsStoppedIsFoundWhenItsMessageComesAgain_F39() throws Exception {
        List<String> numbers = numbers(3);
        context.getRegistry().bind("kept", new MemorySendLedger());
        FaultRule unlisted = loseTheAnswerAndTheLookUps();
        String start = routeTo(uri("&sendLedger=#kept"));
        CompletableFuture<Exchange> sending = elsewhere(() -> sendOn(start, numbers, Map.of(KEY, "order-1")));
        awaitLookUp();

        context.getComponent("sinch-sms").stop();
        SinchSmsInDoubtException stopped = failure(sending.get(20, TimeUnit.SECONDS), SinchSmsInDoubtException.class);
        unlisted.remove();
        context.getComponent("sinch-sms").start();
        Exchange again = sendOn(routeTo(uri("&sendLedger=#kept&deduplicate=true")), numbers, Map.of(KEY, "order-1"));

        assertThat(stopped.getWhatToDo()).contains("same send key");
        assertThat(again.getException()).isNull();
        assertThat(again.getMessage().getHeader(SinchSmsConstants.RECONCILED)).isEqualTo(1);
        assertThat(posts()).isEqualTo(1);
    }

    private FaultRule loseTheAnswerAndTheLookUps() {
        sinch.faults().next(1).sends().acceptThenReset();
        return sinch.faults().every().lists().status(500);
    }

    private void awaitLookUp() {
        await().until(() -> sinch.requests().stream().anyMatch(request -> request.method().equals("GET")));
    }

    /** As Camel does before it redelivers. */
    private Exchange again(String start, Exchange exchange) {
        exchange.setException(null);
        exchange.getExchangeExtension().setRouteStop(false);
        exchange.getMessage().setHeaders(new HashMap<>(exchange.getMessage().getHeaders()));
        return template.send(start, exchange);
    }

    private static boolean isAtWork(Exchange exchange) {
        return exchange.getException() instanceof SinchSmsException known && known.getOutcome() == Outcome.NOT_SENT;
    }
}
