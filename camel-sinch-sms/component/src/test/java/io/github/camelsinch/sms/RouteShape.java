/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms;

import java.util.List;
import java.util.function.UnaryOperator;

import org.apache.camel.Exchange;
import org.apache.camel.builder.Builder;
import org.apache.camel.builder.ValueBuilder;
import org.apache.camel.model.ProcessorDefinition;
import org.apache.camel.model.RouteDefinition;

/**
 * Shapes of a route that send several times under one key. Most send the same text to the same number, so that nothing
 * but the place tells two sends from each other.
 */
enum RouteShape {

    ONE_AFTER_THE_OTHER(2, "a", route -> route.to(Uris.SEND).setBody(Uris.text("a")).to(Uris.SEND)),
    OTHER_TEXTS_ONE_AFTER_THE_OTHER(3, "a",
                                    route -> route.to(Uris.SEND).setBody(Uris.text("b")).to(Uris.SEND)
                                            .setBody(Uris.text("c")).to(Uris.SEND)),
    SPLIT(3, List.of("a", "a", "b"), route -> route.split(Uris.body()).to(Uris.SEND).end()),
    STREAMED_SPLIT(3, List.of("a", "a", "b"), route -> route.split(Uris.body()).streaming().to(Uris.SEND).end()),
    PARALLEL_SPLIT(6, List.of("a", "b", "a", "c", "d", "a"),
                   route -> route.split(Uris.body()).parallelProcessing().to(Uris.SEND).end()),
    SPLITS_ONE_AFTER_THE_OTHER(4, List.of("a", "a"),
                               route -> route.split(Uris.body()).to(Uris.SEND).end().split(Uris.body()).to(Uris.SEND).end()),
    LONGER_SPLIT_AFTER_A_SHORTER(5, List.of("a", "b", "c"),
                                 route -> route.split(Uris.body()).filter(Uris.index().isLessThan(2)).to(Uris.SEND).end().end()
                                         .split(Uris.body()).to(Uris.SEND).end()),
    NESTED_SPLIT(4, List.of(List.of("a", "a"), List.of("a", "a")),
                 route -> route.split(Uris.body()).split(Uris.body()).to(Uris.SEND).end().end()),
    NESTED_PARALLEL_SPLIT(6, List.of(List.of("a", "b"), List.of("c", "a"), List.of("a", "b")),
                          route -> route.split(Uris.body()).parallelProcessing()
                                  .split(Uris.body()).parallelProcessing().to(Uris.SEND).end().end()),
    SEND_IN_BOTH_LEVELS(6, List.of(List.of("a", "a"), List.of("a", "a")),
                        route -> route.split(Uris.body()).setHeader("CamelSinchSmsText", Uris.text("a")).to(Uris.SEND)
                                .setBody(Uris.list("a", "a")).split(Uris.body()).to(Uris.SEND).end().end()),
    SPLIT_THEN_MULTICAST(4, List.of("a", "a"),
                         route -> route.split(Uris.body()).to(Uris.SEND).end().setBody(Uris.text("a"))
                                 .multicast().to(Uris.SEND, Uris.OTHER).end()),
    MULTICASTS_ONE_AFTER_THE_OTHER(4, "a",
                                   route -> route.multicast().to(Uris.SEND, Uris.OTHER).end().setBody(Uris.text("a"))
                                           .multicast().to(Uris.SEND, Uris.OTHER).end()),
    PARALLEL_MULTICAST(2, "a", route -> route.multicast().parallelProcessing().to(Uris.SEND, Uris.OTHER).end()),
    MULTICAST_IN_SPLIT(4, List.of("a", "a"),
                       route -> route.split(Uris.body()).multicast().to(Uris.SEND, Uris.OTHER).end().end()),
    SPLIT_IN_MULTICAST(4, List.of("a", "a"),
                       route -> route.multicast()
                               .pipeline().split(Uris.body()).to(Uris.SEND).end().end()
                               .pipeline().split(Uris.body()).to(Uris.SEND).end().end()
                               .end()),
    LOOP_IN_SPLIT(4, List.of("a", "a"),
                  route -> route.split(Uris.body()).loop(2).setBody(Uris.text("a")).to(Uris.SEND).end().end()),
    SPLIT_IN_LOOP(4, "a",
                  route -> route.loop(2).setBody(Uris.list("a", "a")).split(Uris.body()).to(Uris.SEND).end().end()),
    LOOP_IN_SPLIT_THEN_SPLIT_IN_LOOP(8, List.of("a", "a"),
                                     route -> route.split(Uris.body()).loop(2).setBody(Uris.text("a")).to(Uris.SEND).end().end()
                                             .loop(2).split(Uris.body()).to(Uris.SEND).end().end()),
    LOOP_OF_COPIES(3, "a", route -> route.loop(3).copy().to(Uris.SEND).end()),
    NESTED_LOOP(4, "a", route -> route.loop(2).loop(2).setBody(Uris.text("a")).to(Uris.SEND).end().end()),
    RECIPIENT_LIST(3, "a", route -> route.recipientList(Uris.text(Uris.SEND + ";" + Uris.OTHER + ";" + Uris.THIRD), ";").end()),
    RECIPIENT_LIST_IN_SPLIT(4, List.of("a", "a"),
                            route -> route.split(Uris.body())
                                    .recipientList(Uris.text(Uris.SEND + ";" + Uris.OTHER), ";").end().end()),
    CHOICE(3, List.of("a", "b", "a"),
           route -> route.split(Uris.body()).choice().when(Uris.body().isEqualTo("b")).to(Uris.OTHER)
                   .otherwise().to(Uris.SEND).end().end()),
    ENRICHER(2, "a", route -> route.enrich(Uris.SEND).setBody(Uris.text("a")).enrich(Uris.SEND)),
    DYNAMIC(4, List.of("a", "a"),
            route -> route.split(Uris.body()).toD(Uris.SEND + "&priority=${header.lane}").end()
                    .split(Uris.body()).toD(Uris.SEND + "&priority=${header.lane}").end()),
    ONE_SEND_CALLED_TWICE(2, "a", route -> route.to("direct:send").setBody(Uris.text("a")).to("direct:send")),
    ONE_SPLIT_CALLED_TWICE(4, List.of("a", "a"), route -> route.to("direct:split").to("direct:split"));

    final int messages;
    final Object body;
    private final UnaryOperator<ProcessorDefinition<?>> steps;

    RouteShape(int messages, Object body, UnaryOperator<ProcessorDefinition<?>> steps) {
        this.messages = messages;
        this.body = body;
        this.steps = steps;
    }

    void addTo(RouteDefinition route) {
        steps.apply(route);
    }

    void fill(Exchange exchange, Object order) {
        exchange.getMessage().setBody(body);
        exchange.getMessage().setHeader("order", order);
        exchange.getMessage().setHeader("lane", "normal");
    }

    /** What an enum cannot name before its constants. */
    static final class Uris {

        static final String SEND = "sinch-sms:send?from=Acme&to=" + SinchSmsTestSupport.ANN + "&sendKey=${header.order}";
        static final String OTHER = SEND + "&connectTimeout=7s";
        static final String THIRD = SEND + "&connectTimeout=8s";

        private Uris() {
        }

        static ValueBuilder body() {
            return Builder.body();
        }

        static ValueBuilder index() {
            return Builder.exchangeProperty(Exchange.SPLIT_INDEX);
        }

        static ValueBuilder text(String text) {
            return Builder.constant(text);
        }

        static ValueBuilder list(String... texts) {
            return Builder.constant(List.of(texts));
        }
    }
}
