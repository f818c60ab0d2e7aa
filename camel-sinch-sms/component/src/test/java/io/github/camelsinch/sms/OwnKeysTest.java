/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import io.github.camelsinch.sms.RecordingGate.Reply;
import io.github.camelsinch.sms.api.error.SinchSmsValidationException;
import org.apache.camel.Exchange;
import org.apache.camel.builder.Builder;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.model.ProcessorDefinition;
import org.apache.camel.support.DefaultMessage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.is;

/** A key of a row's own names its message, wherever the row stands when it comes again. */
class OwnKeysTest extends GatedTestSupport {

    private static final String TO_ANN = "sinch-sms:send?from=Acme&to=" + ANN;
    private static final String BY_BODY = TO_ANN + "&sendKey=row-${body}";
    private static final String BY_HEADER = TO_ANN + "&sendKey=${header.order}-${header.id}";
    private static final String SHARED = TO_ANN + "&sendKey=${header.order}";

    /** Ways to send each of the rows of a list, under a key that the row makes. */
    enum Rows {

        MADE_OF_THE_BODY(route -> route.split(Builder.body()).to(BY_BODY).end()),
        MADE_OF_THE_BODY_ALONE(route -> route.split(Builder.body()).to(TO_ANN + "&sendKey=${body}").end()),
        MADE_OF_A_METHOD_OF_THE_BODY(route -> route.split(Builder.body()).to(TO_ANN + "&sendKey=${body.trim()}").end()),
        MADE_OF_A_HEADER(route -> id(route.split(Builder.body())).to(BY_HEADER).end()),
        MADE_OF_A_PROPERTY(route -> route.split(Builder.body()).setProperty("id", Builder.body())
                .to(TO_ANN + "&sendKey=${exchangeProperty.id}").end()),
        MADE_OF_A_VARIABLE(route -> route.split(Builder.body()).setVariable("id", Builder.body())
                .to(TO_ANN + "&sendKey=${variable.id}").end()),
        IN_THE_HEADER(route -> key(route.split(Builder.body())).to(TO_ANN).end()),
        IN_THE_HEADER_IN_PLACE_OF_ANOTHER(route -> key(route.setHeader(SinchSmsConstants.SEND_KEY, Builder.constant("all"))
                .split(Builder.body())).to(TO_ANN).end()),
        STREAMED(route -> route.split(Builder.body()).streaming().to(BY_BODY).end()),
        PARALLEL(route -> route.split(Builder.body()).parallelProcessing().to(BY_BODY).end()),
        PARALLEL_BY_HEADER(route -> id(route.split(Builder.body()).parallelProcessing()).to(BY_HEADER).end()),
        DYNAMIC_BY_HEADER(route -> id(route.split(Builder.body())).toD(BY_HEADER).end()),
        DYNAMIC(route -> route.split(Builder.body()).toD(BY_BODY + "&priority=${header.lane}").end()),
        IN_ANOTHER_ROUTE(route -> route.split(Builder.body()).to("direct:row").end()),
        IN_AN_ENRICHER(route -> route.split(Builder.body()).enrich("direct:row").end()),
        IN_AN_INNER_SPLIT(route -> route.setBody(exchange -> List.of(exchange.getMessage().getBody(List.class)))
                .split(Builder.body()).split(Builder.body()).to(BY_BODY).end().end()),
        OF_AN_OUTER_SPLIT_WITH_AN_INNER_ONE(route -> id(route.split(Builder.body()))
                .setBody(exchange -> List.of(exchange.getMessage().getBody())).split(Builder.body()).to(BY_HEADER).end().end()),
        IN_A_MULTICAST(route -> route.split(Builder.body()).multicast().to(BY_BODY).end().end()),
        SET_IN_A_BRANCH(route -> route.split(Builder.body()).multicast().to("direct:keyed").end().end()),
        IN_A_LOOP(route -> route.setProperty("rows", Builder.body()).loop(Builder.simple("${body.size()}"))
                .setBody(Builder.simple("${exchangeProperty.rows[${exchangeProperty.CamelLoopIndex}]}")).to(BY_BODY).end()),
        IN_A_LOOP_OF_COPIES(route -> route.loop(Builder.simple("${body.size()}")).copy()
                .setBody(Builder.simple("${body[${exchangeProperty.CamelLoopIndex}]}")).to(BY_BODY).end()),
        SPLIT_IN_A_LOOP(route -> id(route.setProperty("rows", Builder.body()).loop(Builder.simple("${body.size()}"))
                .setBody(Builder.simple("${exchangeProperty.rows[${exchangeProperty.CamelLoopIndex}]}")))
                .split(Builder.body()).to(BY_HEADER).end().end()),
        LATER(route -> route.split(Builder.body()).to("seda:rows?waitForTaskToComplete=Always").end()),
        LATER_BY_HEADER(route -> key(route.split(Builder.body())).to("seda:keyed?waitForTaskToComplete=Always").end()
                .removeHeaders("*")),
        MESSAGES(route -> route.process(Rows::makeMessages).split(Builder.body()).to(TO_ANN).end());

