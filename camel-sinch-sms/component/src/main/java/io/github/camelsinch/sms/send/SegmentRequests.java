/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.send;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import io.github.camelsinch.sms.api.model.BatchRequest;
import io.github.camelsinch.sms.plan.CutRules;
import io.github.camelsinch.sms.plan.RequestValidator;
import io.github.camelsinch.sms.plan.Segment;
import io.github.camelsinch.sms.plan.SegmentCutter;
import io.github.camelsinch.sms.plan.SendRequest;

/**
 * All requests of a send at once, for operations that send nothing.
 */
public final class SegmentRequests {

    private SegmentRequests() {
    }

    /**
     * Cuts the whole send.
     *
     * @param  request                                             what would be sent
     * @param  rules                                               how to cut it
     * @return                                                     a request a segment, in order; at least one
     * @throws io.github.camelsinch.sms.plan.InvalidInputException if the request or a recipient breaks a rule
     */
    public static List<BatchRequest> all(SendRequest request, CutRules rules) {
        Instant now = Instant.now();
        RequestValidator.validate(request, now);
        List<BatchRequest> requests = new ArrayList<>();
        try (SegmentCutter cutter = new SegmentCutter(request, request.recipients(), rules)) {
            for (Segment segment = cutter.next(); segment != null; segment = cutter.next()) {
                requests.add(BatchRequests.of(request, segment, request.expiry(now), request.clientReference()));
            }
        }
        return requests;
    }
}
