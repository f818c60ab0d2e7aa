/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.pacing;

import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

import io.github.camelsinch.sms.time.ScheduledTimer;
import io.lettuce.core.RedisClient;

/** A node of its own process that sends as fast as the shared rate lets it, and prints how much has left so far. */
final class NodeMain {

    private static final long WEIGHT = 10;

    private NodeMain() {
    }

    /** @param args address of the Redis server, key, rate a second */
    public static void main(String[] args) {
        ScheduledThreadPoolExecutor executor = new ScheduledThreadPoolExecutor(1);
        ScheduledTimer timer = new ScheduledTimer(executor);
        PacerSettings settings = PacerSettings.of(args[1], Double.parseDouble(args[2]));
        Bucket4jPacer pacer = Bucket4jPacer.shared(settings, RedisStore.proxyManager(RedisClient.create(args[0])),
                Runnable::run, timer);
        Sender sender = Sender.start(pacer, Priority.NORMAL, timer, () -> WEIGHT);
        executor.scheduleAtFixedRate(() -> System.out.println(sender.left()), 0, 50, TimeUnit.MILLISECONDS);
    }
}
