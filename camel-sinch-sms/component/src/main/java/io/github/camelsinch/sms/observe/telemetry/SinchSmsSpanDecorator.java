/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.observe.telemetry;

import java.util.Map;

import io.github.camelsinch.sms.api.error.SinchSmsException;
import io.github.camelsinch.sms.api.model.Batch;
import io.github.camelsinch.sms.api.model.BatchDeliveryReport;
import io.github.camelsinch.sms.api.model.RecipientDeliveryReport;
import io.github.camelsinch.sms.observe.Outcomes;
import io.github.camelsinch.sms.privacy.Mask;
import io.github.camelsinch.sms.send.SendResult;
import org.apache.camel.Endpoint;
import org.apache.camel.Exchange;
import org.apache.camel.spi.EndpointServiceLocation;
import org.apache.camel.telemetry.Span;
import org.apache.camel.telemetry.TagConstants;
import org.apache.camel.telemetry.decorators.AbstractSpanDecorator;

/**
 * What the spans of this component are called and say, with any tracer on top of camel-telemetry. Camel finds it by
 * {@code META-INF/services}. Camel's own decorator shows the whole URI, in which there may be numbers and a text; this
 * one shows none of it, and of a failure only what holds neither.
 */
public final class SinchSmsSpanDecorator extends AbstractSpanDecorator {

    private static final String SCHEME = "sinch-sms";
    private static final String PREFIX = "sinch.sms.";
    /** The span of the call that runs: only that one may read its result. */
    private static final String RUNNING = "CamelSinchSmsSpan";

    @Override
    public String getComponent() {
        return SCHEME;
    }

    @Override
    public String getComponentClassName() {
        return "io.github.camelsinch.sms.SinchSmsComponent";
    }

    @Override
    public String getOperationName(Exchange exchange, Endpoint endpoint) {
        return SCHEME + " " + stripSchemeAndOptions(endpoint);
    }

    @Override
    public void beforeTracingEvent(Span span, Exchange exchange, Endpoint endpoint) {
        span.setComponent("camel-" + SCHEME);
        span.setTag(TagConstants.URL_SCHEME, SCHEME);
        span.setTag(TagConstants.EXCHANGE_ID, exchange.getExchangeId());
        span.setTag("messaging.system", SCHEME);
        span.setTag("messaging.operation.name", stripSchemeAndOptions(endpoint));
        if (endpoint instanceof EndpointServiceLocation service) {
            tag(span, TagConstants.SERVER_ADDRESS, service.getServiceUrl());
            if (service.getServiceUrl() != null) {
                tag(span, TagConstants.SERVER_PROTOCOL, service.getServiceProtocol());
                tag(span, TagConstants.SERVER_REGION, service.getServiceMetadata().get("region"));
            }
        }
        if (endpoint.equals(exchange.getFromEndpoint())) {
            report(span, exchange.getMessage().getBody());
        }
        exchange.setProperty(RUNNING, span);
    }

    @Override
    public void afterTracingEvent(Span span, Exchange exchange) {
        Throwable failure = exchange.getException();
        if (exchange.isFailed()) {
            span.setError(true);
            failed(span, failure);
        }
        if (exchange.removeProperty(RUNNING) != span) {
            return; // of a route, in which other calls were made since
        }
        if (failure == null) {
            result(span, exchange.getMessage().getBody());
        }
    }

    private static void failed(Span span, Throwable failure) {
        if (failure == null) {
            return;
        }
        span.setTag("error.type", failure.getClass().getName());
        if (failure instanceof SinchSmsException known) {
            span.setTag(PREFIX + "outcome", Outcomes.of(known));
            tag(span, PREFIX + "code", known.getSinchCode());
            if (known.getHttpStatus() > 0) {
                span.setTag(TagConstants.HTTP_STATUS, Integer.toString(known.getHttpStatus()));
            }
            span.log(Map.of("event", "error", "error.kind", "Exception", "message", known.getMessage()));
        }
    }

    private static void result(Span span, Object body) {
        if (body instanceof SendResult sent) {
            span.setTag(PREFIX + "outcome", Outcomes.ACCEPTED);
            sent.batchIds().stream().findFirst().ifPresent(id -> span.setTag(PREFIX + "batch.id", id));
            span.setTag(PREFIX + "batches", Integer.toString(sent.batches().size()));
            span.setTag(PREFIX + "recipients", Long.toString(sent.recipients()));
            span.setTag(PREFIX + "parts", Long.toString(sent.parts()));
            tag(span, PREFIX + "encoding", sent.encoding());
            span.setTag(PREFIX + "replayed", Boolean.toString(sent.replayed()));
            span.setTag(PREFIX + "reconciled", Integer.toString(sent.reconciled()));
        } else if (body instanceof Batch batch) {
            tag(span, PREFIX + "batch.id", batch.id());
        }
    }

    private static void report(Span span, Object body) {
        if (body instanceof RecipientDeliveryReport report) {
            tag(span, PREFIX + "batch.id", report.batchId() == null ? null : Mask.text(report.batchId()));
            tag(span, PREFIX + "status", report.status());
            tag(span, PREFIX + "code", report.code());
        } else if (body instanceof BatchDeliveryReport report) {
            tag(span, PREFIX + "batch.id", report.batchId() == null ? null : Mask.text(report.batchId()));
        }
    }

    private static void tag(Span span, String name, Object value) {
        if (value != null) {
            span.setTag(name, value.toString());
        }
    }
}
