/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

import io.github.camelsinch.sms.api.model.BatchDeliveryReport;
import io.github.camelsinch.sms.api.model.DeliveryStatus;
import io.github.camelsinch.sms.api.model.RecipientDeliveryReport;
import io.github.camelsinch.sms.api.model.SinchSmsJson;
import org.apache.camel.Exchange;
import org.apache.camel.ExchangePattern;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.component.mock.MockEndpoint;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** What Sinch posts, and the exchange that becomes of it. */
class WebhookReportsTest extends WebhookTestSupport {

    @Test
    void aRecipientReportIsTheBodyAndItsFieldsAreHeaders() throws Exception {
        MockEndpoint end = receive(HMAC);

        assertThat(post(report())).isEqualTo(200);

        Exchange exchange = only(end);
        RecipientDeliveryReport report = exchange.getMessage().getBody(RecipientDeliveryReport.class);
        assertThat(report.recipient()).isEqualTo("12015550123");
        assertThat(report.status()).isEqualTo(DeliveryStatus.DELIVERED);
        assertThat(exchange.getMessage().getHeaders())
                .containsEntry("CamelSinchSmsBatchId", "01JWNXQ5M0AAAAAAAAAAAAAAAA")
                .containsEntry("CamelSinchSmsRecipient", "12015550123")
                .containsEntry("CamelSinchSmsStatus", "Delivered")
                .containsEntry("CamelSinchSmsCode", 0)
                .containsEntry("CamelSinchSmsAt", Instant.parse("2026-06-01T12:00:05.123Z"))
                .containsEntry("CamelSinchSmsFinalStatus", true)
                .containsEntry("CamelSinchSmsReference", "order-7")
                .containsKey("CamelSinchSmsReportKey");
    }