        private final UnaryOperator<ProcessorDefinition<?>> steps;

        Rows(UnaryOperator<ProcessorDefinition<?>> steps) {
            this.steps = steps;
        }

        private static ProcessorDefinition<?> id(ProcessorDefinition<?> part) {
            return part.setHeader("id", Builder.body());
        }

        private static ProcessorDefinition<?> key(ProcessorDefinition<?> part) {
            return part.setHeader(SinchSmsConstants.SEND_KEY, Builder.simple("row-${body}"));
        }

        private static void makeMessages(Exchange exchange) {
            exchange.getMessage().setBody(exchange.getMessage().getBody(List.class).stream().map(row -> {
                DefaultMessage message = new DefaultMessage(exchange.getContext());
                message.setBody(row);
                message.setHeader(SinchSmsConstants.SEND_KEY, row);
                return message;
            }).toList());
        }
    }

    @ParameterizedTest
    @EnumSource
    void rowsInAnotherOrderAreNotSentAgain(Rows rows) throws Exception {
        route(rows.steps);

        run(List.of("a", "b", "c"));
        int sent = sinch.batches().size();
        run(List.of("c", "a", "b"));

        assertThat(sent).isEqualTo(3);
        assertThat(gate.calls("POST")).hasSize(3);
    }

    @ParameterizedTest
    @EnumSource
    void rowsThatAreLeftOutOrAddedChangeNothingForTheOthers(Rows rows) throws Exception {
        route(rows.steps);

        run(List.of("a", "b", "c"));
        run(List.of("c"));
        run(List.of("d", "b"));

        assertThat(gate.calls("POST")).hasSize(4);
    }

    @Test
    void theRowsThatAFailureLeftAreSentInWhateverOrder() throws Exception {
        route(Rows.MADE_OF_THE_BODY.steps);
        gate.answer(2, Reply.of(400));

        template.send("direct:in", in -> fill(in, List.of("a", "b", "c")));
        run(List.of("c", "b", "a"));

        assertThat(sinch.batches()).hasSize(3);
    }

    @Test
    void twoPartsWithTheSameKeyAndContentAreOneMessage() throws Exception {
        route(Rows.MADE_OF_THE_BODY.steps);

        run(List.of("a", "b", "a"));

        assertThat(gate.calls("POST")).hasSize(2);
    }

    @Test
    void anotherContentUnderTheKeyOfAnotherPartIsRefused() throws Exception {
        route(route -> route.split(Builder.body()).stopOnException().to(TO_ANN + "&sendKey=${body.length()}").end());

        Exchange refused = template.send("direct:in", in -> fill(in, List.of("a", "bb", "c")));

        assertThat(refused.getException()).hasRootCauseInstanceOf(SinchSmsValidationException.class)
                .rootCause().hasMessageContaining("sendKey");
        assertThat(gate.calls("POST")).hasSize(2);
    }

