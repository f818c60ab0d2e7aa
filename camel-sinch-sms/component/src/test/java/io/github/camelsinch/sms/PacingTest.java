/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

import io.github.camelsinch.sms.api.error.Outcome;
import io.github.camelsinch.sms.api.error.SinchSmsPartialSendException;
import io.github.camelsinch.sms.api.error.SinchSmsThrottledException;
import io.github.camelsinch.sms.api.error.SinchSmsUnavailableException;
import io.github.camelsinch.sms.api.error.SinchSmsValidationException;
import org.apache.camel.Exchange;
import org.apache.camel.Route;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

/** Sends that wait for their turn. */
class PacingTest extends SinchSmsTestSupport {

    private static final String GROUP = "01F3ZABCDEFGHJKMNPQRSTVWXY";
    private static final String PACED = "sinch-sms:send?from=Acme&pacer=#pacer";

    private final HeldPacer pacer = new HeldPacer();

    @BeforeEach
    void bindPacer() {
        context.getRegistry().bind("pacer", pacer);
    }

    @Test
    void nothingIsPostedBeforeItsTurnComes() throws Exception {
        CompletableFuture<Exchange> sending = sending(PACED, "Hi", ANN);
        await().until(() -> pacer.waiting() == 1);
        assertThat(sinch.batches()).isEmpty();

        pacer.grant();

        assertThat(sending.get(10, TimeUnit.SECONDS).getException()).isNull();
        assertThat(sinch.batches()).hasSize(1);
    }

    @Test
    void aBatchWeighsAsManyRecipientsAsItHas() throws Exception {
        pacer.open();

        through(PACED, "Hi", Map.of(SinchSmsConstants.TO, numbers(7)));

        assertThat(pacer.reserved()).containsExactly(7L);
    }

    @Test
    void withPartsAsUnitABatchWeighsItsParts() throws Exception {
        pacer.open();

        through(PACED + "&pacingUnit=part", "x".repeat(161), Map.of(SinchSmsConstants.TO, numbers(7)));

        assertThat(pacer.reserved()).containsExactly(14L);
    }

    @Test
    void withRequestsAsUnitABatchWeighsOne() throws Exception {
        pacer.open();

        through(PACED + "&pacingUnit=request", "Hi", Map.of(SinchSmsConstants.TO, numbers(7)));

        assertThat(pacer.reserved()).containsExactly(1L);
    }

    @Test
    void aGroupWeighsWhatTheOptionSays() throws Exception {
        pacer.open();

        through(PACED + "&groupWeight=250", "Hi", Map.of(SinchSmsConstants.TO, List.of(ANN, GROUP)));

        assertThat(pacer.reserved()).containsExactly(251L);
    }

    @Test
    void aPacedSendToAGroupOfUnknownWeightIsRefused() throws Exception {
        Exchange refused = through(PACED, "Hi", Map.of(SinchSmsConstants.TO, GROUP));

        assertThat(failure(refused, SinchSmsValidationException.class)).hasMessageContaining("groupWeight");
        assertThat(changes()).isEmpty();
    }

    @Test
    void aSendOfHighPriorityPassesThoseThatWait() throws Exception {
        String route = routeTo(PACED);
        List<CompletableFuture<Exchange>> sendings = new ArrayList<>();
        sendings.add(sending(route, "first", Map.of(SinchSmsConstants.TO, ANN)));
        await().until(() -> pacer.waiting() == 1);
        sendings.add(sending(route, "second", Map.of(SinchSmsConstants.TO, ANN)));
        sendings.add(sending(
                route, "code", Map.of(SinchSmsConstants.TO, ANN, SinchSmsConstants.PRIORITY, "high")));
        await().until(() -> pacer.waiting() == 2);

        pacer.open();
        for (CompletableFuture<Exchange> sending : sendings) {
            assertThat(sending.get(10, TimeUnit.SECONDS).getException()).isNull();
        }

        assertThat(pacer.reserved()).as("the head of each lane, then the rest").hasSize(3);
    }

