/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

import io.github.camelsinch.sms.RecordingGate.Reply;
import io.github.camelsinch.sms.simulator.plan.SimulatedBatch;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** However a route splits and joins, each of its sends under one key is made once, also when it runs again. */
class RouteShapesTest extends GatedTestSupport {

    private static final int ORDER = 17;

    private final AtomicInteger later = new AtomicInteger();

    @ParameterizedTest
    @EnumSource
    void everythingIsSentOnceAndAReplaySendsNothing(RouteShape shape) throws Exception {
        route(shape);

        Exchange first = run(shape);
        List<SimulatedBatch> sent = sinch.batches();
        Exchange replay = run(shape);

        assertThat(first.getException()).isNull();
        assertThat(sent).hasSize(shape.messages);
        assertThat(replay.getException()).isNull();
        assertThat(sinch.batches()).hasSize(shape.messages);
    }

    @ParameterizedTest
    @EnumSource
    void aReplayAfterAFailureSendsTheRest_F56(RouteShape shape) throws Exception {
        route(shape);
        gate.answer(2, Reply.of(400));

        Exchange failed = run(shape);
        int before = sinch.batches().size();
        Exchange replay = run(shape);

        assertThat(failed.isFailed()).isTrue();
        assertThat(before).isPositive().isLessThan(shape.messages);
        assertThat(replay.getException()).isNull();
        assertThat(sinch.batches()).hasSize(shape.messages);
    }

    /** Camel does not redeliver a multicast. */
    @ParameterizedTest
    @EnumSource(mode = Mode.EXCLUDE, names = { "MULTICASTS_ONE_AFTER_THE_OTHER", "PARALLEL_MULTICAST", "SPLIT_IN_MULTICAST" })
    void aRedeliveryOfItAllSendsTheRest_F55(RouteShape shape) throws Exception {
        route(shape);
        gate.answer(2, Reply.of(400));

        Exchange delivered = template.send("direct:redelivered", exchange -> shape.fill(exchange, ORDER));

        assertThat(delivered.getException()).isNull();
        assertThat(sinch.batches()).hasSize(shape.messages);
    }

    @Test
    void whatWireTapsAndOtherRoutesSendIsToldFromWhatTheRouteItselfSends() throws Exception {
        context.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from("direct:taps").wireTap(RouteShape.Uris.SEND).wireTap("direct:tapped").to("seda:later")
                        .to(RouteShape.Uris.SEND);
                from("direct:tapped").to(RouteShape.Uris.SEND);
                from("seda:later").to(RouteShape.Uris.SEND).process(exchange -> later.incrementAndGet());
            }
        });

        template.send("direct:taps", exchange -> RouteShape.LOOP_OF_COPIES.fill(exchange, ORDER));
        await().until(() -> sinch.batches().size() == 4);
        template.send("direct:taps", exchange -> RouteShape.LOOP_OF_COPIES.fill(exchange, ORDER));
        await().until(() -> later.get() == 2 && context.getInflightRepository().size() == 0);

        assertThat(sinch.batches()).hasSize(4);
    }

    @Test
    void theSameTextInTwoPlacesNeverCountsAsAReplay() throws Exception {
        route(RouteShape.SPLITS_ONE_AFTER_THE_OTHER);

        run(RouteShape.SPLITS_ONE_AFTER_THE_OTHER);

        assertThat(gate.calls("POST")).extracting(call -> call.body().get("client_reference").asText())
                .doesNotHaveDuplicates().hasSize(4);
    }

    private void route(RouteShape shape) throws Exception {
        context.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from("direct:redelivered").errorHandler(defaultErrorHandler().maximumRedeliveries(2).redeliveryDelay(0))
                        .to("direct:shape");
                from("direct:split").errorHandler(noErrorHandler()).split(body()).to(RouteShape.Uris.SEND);
                from("direct:send").errorHandler(noErrorHandler()).to(RouteShape.Uris.SEND);
                shape.addTo(from("direct:shape").errorHandler(noErrorHandler()));
            }
        });
    }

    private Exchange run(RouteShape shape) {
        return template.send("direct:shape", exchange -> shape.fill(exchange, ORDER));
    }
}
