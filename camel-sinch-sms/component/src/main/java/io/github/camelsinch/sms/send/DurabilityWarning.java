/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.send;

import java.util.concurrent.atomic.AtomicBoolean;

import io.github.camelsinch.sms.ledger.SendLedger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells once that a crash in the middle of a send of several segments would leave nobody knowing what was sent.
 */
public final class DurabilityWarning {

    private static final Logger LOG = LoggerFactory.getLogger(DurabilityWarning.class);

    private final String endpoint;
    private final AtomicBoolean told = new AtomicBoolean();

    /**
     * @param endpoint whose sends they are, as it may be logged
     */
    public DurabilityWarning(String endpoint) {
        this.endpoint = endpoint;
    }

    void severalSegments(SendLedger ledger) {
        if (!ledger.isDurable() && told.compareAndSet(false, true)) {
            LOG.warn("{} sends several batches for one exchange without a durable sendLedger: after a crash of this process"
                     + " nobody knows which of them were sent",
                    endpoint);
        }
    }
}