    @Test
    void anUnknownPriorityIsRefused() throws Exception {
        Exchange refused = through(PACED, "Hi", Map.of(SinchSmsConstants.TO, ANN, SinchSmsConstants.PRIORITY, "urgent"));

        assertThat(failure(refused, SinchSmsValidationException.class))
                .hasMessageContaining("CamelSinchSmsPriority").hasMessageContaining("normal or high");
        assertThat(changes()).isEmpty();
    }

    @Test
    void moreExchangesThanMayWaitAreRefused() throws Exception {
        String route = routeTo(PACED + "&maxPending=2");
        CompletableFuture<Exchange> first = sending(route, "1", Map.of(SinchSmsConstants.TO, ANN));
        CompletableFuture<Exchange> second = sending(route, "2", Map.of(SinchSmsConstants.TO, ANN));
        await().until(() -> pacer.waiting() == 1);

        Exchange third = sending(route, "3", Map.of(SinchSmsConstants.TO, ANN)).get(10, TimeUnit.SECONDS);

        SinchSmsThrottledException refusal = failure(third, SinchSmsThrottledException.class);
        assertThat(refusal.getOutcome()).isEqualTo(Outcome.NOT_SENT);
        assertThat(refusal.isSafeToSendAgain()).isTrue();
        assertThat(refusal).hasMessageContaining("maxPending");
        pacer.open();
        assertThat(first.get(10, TimeUnit.SECONDS).getException()).isNull();
        assertThat(second.get(10, TimeUnit.SECONDS).getException()).isNull();
        assertThat(sinch.batches()).hasSize(2);
    }

    @Test
    void aStopOfTheContextFailsThoseThatWaitAndPostsNothing_F80() throws Exception {
        CompletableFuture<Exchange> waiting = sending(PACED, "Hi", ANN);
        await().until(() -> pacer.waiting() == 1);

        context.stop();

        SinchSmsUnavailableException stopped
                = failure(waiting.get(2, TimeUnit.SECONDS), SinchSmsUnavailableException.class);
        assertThat(stopped.getOutcome()).isEqualTo(Outcome.NOT_SENT);
        assertThat(stopped).hasMessageContaining("stopped");
        pacer.open();
        assertThat(changes()).isEmpty();
        assertThat(pacer.refunded()).isEqualTo(1);
    }

    @Test
    void aStopInTheMiddleOfAJobTellsHowFarItCame_F80() throws Exception {
        CompletableFuture<Exchange> job = sending(
                routeTo(PACED + "&maxRecipientsPerBatch=2"), "Hi", Map.of(SinchSmsConstants.TO, numbers(6)));
        await().until(() -> pacer.waiting() == 1);
        pacer.grant();
        await().until(() -> pacer.reserved().size() == 2);

        context.stop();

        SinchSmsPartialSendException partial
                = failure(job.get(2, TimeUnit.SECONDS), SinchSmsPartialSendException.class);
        assertThat(partial.getProgress().accepted()).hasSize(1);
        assertThat(partial.getProgress().firstNotAttempted()).isEqualTo(3);
        assertThat(changes()).hasSize(1);
    }

    @Test
    void aBatchHoldsAtMostItsSliceOfTheRate() throws Exception {
        Exchange sent = through(
                "sinch-sms:send?from=Acme&messagesPerSecond=1000&bulkSlice=50ms", "Hi",
                Map.of(SinchSmsConstants.TO, numbers(120)));

        assertThat(sent.getException()).isNull();
        assertThat(sinch.batches().stream().map(batch -> batch.to().size())).containsExactlyInAnyOrder(50, 50, 20);
    }

    @Test
    void twoEndpointsOfOnePlanMustAgreeOnItsPace() throws Exception {
        routeTo("sinch-sms:send?from=Acme&messagesPerSecond=100");

        assertThatThrownBy(() -> routeTo("sinch-sms:send?from=Bank&messagesPerSecond=50"))
                .rootCause().isInstanceOf(SinchSmsValidationException.class)
                .hasMessageContaining("messagesPerSecond").hasMessageContaining("100").hasMessageContaining("50");
    }

