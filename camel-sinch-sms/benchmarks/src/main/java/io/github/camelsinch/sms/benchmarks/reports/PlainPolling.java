/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.benchmarks.reports;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.component.jackson.JacksonDataFormat;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.support.processor.idempotent.MemoryIdempotentRepository;

/**
 * The peer: a route of camel-http and camel-jackson that reads page after page and splits each into an exchange a
 * report, in a process of its own. It does what such routes do and no more: no windows, times that stay text, and upon
 * a restart it begins anew.
 */
public final class PlainPolling {

    private static final int PAGE_SIZE = 100;
    /** So many strings fit a heap of 256 MB. */
    private static final int REMEMBERED = 1_000_000;
    private static final String PAGE = "page";

    private PlainPolling() {
    }

    /**
     * Polls until all reports came; prints what the tally says.
     *
     * @param  args      base URL, how many reports, and {@code once} if an idempotent consumer leaves out what it knows
     * @throws Exception if it cannot run
     */
    public static void main(String[] args) throws Exception {
        Tally tally = new Tally(Integer.parseInt(args[1]), false);
        AtomicInteger page = new AtomicInteger();
        try (DefaultCamelContext context = new DefaultCamelContext()) {
            context.addRoutes(new RouteBuilder() {
                @Override
                public void configure() {
                    // an exchange a page: one that goes round in a loop gathers what each page leaves to be closed
                    from("timer:poll?delay=-1&repeatCount=" + (Integer.parseInt(args[1]) / PAGE_SIZE + 1))
                            .setProperty(PAGE, page::getAndIncrement)
                            .setHeader("Authorization", constant("Bearer token"))
                            .setHeader(Exchange.HTTP_QUERY, simple("page_size=" + PAGE_SIZE + "&page=${exchangeProperty.page}"))
                            .to(args[0] + "/xms/v1/plan/delivery_reports")
                            .unmarshal(new JacksonDataFormat(Page.class))
                            .setBody(exchange -> exchange.getMessage().getBody(Page.class).deliveryReports)
                            .to("once".equals(args[2]) ? "direct:once" : "direct:all");
                    from("direct:all")
                            .split(body())
                            .process(exchange -> tally.take(exchange.getMessage().getBody(Report.class).recipient));
                    from("direct:once")
                            .split(body())
                            .idempotentConsumer()
                            .body(Report.class, report -> report.batchId + "|" + report.recipient + "|" + report.status)
                            .idempotentRepository(
                                    MemoryIdempotentRepository.memoryIdempotentRepository(REMEMBERED))
                            .process(exchange -> tally.take(exchange.getMessage().getBody(Report.class).recipient));
                }
            });
            context.start();
            System.out.println(tally.result());
        }
    }

    /** As Jackson likes it. */
    @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
    @JsonIgnoreProperties(ignoreUnknown = true)
    public static final class Page {

        /** Of the page. */
        public List<Report> deliveryReports;
    }

    /** As Jackson likes it; times stay text. */
    @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
    @JsonIgnoreProperties(ignoreUnknown = true)
    public static final class Report {

        /** Field of the wire. */
        public String batchId;
        /** Field of the wire. */
        public String recipient;
        /** Field of the wire. */
        public String status;
        /** Field of the wire. */
        public int code;
        /** Field of the wire. */
        public String at;
        /** Field of the wire. */
        public String operatorStatusAt;
        /** Field of the wire. */
        public String clientReference;
        /** Field of the wire. */
        public String type;
    }
}