    @Test
    void anInnerSplitThatSharesTheKeyOfItsRowCountsFromTheRow() throws Exception {
        route(route -> route.split(Builder.body()).setHeader("order", Builder.simple("${body[0]}"))
                .split(Builder.body()).to(SHARED).end().end());
        List<String> one = List.of("a", "x", "x");
        List<String> two = List.of("b", "x");

        run(List.of(one, two));
        run(List.of(two, one));

        assertThat(gate.calls("POST")).hasSize(5);
    }

    @Test
    void aKeyThatAllPartsHaveFromTheWholeStillCountsTheirPlaces() throws Exception {
        route(route -> route.setHeader(SinchSmsConstants.SEND_KEY, Builder.constant("all"))
                .split(Builder.body()).to(TO_ANN).end()
                .removeHeaders(SinchSmsConstants.SEND_KEY)
                .split(Builder.body()).to(TO_ANN + "&sendKey=constant").end()
                .setProperty("run", Builder.constant("run-1"))
                .split(Builder.body()).parallelProcessing().to(TO_ANN + "&sendKey=${exchangeProperty.run}").end());

        run(List.of("a", "a", "b"));
        run(List.of("a", "a", "b"));

        assertThat(gate.calls("POST")).hasSize(9);
    }

    @Test
    void whatWasSplitMayGoOnBeforeItsPartsAreSentLater() throws Exception {
        CountDownLatch gone = new CountDownLatch(1);
        AtomicInteger done = new AtomicInteger();
        context.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from("seda:shared?pollTimeout=10").process(exchange -> gone.await()).to(SHARED)
                        .process(exchange -> done.incrementAndGet());
            }
        });
        route(route -> route.split(Builder.body()).to("seda:shared").end().setHeader("order", Builder.constant("another")));

        run(List.of("a", "a"));
        gone.countDown();
        await().untilAtomic(done, is(2));
        run(List.of("a", "a"));
        await().untilAtomic(done, is(4));

        assertThat(gate.calls("POST")).hasSize(2);
    }

    @Test
    void aKeyThatIsSetBeforeASplitInALoopOfCopiesIsSharedByTheParts() throws Exception {
        route(route -> route.loop(2).copy()
                .setHeader("order", Builder.simple("${header.order}-${exchangeProperty.CamelLoopIndex}"))
                .split(Builder.body()).to(SHARED).end().end());

        run(List.of("a", "a"));
        run(List.of("a", "a"));

        assertThat(gate.calls("POST")).hasSize(4);
    }

    @Test
    void theStreamThatIsSplitIsNotReadForTheKeysOfItsRows() throws Exception {
        context.setStreamCaching(false);
        route(route -> route.split(Builder.body().tokenize("\n")).streaming().to(BY_BODY).end());
        String rows = IntStream.range(0, 50).mapToObj(n -> "row " + n).collect(Collectors.joining("\n"));

        run(new ByteArrayInputStream(rows.getBytes(StandardCharsets.UTF_8)));

        assertThat(sinch.batches()).hasSize(50);
    }

    private void route(UnaryOperator<ProcessorDefinition<?>> steps) throws Exception {
        context.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                errorHandler(noErrorHandler());
                from("direct:row").to(BY_BODY);
                from("direct:keyed").setHeader(SinchSmsConstants.SEND_KEY, simple("row-${body}")).to(TO_ANN);
                from("seda:rows?pollTimeout=10").to(BY_BODY);
                from("seda:keyed?pollTimeout=10").to(TO_ANN);
                steps.apply(from("direct:in"));
            }
        });
    }

    private void run(Object rows) {
        Exchange done = template.send("direct:in", in -> fill(in, rows));
        assertThat(done.getException()).isNull();
    }

    private static void fill(Exchange exchange, Object rows) {
        exchange.getMessage().setHeaders(new HashMap<>(Map.of("order", 17, "lane", "normal")));
        exchange.getMessage().setBody(rows);
    }
}
