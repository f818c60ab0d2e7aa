/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.simulator.callback;

/** What has become of a callback. */
public enum CallbackState {
    /** It will be tried, or tried again. */
    WAITING,
    /** It was answered with 2xx. */
    DELIVERED,
    /** It was answered so that Sinch does not try again: 4xx but 429. */
    DROPPED,
    /** The last retry has failed. */
    GIVEN_UP,
    /** Never tried: the URL is none that this simulator may send to. */
    BLOCKED
}