    @Test
    void aPushedReportMakesTheSameExchangeAsAPolledOne() throws Exception {
        MockEndpoint pushed = receive(HMAC);
        context.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from("sinch-sms:deliveryReports?initialDelay=0&delay=20&windowMargin=0&exchangePattern=InOnly")
                        .to("mock:polled");
            }
        });
        MockEndpoint polled = getMockEndpoint("mock:polled");
        polled.expectedMessageCount(2);
        sent(Map.of(SinchSmsConstants.CLIENT_REFERENCE, "order-7"));
        sinch.clock().advance(java.time.Duration.ofMinutes(1));
        polled.assertIsSatisfied(20_000);
        Exchange expected = polled.getExchanges().get(0);

        post(SinchSmsJson.write(expected.getMessage().getBody()));

        Exchange exchange = only(pushed);
        assertThat(exchange.getMessage().getBody()).isEqualTo(expected.getMessage().getBody());
        assertThat(new LinkedHashMap<>(exchange.getMessage().getHeaders()))
                .containsExactlyInAnyOrderEntriesOf(new LinkedHashMap<>(expected.getMessage().getHeaders()));
        assertThat(exchange.getPattern()).isEqualTo(ExchangePattern.InOnly);
        assertThat(exchange.getFromEndpoint().getEndpointUri()).contains("sinch-sms:");
    }

    @Test
    void aBatchReportIsOneExchange() throws Exception {
        MockEndpoint end = receive(HMAC);

        assertThat(post(fixture("synthetic/delivery-report-callback-live-shape.json"))).isEqualTo(200);

        Exchange exchange = only(end);
        BatchDeliveryReport report = exchange.getMessage().getBody(BatchDeliveryReport.class);
        assertThat(report.statuses()).hasSize(1);
        assertThat(report.statuses().get(0).recipients()).containsExactly("12015550123");
        assertThat(exchange.getMessage().getHeaders())
                .containsEntry("CamelSinchSmsBatchId", "01JWNXQ5M0AAAAAAAAAAAAAAAA")
                .containsEntry("CamelSinchSmsFinalStatus", true)
                .containsKey("CamelSinchSmsReportKey")
                .doesNotContainKeys("CamelSinchSmsRecipient", "CamelSinchSmsStatus", "CamelSinchSmsCode");
    }

    @ParameterizedTest
    @ValueSource(strings = { "RecipientDeliveryReportSMSDto", "RecipientDeliveryReportMMSDto" })
    void recipientReportsOfSmsAndMmsAreAlike(String name) throws Exception {
        MockEndpoint end = receive(HMAC);

        assertThat(post(fixture("java/deliveryreports/" + name + ".json"))).isEqualTo(200);

        assertThat(only(end).getMessage().getBody()).isInstanceOf(RecipientDeliveryReport.class);
        assertThat(only(end).getMessage().getHeader("CamelSinchSmsRecipient")).isEqualTo("44231235674");
        assertThat(only(end).getMessage().getHeader("CamelSinchSmsFinalStatus")).isEqualTo(false);
    }

    @ParameterizedTest
    @ValueSource(strings = { "BatchDeliveryReportSMSDto", "BatchDeliveryReportMMSDto" })
    void batchReportsOfSmsAndMmsAreAlike(String name) throws Exception {
        MockEndpoint end = receive(HMAC);

        assertThat(post(fixture("java/deliveryreports/" + name + ".json"))).isEqualTo(200);

        assertThat(only(end).getMessage().getBody()).isInstanceOf(BatchDeliveryReport.class);
        assertThat(only(end).getMessage().getHeader("CamelSinchSmsReference")).isEqualTo("a client reference");
    }

    @Test
    void aReportOfABatchThatSomethingElseSentIsHandedOverAndFlagged_B99() throws Exception {
        MockEndpoint end = receive(HMAC);

        assertThat(post(json("{'type':'recipient_delivery_report_sms','batch_id':'01STRANGE','recipient':'12015550123',"
                             + "'status':'Delivered','code':0,'at':'2026-06-01T12:00:05Z'}")))
                .isEqualTo(200);

        assertThat(only(end).getMessage().getHeaders()).containsEntry("CamelSinchSmsBatchId", "01STRANGE")
                .containsEntry("CamelSinchSmsForeign", true)
                .doesNotContainKey("CamelSinchSmsReference");
    }

    @ParameterizedTest
    @ValueSource(strings = { "mo_text", "mo_binary", "mo_media", "something_new" })
    void inboundMessagesAreAcknowledgedAndCounted_B100(String type) throws Exception {
        MockEndpoint end = receive(HMAC);

        assertThat(post(json("{'type':'" + type + "','id':'01M','from':'12015550123','to':'12015550199','body':'Hello'}")))
                .isEqualTo(200);

        end.expectedMessageCount(0);
        end.assertIsSatisfied();
        assertThat(pushed().getCallbacksIgnored()).isEqualTo(1);
        assertThat(pushed().getCallbacksHandled()).isZero();
    }

    @Test
    void onlyTheStatusesAndCodesThatAreWantedBecomeExchanges() throws Exception {
        MockEndpoint end = receive(HMAC + "&status=Failed,Aborted&code=402");

        assertThat(post(report("12015550123", "Delivered", 0))).isEqualTo(200);
        assertThat(post(report("12015550124", "Failed", 150))).isEqualTo(200);
        assertThat(post(report("12015550125", "Aborted", 402))).isEqualTo(200);
        assertThat(post(fixture("synthetic/delivery-report-callback-live-shape.json"))).isEqualTo(200);

        assertThat(only(end).getMessage().getHeader("CamelSinchSmsRecipient")).isEqualTo("12015550125");
        assertThat(pushed().getCallbacksIgnored()).isEqualTo(3);
    }

    @Test
    void onlyTheReferenceThatIsWantedBecomesAnExchange() throws Exception {
        MockEndpoint end = receive(HMAC + "&clientReference=order-8");

        assertThat(post(report())).isEqualTo(200);
        assertThat(post(json(new String(report()).replace("order-7", "order-8")))).isEqualTo(200);

        assertThat(only(end).getMessage().getHeader("CamelSinchSmsReference")).isEqualTo("order-8");
    }

    @Test
    void nothingOfTheRequestGetsIntoTheRouteAndNothingOfTheRouteGetsOut() throws Exception {
        context.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from(webhook(HMAC)).to("mock:reports").setBody(constant("secret of the route"))
                        .setHeader("X-Internal", constant("hidden"));
            }
        });
        Map<String, String> headers = signed(report());
        headers.put("CamelHttpUri", "http://evil.example");
        headers.put("CamelSinchSmsTo", "666");
        headers.put("X-Strange", "1");

        var answer = post(report(), headers);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEmpty();
        assertThat(answer.headers().map().keySet()).noneMatch(name -> name.toLowerCase().startsWith("x-"));
        assertThat(only(getMockEndpoint("mock:reports")).getMessage().getHeaders().keySet())
                .allMatch(name -> name.startsWith("CamelSinchSms")).doesNotContain("CamelSinchSmsTo");
    }

    private static Exchange only(MockEndpoint end) {
        assertThat(end.getReceivedExchanges()).hasSize(1);
        return end.getReceivedExchanges().get(0);
    }
}
