/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.benchmarks.peers;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Phaser;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.IntStream;

import com.sun.management.ThreadMXBean;
import io.github.camelsinch.sms.benchmarks.CpuClock;
import org.HdrHistogram.ConcurrentHistogram;

/** Keeps so many sends going at one time: when one is answered, the next begins. */
final class ClosedLoop {

    private static final long FIRST_NUMBER = 46_701_000_000L;
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    private final PeerClient client;
    private final Cell cell;
    private final List<String> to;
    private final ConcurrentHistogram nanos = new ConcurrentHistogram(2);
    private final LongAdder errors = new LongAdder();
    private final Phaser running = new Phaser(1);
    private long end;

    ClosedLoop(PeerClient client, Cell cell) {
        this.client = client;
        this.cell = cell;
        to = IntStream.range(0, cell.recipients()).mapToObj(i -> Long.toString(FIRST_NUMBER + i)).toList();
    }

    Seen run() throws InterruptedException {
        long cpu = CpuClock.nanos();
        long bytes = allocated();
        long start = System.nanoTime();
        end = start + cell.duration().toNanos();
        List<Thread> threads = client.blocks() ? threads() : List.of();
        if (!client.blocks()) {
            for (int i = 0; i < cell.concurrency(); i++) {
                running.register();
                sendOn();
            }
        }
        running.arriveAndAwaitAdvance();
        double seconds = (System.nanoTime() - start) / 1e9;
        Seen seen = new Seen(
                nanos.getTotalCount(), seconds, CpuClock.nanos() - cpu, allocated() - bytes, nanos.getValueAtPercentile(50),
                nanos.getValueAtPercentile(99), errors.sum());
        running.arriveAndDeregister();
        for (Thread thread : threads) {
            thread.join();
        }
        return seen;
    }

    /** One after the other; nothing here goes deeper, since each answer comes on a thread of the client. */
    private void sendOn() {
        long begin = System.nanoTime();
        client.send(to, problem -> {
            note(begin, problem);
            if (System.nanoTime() < end) {
                sendOn();
            } else {
                running.arriveAndDeregister();
            }
        });
    }

    private List<Thread> threads() {
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < cell.concurrency(); i++) {
            running.register();
            Thread thread = new Thread(this::sendInLine, "sender-" + i);
            threads.add(thread);
            thread.start();
        }
        return threads;
    }

    private void sendInLine() {
        do {
            long begin = System.nanoTime();
            client.send(to, problem -> note(begin, problem));
        } while (System.nanoTime() < end);
        running.arriveAndAwaitAdvance();
        running.arriveAndAwaitAdvance(); // alive until its processor time was read
    }

    private void note(long begin, Throwable problem) {
        nanos.recordValue(System.nanoTime() - begin);
        if (problem != null) {
            errors.increment();
        }
    }

    private static long allocated() {
        long bytes = 0;
        for (long thread : THREADS.getThreadAllocatedBytes(THREADS.getAllThreadIds())) {
            bytes += Math.max(0, thread);
        }
        return bytes;
    }
}
