/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.simulator.inbox;

import java.io.IOException;
import java.io.OutputStream;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

import io.github.camelsinch.sms.simulator.plan.Overview;

/**
 * Tells open pages what changes, as server-sent events (WHATWG HTML, "server-sent events"), merged to four frames a
 * second: each has the latest state, however much happened since the one before.
 *
 * <p>
 * One thread makes frames, four write them, for any number of viewers; without viewers none of them runs. A viewer that
 * does not read blocks one of the four for ten seconds at most and is dropped. Thread-safe.
 */
public final class LiveViews implements AutoCloseable {

    private static final Logger LOG = System.getLogger(LiveViews.class.getName());
    private static final long FRAME_MILLIS = 250;
    private static final int WRITERS = 4;
    private static final long HEARTBEAT_NANOS = Duration.ofSeconds(10).toNanos();
    private static final long PATIENCE_NANOS = Duration.ofSeconds(10).toNanos();

    private final Overview plan;
    private final Map<Viewer, Runnable> viewers = new ConcurrentHashMap<>();
    private final ScheduledThreadPoolExecutor frames;
    private final ExecutorService writers;
    private ScheduledFuture<?> ticking;
    /** Only the frame thread touches it. */
    private Frame frame;

    /**
     * Without viewers yet.
     *
     * @param plan what they look at
     */
    public LiveViews(Overview plan) {
        this.plan = plan;
        ThreadFactory daemons = work -> {
            Thread thread = new Thread(work, "sinch-sms-simulator-inbox");
            thread.setDaemon(true);
            return thread;
        };
        frames = new ScheduledThreadPoolExecutor(1, daemons);
        frames.setRemoveOnCancelPolicy(true);
        frames.setKeepAliveTime(10, TimeUnit.SECONDS);
        frames.allowCoreThreadTimeOut(true);
        ThreadPoolExecutor pool
                = new ThreadPoolExecutor(WRITERS, WRITERS, 10, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), daemons);
        pool.allowCoreThreadTimeOut(true);
        writers = pool;
    }

    /**
     * Adds a viewer. It is told everything at once, and from then on what changes.
     *
     * @param view what it looks at
     * @param out  where it listens; used by other threads from now on
     * @param gone closes its connection, when it is gone
     */
    public void add(View view, OutputStream out, Runnable gone) {
        Viewer viewer = new Viewer(view, out);
        synchronized (this) {
            viewers.put(viewer, gone);
            if (ticking == null) {
                ticking = frames.scheduleWithFixedDelay(
                        () -> tick(viewers.keySet()), FRAME_MILLIS, FRAME_MILLIS, TimeUnit.MILLISECONDS);
            }
        }
        // the others have had theirs
        frames.execute(() -> tick(Set.of(viewer)));
    }

    private void tick(Set<Viewer> listeners) {
        if (isAlone()) {
            return;
        }
        try {
            frame = new Frame(plan, frame);
            Set.copyOf(listeners).forEach(this::tell);
        } catch (RuntimeException e) {
            // no message: it could quote a number or a text
            LOG.log(Level.ERROR, () -> "The simulator's inbox failed to make a frame: " + e.getClass().getName() + " at "
                                       + e.getStackTrace()[0]);
        }
    }

    private synchronized boolean isAlone() {
        if (!viewers.isEmpty()) {
            return false;
        }
        if (ticking != null) {
            ticking.cancel(false);
            ticking = null;
        }
        frame = null;
        return true;
    }

    private void tell(Viewer viewer) {
        long now = System.nanoTime();
        if (viewer.isBusy()) {
            viewer.giveUpIfStuck(now, PATIENCE_NANOS);
            return;
        }
        byte[] changes = viewer.changes(frame, now, HEARTBEAT_NANOS);
        if (changes.length > 0) {
            viewer.started(writers.submit(() -> write(viewer, changes)));
        }
    }

    private void write(Viewer viewer, byte[] changes) {
        try {
            viewer.write(changes);
        } catch (IOException e) {
            // how a closed page shows itself
            Runnable gone = viewers.remove(viewer);
            if (gone != null) {
                gone.run();
            }
        }
    }

    @Override
    public void close() {
        frames.shutdownNow();
        writers.shutdownNow();
    }
}
