/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms;

/** Which thread goes on with a route when Sinch has answered. */
public enum ContinueOn {
    /** a thread of the component's pool */
    worker,
    /** the thread that read the answer, which must never block; what ends without one goes on upon a worker */
    io
}
