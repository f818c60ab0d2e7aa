/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms;

import java.util.concurrent.CompletableFuture;

import io.github.camelsinch.sms.api.SinchSmsApi;
import io.github.camelsinch.sms.api.model.DeliveryReportListQuery;
import io.github.camelsinch.sms.api.model.RecipientDeliveryReport;
import org.apache.camel.Exchange;

/**
 * {@code sinch-sms:deliveryReports} as a producer: one page of delivery reports, or an iterator over all of them.
 */
record ReportListOperation(SinchSmsApi api, QueryReader queries, boolean allPages) implements ExchangeOperation {

    @Override
    public CompletableFuture<Answer> start(Exchange exchange, Workers workers) {
        DeliveryReportListQuery query = queries.reports(exchange);
        if (!allPages) {
            return api.deliveryReports(query).thenApply(Answer::body);
        }
        PageFetcher<RecipientDeliveryReport> pages = page -> api.deliveryReports(query.withPage(page))
                .thenApply(answer -> new PageFetcher.Page<>(
                        answer.deliveryReports(), answer.entries()));
        return AllPages.from(pages, query.page(), query.pageSize()).thenApply(Answer::body);
    }
}
