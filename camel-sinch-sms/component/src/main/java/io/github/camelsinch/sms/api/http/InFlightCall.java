/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.api.http;

import java.io.InterruptedIOException;
import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.LongSupplier;

import org.apache.hc.core5.concurrent.FutureCallback;
import org.apache.hc.core5.http.RequestNotExecutedException;

/**
 * How far a call has come, and its deadline. Its phase decides whether a failure means "nothing was sent" or "nobody
 * knows", so the step to {@link Phase#WRITTEN} and the end of the call exclude each other: a call that was given up
 * before that is never written.
 *
 * <p>
 * The timeout runs from the moment the call has a connection (or begins to make one); waiting for a free connection has
 * the same time on its own, and ends as "nothing was sent".
 */
final class InFlightCall implements FutureCallback<HttpAnswer> {

    private enum Phase {

        WAITING("no free connection"),
        CONNECTING("no usable connection"),
        WRITTEN("no complete answer"),
        ENDED("nothing");

        private final String missing;

        Phase(String missing) {
            this.missing = missing;
        }
    }

    private final CompletableFuture<HttpAnswer> result = new CompletableFuture<>();
    private final AtomicReference<Phase> phase = new AtomicReference<>(Phase.WAITING);
    private final long timeoutNanos;
    private final int hash;
    private final AnswerConsumer consumer;
    private final LongSupplier nanoTime;
    private final Consumer<InFlightCall> onEnd;
    private volatile long deadline;
    private volatile HttpAnswer answer;
    private volatile Runnable exchange;

    /**
     * @param timeout          for waiting, and again for the rest
     * @param maxResponseBytes of the answer's body
     * @param nanoTime         a clock that is never set
     * @param onEnd            called once, when the call is over
     */
    InFlightCall(Duration timeout, long maxResponseBytes, LongSupplier nanoTime, Consumer<InFlightCall> onEnd) {
        this.timeoutNanos = timeout.toNanos();
        this.nanoTime = nanoTime;
        this.deadline = nanoTime.getAsLong() + timeoutNanos;
        this.hash = Long.hashCode(deadline);
        this.consumer = new AnswerConsumer(maxResponseBytes, this::connectionReleased);
        this.onEnd = onEnd;
    }

    /** That of the JVM takes longer than all else that is done to put this into a set. */
    @Override
    public int hashCode() {
        return hash;
    }

    /** By identity. */
    @Override
    public boolean equals(Object other) {
        return this == other;
    }

    CompletableFuture<HttpAnswer> result() {
        return result;
    }

    AnswerConsumer consumer() {
        return consumer;
    }

    /** The pool has given a place; the connection has yet to be made. */
    void connecting() throws InterruptedIOException {
        if (phase.get() == Phase.WAITING) {
            deadline = nanoTime.getAsLong() + timeoutNanos;
            phase.compareAndSet(Phase.WAITING, Phase.CONNECTING);
        }
        refuseIfEnded();
    }

    /** The very next thing is the first byte. */
    void writing() throws InterruptedIOException {
        if (phase.get() == Phase.WAITING) {
            deadline = nanoTime.getAsLong() + timeoutNanos;
        }
        if (!phase.compareAndSet(Phase.WAITING, Phase.WRITTEN)) {
            phase.compareAndSet(Phase.CONNECTING, Phase.WRITTEN);
        }
        refuseIfEnded();
    }

    private void refuseIfEnded() throws InterruptedIOException {
        if (phase.get() == Phase.ENDED) {
            throw new InterruptedIOException("The call was given up");
        }
    }

    /** Ends the call if its deadline has passed. */
    void checkDeadline() {
        Phase now = phase.get();
        if (now == Phase.ENDED || deadline - nanoTime.getAsLong() > 0) {
            return;
        }
        if (phase.compareAndSet(now, Phase.ENDED)) {
            TransportFailure failure = failure(
                    now.missing + " within " + Duration.ofNanos(timeoutNanos).toMillis() + " ms", null, now);
            end();
            abandon();
            // whoever continues may block, and the timer serves every call
            ForkJoinPool.commonPool().execute(() -> result.completeExceptionally(failure));
        } else {
            checkDeadline();
        }
    }

    /** What ends the exchange, and closes its connection, if the call ends first. */
    void exchange(Runnable giveUp) {
        exchange = giveUp;
        if (phase.get() == Phase.ENDED) {
            giveUp.run();
        }
    }

    /** The whole answer is there, but its connection is not free yet. */
    @Override
    public void completed(HttpAnswer whole) {
        answer = whole;
    }

    private void connectionReleased() {
        HttpAnswer whole = answer;
        if (whole == null) {
            return;
        }
        Phase last = phase.getAndSet(Phase.ENDED);
        if (last == Phase.WRITTEN) {
            end();
            result.complete(whole);
        } else if (last != Phase.ENDED) {
            end();
            result.completeExceptionally(
                    new TransportFailure("the proxy refused the tunnel with HTTP " + whole.status(), null, false, whole));
        }
    }

    @Override
    public void failed(Exception cause) {
        Phase last = phase.getAndSet(Phase.ENDED);
        if (last != Phase.ENDED) {
            end();
            result.completeExceptionally(failure(TransportProblem.of(cause), cause, last));
        }
    }

    @Override
    public void cancelled() {
        failed(new CancellationException());
    }

    /** Ends the call because its client is closed. */
    void close() {
        Phase last = phase.getAndSet(Phase.ENDED);
        if (last != Phase.ENDED) {
            end();
            abandon();
            result.completeExceptionally(failure("the component was stopped", null, last));
        }
    }

    private TransportFailure failure(String problem, Exception cause, Phase last) {
        boolean written = last == Phase.WRITTEN && !(cause instanceof RequestNotExecutedException);
        return new TransportFailure(problem, cause, written, written ? consumer.soFar() : null);
    }

    private void end() {
        onEnd.accept(this);
    }

    private void abandon() {
        Runnable giveUp = exchange;
        if (giveUp != null) {
            giveUp.run();
        }
    }
}
