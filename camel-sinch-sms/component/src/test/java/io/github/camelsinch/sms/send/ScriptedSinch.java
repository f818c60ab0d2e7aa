/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.send;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

import io.github.camelsinch.sms.api.SinchSmsApi;
import io.github.camelsinch.sms.api.error.Failure;
import io.github.camelsinch.sms.api.error.Outcome;
import io.github.camelsinch.sms.api.error.SinchSmsException;
import io.github.camelsinch.sms.api.error.SinchSmsInDoubtException;
import io.github.camelsinch.sms.api.error.SinchSmsRejectedException;
import io.github.camelsinch.sms.api.error.SinchSmsThrottledException;
import io.github.camelsinch.sms.api.error.SinchSmsUnavailableException;
import io.github.camelsinch.sms.api.model.Batch;
import io.github.camelsinch.sms.api.model.BatchDeliveryReport;
import io.github.camelsinch.sms.api.model.BatchListQuery;
import io.github.camelsinch.sms.api.model.BatchPage;
import io.github.camelsinch.sms.api.model.BatchReportQuery;
import io.github.camelsinch.sms.api.model.BatchRequest;
import io.github.camelsinch.sms.api.model.BatchUpdate;
import io.github.camelsinch.sms.api.model.DeliveryReportListQuery;
import io.github.camelsinch.sms.api.model.DeliveryReportPage;
import io.github.camelsinch.sms.api.model.DryRunQuery;
import io.github.camelsinch.sms.api.model.DryRunResult;
import io.github.camelsinch.sms.api.model.RecipientDeliveryReport;
import io.github.camelsinch.sms.time.ManualTimer;

/** Sinch as a test wants it: every POST and every look-up ends as told, by default well. */
final class ScriptedSinch implements SinchSmsApi {

    /** How one POST ends. */
    record Post(boolean taken, Duration late, Supplier<SinchSmsException> failure) {

        static final Post OK = new Post(true, Duration.ZERO, null);

        /** Sinch takes it, the answer is lost. */
        static Post lostAfter() {
            return new Post(true, Duration.ZERO, ScriptedSinch::lost);
        }

        /** Sinch takes it some time after the answer was lost. */
        static Post lostAndTakenAfter(Duration late) {
            return new Post(true, late, ScriptedSinch::lost);
        }

        /** Sinch does not take it, and the answer is lost. */
        static Post lostBefore() {
            return failing(ScriptedSinch::lost);
        }

        static Post failing(Supplier<SinchSmsException> failure) {
            return new Post(false, Duration.ZERO, failure);
        }

        static Post throttled(Duration retryAfter) {
            return failing(() -> new SinchSmsThrottledException(
                    Failure.of("send", Outcome.NOT_SENT, "too much").withHttp(429, null).withRetryAfter(retryAfter)));
        }

        static Post unreachable() {
            return failing(() -> new SinchSmsUnavailableException(Failure.of("send", Outcome.NOT_SENT, "no connection")));
        }

        static Post rejected() {
            return failing(() -> new SinchSmsRejectedException(
                    Failure.of("send", Outcome.REJECTED, "no").withHttp(400, "syntax_constraint_violation")));
        }

        /** Sinch takes it, and its answer is cut off. */
        static Post brokenAnswer(String readableId) {
            return new Post(
                    true, Duration.ZERO, () -> new SinchSmsInDoubtException(
                            Failure.of("send", Outcome.ACCEPTED, "broken").withHttp(201, null), null, readableId));
        }
    }

    private final ManualTimer timer;
    private final long startNanos;
    private final Deque<Post> script = new ArrayDeque<>();
    private final Deque<Supplier<CompletableFuture<BatchPage>>> lookUpScript = new ArrayDeque<>();
    private final List<Batch> batches = new ArrayList<>();
    private final List<Instant> postTimes = new ArrayList<>();
    private final List<BatchRequest> posts = new ArrayList<>();
    private final List<Duration> lookUpTimes = new ArrayList<>();
    private final List<BatchListQuery> lookUps = new ArrayList<>();
    private Runnable beforePost = () -> {
    };
    private Duration clockAhead = Duration.ZERO;

    ScriptedSinch(ManualTimer timer) {
        this.timer = timer;
        this.startNanos = timer.nanoTime();
    }

