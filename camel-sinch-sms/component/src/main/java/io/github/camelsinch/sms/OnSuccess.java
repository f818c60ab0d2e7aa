/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms;

import org.apache.camel.Exchange;
import org.apache.camel.support.SynchronizationAdapter;

/** Does something when an exchange has succeeded. */
final class OnSuccess extends SynchronizationAdapter {

    private final Runnable task;

    OnSuccess(Runnable task) {
        this.task = task;
    }

    @Override
    public void onComplete(Exchange exchange) {
        task.run();
    }
}
