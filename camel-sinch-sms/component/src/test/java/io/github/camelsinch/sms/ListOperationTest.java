/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;

import io.github.camelsinch.sms.api.error.SinchSmsUnavailableException;
import io.github.camelsinch.sms.api.model.Batch;
import io.github.camelsinch.sms.api.model.BatchPage;
import io.github.camelsinch.sms.send.SendResult;
import io.github.camelsinch.sms.simulator.plan.SimulatedBatch;
import org.apache.camel.Exchange;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/**
 * {@code sinch-sms:list}: pages of batches.
 */
class ListOperationTest extends SinchSmsTestSupport {

    @Test
    void aPageHoldsTheNewestBatchesFirst() throws Exception {
        send(3);

        BatchPage page = body(through("sinch-sms:list?pageSize=2", null), BatchPage.class);

        assertThat(page.count()).isEqualTo(3);
        assertThat(page.page()).isZero();
        assertThat(page.batches()).extracting(Batch::id).containsExactly(id(2), id(1));
    }

    @Test
    void theHeaderAsksForAnotherPage() throws Exception {
        send(3);

        BatchPage page = body(
                through("sinch-sms:list?pageSize=100", null, Map.of("CamelSinchSmsPage", 1, "CamelSinchSmsPageSize", "2")),
                BatchPage.class);

        assertThat(page.batches()).extracting(Batch::id).containsExactly(id(0));
    }

    @Test
    void filtersGoIntoTheQuery() throws Exception {
        through("sinch-sms:list?senders=Acme,46700000001&clientReference=order 17&startDate=2026-01-01&endDate=2026-01-02T03:04Z",
                null);

        assertThat(sinch.requests().get(0).query())
                .contains("from=Acme").contains("46700000001")
                .containsPattern("client_reference=order(%20|\\+)17")
                .contains("start_date=2026-01-01T00").contains("end_date=2026-01-02T03");
    }

    @Test
    void headersWinOverTheOptionsInEveryFilter() throws Exception {
        through("sinch-sms:list?senders=Acme&clientReference=a&startDate=2026-01-01&endDate=2026-01-02&page=7", null,
                Map.of("CamelSinchSmsSenders", List.of("Bcme", "Ccme"), "CamelSinchSmsClientReference", "b",
                        "CamelSinchSmsStartDate", Instant.parse("2026-02-01T00:00:00Z"), "CamelSinchSmsEndDate", "2026-02-02",
                        "CamelSinchSmsPage", "0"));

        assertThat(sinch.requests().get(0).query())
                .contains("Bcme").contains("Ccme").doesNotContain("Acme").contains("client_reference=b")
                .contains("start_date=2026-02-01").contains("end_date=2026-02-02").contains("page=0");
    }

    @Test
    void onlyTheBatchWithTheReferenceIsFound() throws Exception {
        SendResult sent = body(through("sinch-sms:send?from=Acme&to=" + ANN, "Hi"), SendResult.class);
        send(1);

        BatchPage page = body(
                through("sinch-sms:list?clientReference=" + sent.batches().get(0).clientReference(), null), BatchPage.class);

        assertThat(page.batches()).extracting(Batch::id).containsExactlyElementsOf(sent.batchIds());
    }

    @Test
    void allPagesIsAnIteratorThatFetchesAPageWhenItIsNeeded() throws Exception {
        send(5);
        int before = sinch.requests().size();

        Iterator<Batch> all = all(through("sinch-sms:list?allPages=true&pageSize=2", null));

        assertThat(sinch.requests()).hasSize(before + 1);
        List<String> ids = new ArrayList<>();
        all.forEachRemaining(batch -> ids.add(batch.id()));
        assertThat(ids).containsExactly(id(4), id(3), id(2), id(1), id(0));
        assertThat(sinch.requests()).hasSize(before + 3);
        assertThatThrownBy(all::next).isInstanceOf(NoSuchElementException.class);
    }

    @Test
    void allPagesCanBeSplit() throws Exception {
        send(3);
        getMockEndpoint("mock:batch").expectedMessageCount(3);
        context.addRoutes(new org.apache.camel.builder.RouteBuilder() {
            @Override
            public void configure() {
                from("direct:all").to("sinch-sms:list?allPages=true&pageSize=2").split(body()).streaming().to("mock:batch");
            }
        });

        template.sendBody("direct:all", "");

        getMockEndpoint("mock:batch").assertIsSatisfied();
        assertThat(getMockEndpoint("mock:batch").getExchanges()).extracting(e -> e.getMessage().getBody())
                .allMatch(Batch.class::isInstance);
    }

    @Test
    void allPagesOfNothingIsEmpty() throws Exception {
        assertThat(all(through("sinch-sms:list?allPages=true", null))).isExhausted();
    }

    @Test
    void aFailureOfTheFirstPageFailsTheExchange() throws Exception {
        sinch.failNext(3, 503, Map.of());

        failure(through("sinch-sms:list?allPages=true", null), SinchSmsUnavailableException.class);
    }

    @Test
    void aFailureOfALaterPageFailsItsReader() throws Exception {
        send(3);
        Iterator<Batch> all = all(through("sinch-sms:list?allPages=true&pageSize=2", null));
        all.next();
        all.next();
        sinch.failNext(3, 503, Map.of());

        assertThatThrownBy(all::hasNext).isExactlyInstanceOf(SinchSmsUnavailableException.class);
    }

    @SuppressWarnings("unchecked")
    private static Iterator<Batch> all(Exchange exchange) {
        return body(exchange, Iterator.class);
    }

    private void send(int batches) throws Exception {
        for (int i = 0; i < batches; i++) {
            sent(Map.of());
        }
    }

    private String id(int index) {
        List<SimulatedBatch> batches = sinch.batches();
        return batches.get(index).id();
    }
}
