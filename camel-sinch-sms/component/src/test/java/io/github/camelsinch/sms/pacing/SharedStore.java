/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.pacing;

import io.github.bucket4j.distributed.proxy.ProxyManager;

/** A store of buckets that a test can take away. */
interface SharedStore extends AutoCloseable {

    /** {@return the way to the store, as a node has it} */
    ProxyManager<String> proxyManager();

    /** Connections break, and new ones are refused. */
    void cut();

    /** Calls get no answer, neither good nor bad. */
    void hang();

    /** Undoes {@link #cut()} and {@link #hang()}. */
    void restore();

    @Override
    void close();
}
