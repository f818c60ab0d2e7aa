/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.docs;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;

import io.github.camelsinch.sms.api.error.SinchSmsAuthenticationException;
import io.github.camelsinch.sms.api.error.SinchSmsRejectedException;
import io.github.camelsinch.sms.simulator.fault.Fault;
import io.github.camelsinch.sms.simulator.junit5.SinchSmsSimulatorExtension;
import io.github.camelsinch.sms.simulator.outcome.DeliveryStatus;
import io.github.camelsinch.sms.simulator.outcome.Outcome;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.RoutesBuilder;
import org.apache.camel.test.junit5.CamelTestSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import static org.assertj.core.api.Assertions.assertThat;

/** The tests of the page that go further. */
class OrderRouteFailuresTest extends CamelTestSupport {

    private static final Map<String, Object> ANN = Map.of("phone", "+46701740605", "order", "4711");

    @RegisterExtension
    final SinchSmsSimulatorExtension sinch = SinchSmsSimulatorExtension.create();

    @Override
    protected CamelContext createCamelContext() throws Exception {
        return sinch.bindTo(super.createCamelContext());
    }

    @Override
    protected RoutesBuilder createRouteBuilder() {
        return new OrderRoute();
    }

    @Test
    void anOrderThatComesTwiceIsToldOnce() {
        template.sendBodyAndHeaders("direct:order-shipped", "Your parcel is on its way", ANN);
        template.sendBodyAndHeaders("direct:order-shipped", "Your parcel is on its way", ANN);

        sinch.messages().to("+46701740605").awaitOne();
        sinch.assertNoDuplicates();
    }

    @Test
    void whatSinchHasNoRoomForIsSentAgain() {
        sinch.faults().next(1).sends().with(Fault.status(429));

        template.sendBodyAndHeaders("direct:order-shipped", "Your parcel is on its way", ANN);

        sinch.messages().delivered().awaitOne();
        assertThat(sinch.simulator().requests()).hasSize(2);
    }

    @Test
    void aBlockedAccountIsAnError() {
        sinch.simulator().refuseNext(1, 403, "blocked_account", "The account is blocked");

        Exchange failed = template.send("direct:order-shipped", exchange -> {
            exchange.getMessage().setBody("Your parcel is on its way");
            exchange.getMessage().setHeaders(ANN);
        });

        assertThat(failed.getException()).isInstanceOf(SinchSmsRejectedException.class);
        sinch.batches().assertNone();
    }

    @Test
    void aWrongTokenIsAnError() {
        sinch.allowUnknownRequests();

        Exchange failed = template.send("sinch-sms:send?from=Acme&to=+46701740605&token=wrong",
                exchange -> exchange.getMessage().setBody("Your parcel is on its way"));

        assertThat(failed.getException()).isInstanceOf(SinchSmsAuthenticationException.class);
    }

    @Test
    void aPhoneThatIsOffIsToldByAReport() {
        sinch.outcomes().number("+46701740605", Outcome.failed(150).after(Duration.ofHours(6)));

        template.sendBodyAndHeaders("direct:order-shipped", "Your parcel is on its way", ANN);
        sinch.messages().withStatus(DeliveryStatus.DISPATCHED).awaitOne();

        sinch.clock().advance(Duration.ofHours(6));
        sinch.messages().withStatus(DeliveryStatus.FAILED).withCode(150).awaitOne();
    }

    @Test
    void aReminderWaitsForItsTime() {
        template.sendBodyAndHeaders("direct:order-shipped", "Your parcel is waiting",
                Map.of("phone", "+46701740605", "order", "4711", "CamelSinchSmsSendAt", Instant.now().plusSeconds(86_400)));
        sinch.batches().scheduled().awaitOne();
        sinch.messages().assertNone();

        sinch.clock().advance(Duration.ofDays(1));
        sinch.messages().delivered().awaitOne();
    }
}
