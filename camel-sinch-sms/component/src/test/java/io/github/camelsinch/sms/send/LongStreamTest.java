/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.send;

import java.util.Collections;
import java.util.Iterator;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.LongStream;

import io.github.camelsinch.sms.api.error.SendProgress;
import io.github.camelsinch.sms.api.error.SendProgress.Positions;
import io.github.camelsinch.sms.api.error.SinchSmsPartialSendException;
import io.github.camelsinch.sms.plan.CutRules;
import io.github.camelsinch.sms.plan.RecipientInputs;
import io.github.camelsinch.sms.plan.SendRequest;
import io.github.camelsinch.sms.send.ScriptedSinch.Post;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/** A million rows that can be read once only, and a failure near the end: what was sent and what was not is told. */
class LongStreamTest {

    private static final long FIRST = 46_700_000_001L;
    private static final int ROWS = 1_000_000;
    private static final int PER_BATCH = 1000;
    private static final int GOOD_BATCHES = 900;

    private final SendBench bench = new SendBench();
    private final ExecutorService worker = Executors.newSingleThreadExecutor();

    @AfterEach
    void stopWorker() {
        worker.shutdownNow();
    }

    @Test
    void aSourceThatFailsAtRow900001TellsThatOnlyTheRowsThatWereReadAheadAreLeft() {
        SendProgress progress = failure(rows(GOOD_BATCHES * PER_BATCH + 1)).getProgress();

        // the 900th ends where row 900,001 begins, and is read before the 899th is posted
        assertAccepted(progress, GOOD_BATCHES - 2);
        assertThat(progress.rejected()).isEmpty();
        assertThat(progress.inDoubt()).isEmpty();
        assertThat(progress.firstNotAttempted()).isEqualTo(898_001);
    }

    @Test
    void aBatchThatIsRejectedAtRow900001TellsItsRows() {
        fails(Post.rejected());

        SendProgress progress = failure(rows(ROWS + 1)).getProgress();

        assertAccepted(progress, GOOD_BATCHES);
        assertThat(progress.rejected()).containsExactly(new Positions(900_001, 901_000));
        assertThat(progress.inDoubt()).isEmpty();
        assertThat(progress.firstNotAttempted()).isEqualTo(901_001);
    }

    @Test
    void aBatchThatIsLostAtRow900001TellsWhichRowsAreInDoubt() {
        bench.onUnknown = WhenUnknown.FAIL;
        fails(Post.lostAfter());

        SendProgress progress = failure(rows(ROWS + 1)).getProgress();

        assertAccepted(progress, GOOD_BATCHES);
        assertThat(progress.rejected()).isEmpty();
        assertThat(progress.inDoubt()).containsExactly(new Positions(900_001, 901_000));
        assertThat(progress.firstNotAttempted()).isEqualTo(901_001);
    }

    private void fails(Post post) {
        bench.sinch.then(Collections.nCopies(GOOD_BATCHES, Post.OK).toArray(Post[]::new)).then(post);
    }

    private static Iterator<String> rows(int bad) {
        return LongStream.range(FIRST, FIRST + ROWS).mapToObj(number -> {
            if (number == FIRST + bad - 1) {
                throw new IllegalStateException("the source broke");
            }
            return String.valueOf(number);
        }).iterator();
    }

    private SinchSmsPartialSendException failure(Iterator<String> rows) {
        bench.worker = worker;
        SendRequest request
                = SendRequest.builder().from("Acme").text("Hi").recipients(RecipientInputs.of(rows, UTF_8)).build();
        CompletionException failure = catchThrowableOfType(
                CompletionException.class,
                () -> bench.start(request, CutRules.builder().maxRecipientsPerBatch(PER_BATCH).build()).join());
        assertThat(failure).hasCauseInstanceOf(SinchSmsPartialSendException.class);
        return (SinchSmsPartialSendException) failure.getCause();
    }

    private static void assertAccepted(SendProgress progress, int batches) {
        assertThat(progress.accepted()).hasSize(batches);
        assertThat(progress.accepted().get(0).positions()).isEqualTo(new Positions(1, PER_BATCH));
        assertThat(progress.accepted().get(batches - 1).positions())
                .isEqualTo(new Positions((batches - 1L) * PER_BATCH + 1, (long) batches * PER_BATCH));
    }
}
