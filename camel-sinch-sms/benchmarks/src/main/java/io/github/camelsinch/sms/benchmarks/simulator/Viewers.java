/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.benchmarks.simulator;

import java.io.IOException;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.github.camelsinch.sms.benchmarks.ChildJvm;

/** A hundred pages that look at a busy simulator: whether each sees every count rise to the last one. */
final class Viewers {

    private static final int VIEWERS = 100;
    private static final int BATCHES = 3000;
    private static final int PER_BATCH = 10;
    private static final int PATIENCE_SECONDS = 30;
    private static final Pattern ACCEPTED = Pattern.compile("\"recipients_accepted\":(\\d+)");

    private final PrintStream out;

    Viewers(PrintStream out) {
        this.out = out;
    }

    /** What one viewer was told. */
    private record Told(int frames, boolean isOrdered) {
    }

    List<Figure> measure() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(VIEWERS);
        try (ChildJvm server = new ChildJvm(List.of("-Xmx256m"), SimulatorPeer.class, "0")) {
            int port = Integer.parseInt(server.line());
            List<Connection> connections = new ArrayList<>();
            List<Future<Told>> viewers = new ArrayList<>();
            for (int i = 0; i < VIEWERS; i++) {
                Connection connection = new Connection(port);
                connection.send(Connection.request("GET", "/_simulator/events", ""));
                connections.add(connection);
                viewers.add(threads.submit(() -> follow(connection)));
            }
            long start = System.nanoTime();
            try (Connection sender = new Connection(port)) {
                for (int batch = 0; batch < BATCHES; batch++) {
                    sender.call(Connection.batch(46_710_000_000L + (long) batch * PER_BATCH, PER_BATCH), 201);
                }
            }
            double sending = (System.nanoTime() - start) / 1e9;
            int complete = 0;
            int frames = 0;
            for (Future<Told> viewer : viewers) {
                Told told = told(viewer);
                complete += told.isOrdered ? 1 : 0;
                frames = Math.max(frames, told.frames);
            }
            double all = (System.nanoTime() - start) / 1e9;
            for (Connection connection : connections) {
                connection.close();
            }
            double perSecond = (frames - 1) / all;
            out.printf("%d viewers: %d saw all counts in order to the last; sent in %.1f s, seen in %.1f s, %.1f frames/s%n",
                    VIEWERS, complete, sending, all, perSecond);
            return List.of(new Figure(
                    VIEWERS + " viewers of " + BATCHES + " batches", "no lost counter, 4 frames/s",
                    complete + " complete, at most " + String.format("%.1f", perSecond) + " frames/s",
                    complete == VIEWERS && perSecond <= 4.1));
        } finally {
            threads.shutdownNow();
        }
    }

    private static Told told(Future<Told> viewer) throws Exception {
        try {
            return viewer.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            return new Told(0, false);
        }
    }

    /** Reads until the last count has come. */
    private static Told follow(Connection connection) throws IOException {
        int frames = 0;
        long last = 0;
        boolean isOrdered = true;
        while (last < (long) BATCHES * PER_BATCH) {
            Matcher accepted = ACCEPTED.matcher(connection.line());
            if (accepted.find()) {
                long now = Long.parseLong(accepted.group(1));
                isOrdered &= now >= last;
                last = now;
                frames++;
            }
        }
        return new Told(frames, isOrdered && last == (long) BATCHES * PER_BATCH);
    }
}
