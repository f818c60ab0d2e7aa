/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.send;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.stream.IntStream;

import io.github.camelsinch.sms.api.model.Batch;
import io.github.camelsinch.sms.ledger.SendId;
import io.github.camelsinch.sms.pacing.LaneQueue;
import io.github.camelsinch.sms.pacing.Priority;
import io.github.camelsinch.sms.pacing.UnpacedPacer;
import io.github.camelsinch.sms.plan.Cut;
import io.github.camelsinch.sms.plan.CutRules;
import io.github.camelsinch.sms.plan.PacingUnit;
import io.github.camelsinch.sms.plan.PartsLimit;
import io.github.camelsinch.sms.plan.RecipientInputs;
import io.github.camelsinch.sms.plan.SendRequest;
import io.github.camelsinch.sms.plan.SendRequestBuilder;
import io.github.camelsinch.sms.plan.Weights;
import io.github.camelsinch.sms.time.ManualTimer;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

/** Everything that a send needs, with time that a test moves. Segments have two recipients. */
final class SendBench {

    static final SendId ID = SendId.of("plan-1", "order-17", "1");

    final ManualTimer timer = new ManualTimer();
    final ScriptedSinch sinch = new ScriptedSinch(timer);
    final WatchedLedger ledger = new WatchedLedger();
    RetryBudget budget = new RetryBudget(timer);
    StopSignal stop = new StopSignal();
    LaneQueue lane = new LaneQueue(new UnpacedPacer(), Integer.MAX_VALUE, timer);
    WhenUnknown onUnknown = WhenUnknown.RECONCILE;
    Executor worker = Runnable::run;
    SendListener listener = SendListener.NONE;
    PartsLimit parts = PartsLimit.NONE;
    Duration settleTime = Duration.ofSeconds(30);
    boolean keyed = true;
    Instant since = timer.clock().instant();
    /** How far somebody has set the clock of the machine. */
    Duration clockSetBy = Duration.ZERO;

    /** "Hi" to as many numbers. */
    static SendRequestBuilder message(int recipients) {
        return SendRequest.builder().from("Acme").text("Hi").recipients(RecipientInputs.of(numbers(recipients), UTF_8));
    }

    static List<String> numbers(int recipients) {
        return IntStream.rangeClosed(1, recipients).mapToObj(n -> "4670000000" + n).toList();
    }

    CompletableFuture<SendResult> start(SendRequest request) {
        return start(request, CutRules.builder().maxRecipientsPerBatch(2).build());
    }

    CompletableFuture<SendResult> start(SendRequest request, CutRules rules) {
        SendPolicy policy = new SendPolicy(
                onUnknown, settleTime, Duration.ofSeconds(120), Backoff.DEFAULT, Duration.ofMillis(1));
        SendContext context = new SendContext(
                sinch, lane, null, new Weights(PacingUnit.RECIPIENT, 1), parts, ledger, policy, wallClock(), timer,
                new Random(17), new SecureRandom(), task -> worker.execute(task), budget, stop,
                new BulkWarnings("sinch-sms:send"),
                listener);
        return new SendJob(
                context, new SendOrder("plan-1", ID, keyed, Priority.NORMAL, since), request, Cut.by(rules)).start();
    }

    CompletableFuture<SendResult> start(int recipients) {
        return start(message(recipients).build());
    }

    /** Sends, and lets up to ten minutes pass. */
    SendResult sent(int recipients) {
        CompletableFuture<SendResult> result = start(recipients);
        pass(result);
        return result.join();
    }

    /** The failure of a send, after up to ten minutes. */
    <T extends Throwable> T failure(CompletableFuture<SendResult> result, Class<T> type) {
        pass(result);
        assertThat(result).isCompletedExceptionally();
        try {
            result.join();
            throw new AssertionError("it failed, and did not");
        } catch (CompletionException e) {
            assertThat(e.getCause()).isExactlyInstanceOf(type);
            return type.cast(e.getCause());
        }
    }

    void pass(CompletableFuture<SendResult> result) {
        for (int i = 0; i < 600 && !result.isDone(); i++) {
            timer.advance(Duration.ofSeconds(1));
        }
        assertThat(result).as("the send ends").isDone();
    }

    private Clock wallClock() {
        return ((InstantSource) () -> timer.clock().instant().plus(clockSetBy)).withZone(ZoneOffset.UTC);
    }

    List<String> batchIds() {
        return sinch.batches().stream().map(Batch::id).toList();
    }
}
