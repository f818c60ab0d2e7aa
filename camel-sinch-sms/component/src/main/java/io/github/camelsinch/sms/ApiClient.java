/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms;

import java.time.Duration;

import io.github.camelsinch.sms.observe.CallHealth;
import io.github.camelsinch.sms.send.BoundedApi;

/**
 * The way to one account.
 *
 * @param api            the operations, bounded in how many run at one time
 * @param continueOn     which thread goes on after an answer
 * @param health         what the calls see, whichever producer makes them
 * @param requestTimeout the hard deadline of one call
 */
record ApiClient(BoundedApi api, ContinueOn continueOn, CallHealth health, Duration requestTimeout) {

    /** Of an operation that has nothing to ask there. */
    static ApiClient none() {
        return new ApiClient(null, ContinueOn.worker, new CallHealth(), Duration.ZERO);
    }
}
