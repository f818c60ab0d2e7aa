/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.samples.deliveryreports;

import io.github.camelsinch.sms.api.error.SinchSmsAuthenticationException;
import io.github.camelsinch.sms.api.error.SinchSmsException;
import io.github.camelsinch.sms.api.error.SinchSmsUnavailableException;
import org.apache.camel.LoggingLevel;
import org.apache.camel.builder.RouteBuilder;

/**
 * What to copy: one route sends and writes down which batch a message became, the other one polls delivery reports into
 * a table. Both may be killed at any moment and run again.
 *
 * <p>
 * The exchange to {@code direct:message} has the text as its body; headers name the recipient, the sender's reference
 * and the send key, which must be the same when a message is tried again. The processor {@code recipient} decides how a
 * phone number is stored. Statements are in {@code src/main/resources/sql}.
 */
public class DeliveryReportsRoutes extends RouteBuilder {

    /** The route that sends. */
    public static final String SEND = "direct:message";
    /** The id of the route that polls. */
    public static final String REPORTS = "reports";

    @Override
    public void configure() {
        // a message that is refused has no batch id: the next run tries it again. A poll that fails is made again anyway
        onException(SinchSmsException.class).handled(true).log(LoggingLevel.WARN, "${exception.message}");

        from(SEND).routeId("send")
                // the next message would fare no better, so this is for the caller
                .onException(SinchSmsAuthenticationException.class, SinchSmsUnavailableException.class).logExhausted(false)
                .end()
                .process("recipient")
                .to("sql:classpath:sql/message.sql?dataSource=#database&noop=true")
                .to("sinch-sms:send?sendLedger=#ledger")
                .to("sql:classpath:sql/accepted.sql?dataSource=#database&noop=true");

        // a report counts as handled when this route has completed, so after the MERGE; a failure brings it again. While Sinch
        // does not answer, a poll waits ten times as long
        from("sinch-sms:deliveryReports?idempotentRepository=#handled&positionRepository=#positions&since=1h"
             + "&bridgeErrorHandler=true&backoffErrorThreshold=1&backoffMultiplier=10"
             + "&delay={{reports.delay}}&windowMargin={{reports.margin}}&windowOverlap={{reports.overlap}}")
                .routeId(REPORTS)
                .process("recipient")
                .to("sql:classpath:sql/report.sql?dataSource=#database&noop=true");
    }
}
