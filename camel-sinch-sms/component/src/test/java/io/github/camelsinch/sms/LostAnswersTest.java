/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

import io.github.camelsinch.sms.api.error.Outcome;
import io.github.camelsinch.sms.api.error.SinchSmsInDoubtException;
import io.github.camelsinch.sms.api.error.SinchSmsUnavailableException;
import io.github.camelsinch.sms.simulator.fault.Distortion;
import io.github.camelsinch.sms.simulator.fault.Fault;
import io.github.camelsinch.sms.simulator.fault.FaultRule;
import org.apache.camel.Exchange;
import org.junit.jupiter.api.Test;

import static io.github.camelsinch.sms.HeldSinchTestSupport.elsewhere;
import static org.assertj.core.api.Assertions.assertThat;

/** Sends whose answers are lost or broken on the way, over real sockets. */
class LostAnswersTest extends OracleTestSupport {

    private static final String PAIRS = "&maxRecipientsPerBatch=2";

    @Test
    void aResetAfterSinchTookABatchIsFoundAndNotPostedAgain_F09() throws Exception {
        sinch.faults().next(1).sends().acceptThenReset();

        assertFoundAfterOnePost(send("", numbers(3)));
    }

    @Test
    void aConnectionThatIsClosedAfterSinchTookABatchIsFoundAndNotPostedAgain_F10() throws Exception {
        sinch.faults().next(1).sends().acceptThenClose();

        assertFoundAfterOnePost(send("", numbers(3)));
    }

    @Test
    void anAnswerThatNeverComesIsFoundAndNotPostedAgain_F11() throws Exception {
        sinch.faults().next(1).sends().acceptThenHang();

        assertFoundAfterOnePost(send("", numbers(3)));
    }

    @Test
    void anAnswerThatDripsIsGivenUpAtTheDeadlineAndTheBatchFound_F52() throws Exception {
        sinch.faults().next(1).sends().with(Fault.acceptThenAnswer().dripping(1));

        assertFoundAfterOnePost(send("", numbers(3)));
    }

    @Test
    void whatDidNotArriveIsPostedAgainWhenItHasSettled_F12_F19() throws Exception {
        List<String> hung = numbers(2);
        List<String> refused = numbers(2);
        sinch.faults().next(1).number(hung.get(0)).sends().hang();
        sinch.faults().next(1).number(refused.get(0)).sends().status(503);

        CompletableFuture<Exchange> first = elsewhere(() -> send("", hung));
        CompletableFuture<Exchange> second = elsewhere(() -> send("", refused));

        assertThat(first.get(60, TimeUnit.SECONDS).getException()).isNull();
        assertThat(second.get(60, TimeUnit.SECONDS).getException()).isNull();
        assertThat(posts()).as("each of them twice").isEqualTo(4);
    }

    @Test
    void anAnswerThatIsBrokenStillGivesTheIdOfTheBatch_F15_F16_F17() throws Exception {
        List<CompletableFuture<Exchange>> sendings = new ArrayList<>();
        for (Distortion distortion : Distortion.values()) {
            List<String> pair = numbers(2);
            sinch.faults().next(1).number(pair.get(0)).sends().with(Fault.acceptThenAnswer().distorted(distortion));
            sendings.add(elsewhere(() -> send("", pair)));
        }

        for (CompletableFuture<Exchange> sending : sendings) {
            assertThat(sending.get(60, TimeUnit.SECONDS).getException()).isNull();
        }
        assertThat(posts()).isEqualTo(Distortion.values().length);
    }

    @Test
    void aLookUpThatFailsIsNoEmptyAnswer_F34() throws Exception {
        sinch.faults().next(1).sends().acceptThenReset();
        sinch.faults().next(1).lists().status(500);

        assertFoundAfterOnePost(send("", numbers(3)));
    }

    @Test
    void aDoubtThatCannotBeLookedUpIsSettledWhenTheSameIsSentAgain_F35() throws Exception {
        List<String> numbers = numbers(3);
        Map<String, Object> key = Map.of("CamelSinchSmsSendKey", "order-1");
        sinch.faults().next(1).sends().acceptThenReset();
        FaultRule hanging = sinch.faults().every().lists().hang();

        SinchSmsInDoubtException doubt
                = failure(sendOn(routeTo(uri("").replace("20s", "3s")), numbers, key), SinchSmsInDoubtException.class);
        hanging.remove();
        Exchange again = send("", numbers, key);

        assertThat(doubt.getOutcome()).isEqualTo(Outcome.UNKNOWN);
        assertThat(doubt.getWhatToDo()).contains("same send key");
        assertFoundAfterOnePost(again);
    }

    @Test
    void aBatchThatIsListedLateIsFoundAndNotPostedAgain_F36() throws Exception {
        sinch.faults().next(1).sends().with(Fault.acceptThenReset().listedAfter(Duration.ofMillis(1500)));

        assertFoundAfterOnePost(send("", numbers(3)));
    }

    @Test
    void aDateTenMinutesOffHidesNoBatchFromTheLookUp_F51() throws Exception {
        sinch.faults().next(1).lists().with(Fault.acceptThenAnswer().dateSkewed(Duration.ofMinutes(-10)));
        through("sinch-sms:list", null);
        sinch.faults().next(1).sends().acceptThenReset();

        assertFoundAfterOnePost(send("", numbers(3)));
    }

    @Test
    void fiftyThreadsThatLoseEveryFourthAnswerSendEverythingOnce_F60() throws Exception {
        sinch.faults().withProbability(0.25, 7).sends()
                .anyOf(Fault.acceptThenReset(), Fault.acceptThenClose(), Fault.acceptThenStatus(503));
        String route = routeTo(uri("&messagesPerSecond=100"));
        List<CompletableFuture<Exchange>> sendings = new ArrayList<>();
        for (int i = 0; i < 50; i++) {
            List<String> pair = numbers(2);
            sendings.add(elsewhere(() -> sendOn(route, pair, Map.of())));
        }

        for (CompletableFuture<Exchange> sending : sendings) {
            assertThat(sending.get(60, TimeUnit.SECONDS).getException()).isNull();
        }
        assertThat(posts()).isEqualTo(50);
    }

    @Test
    void twentyThreadsWithOneKeyPostOnce_F59() throws Exception {
        List<String> numbers = numbers(6);
        String route = routeTo(uri(PAIRS));
        List<CompletableFuture<Exchange>> sendings = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            sendings.add(elsewhere(() -> template.send(route, in -> {
                in.getMessage().setHeader("CamelSinchSmsSendKey", "order-1");
                in.getMessage().setHeader("CamelSinchSmsText", TEXT);
                in.getMessage().setBody(numbers);
            })));
        }
        for (CompletableFuture<Exchange> sending : sendings) {
            Exception failure = sending.get(60, TimeUnit.SECONDS).getException();
            if (failure != null) {
                assertThat(failure).isExactlyInstanceOf(SinchSmsUnavailableException.class)
                        .hasMessageContaining("the same send is being worked on");
            }
        }

        assertThat(sendOn(route, numbers, Map.of("CamelSinchSmsSendKey", "order-1")).getException()).isNull();
        assertThat(posts()).isEqualTo(3);
    }

    private void assertFoundAfterOnePost(Exchange exchange) {
        assertThat(exchange.getException()).isNull();
        assertThat(exchange.getMessage().getHeader("CamelSinchSmsReconciled")).isEqualTo(1);
        assertThat(posts()).isEqualTo(1);
    }
}
