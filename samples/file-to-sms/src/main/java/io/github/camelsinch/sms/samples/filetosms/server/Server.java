/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.samples.filetosms.server;

import java.time.Duration;
import java.util.Map;

/**
 * Who takes the messages, ready for them. Closing it stops what was started for this job.
 */
public interface Server extends AutoCloseable {

    /**
     * @return how people call it
     */
    String name();

    /**
     * @return a page to look at, or {@code null}
     */
    String page();

    /**
     * @return the service plan
     */
    String servicePlanId();

    /**
     * @return options of the {@code sinch-sms} component; one of them is the token
     */
    Map<String, String> options();

    /**
     * @return how often reports are asked for, and how late they may be listed
     */
    Polling polling();

    @Override
    void close();

    /**
     * How reports are polled.
     *
     * @param delay   between two polls
     * @param margin  how long before now a poll ends
     * @param overlap how far a poll looks back behind the last one
     */
    record Polling(Duration delay, Duration margin, Duration overlap) {

        /** On this machine nothing is late. */
        static final Polling LOCAL = new Polling(Duration.ofMillis(250), Duration.ofMillis(20), Duration.ofSeconds(1));
        /** Gentle, and with time for reports that Sinch lists late. */
        static final Polling REMOTE = new Polling(Duration.ofSeconds(5), Duration.ofSeconds(10), Duration.ofMinutes(2));
    }
}
