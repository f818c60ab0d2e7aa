/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.samples.scheduledsends;

import io.github.camelsinch.sms.SinchSmsConstants;
import org.apache.camel.builder.RouteBuilder;

/**
 * What to copy: a cron hands reminders to Sinch, which keeps each until its time. Statements are in
 * {@code src/main/resources/sql}.
 */
public class PlanRoute extends RouteBuilder {

    @Override
    public void configure() {
        // one exchange a row, without a split: there a key belongs to a place, and a row's place is another next time
        from("sql:classpath:sql/due.sql?dataSource=#database&scheduler=quartz&scheduler.cron={{reminders.cron}}")
                .routeId("plan")
                .setHeader("appointment", simple("${body[ID]}"))
                .setHeader(SinchSmsConstants.TO, simple("${body[PHONE]}"))
                .setHeader(SinchSmsConstants.SEND_AT, simple("${body[REMIND_AT]}"))
                .setBody(simple("${body[NOTE]}"))
                // if the next line fails, the row comes again, and this posts nothing
                .to("sinch-sms:send?from=Dentist&sendKey=reminder-${header.appointment}&sendLedger=#ledger")
                .to("sql:classpath:sql/planned.sql?dataSource=#database");
    }
}
