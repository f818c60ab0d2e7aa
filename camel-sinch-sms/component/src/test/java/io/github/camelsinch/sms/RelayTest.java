/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicIntegerArray;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Tasks on their way to a pool. */
class RelayTest {

    private final Queue<Runnable> called = new ArrayDeque<>();
    private final List<String> done = new ArrayList<>();
    private final Relay relay = new Relay(called::add);
    private final ExecutorService threads = Executors.newFixedThreadPool(3);

    @AfterEach
    void end() {
        threads.shutdownNow();
    }

    @Test
    void aBurstCallsOneThreadWhichDoesAllOfItInOrder() {
        List.of("a", "b", "c").forEach(this::begin);
        assertThat(called).hasSize(1);

        called.remove().run();

        assertThat(done).containsExactly("a", "b", "c");
    }

    @Test
    void aThreadThatFindsMoreCallsOneMoreBeforeItBegins() {
        relay.execute(() -> done.add(called.size() + " called"));
        begin("b");

        called.remove().run();

        assertThat(done).containsExactly("1 called", "b");
        called.remove().run();
        assertThat(called).isEmpty();
        assertThat(done).hasSize(2);
    }

    @Test
    void aThreadThatFindsNoMoreCallsNobody() {
        begin("a");

        called.remove().run();

        assertThat(called).isEmpty();
    }

    @Test
    void aTaskThatComesWhileAnotherRunsCallsAThread() {
        relay.execute(() -> {
            begin("b");
            done.add(called.size() + " called");
        });

        called.remove().run();

        assertThat(done).containsExactly("1 called", "b");
    }

    @Test
    void aTaskThatThrowsTakesNoOtherWithIt() {
        relay.execute(() -> {
            throw new IllegalStateException("no");
        });
        begin("b");
        assertThatThrownBy(() -> called.remove().run()).isInstanceOf(IllegalStateException.class);

        called.remove().run();

        assertThat(done).containsExactly("b");
    }

    @Test
    void anInterruptThatATaskLeftIsNotForTheNext() {
        relay.execute(() -> Thread.currentThread().interrupt());
        relay.execute(() -> done.add(Thread.currentThread().isInterrupted() ? "interrupted" : "undisturbed"));

        called.remove().run();

        assertThat(Thread.interrupted()).isFalse();
        assertThat(done).containsExactly("undisturbed");
    }

    @Test
    void aTaskDoesNotWaitForOnesThatTakeLong() throws Exception {
        Relay pooled = new Relay(threads);
        CountDownLatch third = new CountDownLatch(1);
        CountDownLatch ended = new CountDownLatch(2);
        for (int i = 0; i < 2; i++) {
            pooled.execute(() -> {
                if (awaits(third)) {
                    ended.countDown();
                }
            });
        }
        pooled.execute(third::countDown);

        assertThat(ended.await(10, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void whereManyThreadsComeEachTaskRunsOnce() throws Exception {
        Relay pooled = new Relay(threads);
        int tasks = 200_000;
        AtomicIntegerArray runs = new AtomicIntegerArray(tasks);
        CountDownLatch ended = new CountDownLatch(tasks);
        Thread other = new Thread(() -> submit(pooled, runs, ended, 1));
        other.start();

        submit(pooled, runs, ended, 0);

        assertThat(ended.await(30, TimeUnit.SECONDS)).isTrue();
        for (int i = 0; i < tasks; i++) {
            assertThat(runs.get(i)).isOne();
        }
    }

    @Test
    void whatThePoolRefusesIsRefusedAndForgotten() {
        Relay refusing = new Relay(task -> {
            throw new RejectedExecutionException("shut down");
        });

        assertThatThrownBy(() -> refusing.execute(() -> done.add("a"))).isInstanceOf(RejectedExecutionException.class);

        assertThat(refusing.takeRest()).isEmpty();
        assertThatThrownBy(() -> refusing.execute(() -> done.add("b"))).isInstanceOf(RejectedExecutionException.class);
    }

    @Test
    void aThreadThatNobodyHelpsDoesAllByItself() {
        Relay small = new Relay(task -> {
            if (!called.isEmpty() || !done.isEmpty()) {
                throw new RejectedExecutionException("shut down");
            }
            called.add(task);
        });
        small.execute(() -> done.add("a"));
        small.execute(() -> done.add("b"));
        Runnable thread = called.peek();

        thread.run();

        assertThat(done).containsExactly("a", "b");
    }

    @Test
    void whatNobodyHasBegunCanBeTaken() {
        begin("a");
        begin("b");

        relay.takeRest().forEach(Runnable::run);

        assertThat(done).containsExactly("a", "b");
        called.remove().run();
        assertThat(done).hasSize(2);
    }

    private void begin(String name) {
        relay.execute(() -> done.add(name));
    }

    private static boolean awaits(CountDownLatch latch) {
        try {
            return latch.await(10, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static void submit(Relay relay, AtomicIntegerArray runs, CountDownLatch ended, int first) {
        for (int i = first; i < runs.length(); i += 2) {
            int task = i;
            relay.execute(() -> {
                runs.incrementAndGet(task);
                ended.countDown();
            });
        }
    }
}
