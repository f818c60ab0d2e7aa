/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.pacing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

import io.github.bucket4j.TimeMeter;
import io.github.bucket4j.distributed.proxy.ClientSideConfig;
import io.github.bucket4j.distributed.proxy.ProxyManager;
import io.github.bucket4j.distributed.proxy.generic.compare_and_swap.AbstractCompareAndSwapBasedProxyManager;
import io.github.bucket4j.distributed.proxy.generic.compare_and_swap.AsyncCompareAndSwapOperation;
import io.github.bucket4j.distributed.proxy.generic.compare_and_swap.CompareAndSwapOperation;
import io.github.bucket4j.distributed.remote.RemoteBucketState;
import io.github.camelsinch.sms.time.Timer;

/** Buckets in a map, reached as those in a store are: by compare and swap of their bytes. */
final class InMemoryStore extends AbstractCompareAndSwapBasedProxyManager<String> implements SharedStore {

    private final Map<String, byte[]> buckets = new ConcurrentHashMap<>();
    private final List<Runnable> held = new ArrayList<>();
    private boolean cut;
    private boolean hanging;
    private boolean readOnly;

    InMemoryStore(Timer timer) {
        super(ClientSideConfig.getDefault().withClientClock(new TimeMeter() {
            @Override
            public long currentTimeNanos() {
                return timer.nanoTime();
            }

            @Override
            public boolean isWallClockBased() {
                return false;
            }
        }));
    }

    @Override
    public ProxyManager<String> proxyManager() {
        return this;
    }

    @Override
    public synchronized void cut() {
        cut = true;
    }

    @Override
    public synchronized void hang() {
        hanging = true;
    }

    /** Calls that hung are answered now. */
    @Override
    public void restore() {
        List<Runnable> late;
        synchronized (this) {
            cut = false;
            hanging = false;
            readOnly = false;
            late = List.copyOf(held);
            held.clear();
        }
        late.forEach(Runnable::run);
    }

    /** As a replica that was not promoted. */
    synchronized void refuseWrites() {
        readOnly = true;
    }

    /** All buckets are lost, as in a store in memory that was started anew. */
    void forget() {
        buckets.clear();
    }

    @Override
    public void close() {
        buckets.clear();
    }

    @Override
    public boolean isAsyncModeSupported() {
        return true;
    }

    @Override
    public void removeProxy(String key) {
        buckets.remove(key);
    }

    @Override
    protected CompletableFuture<Void> removeAsync(String key) {
        return answer(() -> {
            buckets.remove(key);
            return null;
        });
    }

    @Override
    protected CompareAndSwapOperation beginCompareAndSwapOperation(String key) {
        throw new UnsupportedOperationException("asynchronous only");
    }

    @Override
    protected AsyncCompareAndSwapOperation beginAsyncCompareAndSwapOperation(String key) {
        return new AsyncCompareAndSwapOperation() {
            @Override
            public CompletableFuture<Optional<byte[]>> getStateData(Optional<Long> timeoutNanos) {
                return answer(() -> Optional.ofNullable(buckets.get(key)));
            }

            @Override
            public CompletableFuture<Boolean> compareAndSwap(
                    byte[] before, byte[] after, RemoteBucketState state, Optional<Long> timeoutNanos) {
                return answer(() -> swap(key, before, after));
            }
        };
    }

    private synchronized boolean swap(String key, byte[] before, byte[] after) {
        if (readOnly) {
            throw new IllegalStateException("read only");
        }
        boolean unchanged = Arrays.equals(before, buckets.get(key));
        if (unchanged) {
            buckets.put(key, after);
        }
        return unchanged;
    }

    private <T> CompletableFuture<T> answer(Supplier<T> operation) {
        CompletableFuture<T> answer = new CompletableFuture<>();
        synchronized (this) {
            if (cut) {
                return CompletableFuture.failedFuture(new IllegalStateException("redis://user:secret@store is gone"));
            }
            if (hanging) {
                held.add(() -> answer.complete(operation.get()));
                return answer;
            }
        }
        try {
            answer.complete(operation.get());
        } catch (IllegalStateException refused) {
            answer.completeExceptionally(refused);
        }
        return answer;
    }
}
