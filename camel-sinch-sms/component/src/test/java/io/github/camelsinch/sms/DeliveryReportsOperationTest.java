/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms;

import java.time.Duration;
import java.util.Iterator;
import java.util.Map;

import io.github.camelsinch.sms.api.model.DeliveryReportPage;
import io.github.camelsinch.sms.api.model.DeliveryStatus;
import io.github.camelsinch.sms.api.model.RecipientDeliveryReport;
import io.github.camelsinch.sms.simulator.outcome.Outcome;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * {@code sinch-sms:deliveryReports} in the middle of a route: pages of reports.
 */
class DeliveryReportsOperationTest extends SinchSmsTestSupport {

    @Test
    void aPageHoldsTheFinalReports() throws Exception {
        deliverToAnnOnly();

        DeliveryReportPage page = body(through("sinch-sms:deliveryReports", null), DeliveryReportPage.class);

        assertThat(page.count()).isEqualTo(2);
        assertThat(page.deliveryReports()).extracting(RecipientDeliveryReport::recipient).containsExactlyInAnyOrder(ANN, BO);
        assertThat(page.deliveryReports()).extracting(RecipientDeliveryReport::status)
                .containsExactlyInAnyOrder(DeliveryStatus.DELIVERED, DeliveryStatus.FAILED);
    }

    @Test
    void filtersGoIntoTheQuery() throws Exception {
        through("sinch-sms:deliveryReports?status=Failed,Aborted&code=150,151&clientReference=a&startDate=2026-01-01"
                + "&endDate=2026-01-02&page=2&pageSize=7",
                null, Map.of("CamelSinchSmsClientReference", "b", "CamelSinchSmsStartDate", "2026-01-01T12:00:00+02:00"));

        assertThat(sinch.requests().get(0).query())
                .contains("status=Failed").contains("Aborted").contains("code=150").contains("151")
                .contains("client_reference=b").contains("start_date=2026-01-01T10").contains("end_date=2026-01-02T00")
                .contains("page=2").contains("page_size=7");
    }

    @Test
    void headersOfAReportAreNoFilters() throws Exception {
        through("sinch-sms:deliveryReports", null, Map.of("CamelSinchSmsStatus", "Failed", "CamelSinchSmsCode", 150));

        assertThat(sinch.requests().get(0).query()).doesNotContain("status").doesNotContain("code=");
    }

    @Test
    void onlyTheStatusAskedForIsThere() throws Exception {
        deliverToAnnOnly();

        DeliveryReportPage page = body(through("sinch-sms:deliveryReports?status=Failed", null), DeliveryReportPage.class);

        assertThat(page.deliveryReports()).extracting(RecipientDeliveryReport::recipient).containsExactly(BO);
    }

    @Test
    @SuppressWarnings("unchecked")
    void allPagesIsAnIteratorOverTheReports() throws Exception {
        deliverToAnnOnly();

        Iterator<RecipientDeliveryReport> all
                = body(through("sinch-sms:deliveryReports?allPages=true&pageSize=1", null), Iterator.class);

        Assertions.<RecipientDeliveryReport> assertThat(all).toIterable().hasSize(2);
    }

    private void deliverToAnnOnly() throws Exception {
        sinch.outcomes().number(BO, Outcome.failed(150));
        sent(Map.of());
        sinch.clock().advance(Duration.ofMinutes(1));
    }
}
