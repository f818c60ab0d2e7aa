/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.send;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;

import javax.net.ssl.SSLHandshakeException;

import io.github.camelsinch.sms.api.error.Failure;
import io.github.camelsinch.sms.api.error.Outcome;
import io.github.camelsinch.sms.api.error.SinchSmsException;
import io.github.camelsinch.sms.api.error.SinchSmsInDoubtException;
import io.github.camelsinch.sms.api.error.SinchSmsRejectedException;
import io.github.camelsinch.sms.api.error.SinchSmsThrottledException;
import io.github.camelsinch.sms.api.error.SinchSmsUnavailableException;
import io.github.camelsinch.sms.api.model.Batch;
import io.github.camelsinch.sms.api.model.BatchRequest;
import io.github.camelsinch.sms.api.model.BatchUpdate;
import io.github.camelsinch.sms.api.model.DeliveryOptions;
import io.github.camelsinch.sms.api.model.TextContent;
import io.github.camelsinch.sms.time.ManualTimer;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** When a call other than a send is made again, on a clock of the test's own. */
class RetryingApiTest {

    private static final String ID = "01FC66621XXXXX119Z8PMV1QPQ";
    private static final String NEW = "New text";

    private final ManualTimer timer = new ManualTimer();
    private final ScriptedApi sinch = new ScriptedApi();
    private final RetryBudget budget = new RetryBudget(timer);
    private final StopSignal stop = new StopSignal();
    private final RetryingApi api = new RetryingApi(
            sinch.api(), new Retries(Backoff.DEFAULT, timer, new Random(1), budget, stop, Runnable::run, SendListener.NONE),
            timer.clock());

    @Test
    void aReadThatFailedIsMadeAgainAfterAPause() {
        Batch batch = batch("Hi", null, timer.clock().instant());
        sinch.thenFail(unavailable()).then(batch);

        CompletableFuture<Batch> call = api.get(ID);

        assertThat(call).as("before the pause").isNotDone();
        assertThat(sinch.calls()).containsExactly("get");
        timer.advance(Duration.ofMillis(100));
        assertThat(call).isCompletedWithValue(batch);
        assertThat(sinch.calls()).containsExactly("get", "get");
    }

    @Test
    void afterThreeAttemptsAReadFailsAsTheLastOneDid() {
        SinchSmsException last = unavailable();
        sinch.thenFail(unavailable()).thenFail(unavailable()).thenFail(last);

        assertThat(failureOf(api.get(ID))).isSameAs(last);
        assertThat(sinch.calls()).hasSize(3);
    }

    @Test
    void whatIsRefusedIsNotMadeAgain() {
        sinch.thenFail(rejected(404, null));

        assertThat(failureOf(api.get(ID)).getHttpStatus()).isEqualTo(404);
        assertThat(sinch.calls()).hasSize(1);
    }

    @Test
    void aCertificateThatNobodyTrustsIsNotTriedAgain() {
        sinch.thenFail(new SinchSmsUnavailableException(
                Failure.of("get", Outcome.NOT_SENT, "TLS failed"), new SSLHandshakeException("expired")));

        assertThat(failureOf(api.get(ID))).hasMessageContaining("TLS failed");
        assertThat(sinch.calls()).hasSize(1);
    }

    @Test
    void retryAfterIsWaitedFor() {
        sinch.thenFail(throttled(Duration.ofSeconds(7))).then(batch("Hi", null, null));

        CompletableFuture<Batch> call = api.get(ID);

        timer.advance(Duration.ofMillis(6_999));
        assertThat(sinch.calls()).hasSize(1);
        timer.advance(Duration.ofSeconds(2));
        assertThat(call).isCompleted();
    }

    @Test
    void aRetryAfterBeyondTheLongestPauseIsLeftToTheRoute() {
        sinch.thenFail(throttled(Duration.ofSeconds(60)));

        assertThat(failureOf(api.get(ID)).getRetryAfter()).isEqualTo(Duration.ofSeconds(60));
        assertThat(sinch.calls()).hasSize(1);
        assertThat(timer.waiting()).isZero();
    }

