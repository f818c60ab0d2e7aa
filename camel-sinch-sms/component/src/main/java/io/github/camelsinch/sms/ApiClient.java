/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms;

import io.github.camelsinch.sms.api.SinchSmsApi;

/**
 * The way to one account.
 *
 * @param api        the operations, bounded in how many run at one time
 * @param continueOn which thread goes on after an answer
 */
record ApiClient(SinchSmsApi api, ContinueOn continueOn) {

    /** Of an operation that has nothing to ask there. */
    static final ApiClient NONE = new ApiClient(null, ContinueOn.worker);
}
