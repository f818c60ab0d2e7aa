/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.samples.scheduledsends;

import java.util.Map;

import io.github.camelsinch.sms.SinchSmsConstants;
import io.github.camelsinch.sms.api.error.SinchSmsRejectedException;
import org.apache.camel.builder.RouteBuilder;

/**
 * What to copy: routes that are told which row was changed, in the header {@code appointment}, and change the reminder
 * that waits at Sinch. The body becomes what came of it.
 */
public class ChangeRoutes extends RouteBuilder {

    @Override
    public void configure() {
        // Sinch changes nothing that it has begun to send
        onException(SinchSmsRejectedException.class).handled(true).setBody(simple("too late (${exception.sinchCode})"));

        from("direct:look-up").routeId("look-up")
                .to("sql:classpath:sql/appointment.sql?dataSource=#database&outputType=SelectOne&outputHeader=row")
                .setHeader(SinchSmsConstants.BATCH_ID, simple("${header.row[BATCH_ID]}"))
                .setBody(constant("not planned yet, the cron will find it as it is now"));

        // an update changes what it names
        from("direct:moved").routeId("moved")
                .to("direct:look-up").filter(header(SinchSmsConstants.BATCH_ID).isNotNull())
                .setBody(exchange -> Map.of("send_at", exchange.getMessage().getHeader("row", Map.class).get("REMIND_AT")))
                .to("sinch-sms:update")
                .setBody(constant("moved"));

        // a replacement keeps the batch's id, so it names everything else
        from("direct:rewritten").routeId("rewritten")
                .to("direct:look-up").filter(header(SinchSmsConstants.BATCH_ID).isNotNull())
                .setHeader(SinchSmsConstants.TO, simple("${header.row[PHONE]}"))
                .setHeader(SinchSmsConstants.SEND_AT, simple("${header.row[REMIND_AT]}"))
                .setBody(simple("${header.row[NOTE]}"))
                .to("sinch-sms:replace?from=Dentist")
                .setBody(constant("rewritten"));

        from("direct:cancelled").routeId("cancelled")
                .to("direct:look-up").filter(header(SinchSmsConstants.BATCH_ID).isNotNull())
                .to("sinch-sms:cancel")
                .setBody(constant("cancelled"));
    }
}