    @Test
    void anEmptyBudgetStopsRetriesButNoFirstAttempt_F25() {
        while (budget.pay()) {
            // until nothing is left
        }
        sinch.thenFail(unavailable()).then(batch("Hi", null, null));

        assertThat(failureOf(api.get(ID))).isInstanceOf(SinchSmsUnavailableException.class);
        assertThat(sinch.calls()).hasSize(1);
        assertThat(api.get(ID)).isCompleted();
    }

    @Test
    void aStopEndsThePauseWithTheFailureThatWasThere_F80() {
        SinchSmsException failure = unavailable();
        sinch.thenFail(failure);
        CompletableFuture<Batch> call = api.get(ID);

        stop.close();

        assertThat(failureOf(call)).isSameAs(failure);
        assertThat(timer.waiting()).isZero();
        assertThat(stop.waiting()).isZero();
    }

    @Test
    void aSendIsMadeOnce() {
        sinch.thenFail(unavailable());

        assertThat(failureOf(api.send(request(NEW)))).isInstanceOf(SinchSmsUnavailableException.class);
        assertThat(sinch.calls()).containsExactly("send");
    }

    @Test
    void feedbackIsGivenAgainWhereItMayHaveArrived() {
        sinch.thenFail(lost("deliveryFeedback", true)).then(null);

        CompletableFuture<Void> call = api.deliveryFeedback(ID, List.of());
        timer.advance(Duration.ofSeconds(1));

        assertThat(call).isCompletedWithValue(null);
        assertThat(sinch.calls()).hasSize(2);
    }

    @Test
    void feedbackThatMayHaveArrivedIsInDoubtEvenIfTheLastAttemptWasNotSent() {
        sinch.thenFail(lost("deliveryFeedback", true)).thenFail(unavailable()).thenFail(unavailable());

        SinchSmsException failure = failureOf(api.deliveryFeedback(ID, List.of()));

        assertThat(failure.getOutcome()).isEqualTo(Outcome.UNKNOWN);
        assertThat(failure.isSafeToSendAgain()).isTrue();
        assertThat(failure).hasMessageContaining("the answer was lost").hasMessageContaining("no connection");
    }

    @Test
    void aCancellationIsMadeAgain() {
        Batch cancelled = cancelled();
        sinch.thenFail(lost("cancel", true)).then(cancelled);

        CompletableFuture<Batch> call = api.cancel(ID);
        timer.advance(Duration.ofSeconds(1));

        assertThat(call).isCompletedWithValue(cancelled);
        assertThat(sinch.calls()).containsExactly("cancel", "cancel");
    }

    @Test
    void aBatchThatIsGoneAfterADoubtIsToldAsGoneOrUnknown() {
        sinch.thenFail(lost("cancel", true)).thenFail(rejected(404, null));

        SinchSmsException failure = failureOf(api.cancel(ID));

        assertThat(failure).isInstanceOf(SinchSmsInDoubtException.class).hasMessageContaining("maybe by the first attempt");
        assertThat(failure.getOutcome()).isEqualTo(Outcome.UNKNOWN);
        assertThat(failure.getHttpStatus()).isEqualTo(404);
    }

    @Test
    void aCancellationThatIsRefusedTheSecondTimeIsDoneIfTheBatchIsCancelled() {
        Batch cancelled = cancelled();
        sinch.thenFail(lost("cancel", true)).thenFail(rejected(409, "conflict_send_at")).then(cancelled);

        CompletableFuture<Batch> call = api.cancel(ID);
        timer.advance(Duration.ofSeconds(1));

        assertThat(call).isCompletedWithValue(cancelled);
        assertThat(sinch.calls()).containsExactly("cancel", "cancel", "get");
    }

    @Test
    void aCancellationThatIsRefusedTheSecondTimeIsRefusedIfTheBatchIsNotCancelled() {
        sinch.thenFail(lost("cancel", true)).thenFail(rejected(409, "conflict_send_at")).then(batch("Hi", null, null));

        SinchSmsException failure = failureOf(api.cancel(ID));

        assertThat(failure).isInstanceOf(SinchSmsRejectedException.class);
        assertThat(failure.getSinchCode()).isEqualTo("conflict_send_at");
    }

