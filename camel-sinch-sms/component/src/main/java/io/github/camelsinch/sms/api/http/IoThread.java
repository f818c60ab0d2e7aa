/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.api.http;

import java.util.concurrent.ThreadFactory;
import java.util.concurrent.atomic.AtomicInteger;

/** A thread that reads answers. It must never wait: all calls of its client would wait too. */
public final class IoThread extends Thread {

    private IoThread(Runnable task, int number) {
        super(task, "sinch-sms-io-" + number);
        setDaemon(true);
    }

    /** Makes and numbers those of one client. */
    static ThreadFactory factory() {
        AtomicInteger numbers = new AtomicInteger();
        return task -> new IoThread(task, numbers.incrementAndGet());
    }

    /**
     * {@return whether the caller is one}
     */
    public static boolean isCurrent() {
        return Thread.currentThread() instanceof IoThread;
    }
}