    @Test
    void theRateOfAPlanCanChangeWhenTheRoutesThatNamedTheFormerOneWereStopped() throws Exception {
        String former = "sinch-sms:send?from=Acme&messagesPerSecond=1000&bulkSlice=50ms";
        String changed = "sinch-sms:send?from=Acme&messagesPerSecond=2000&bulkSlice=50ms";
        routeTo(former);
        stopRoutes();

        Exchange sent = through(changed, "Hi", Map.of(SinchSmsConstants.TO, numbers(120)));

        assertThat(sent.getException()).isNull();
        assertThat(sinch.batches().stream().map(batch -> batch.to().size())).containsExactlyInAnyOrder(100, 20);
        assertThatThrownBy(() -> routeTo(former)).rootCause().isInstanceOf(SinchSmsValidationException.class);
    }

    @Test
    void theRateOfAPlanStaysWhileSomebodyWaitsAtTheFormerOne() throws Exception {
        String joins = routeTo("sinch-sms:send?from=Bank");
        String former = routeTo(PACED);
        CompletableFuture<Exchange> waiting = sending(joins, "Hi", Map.of(SinchSmsConstants.TO, ANN));
        await().until(() -> pacer.waiting() == 1);
        context.getRouteController().stopRoute(routeFrom(former));

        assertThatThrownBy(() -> routeTo("sinch-sms:send?from=Acme&messagesPerSecond=2000"))
                .rootCause().isInstanceOf(SinchSmsValidationException.class);

        pacer.open();
        assertThat(waiting.get(10, TimeUnit.SECONDS).getException()).isNull();
        assertThat(routeTo("sinch-sms:send?from=Acme&messagesPerSecond=2000")).isNotNull();
    }

    @Test
    void anEndpointThatNamesNoPaceWaitsWithTheOthersOfItsPlan() throws Exception {
        String unpaced = routeTo("sinch-sms:send?from=Bank");
        routeTo(PACED);

        CompletableFuture<Exchange> sending = sending(unpaced, "Hi", Map.of(SinchSmsConstants.TO, ANN));

        await().until(() -> pacer.waiting() == 1);
        pacer.open();
        assertThat(sending.get(10, TimeUnit.SECONDS).getException()).isNull();
    }

    @Test
    void aDryRunDoesNotWait() throws Exception {
        routeTo(PACED);

        assertThat(through("sinch-sms:dryRun?from=Acme", "Hi", Map.of(SinchSmsConstants.TO, ANN)).getException()).isNull();
    }

    @Test
    void a429SlowsTheWholePlanDown() throws Exception {
        pacer.open();
        sinch.failNext(1, 429, Map.of("Retry-After", "1"));

        Exchange sent = through(PACED, "Hi", Map.of(SinchSmsConstants.TO, ANN));

        assertThat(sent.getException()).isNull();
        assertThat(pacer.pauses()).hasSize(1);
        assertThat(pacer.refunded()).as("what was refused has not left").isEqualTo(1);
        assertThat(sinch.batches()).hasSize(1);
    }

    private CompletableFuture<Exchange> sending(String uri, String text, String to) throws Exception {
        return sending(routeTo(uri), text, Map.of(SinchSmsConstants.TO, to));
    }

    private CompletableFuture<Exchange> sending(String route, String text, Map<String, Object> headers) {
        return template.asyncSend(route, exchange -> {
            exchange.getMessage().setBody(text);
            exchange.getMessage().getHeaders().putAll(headers);
        });
    }

    private void stopRoutes() throws Exception {
        for (Route route : context.getRoutes()) {
            context.getRouteController().stopRoute(route.getId());
        }
    }

    private String routeFrom(String start) {
        return context.getRoutes().stream()
                .filter(route -> route.getEndpoint().getEndpointUri().endsWith(start.substring("direct:".length())))
                .findFirst().orElseThrow().getId();
    }

    private static List<String> numbers(int count) {
        return IntStream.range(0, count).mapToObj(i -> "467017" + (10_000 + i)).toList();
    }
}
