/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.api.http;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

import org.apache.hc.core5.http.RequestNotExecutedException;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** The deadline and what a failure means, step by step, with a clock and a timer that the test moves. */
class InFlightCallTest {

    private static final Duration TIMEOUT = Duration.ofSeconds(30);

    private final AtomicLong nanoTime = new AtomicLong(Long.MAX_VALUE - 5);
    private final AtomicInteger ends = new AtomicInteger();
    private final CompletableFuture<Void> exchange = new CompletableFuture<>();
    private final InFlightCall call = new InFlightCall(TIMEOUT, 1000, nanoTime::get, ended -> ends.incrementAndGet());

    InFlightCallTest() {
        call.exchange(() -> exchange.cancel(true));
    }

    private void pass(Duration duration) {
        nanoTime.addAndGet(duration.toNanos());
        call.checkDeadline();
    }

    private TransportFailure failure() {
        try {
            call.result().orTimeout(10, TimeUnit.SECONDS).join();
        } catch (CompletionException e) {
            assertThat(ends).hasValue(1);
            return (TransportFailure) e.getCause();
        }
        throw new AssertionError("The call succeeded");
    }

    @Test
    void aCallThatWaitsTooLongForAConnectionIsNotWritten() {
        pass(TIMEOUT);

        assertThat(failure()).hasMessage("no free connection within 30000 ms");
        assertThat(failure().isWritten()).isFalse();
        assertThat(exchange).isCancelled();
    }

    @Test
    void theDeadlineBeginsAnewWithTheConnection() throws Exception {
        pass(TIMEOUT.minusMillis(1));
        call.connecting();
        pass(TIMEOUT.minusMillis(1));
        assertThat(call.result()).isNotDone();

        pass(Duration.ofMillis(1));

        assertThat(failure()).hasMessage("no usable connection within 30000 ms");
        assertThat(failure().isWritten()).isFalse();
    }

    @Test
    void connectingAndTheExchangeShareOneDeadline() throws Exception {
        call.connecting();
        pass(Duration.ofSeconds(20));
        call.writing();
        pass(Duration.ofSeconds(10));

        assertThat(failure()).hasMessage("no complete answer within 30000 ms");
        assertThat(failure().isWritten()).isTrue();
    }

    @Test
    void aConnectionThatIsThereAlreadyBeginsTheDeadlineToo() throws Exception {
        pass(Duration.ofSeconds(20));
        call.writing();
        pass(Duration.ofSeconds(29));
        assertThat(call.result()).isNotDone();

        pass(Duration.ofSeconds(1));

        assertThat(failure().isWritten()).isTrue();
    }

    @Test
    void aCallThatWasGivenUpIsNeverWritten() {
        pass(TIMEOUT);

        assertThatThrownBy(call::connecting).isInstanceOf(InterruptedIOException.class);
        assertThatThrownBy(call::writing).isInstanceOf(InterruptedIOException.class);
    }

    @Test
    void aFailureBeforeTheFirstByteIsNotWrittenAndOneAfterItIs() throws Exception {
        InFlightCall written = new InFlightCall(TIMEOUT, 1000, nanoTime::get, ended -> ends.incrementAndGet());
        written.writing();

        call.failed(new IOException("reset"));
        written.failed(new IOException("reset"));

        assertThat(call.result()).isCompletedExceptionally();
        assertThat(written.result().handle((answer, e) -> ((TransportFailure) e).isWritten()).join()).isTrue();
        assertThat(call.result().handle((answer, e) -> ((TransportFailure) e).isWritten()).join()).isFalse();
    }

    @Test
    void aRequestThatItsConnectionNeverTookIsNotWritten() throws Exception {
        call.writing();

        call.failed(new RequestNotExecutedException());

        assertThat(failure().isWritten()).isFalse();
        assertThat(failure()).hasMessage("the connection was closed before the request was written");
    }

    @Test
    void anAnswerCountsOnceItsConnectionIsFree() throws Exception {
        HttpAnswer answer = new HttpAnswer(201, null, null, null, null, new byte[0]);
        call.writing();
        call.completed(answer);
        assertThat(call.result()).isNotDone();

        call.consumer().releaseResources();

        assertThat(call.result()).isCompletedWithValue(answer);
        assertThat(exchange).isNotCancelled();
        assertThat(ends).hasValue(1);
    }

    @Test
    void anAnswerToARequestThatWasNeverWrittenIsTheProxys() throws Exception {
        call.connecting();
        call.completed(new HttpAnswer(201, "application/json", null, null, null, new byte[0]));

        call.consumer().releaseResources();

        assertThat(failure()).hasMessage("the proxy refused the tunnel with HTTP 201");
        assertThat(failure().isWritten()).isFalse();
    }

    @Test
    void aCallEndsOnce() throws Exception {
        call.writing();
        call.close();
        call.failed(new IOException("late"));
        call.cancelled();
        call.completed(new HttpAnswer(201, null, null, null, null, new byte[0]));
        call.consumer().releaseResources();
        pass(TIMEOUT.multipliedBy(3));

        assertThat(failure()).hasMessage("the component was stopped");
    }

    @Test
    void anExchangeThatBeginsAfterTheEndIsCancelled() {
        pass(TIMEOUT);
        CompletableFuture<Void> late = new CompletableFuture<>();

        call.exchange(() -> late.cancel(true));

        assertThat(late).isCancelled();
    }
}
