/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.pacing;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Supplier;

import io.github.bucket4j.BucketConfiguration;
import io.github.bucket4j.distributed.proxy.ProxyManager;
import io.github.camelsinch.sms.time.Timer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The two buckets in the store, and the rate that is written there. The node that came last says how fast it is; the
 * others see it with their next call, as each answer says how the bucket is configured.
 */
final class SharedBuckets {

    /** Added to the key of the main bucket. */
    static final String HIGH = "#high";

    private static final Logger LOG = LoggerFactory.getLogger(SharedBuckets.class);

    private final PacerSettings settings;
    private final TokenBucket main;
    private final TokenBucket high;
    private final LanePermits lanes;
    private volatile BucketConfiguration current;
    private volatile boolean ownRateWritten;

    SharedBuckets(PacerSettings settings, ProxyManager<String> store, Executor executor, Timer timer) {
        this.settings = settings;
        this.current = Bandwidths.of(settings.ratePerSecond(), settings.burst());
        this.main = new StoreBucket(bucket(store, settings.key(), () -> current, executor), timer, this::seen);
        this.high = new StoreBucket(bucket(store, settings.key() + HIGH, this::highConfiguration, executor), timer, ignored -> {
        });
        this.lanes = new LanePermits(main, high, timer);
    }

    LanePermits lanes() {
        return lanes;
    }

    double ratePerSecond() {
        return Bandwidths.ratePerSecond(current);
    }

    /**
     * Asks whether the store is there. The first time this node's own rate is written; later the store's is right,
     * because another node may have changed it meanwhile.
     */
    CompletableFuture<Void> check() {
        if (ownRateWritten) {
            // a replica that can only be read would answer a read
            return main.consume(1).thenCompose(taken -> main.add(1)).thenApply(back -> null);
        }
        return write(main, current, true).thenCompose(done -> write(high, highConfiguration(), false))
                .thenRun(() -> ownRateWritten = true);
    }

    private CompletableFuture<Void> write(TokenBucket bucket, BucketConfiguration wanted, boolean tell) {
        return bucket.available().thenCompose(there -> {
            BucketConfiguration stored = there.getConfiguration();
            if (stored.equals(wanted)) {
                return CompletableFuture.completedFuture(null);
            }
            if (tell) {
                LOG.info("The shared rate {} was {} a second in the store and becomes {}", settings.key(),
                        Bandwidths.ratePerSecond(stored), Bandwidths.ratePerSecond(wanted));
            }
            return bucket.configure(wanted).thenApply(done -> null);
        });
    }

    private void seen(BucketConfiguration stored) {
        if (ownRateWritten && !stored.equals(current)) {
            LOG.info("The shared rate {} was {} a second and is {} now: another node changed it", settings.key(),
                    ratePerSecond(), Bandwidths.ratePerSecond(stored));
            current = stored;
        }
    }

    private BucketConfiguration highConfiguration() {
        return Bandwidths.of(ratePerSecond() * LanePermits.HIGH_SHARE, Duration.ZERO);
    }

    private static TokenBucket bucket(
            ProxyManager<String> store, String key, Supplier<BucketConfiguration> configuration, Executor executor) {
        if (store.isAsyncModeSupported()) {
            return new AsyncTokenBucket(
                    store.asAsync().builder()
                            .build(key, () -> CompletableFuture.completedFuture(configuration.get())).asVerbose());
        }
        return new BlockingTokenBucket(store.builder().build(key, configuration).asVerbose(), executor);
    }
}
