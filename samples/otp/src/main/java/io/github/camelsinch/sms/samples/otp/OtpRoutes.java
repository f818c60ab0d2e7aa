/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.samples.otp;

import io.github.camelsinch.sms.api.error.SinchSmsExpiredException;
import org.apache.camel.builder.RouteBuilder;

/**
 * What to copy: codes and notices share a service plan and its rate, and the codes go first. The body is the text, the
 * header {@code CamelSinchSmsTo} the phone. A code is answered with {@code sent} or {@code expired}.
 */
public class OtpRoutes extends RouteBuilder {

    @Override
    public void configure() {
        // no sendKey and no ledger in a file: after a crash nobody wants the old code
        from("direct:code").routeId("code")
                // the user is told to ask for another code
                .onException(SinchSmsExpiredException.class).handled(true).setBody(constant("expired")).end()
                .to("sinch-sms:send?from=Bank&priority=high&validFor={{code.valid-for}}")
                .setBody(constant("sent"));

        // a notice should survive a crash: how it gets a sendKey and a ledger for that is in the sample queue-to-sms
        from("direct:notice").routeId("notice")
                .to("sinch-sms:send?from=Parcels");
    }
}
