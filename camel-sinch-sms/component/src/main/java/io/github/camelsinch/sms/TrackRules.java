/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms;

import java.util.LinkedHashMap;
import java.util.Map;

import io.github.camelsinch.sms.api.error.SinchSmsValidationException;

/**
 * Which options go with which way of following: one that would do nothing is refused.
 */
final class TrackRules {

    private TrackRules() {
    }

    static void check(SinchSmsEndpoint endpoint) {
        ReportConfiguration reports = endpoint.getReports();
        if (reports.getTrack() == Track.REPORTS) {
            if (reports.isTrackProgress()) {
                throw new SinchSmsValidationException("trackProgress", "true", "goes with track=batches");
            }
            return;
        }
        if (endpoint.getOperation() != SinchSmsOperation.deliveryReports) {
            throw new SinchSmsValidationException("track", "batches", "is for sinch-sms:deliveryReports as a consumer");
        }
        ofReports(endpoint).forEach((option, value) -> {
            if (value != null) {
                throw new SinchSmsValidationException(
                        option, "set", "does not go with track=batches, which knows what was sent and goes by batches");
            }
        });
    }

    private static Map<String, Object> ofReports(SinchSmsEndpoint endpoint) {
        ReportConfiguration reports = endpoint.getReports();
        Map<String, Object> options = new LinkedHashMap<>();
        options.put("since", reports.getSince());
        options.put("status", endpoint.getQueries().getStatus());
        options.put("code", endpoint.getQueries().getCode());
        options.put("clientReference", endpoint.getMessage().getClientReference());
        options.put("positionRepository", reports.getPositionRepository());
        options.put("idempotentRepository", reports.getIdempotentRepository());
        options.put("inProgressRepository", reports.getInProgressRepository());
        return options;
    }
}
