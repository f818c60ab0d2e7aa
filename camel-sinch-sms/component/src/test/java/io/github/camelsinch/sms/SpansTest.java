/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import io.github.camelsinch.sms.simulator.SinchSmsSimulator;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.context.propagation.ContextPropagators;
import io.opentelemetry.sdk.testing.exporter.InMemorySpanExporter;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.export.SimpleSpanProcessor;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.component.mock.MockEndpoint;
import org.apache.camel.opentelemetry2.OpenTelemetryTracer;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** What traces say, with camel-opentelemetry2 as users have it. */
class SpansTest extends SinchSmsTestSupport {

    private static final String SEND = "sinch-sms:send?from=Acme&text=Secret word&to=" + ANN + "," + BO;

    private final InMemorySpanExporter exporter = InMemorySpanExporter.create();

    @Override
    SinchSmsSimulator startSimulator() {
        return SinchSmsSimulator.builder().servicePlanId(PLAN).token(TOKEN).messagesPerSecond(0).start();
    }

    @Override
    protected CamelContext createCamelContext() throws Exception {
        CamelContext context = super.createCamelContext();
        SdkTracerProvider provider = SdkTracerProvider.builder().addSpanProcessor(SimpleSpanProcessor.create(exporter)).build();
        context.getRegistry().bind("tracer", provider.get("test"));
        context.getRegistry().bind("propagators", ContextPropagators.noop());
        OpenTelemetryTracer tracer = new OpenTelemetryTracer();
        tracer.setCamelContext(context);
        tracer.init(context);
        return context;
    }

    @Test
    void aSendIsNamedAfterItsOperationAndSaysWhatBecameOfIt() throws Exception {
        Exchange sent = through(SEND, null);

        SpanData span = span("sinch-sms send");
        assertThat(attributes(span)).containsEntry("messaging.system", "sinch-sms")
                .containsEntry("messaging.operation.name", "send")
                .containsEntry("server.address", sinch.baseUrl())
                .containsEntry("sinch.sms.outcome", "accepted")
                .containsEntry("sinch.sms.batch.id", sent.getMessage().getHeader(SinchSmsConstants.BATCH_ID, String.class))
                .containsEntry("sinch.sms.batches", "1")
                .containsEntry("sinch.sms.recipients", "2")
                .containsEntry("sinch.sms.parts", "2")
                .containsEntry("sinch.sms.encoding", "GSM_7BIT");
        assertThat(span.getStatus().getStatusCode()).isNotEqualTo(StatusCode.ERROR);
    }

    @Test
    void aRefusedSendIsAnErrorWithStatusAndOutcome() throws Exception {
        sinch.failNext(1, 400, Map.of());
        through(SEND, null);

        SpanData span = span("sinch-sms send");
        assertThat(span.getStatus().getStatusCode()).isEqualTo(StatusCode.ERROR);
        assertThat(attributes(span)).containsEntry("sinch.sms.outcome", "rejected").containsEntry("http.status_code", "400")
                .containsEntry("error.type", "io.github.camelsinch.sms.api.error.SinchSmsRejectedException")
                .doesNotContainKey("sinch.sms.batch.id");
    }

    @Test
    void aStepThatSaysNothingDoesNotBorrowTheResultOfTheOneBefore() throws Exception {
        Exchange end = template.send(routeTo(SEND, "sinch-sms:segment", "sinch-sms:get"), exchange -> {
        });

        assertThat(end.getException()).isNull();
        assertThat(attributes(span("sinch-sms segment"))).doesNotContainKeys(
                "sinch.sms.batch.id", "sinch.sms.outcome", "server.address");
        assertThat(attributes(span("sinch-sms get")))
                .containsEntry("sinch.sms.batch.id", attributes(span("sinch-sms send")).get("sinch.sms.batch.id"));
    }

    @Test
    void aReportThatComesInSaysWhatItIsAbout() throws Exception {
        context.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from("sinch-sms:deliveryReports?initialDelay=0&delay=20&windowMargin=0").to("mock:reports");
            }
        });
        MockEndpoint reports = getMockEndpoint("mock:reports");
        reports.expectedMinimumMessageCount(2);
        through(SEND, null);
        reports.assertIsSatisfied(20_000);
        String id = attributes(span("sinch-sms send")).get("sinch.sms.batch.id");

        await().untilAsserted(() -> assertThat(named("sinch-sms deliveryReports")).hasSizeGreaterThanOrEqualTo(2));
        assertThat(attributes(named("sinch-sms deliveryReports").get(0))).containsEntry("sinch.sms.batch.id", id)
                .containsEntry("sinch.sms.status", "Delivered").containsEntry("sinch.sms.code", "0")
                .doesNotContainKey("sinch.sms.outcome");
        nothingSecretIsShown();
    }

    @Test
    void noSpanOfOursShowsANumberATextOrAToken() throws Exception {
        through(SEND + "&token=" + TOKEN, null);
        sinch.failNext(1, 400, Map.of());
        through(SEND, null);
        through("sinch-sms:send?from=Acme&to=bad" + ANN, "Secret word");

        assertThat(named("sinch-sms send")).hasSize(3);
        nothingSecretIsShown();
    }

    private void nothingSecretIsShown() {
        assertThat(exporter.getFinishedSpanItems()).filteredOn(span -> span.getName().startsWith("sinch-sms"))
                .isNotEmpty().allSatisfy(span -> assertThat(span.getName() + span.getAttributes() + span.getEvents()
                                                            + span.getStatus())
                        .doesNotContain(ANN, BO, TOKEN, "Secret"));
    }

    private SpanData span(String name) {
        assertThat(named(name)).hasSize(1);
        return named(name).get(0);
    }

    private List<SpanData> named(String name) {
        return exporter.getFinishedSpanItems().stream().filter(span -> span.getName().equals(name)).toList();
    }

    private static Map<String, String> attributes(SpanData span) {
        return span.getAttributes().asMap().entrySet().stream()
                .collect(Collectors.toMap(entry -> keyOf(entry.getKey()), entry -> String.valueOf(entry.getValue())));
    }

    private static String keyOf(AttributeKey<?> key) {
        return key.getKey();
    }
}
