/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.simulator.parity;

/** The sections of {@code docs/parity.md}, in their order. */
public enum Topic {
    ACCESS("Who is let in"),
    REQUESTS("Requests, values and errors"),
    SENDING("Sending a batch"),
    PARTS("Encoding and parts"),
    DRY_RUN("Dry run"),
    QUEUE("Queue, rate, schedule and expiry"),
    LISTS("Getting and listing batches"),
    CHANGES("Update, replace, cancel"),
    REPORTS("Delivery reports"),
    FEEDBACK("Delivery feedback"),
    CALLBACKS("Callbacks"),
    GROUPS("Groups");

    private final String title;

    Topic(String title) {
        this.title = title;
    }

    String title() {
        return title;
    }
}
