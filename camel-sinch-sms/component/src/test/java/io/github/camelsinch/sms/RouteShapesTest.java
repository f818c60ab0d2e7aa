/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms;

import java.util.List;

import io.github.camelsinch.sms.RecordingGate.Reply;
import io.github.camelsinch.sms.simulator.plan.SimulatedBatch;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

import static org.assertj.core.api.Assertions.assertThat;

/** However a route splits and joins, each of its sends under one key is made once, also when it runs again. */
class RouteShapesTest extends GatedTestSupport {

    private static final int ORDER = 17;

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
