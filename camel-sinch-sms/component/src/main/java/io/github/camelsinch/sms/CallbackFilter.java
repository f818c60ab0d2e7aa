/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms;

import java.util.List;

import io.github.camelsinch.sms.api.model.BatchDeliveryReport;
import io.github.camelsinch.sms.api.model.DeliveryStatus;
import io.github.camelsinch.sms.api.model.RecipientDeliveryReport;
import io.github.camelsinch.sms.api.model.StatusCount;

/**
 * Which pushed reports are wanted: what the polling consumer has Sinch leave out is left out here.
 *
 * @param statuses  none means all
 * @param codes     none means all
 * @param reference of the batch
 */
record CallbackFilter(List<DeliveryStatus> statuses, List<Integer> codes, ReferenceFilter reference) {

    static CallbackFilter of(SinchSmsEndpoint endpoint) {
        QueryReader queries = new QueryReader(endpoint);
        return new CallbackFilter(
                queries.statuses(), queries.codes(), new ReferenceFilter(endpoint.getMessage().getClientReference()));
    }

    boolean wants(RecipientDeliveryReport report) {
        return wants(report.status(), report.code()) && reference.wants(report.clientReference());
    }

    /** One of its lines is enough, since the lines go together. */
    boolean wants(BatchDeliveryReport report) {
        boolean all = statuses.isEmpty() && codes.isEmpty();
        return (all || report.statuses().stream().anyMatch(this::wants)) && reference.wants(report.clientReference());
    }

    private boolean wants(StatusCount line) {
        return wants(line.status(), line.code());
    }

    private boolean wants(DeliveryStatus status, Integer code) {
        return (statuses.isEmpty() || statuses.contains(status)) && (codes.isEmpty() || codes.contains(code));
    }
}
