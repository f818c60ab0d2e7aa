/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms;

import java.util.ArrayList;
import java.util.List;

import javax.management.MBeanAttributeInfo;
import javax.management.MBeanServer;
import javax.management.ObjectName;

import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.opentelemetry.context.propagation.ContextPropagators;
import io.opentelemetry.sdk.testing.exporter.InMemorySpanExporter;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.export.SimpleSpanProcessor;
import org.apache.camel.CamelContext;
import org.apache.camel.console.DevConsole;
import org.apache.camel.console.DevConsoleRegistry;
import org.apache.camel.health.HealthCheck;
import org.apache.camel.health.HealthCheckRegistry;
import org.apache.camel.impl.health.ProducersHealthCheckRepository;
import org.apache.camel.opentelemetry2.OpenTelemetryTracer;
import org.apache.camel.util.json.JsonObject;

/** Everything in which operators look at a context: MBeans, health checks, the dev console, meters and spans. */
final class OperatorViews {

    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final InMemorySpanExporter spans = InMemorySpanExporter.create();
    private final CamelContext context;

    /** Opens all of them for a context that is not started yet, but for JMX, which a context has or has not. */
    OperatorViews(CamelContext context) {
        this.context = context;
        context.getRegistry().bind("metricsRegistry", meters);
        context.getRegistry().bind("tracer", SdkTracerProvider.builder().addSpanProcessor(SimpleSpanProcessor.create(spans))
                .build().get("test"));
        context.getRegistry().bind("propagators", ContextPropagators.noop());
        OpenTelemetryTracer tracer = new OpenTelemetryTracer();
        tracer.setCamelContext(context);
        tracer.init(context);
        ProducersHealthCheckRepository producers = new ProducersHealthCheckRepository();
        producers.setCamelContext(context);
        producers.setEnabled(true);
        HealthCheckRegistry.get(context).register(producers);
    }

    List<String> shown() throws Exception {
        List<String> shown = new ArrayList<>(beans());
        HealthCheckRegistry.get(context).stream().map(HealthCheck::call).forEach(result -> shown.add(
                "health " + result + result.getMessage() + result.getDetails() + result.getError()));
        DevConsole console
                = context.getCamelContextExtension().getContextPlugin(DevConsoleRegistry.class).resolveById("sinch-sms");
        shown.add((String) console.call(DevConsole.MediaType.TEXT));
        shown.add(((JsonObject) console.call(DevConsole.MediaType.JSON)).toJson());
        for (Meter meter : meters.getMeters()) {
            shown.add("meter " + meter.getId());
        }
        for (SpanData span : spans.getFinishedSpanItems()) {
            shown.add("span " + span.getName() + span.getAttributes() + span.getEvents() + span.getStatus());
        }
        return shown;
    }

    private List<String> beans() throws Exception {
        List<String> shown = new ArrayList<>();
        MBeanServer server = context.getManagementStrategy().getManagementAgent().getMBeanServer();
        for (ObjectName name : server.queryNames(
                new ObjectName("org.apache.camel:context=" + context.getManagementName() + ",*"),
                null)) {
            for (MBeanAttributeInfo attribute : server.getMBeanInfo(name).getAttributes()) {
                if (attribute.isReadable()) {
                    shown.add(
                            "bean " + name + " " + attribute.getName() + "=" + server.getAttribute(name, attribute.getName()));
                }
            }
        }
        return shown;
    }
}
