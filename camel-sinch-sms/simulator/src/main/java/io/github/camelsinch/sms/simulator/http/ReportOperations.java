/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.simulator.http;

import java.util.List;

import io.github.camelsinch.sms.simulator.batch.Msisdn;
import io.github.camelsinch.sms.simulator.error.Refusal;
import io.github.camelsinch.sms.simulator.plan.Plan;
import io.github.camelsinch.sms.simulator.wire.QueryReader;
import io.github.camelsinch.sms.simulator.wire.ReportWriter;

/** The three reads of delivery reports. */
final class ReportOperations {

    private final Plan plan;

    ReportOperations(Plan plan) {
        this.plan = plan;
    }

    void addTo(Router router) {
        router.add("GET", "/batches/{id}/delivery_report", this::ofBatch)
                .add("GET", "/batches/{id}/delivery_report/{number}", this::ofRecipient)
                .add("GET", "/delivery_reports", this::list);
    }

    private Answer ofBatch(Request request, List<String> id) {
        QueryReader query = new QueryReader(request.query());
        return Answer.ok(ReportWriter
                .batch(plan.report(Ids.checked(id.get(0)), query.isFullReport(), query.reportFilter())));
    }

    private Answer ofRecipient(Request request, List<String> idAndNumber) {
        String id = Ids.checked(idAndNumber.get(0));
        long number = Msisdn.pack(idAndNumber.get(1));
        if (number == Msisdn.INVALID) {
            throw Refusal.withoutBody(404);
        }
        return Answer.ok(ReportWriter.recipient(plan.report(id, number)));
    }

    private Answer list(Request request, List<String> none) {
        QueryReader query = new QueryReader(request.query());
        return Answer.ok(ReportWriter.page(plan.reports(query.reports(plan.now()), query.page())));
    }
}
