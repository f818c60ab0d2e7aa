/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.samples.filetosms.job;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;

import io.github.camelsinch.sms.api.error.Failure;
import io.github.camelsinch.sms.api.error.Outcome;
import io.github.camelsinch.sms.api.error.SendProgress;
import io.github.camelsinch.sms.api.error.SendProgress.AcceptedBatch;
import io.github.camelsinch.sms.api.error.SendProgress.Positions;
import io.github.camelsinch.sms.api.error.SinchSmsInDoubtException;
import io.github.camelsinch.sms.api.error.SinchSmsPartialSendException;
import io.github.camelsinch.sms.api.error.SinchSmsUnavailableException;
import io.github.camelsinch.sms.samples.filetosms.job.SendOutcome.Extent;
import io.github.camelsinch.sms.samples.filetosms.track.RecipientTable;
import io.github.camelsinch.sms.samples.filetosms.track.Settlement.Stage;
import io.github.camelsinch.sms.samples.filetosms.track.Settlements;
import io.github.camelsinch.sms.samples.filetosms.track.TextFingerprint;
import org.apache.camel.Exchange;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.support.DefaultExchange;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class SendOutcomeTest {

    private final Settlements settlements = new Settlements(sixRows(), Instant.EPOCH, () -> {
    });
    private final CompletableFuture<Exchange> sending = new CompletableFuture<>();
    private final SendOutcome outcome = new SendOutcome(sending, settlements, true);

    @BeforeEach
    void nothingIsBookedBeforeTheExchangeIsBack() {
        outcome.bookIfDone();
        assertThat(outcome.problem()).isNull();
        assertThat(settlements.batches()).isZero();
    }

    @Test
    void ofASendThatStoppedHalfWayEveryRowIsWhereItBelongs() {
        SendProgress progress = new SendProgress(
                List.of(new AcceptedBatch("A", new Positions(1, 2))), List.of(), List.of(new Positions(3, 4)), 5);
        fail(new SinchSmsPartialSendException(failure(Outcome.UNKNOWN), progress, null));

        assertThat(stages()).containsExactly(
                Stage.NOT_FINISHED, Stage.NOT_FINISHED, Stage.IN_DOUBT, Stage.IN_DOUBT, Stage.NOT_SENT, Stage.NOT_SENT);
        assertThat(settlements.outstanding()).isEqualTo(2);
        assertThat(outcome.problem()).contains("it broke");
    }

    @Test
    void whatWasSurelyNotSentIsCalledSo() {
        fail(new SinchSmsUnavailableException(failure(Outcome.NOT_SENT)));

        assertThat(stages()).containsOnly(Stage.NOT_SENT);
    }

    @Test
    void whatAnEarlierRunMayHaveSentIsNotCalledNotSent() {
        SendOutcome ofSecondRun = new SendOutcome(sending, settlements, false);
        sending.complete(failed(new SinchSmsUnavailableException(failure(Outcome.NOT_SENT))));
        ofSecondRun.bookIfDone();

        assertThat(stages()).containsOnly(Stage.NOT_FINISHED);
    }

    @Test
    void inTheEndItTellsHowMuchSinchHas() throws Exception {
        assertThat(outcome.bookAtEnd(Duration.ofMillis(1))).as("no answer").isEqualTo(Extent.SOME);
        fail(new SinchSmsUnavailableException(failure(Outcome.NOT_SENT)));
        assertThat(outcome.bookAtEnd(Duration.ofSeconds(1))).isEqualTo(Extent.NOTHING);
    }

    @Test
    void whatIsInDoubtIsNotCalledNotSent() {
        fail(new SinchSmsInDoubtException(failure(Outcome.UNKNOWN), null));

        assertThat(stages()).containsOnly(Stage.NOT_FINISHED);
    }

    @Test
    void aFailureOfAnotherKindHappenedBeforeAnythingWasPosted() {
        fail(new IllegalStateException("no such number +46701740605"));

        assertThat(stages()).containsOnly(Stage.NOT_SENT);
        assertThat(outcome.problem()).contains("no such number").doesNotContain("46701740605");
    }

    private void fail(Exception failure) {
        sending.complete(failed(failure));
        outcome.bookIfDone();
    }

    private static Exchange failed(Exception failure) {
        Exchange exchange = new DefaultExchange(new DefaultCamelContext());
        exchange.setException(failure);
        return exchange;
    }

    private List<Stage> stages() {
        return IntStream.range(0, 6).mapToObj(i -> settlements.get(i).stage()).toList();
    }

    private static Failure failure(Outcome outcome) {
        return Failure.of("send", outcome, "it broke");
    }

    private static RecipientTable sixRows() {
        RecipientTable recipients = new RecipientTable();
        for (int i = 0; i < 6; i++) {
            recipients.addUnlessSame(i + 2, 46701740605L + i, new TextFingerprint(i), 1);
        }
        return recipients;
    }
}
