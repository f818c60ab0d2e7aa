/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.send;

import java.util.concurrent.atomic.AtomicBoolean;

import io.github.camelsinch.sms.ledger.SendLedger;
import io.github.camelsinch.sms.plan.SendRequest;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells once what is unwise about a send of several segments: that a crash in the middle would leave nobody knowing
 * what was sent, and that Sinch would call back for each of very many recipients.
 */
public final class BulkWarnings {

    private static final Logger LOG = LoggerFactory.getLogger(BulkWarnings.class);

    private static final String A_CALLBACK_EACH = "per_recipient";

    private final String endpoint;
    private final AtomicBoolean toldOfLedger = new AtomicBoolean();
    private final AtomicBoolean toldOfReports = new AtomicBoolean();

    /**
     * @param endpoint whose sends they are, as it may be logged
     */
    public BulkWarnings(String endpoint) {
        this.endpoint = endpoint;
    }

    void severalSegments(SendLedger ledger, SendRequest request) {
        if (!ledger.isDurable() && toldOfLedger.compareAndSet(false, true)) {
            LOG.warn("{} sends several batches for one exchange without a durable sendLedger: after a crash of this process"
                     + " nobody knows which of them were sent",
                    endpoint);
        }
        String report = request.deliveryReport();
        if (report != null && report.startsWith(A_CALLBACK_EACH) && toldOfReports.compareAndSet(false, true)) {
            LOG.warn("{} sends several batches for one exchange with deliveryReport={}: Sinch calls back for every single"
                     + " recipient; full is one callback a batch, and none needs no callback at all where reports are polled",
                    endpoint, report);
        }
    }
}
