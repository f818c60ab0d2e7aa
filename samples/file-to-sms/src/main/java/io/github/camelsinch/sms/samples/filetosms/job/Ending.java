/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.samples.filetosms.job;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * The end of the waiting: everything is settled, or somebody called the job off. Safe for use by several threads.
 */
final class Ending {

    private final CountDownLatch over = new CountDownLatch(1);
    private volatile String calledOff;

    void everythingSettled() {
        over.countDown();
    }

    void callOff(String why) {
        calledOff = why;
        over.countDown();
    }

    /** Why it was called off, {@code null} if it was not. */
    String calledOff() {
        return calledOff;
    }

    /** Whether the end came within that time. */
    boolean await(Duration atMost) throws InterruptedException {
        return over.await(atMost.toMillis(), TimeUnit.MILLISECONDS);
    }
}
