/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms;

import java.util.List;

import io.github.camelsinch.sms.api.model.BatchRequest;
import io.github.camelsinch.sms.send.SegmentRequests;
import org.apache.camel.Exchange;

/**
 * Reads from an exchange all that a send would post, for operations that post something else.
 */
final class BatchRequestsReader {

    private final SendRequestReader reader;
    private final CutRulesReader rules;

    BatchRequestsReader(SinchSmsEndpoint endpoint) {
        this.reader = new SendRequestReader(endpoint);
        this.rules = new CutRulesReader(endpoint);
    }

    /** One request a segment, at least one. */
    List<BatchRequest> read(Exchange exchange) {
        return SegmentRequests.all(reader.read(exchange), rules.next());
    }
}