    @Test
    void aChangeThatTheBatchShowsIsNotMadeAgain() {
        Batch changed = batch(NEW, null, timer.clock().instant());
        sinch.thenFail(lost("replace", false)).then(changed);

        assertThat(api.replace(ID, request(NEW))).isCompletedWithValue(changed);
        assertThat(sinch.calls()).containsExactly("replace", "get");
    }

    @Test
    void aChangeThatIsMissingIsMadeAgainWhileTheBatchIsScheduled() {
        Batch changed = batch(NEW, inAnHour(), timer.clock().instant());
        sinch.thenFail(lost("update", false)).then(batch("Hi", inAnHour(), timer.clock().instant())).then(changed);

        CompletableFuture<Batch> call = api.update(ID, BatchUpdate.builder().body(NEW).build());
        timer.advance(Duration.ofSeconds(1));

        assertThat(call).isCompletedWithValue(changed);
        assertThat(sinch.calls()).containsExactly("update", "get", "update");
    }

    @Test
    void aBatchThatWasThatWayBeforeTheCallBeganDoesNotShowTheChange() {
        Batch before = batch(NEW, inAnHour(), timer.clock().instant().minusSeconds(60));
        Batch changed = batch(NEW, inAnHour(), timer.clock().instant());
        sinch.thenFail(lost("update", false)).then(before).then(changed);

        CompletableFuture<Batch> call = api.update(ID, BatchUpdate.builder().body(NEW).build());
        timer.advance(Duration.ofSeconds(1));

        assertThat(call).isCompletedWithValue(changed);
        assertThat(sinch.calls()).containsExactly("update", "get", "update");
    }

    @Test
    void aChangeThatIsMissingIsNotMadeAgainOnceTheBatchMayBeOnItsWay() {
        sinch.thenFail(lost("replace", false)).then(batch("Hi", null, timer.clock().instant()));

        SinchSmsException failure = failureOf(api.replace(ID, request(NEW)));

        assertThat(failure.getOutcome()).isEqualTo(Outcome.UNKNOWN);
        assertThat(failure).isInstanceOf(SinchSmsInDoubtException.class).hasMessageContaining("does not show the change");
        assertThat(sinch.calls()).containsExactly("replace", "get");
    }

    @Test
    void aChangeOfABatchThatIsCancelledMeanwhileIsNotMadeAgain() {
        Batch cancelled = new Batch(
                ID, List.of("46701740605"), "Acme", true, null, null, scheduledFor(inAnHour()), TextContent.of("Hi"));
        sinch.thenFail(lost("replace", false)).then(cancelled);

        assertThat(failureOf(api.replace(ID, request(NEW)))).isInstanceOf(SinchSmsInDoubtException.class);
        assertThat(sinch.calls()).containsExactly("replace", "get");
    }

    @Test
    void aChangeThatIsLostThreeTimesIsInDoubt() {
        for (int i = 0; i < 3; i++) {
            sinch.thenFail(lost("update", false)).then(batch("Hi", inAnHour(), timer.clock().instant()));
        }

        SinchSmsException failure = failureOf(api.update(ID, BatchUpdate.builder().body(NEW).build()));

        assertThat(failure).isInstanceOf(SinchSmsInDoubtException.class).hasMessageContaining("do it again if the change is");
        assertThat(sinch.calls()).containsExactly("update", "get", "update", "get", "update", "get");
    }

    @Test
    void aChangeThatWasLateAndMadeTheSecondAttemptFailIsFound() {
        Batch changed = batch(NEW, inAnHour(), timer.clock().instant());
        sinch.thenFail(lost("update", false)).then(batch("Hi", inAnHour(), timer.clock().instant()))
                .thenFail(rejected(403, "batch_already_dispatched")).then(changed);

        CompletableFuture<Batch> call = api.update(ID, BatchUpdate.builder().body(NEW).build());
        timer.advance(Duration.ofSeconds(1));

        assertThat(call).isCompletedWithValue(changed);
    }

