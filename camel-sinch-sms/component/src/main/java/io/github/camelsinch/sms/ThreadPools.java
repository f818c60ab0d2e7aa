/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

import io.github.camelsinch.sms.pacing.Priority;
import org.apache.camel.CamelContext;
import org.apache.camel.spi.ExecutorServiceManager;
import org.apache.camel.spi.ThreadPoolProfile;

/**
 * The threads of a component. Routes have a pool of their own, and whatever they do there holds up no send: its turn,
 * its ledger and its lease have other threads, and so have sends of high priority. No queue has a bound of its own:
 * what is in flight bounds it.
 */
final class ThreadPools implements Workers, AutoCloseable {

    private static final int THREADS = 20;
    private static final int URGENT_THREADS = 4;
    private static final Duration END_OF_SENDS = Duration.ofSeconds(1);
    private static final Duration END_OF_ROUTES = Duration.ofMillis(500);

    private final ExecutorServiceManager manager;
    private final ExecutorService routes;
    private final Relay relay;
    private final ExecutorService sends;
    private final ExecutorService urgentSends;

    private ThreadPools(
                        ExecutorServiceManager manager, ExecutorService routes, ExecutorService sends,
                        ExecutorService urgentSends) {
        this.manager = manager;
        this.routes = routes;
        this.relay = new Relay(routes);
        this.sends = sends;
        this.urgentSends = urgentSends;
    }

    /** The pools of a component, as the profiles of the context shape them. */
    static ThreadPools of(CamelContext context, Object component) {
        ExecutorServiceManager manager = context.getExecutorServiceManager();
        return new ThreadPools(
                manager,
                pool(manager, component, "SinchSmsWorker", SinchSmsComponent.WORKER_PROFILE, THREADS),
                pool(manager, component, "SinchSmsSend", SinchSmsComponent.SEND_PROFILE, THREADS),
                pool(manager, component, "SinchSmsUrgentSend", SinchSmsComponent.URGENT_SEND_PROFILE, URGENT_THREADS));
    }

    /** Where routes go on after an answer. */
    Executor routes() {
        return relay;
    }

    @Override
    public Executor of(Priority priority) {
        return priority == Priority.HIGH ? urgentSends : sends;
    }

    private static ExecutorService pool(
            ExecutorServiceManager manager, Object component, String name, String profileId, int size) {
        ThreadPoolProfile profile = manager.getThreadPoolProfile(profileId);
        if (profile == null) {
            profile = new ThreadPoolProfile(profileId);
            profile.setPoolSize(size);
            profile.setMaxPoolSize(size);
            profile.setMaxQueueSize(Integer.MAX_VALUE);
            profile.setAllowCoreThreadTimeOut(true);
            profile.setKeepAliveTime(60L);
        }
        ExecutorService pool = manager.newThreadPool(component, name, withoutBound(profile));
        if (pool instanceof ThreadPoolExecutor threads) {
            threads.setRejectedExecutionHandler(ThreadPools::runOrRefuse);
        }
        return pool;
    }

    /**
     * A queue that can be full would make the thread of an answer do the work, and nothing may wait for a database on a
     * thread of the HTTP client or the timer. All threads of the profile are used.
     */
    private static ThreadPoolProfile withoutBound(ThreadPoolProfile asked) {
        ThreadPoolProfile profile = asked.clone();
        Integer most = asked.getMaxPoolSize();
        if (most != null && most > 0 && asked.getMaxQueueSize() != null && asked.getMaxQueueSize() < Integer.MAX_VALUE) {
            profile.setPoolSize(most);
        }
        profile.setMaxQueueSize(Integer.MAX_VALUE);
        return profile;
    }

    /** Camel's own policy drops a task silently once the pool is shut down, and an exchange would never come back. */
    private static void runOrRefuse(Runnable task, ThreadPoolExecutor pool) {
        if (pool.isShutdown()) {
            throw new RejectedExecutionException("The worker pool is shut down");
        }
        task.run();
    }

    /**
     * Takes nothing more. What sends have begun is brought to its end, uninterrupted, since a ledger may be written;
     * where that takes longer it goes on behind. Then routes that still run are interrupted, and those that were about
     * to go on do so on threads of their own: every exchange comes back.
     */
    @Override
    public void close() {
        manager.shutdown(urgentSends);
        manager.shutdown(sends);
        long until = System.nanoTime() + END_OF_SENDS.toNanos();
        awaitEnd(urgentSends, until);
        awaitEnd(sends, until);
        manager.shutdown(routes);
        awaitEnd(routes, System.nanoTime() + END_OF_ROUTES.toNanos());
        int threads = routes instanceof ThreadPoolExecutor pool ? pool.getMaximumPoolSize() : 1;
        List<Runnable> left = new ArrayList<>(routes.shutdownNow());
        left.addAll(relay.takeRest());
        runElsewhere(left, threads);
    }

    private static void awaitEnd(ExecutorService pool, long untilNanos) {
        try {
            pool.awaitTermination(untilNanos - System.nanoTime(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void runElsewhere(List<Runnable> left, int threads) {
        Queue<Runnable> tasks = new ConcurrentLinkedQueue<>(left);
        for (int i = 0; i < Math.min(threads, left.size()); i++) {
            Thread last = new Thread(() -> {
                for (Runnable task = tasks.poll(); task != null; task = tasks.poll()) {
                    task.run();
                }
            }, "SinchSmsLastRoutes");
            last.setDaemon(true);
            last.start();
        }
    }
}