    static SinchSmsInDoubtException lost() {
        return new SinchSmsInDoubtException(Failure.of("send", Outcome.UNKNOWN, "the connection broke").withHttp(503, null));
    }

    ScriptedSinch then(Post... next) {
        script.addAll(List.of(next));
        return this;
    }

    /** Answers the next look-up in another way. */
    ScriptedSinch thenLookUp(Supplier<CompletableFuture<BatchPage>> answer) {
        lookUpScript.add(answer);
        return this;
    }

    void beforePost(Runnable check) {
        beforePost = check;
    }

    void clockAhead(Duration ahead) {
        clockAhead = ahead;
    }

    void add(Batch batch) {
        batches.add(batch);
    }

    /** What Sinch has, in the order in which it took it. */
    List<Batch> batches() {
        return List.copyOf(batches);
    }

    List<BatchRequest> posts() {
        return posts;
    }

    List<Instant> postTimes() {
        return postTimes;
    }

    List<BatchListQuery> lookUps() {
        return lookUps;
    }

    /** Since the start of the test. */
    List<Duration> lookUpTimes() {
        return lookUpTimes;
    }

    @Override
    public CompletableFuture<Batch> send(BatchRequest request) {
        beforePost.run();
        posts.add(request);
        postTimes.add(timer.clock().instant());
        Post post = script.isEmpty() ? Post.OK : script.poll();
        Batch batch = null;
        if (post.taken()) {
            batch = batchOf("batch-" + posts.size(), request, timer.clock().instant().plus(clockAhead));
            Batch taken = batch;
            if (post.late().isZero()) {
                batches.add(taken);
            } else {
                timer.after(post.late(), () -> batches.add(taken));
            }
        }
        return post.failure() == null
                ? CompletableFuture.completedFuture(batch) : CompletableFuture.failedFuture(post.failure().get());
    }

    static Batch batchOf(String id, BatchRequest request, Instant createdAt) {
        return new Batch(
                id, request.to(), request.from(), false, createdAt, createdAt, request.options(), request.content());
    }

    @Override
    public CompletableFuture<BatchPage> list(BatchListQuery query) {
        lookUps.add(query);
        lookUpTimes.add(Duration.ofNanos(timer.nanoTime() - startNanos));
        if (!lookUpScript.isEmpty()) {
            return lookUpScript.poll().get();
        }
        List<Batch> found = batches.stream()
                .filter(batch -> query.clientReference().equals(batch.options().clientReference()))
                .filter(batch -> !batch.createdAt().isBefore(query.startDate()))
                .sorted(Comparator.comparing(Batch::createdAt).reversed())
                .toList();
        return CompletableFuture.completedFuture(page(found));
    }

    static BatchPage page(List<Batch> found) {
        return new BatchPage(found.size(), 0, found.size(), found);
    }

    @Override
    public Duration serverClockOffset() {
        return clockAhead;
    }

    @Override
    public CompletableFuture<DryRunResult> dryRun(BatchRequest request, DryRunQuery query) {
        throw new UnsupportedOperationException();
    }

    @Override
    public CompletableFuture<Batch> get(String batchId) {
        throw new UnsupportedOperationException();
    }

    @Override
    public CompletableFuture<Batch> update(String batchId, BatchUpdate update) {
        throw new UnsupportedOperationException();
    }

    @Override
    public CompletableFuture<Batch> replace(String batchId, BatchRequest request) {
        throw new UnsupportedOperationException();
    }

    @Override
    public CompletableFuture<Batch> cancel(String batchId) {
        throw new UnsupportedOperationException();
    }

    @Override
    public CompletableFuture<Void> deliveryFeedback(String batchId, List<String> recipients) {
        throw new UnsupportedOperationException();
    }

    @Override
    public CompletableFuture<BatchDeliveryReport> batchReport(String batchId, BatchReportQuery query) {
        throw new UnsupportedOperationException();
    }

    @Override
    public CompletableFuture<RecipientDeliveryReport> recipientReport(String batchId, String recipient) {
        throw new UnsupportedOperationException();
    }

    @Override
    public CompletableFuture<DeliveryReportPage> deliveryReports(DeliveryReportListQuery query) {
        throw new UnsupportedOperationException();
    }
}