    @Test
    void aChangeThatComesTooLateIsRefusedOnce_F32() {
        sinch.thenFail(rejected(403, "batch_already_dispatched"));

        assertThat(failureOf(api.update(ID, BatchUpdate.builder().body(NEW).build())).getSinchCode())
                .isEqualTo("batch_already_dispatched");
        assertThat(sinch.calls()).containsExactly("update");
    }

    @Test
    void aChangeThatSurelyDidNotArriveIsMadeAgainWithoutALook() {
        Batch changed = batch(NEW, null, timer.clock().instant());
        sinch.thenFail(unavailable()).then(changed);

        CompletableFuture<Batch> call = api.replace(ID, request(NEW));
        timer.advance(Duration.ofSeconds(1));

        assertThat(call).isCompletedWithValue(changed);
        assertThat(sinch.calls()).containsExactly("replace", "replace");
    }

    @Test
    void aChangeThatSinchTookIsReadWhereItsAnswerWasBroken() {
        Batch changed = batch(NEW, null, timer.clock().instant());
        sinch.thenFail(new SinchSmsInDoubtException(Failure.of("replace", Outcome.ACCEPTED, "broken").withHttp(200, null)))
                .then(changed);

        assertThat(api.replace(ID, request(NEW))).isCompletedWithValue(changed);
    }

    @Test
    void aBatchThatCannotBeLookedAtLeavesTheChangeInDoubt() {
        sinch.thenFail(lost("replace", false)).thenFail(unavailable()).thenFail(unavailable()).thenFail(unavailable());

        SinchSmsException failure = failureOf(api.replace(ID, request(NEW)));

        assertThat(failure.getOutcome()).isEqualTo(Outcome.UNKNOWN);
        assertThat(failure).isInstanceOf(SinchSmsInDoubtException.class)
                .hasMessageContaining("looking at the batch failed too");
        assertThat(sinch.calls()).containsExactly("replace", "get", "get", "get");
    }

    private SinchSmsException failureOf(CompletableFuture<?> call) {
        timer.advance(Duration.ofMinutes(1));
        assertThat(call).isCompletedExceptionally();
        return (SinchSmsException) Failures.forRoute(call.handle((answer, failure) -> failure).join());
    }

    private Instant inAnHour() {
        return timer.clock().instant().plus(Duration.ofHours(1));
    }

    private static DeliveryOptions scheduledFor(Instant sendAt) {
        return new DeliveryOptions(null, sendAt, null, null, null, null);
    }

    private static Batch batch(String text, Instant sendAt, Instant modifiedAt) {
        return new Batch(
                ID, List.of("46701740605"), "Acme", false, modifiedAt, modifiedAt, scheduledFor(sendAt), TextContent.of(text));
    }

    private static Batch cancelled() {
        return new Batch(ID, List.of("46701740605"), "Acme", true, null, null, null, TextContent.of("Hi"));
    }

    private static BatchRequest request(String text) {
        return new BatchRequest(List.of("46701740605"), "Acme", null, TextContent.of(text));
    }

    private static SinchSmsException unavailable() {
        return new SinchSmsUnavailableException(Failure.of("get", Outcome.NOT_SENT, "no connection"));
    }

    private static SinchSmsException throttled(Duration retryAfter) {
        return new SinchSmsThrottledException(
                Failure.of("get", Outcome.NOT_SENT, "too much").withHttp(429, null).withRetryAfter(retryAfter));
    }

    private static SinchSmsException rejected(int status, String code) {
        return new SinchSmsRejectedException(Failure.of("call", Outcome.REJECTED, "no").withHttp(status, code));
    }

    private static SinchSmsException lost(String operation, boolean repeatable) {
        return new SinchSmsInDoubtException(
                Failure.of(operation, Outcome.UNKNOWN, "the answer was lost").withSafeToSendAgain(repeatable));
    }
}
