/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

import io.github.camelsinch.sms.api.error.Outcome;
import io.github.camelsinch.sms.api.error.SinchSmsExpiredException;
import io.github.camelsinch.sms.api.error.SinchSmsThrottledException;
import io.github.camelsinch.sms.api.error.SinchSmsUnavailableException;
import org.apache.camel.Exchange;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** What happens to sends while Sinch takes its time to answer. */
class SlowSinchTest extends HeldSinchTestSupport {

    private static final String SEND = "sinch-sms:send?from=Acme&onUnknown=fail&maxInFlight=4&to=" + ANN;

    private final TracedPacer pacer = new TracedPacer(20);

    @BeforeEach
    void bindPacer() {
        context.getRegistry().bind("traced", pacer);
    }

    @Test
    void afterAHangNoSecondHasMoreThanTheRateTheBurstAndOneBatch() throws Exception {
        String uri = SEND + "&pacer=#traced";
        List<Call> sendings = new ArrayList<>();
        for (int i = 0; i < 120; i++) {
            sendings.add(sending(uri, Map.of()));
        }
        held.answerAll();
        advanceUntil(() -> held.texts().size() >= 40);

        held.hold();
        advanceUntil(() -> held.inFlight() == 3);
        pacer.timer.advance(Duration.ofSeconds(4));
        assertThat(held.texts()).as("what has no place in flight has no turn").hasSize(pacer.used());
        held.answerAll();
        advanceUntil(() -> held.texts().size() == 120);

        for (Call sending : sendings) {
            assertThat(sending.await().failure()).isNull();
        }
        assertThat(held.texts()).hasSize(120);
        assertThat(pacer.used()).isEqualTo(120);
        assertThat(pacer.mostInASecond()).isLessThanOrEqualTo(20 + 2 + 1);
    }

    @Test
    void whatWaitsForAPlaceIsChargedNothingAndACodeStillFindsOne() throws Exception {
        String uri = SEND + "&pacer=#traced";
        for (int i = 0; i < 20; i++) {
            sending(uri, Map.of());
        }
        pacer.timer.advance(Duration.ofSeconds(10));
        await().until(() -> held.inFlight() == 3);

        Call code = sending(uri, Map.of(SinchSmsConstants.PRIORITY, "high"));
        pacer.timer.advance(Duration.ofSeconds(10));
        await().until(() -> held.inFlight() == 4);

        assertThat(pacer.used()).isEqualTo(4);
        held.answerAll();
        assertThat(code.await().failure()).isNull();
    }

    @Test
    void moreThanMayWaitForAPlaceAreRefused() throws Exception {
        String uri = SEND + "&pacer=#traced&maxPending=5";
        for (int i = 0; i < 3; i++) {
            sending(uri, Map.of());
            pacer.timer.advance(Duration.ofSeconds(1));
        }
        await().until(() -> held.inFlight() == 3);
        for (int i = 0; i < 5; i++) {
            sending(uri, Map.of());
        }
        pacer.timer.advance(Duration.ofSeconds(10));

        Call refused = sending(uri, Map.of()).await();

        assertThat(failure(refused.exchange, SinchSmsThrottledException.class)).hasMessageContaining("maxPending");
    }

    @ParameterizedTest
    @ValueSource(strings = { "", "&pacer=#traced" })
    void whatExpiresWhileItWaitsForAPlaceFailsThenAndIsNeverPosted(String paced) throws Exception {
        String uri = SEND + paced;
        for (int i = 0; i < 3; i++) {
            sending(uri, Map.of());
            pacer.timer.advance(Duration.ofSeconds(1));
        }
        await().until(() -> held.inFlight() == 3);
        Call code = sending(uri, Map.of(SinchSmsConstants.VALID_FOR, "1s"));
        Call behind = sending(uri, Map.of());
        pacer.timer.advance(Duration.ofSeconds(1));

        SinchSmsExpiredException expired = failure(code.await().exchange, SinchSmsExpiredException.class);

        assertThat(expired.getOutcome()).isEqualTo(Outcome.NOT_SENT);
        assertThat(held.inFlight()).as("no place has become free").isEqualTo(3);
        held.answerAll();
        advanceUntil(behind::isDone);
        assertThat(held.texts()).hasSize(4);
    }

    @Test
    void aStopOfTheContextFailsThoseThatWaitForAPlaceAndPostsNothing() throws Exception {
        String uri = SEND + "&pacer=#traced";
        for (int i = 0; i < 3; i++) {
            sending(uri, Map.of());
            pacer.timer.advance(Duration.ofSeconds(1));
        }
        await().until(() -> held.inFlight() == 3);
        Call waiting = sending(uri, Map.of());
        pacer.timer.advance(Duration.ofSeconds(1));
        CompletableFuture<Void> stop = CompletableFuture.runAsync(context::stop);

        SinchSmsUnavailableException stopped = failure(waiting.await().exchange, SinchSmsUnavailableException.class);

        assertThat(stopped.getOutcome()).isEqualTo(Outcome.NOT_SENT);
        held.answerAll();
        stop.get(20, TimeUnit.SECONDS);
        assertThat(held.texts()).hasSize(3);
        assertThat(pacer.used()).isEqualTo(3);
    }

    private Call sending(String uri, Map<String, Object> headers) throws Exception {
        Exchange exchange = exchange("Hi");
        exchange.getMessage().getHeaders().putAll(headers);
        return process(uri, exchange);
    }

    /** Moves the pacer's time on, step by step. */
    private void advanceUntil(Callable<Boolean> condition) {
        await().pollDelay(Duration.ZERO).pollInterval(Duration.ofMillis(2)).atMost(Duration.ofSeconds(60)).until(() -> {
            pacer.timer.advance(Duration.ofMillis(50));
            return condition.call();
        });
    }
}
