/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.report;

import java.lang.reflect.Proxy;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

import io.github.camelsinch.sms.api.SinchSmsApi;
import io.github.camelsinch.sms.api.error.Failure;
import io.github.camelsinch.sms.api.error.Outcome;
import io.github.camelsinch.sms.api.error.SinchSmsException;
import io.github.camelsinch.sms.api.error.SinchSmsRejectedException;
import io.github.camelsinch.sms.api.error.SinchSmsUnavailableException;
import io.github.camelsinch.sms.api.model.BatchDeliveryReport;
import io.github.camelsinch.sms.api.model.DeliveryStatus;
import io.github.camelsinch.sms.api.model.StatusCount;
import io.github.camelsinch.sms.ledger.BatchLog;
import io.github.camelsinch.sms.ledger.FollowedBatch;
import io.github.camelsinch.sms.ledger.MemorySendLedger;
import io.github.camelsinch.sms.ledger.SendClaim;
import io.github.camelsinch.sms.ledger.SendId;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class BatchRoundTest {

    private static final Instant SENT = Instant.parse("2026-01-01T12:00:00Z");
    private static final String ACCOUNT = "plan-1";

    private final MemorySendLedger ledger = new MemorySendLedger();
    private final BatchLog log = ledger.batches().orElseThrow();
    private final Map<String, SinchSmsException> failing = new HashMap<>();
    private final List<String> asked = new ArrayList<>();
    private final List<SinchSmsException> refusals = new ArrayList<>();
    private DeliveryStatus status = DeliveryStatus.DELIVERED;
    private Instant now = SENT.plusSeconds(600);

    private final BatchRound round = round(false);

    private BatchRound round(boolean progress) {
        return new BatchRound(log, ACCOUNT, new BatchWatch(sinch()), progress, refusals::add);
    }

    /** Tells only reports of batches, all of one recipient. */
    private SinchSmsApi sinch() {
        return (SinchSmsApi) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] { SinchSmsApi.class }, (proxy, method, arguments) -> {
                    if (!method.getName().equals("batchReport")) {
                        throw new UnsupportedOperationException(method.getName());
                    }
                    String id = (String) arguments[0];
                    asked.add(id);
                    SinchSmsException failure = failing.get(id);
                    return failure == null
                            ? CompletableFuture.completedFuture(new BatchDeliveryReport(
                                    null, id, 1, List.of(new StatusCount(0, status, 1, null)), null))
                            : CompletableFuture.failedFuture(failure);
                });
    }

    private void sent(String id, Duration later) {
        try (SendClaim claim = ledger.claim(SendId.of(ACCOUNT, id, "1"), "v1")) {
            claim.inDoubt(0, "f", SENT);
            claim.acceptedAndFinished(0, new FollowedBatch(id, ACCOUNT, SENT.plus(later), null, null, 1, 0), 1);
        }
    }

    private void sentInOrder(int batches) {
        for (int i = 0; i < batches; i++) {
            sent("b" + i, Duration.ofMillis(i));
        }
    }

    private List<BatchLook> look(int most) throws InterruptedException {
        List<BatchLook> news = new ArrayList<>();
        round.look(() -> now, most, news);
        return news;
    }

    @Test
    void oneRoundLooksAtABoundedNumberOfBatches() throws Exception {
        status = DeliveryStatus.QUEUED;
        sentInOrder(250);

        assertThat(look(Integer.MAX_VALUE)).isEmpty();

        assertThat(asked).hasSize(BatchRound.MOST_LOOKS).doesNotHaveDuplicates();
        look(Integer.MAX_VALUE);
        look(Integer.MAX_VALUE);
        assertThat(asked).as("the others have their turn").hasSize(250).doesNotHaveDuplicates();
    }

    @Test
    void oneRoundTakesNoMoreThanMayBeTold() throws Exception {
        sentInOrder(30);

        assertThat(look(12)).hasSize(12);

        assertThat(log.claim(ACCOUNT, now, 100)).as("the rest is free").hasSize(18);
    }

    @Test
    void aBatchThatIsRefusedDoesNotHoldUpTheOthers() throws Exception {
        sentInOrder(3);
        failing.put("b1", new SinchSmsRejectedException(Failure.of("batchReport", Outcome.REJECTED, "no")));

        List<BatchLook> news = look(10);

        assertThat(news).extracting(look -> look.summary().batchId()).containsExactly("b0", "b2");
        assertThat(refusals).hasSize(1);
        assertThat(log.claim(ACCOUNT, now, 10)).isEmpty();
        assertThat(log.claim(ACCOUNT, now.plusSeconds(30), 10)).as("it is asked again").hasSize(1);
    }

    @Test
    void whereSinchCannotBeAskedTheRoundEndsAndTheNextOneBeginsWithTheOthers() {
        sentInOrder(3);
        failing.put("b0", new SinchSmsUnavailableException(Failure.of("batchReport", Outcome.UNKNOWN, "down")));

        assertThatThrownBy(() -> look(10)).isInstanceOf(SinchSmsUnavailableException.class);
        assertThat(asked).containsExactly("b0");

        assertThatThrownBy(() -> look(10)).isInstanceOf(SinchSmsUnavailableException.class);
        assertThat(asked).as("twice at the end of each").containsExactly("b0", "b1", "b1", "b2", "b2", "b0");
    }

    @Test
    void whatWasSeenBeforeAFailureIsNotForgotten() {
        sentInOrder(3);
        failing.put("b1", new SinchSmsUnavailableException(Failure.of("batchReport", Outcome.UNKNOWN, "down")));
        List<BatchLook> news = new ArrayList<>();

        assertThatThrownBy(() -> round.look(() -> now, 10, news)).isInstanceOf(SinchSmsUnavailableException.class);

        assertThat(news).extracting(look -> look.summary().batchId()).containsExactly("b0");
        assertThat(news.get(0).isStillOurs()).isTrue();
    }

    @Test
    void whatDidNotGetItsTurnIsDueAtOnce() throws Exception {
        sentInOrder(1);
        look(10).get(0).release();

        assertThat(look(10)).hasSize(1);
    }

    @Test
    void aBatchThatHasEndedElsewhereIsNotOursAnyMore() throws Exception {
        sentInOrder(1);
        BatchLook look = look(10).get(0);
        look.handled();

        assertThat(look.isStillOurs()).isFalse();
        assertThat(log.open(ACCOUNT)).isZero();
    }

    @Test
    void progressThatCouldNotBeHandledIsNewsAgain() throws Exception {
        status = DeliveryStatus.QUEUED;
        sentInOrder(1);
        BatchRound withProgress = round(true);
        List<BatchLook> first = new ArrayList<>();
        withProgress.look(() -> now, 10, first);
        first.get(0).comeAgain(now);
        now = now.plusSeconds(30);
        List<BatchLook> second = new ArrayList<>();
        withProgress.look(() -> now, 10, second);
        second.get(0).handled();
        now = now.plus(Duration.ofDays(1));
        List<BatchLook> third = new ArrayList<>();
        withProgress.look(() -> now, 10, third);

        assertThat(second).extracting(BatchLook::key).containsExactly(first.get(0).key());
        assertThat(third).as("it was told, and nothing has changed").isEmpty();
    }
}
