/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.samples.springboot;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.github.camelsinch.sms.SinchSmsConstants;
import io.github.camelsinch.sms.api.error.SinchSmsException;
import io.github.camelsinch.sms.api.error.SinchSmsValidationException;
import org.apache.camel.Exchange;
import org.apache.camel.LoggingLevel;
import org.apache.camel.NoTypeConversionAvailableException;
import org.apache.camel.builder.RouteBuilder;
import org.springframework.stereotype.Component;

/**
 * What to copy: one route sends what is posted to {@code /sms}, the other one logs delivery reports.
 */
@Component
public class SmsRoutes extends RouteBuilder {

    @Override
    public void configure() {
        from("platform-http:/sms?httpMethodRestrict=POST&consumes=application/json").routeId("send")
                .onException(JsonProcessingException.class, NoTypeConversionAvailableException.class).handled(true)
                .setHeader(Exchange.HTTP_RESPONSE_CODE, constant(400))
                .setBody(constant("The body must be JSON with the fields order, to and text, and no others")).end()
                .onException(SinchSmsValidationException.class).handled(true)
                .setHeader(Exchange.HTTP_RESPONSE_CODE, constant(400)).setBody(simple("${exception.message}")).end()
                .onException(SinchSmsException.class).handled(true).log(LoggingLevel.WARN, "${exception.message}")
                .setHeader(Exchange.HTTP_RESPONSE_CODE, constant(502)).setBody(simple("${exception.message}")).end()
                // or the caller would get its own headers back
                .removeHeaders("*").setHeader(Exchange.CONTENT_TYPE, constant("text/plain"))
                .unmarshal().json(SmsRequest.class)
                .setHeader("order", simple("${body.order}"))
                .setHeader(SinchSmsConstants.TO, simple("${body.to}"))
                .setBody(simple("${body.text}"))
                // a caller that had no answer asks again with the same order, which is then the same send
                .to("sinch-sms:send?from=Acme&validFor=1h&sendKey=order-${header.order}&sendLedger=#ledger")
                .setHeader(Exchange.HTTP_RESPONSE_CODE, constant(202))
                .setBody(simple("${header.CamelSinchSmsBatchId}"));

        from("sinch-sms:deliveryReports?positionRepository=#positions&delay={{reports.delay}}&windowMargin={{reports.margin}}")
                .routeId("reports")
                .log("${header.CamelSinchSmsBatchId}: ${header.CamelSinchSmsStatus}");
    }
}
