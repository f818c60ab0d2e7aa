/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

import io.github.camelsinch.sms.api.error.SinchSmsRejectedException;
import io.github.camelsinch.sms.api.error.SinchSmsUnavailableException;
import io.github.camelsinch.sms.api.error.SinchSmsValidationException;
import io.github.camelsinch.sms.api.model.BatchUpdate;
import io.github.camelsinch.sms.ledger.FaultyDataSource;
import io.github.camelsinch.sms.ledger.JdbcSendLedger;
import io.github.camelsinch.sms.simulator.fault.ApiCall;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.component.mock.MockEndpoint;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** Questions, changes, reports and ledgers that go well or wrong: nothing hidden is shown. */
class SecrecySweepOfReportsTest extends SecrecySweepTestSupport {

    @Test
    void questionsChangesAndTheirAnswers() throws Exception {
        Map<String, Object> later = personal();
        later.put("CamelSinchSmsSendAt", Instant.now().plus(Duration.ofHours(1)));
        later.put("CamelSinchSmsFeedbackEnabled", true);
        String id = takes(SEND, TEXT, later).getMessage().getHeader("CamelSinchSmsBatchId", String.class);
        takes("sinch-sms:dryRun?from=Acme&perRecipient=true", TEXT, personal());
        takes("sinch-sms:segment", "Rhabarberkompott 47-11", Map.of());
        takes("sinch-sms:get", id, Map.of());
        takes("sinch-sms:list", null, Map.of());
        takes("sinch-sms:batchReport?reportType=full", id, Map.of());
        takes("sinch-sms:recipientReport?batchId=" + id, null, Map.of("CamelSinchSmsTo", ANN, "CamelSinchSmsRecipient", ANN));
        takes("sinch-sms:deliveryReports", null, Map.of());
        takes("sinch-sms:update?batchId=" + id,
                BatchUpdate.builder().toAdd(List.of(CARL)).body("Rhabarberkompott").build(), Map.of());
        takes("sinch-sms:replace?from=Acme&batchId=" + id, TEXT, later);
        takes("sinch-sms:deliveryFeedback?batchId=" + id, List.of(ANN), Map.of());
        takes("sinch-sms:cancel", id, Map.of());
    }

    @Test
    void questionsAndChangesThatFail() throws Exception {
        for (String operation : List.of("get", "cancel", "batchReport", "update", "recipientReport", "deliveryFeedback")) {
            Map<String, Object> headers = Map.of("CamelSinchSmsBatchId", "not an id " + ANN, "CamelSinchSmsTo", ANN);
            show(SinchSmsValidationException.class, through("sinch-sms:" + operation, null, headers));
        }
        fails(SinchSmsRejectedException.class, "sinch-sms:recipientReport?batchId=none", null,
                Map.of("CamelSinchSmsTo", ANN, "CamelSinchSmsRecipient", ANN));
        fails(SinchSmsValidationException.class, "sinch-sms:recipientReport?batchId=none", null,
                Map.of("CamelSinchSmsTo", "nobody " + ANN, "CamelSinchSmsRecipient", "nobody " + ANN));
        fails(SinchSmsValidationException.class, "sinch-sms:update?batchId=none", Map.of("to_add", "x" + ANN, ANN, TEXT),
                Map.of());
        fails(SinchSmsValidationException.class, "sinch-sms:list", null, Map.of("CamelSinchSmsPage", "x" + ANN));
        sinch.faults().every().on(ApiCall.RECIPIENT_REPORT).reset();
        fails(SinchSmsUnavailableException.class, "sinch-sms:recipientReport?batchId=none", null,
                Map.of("CamelSinchSmsTo", ANN, "CamelSinchSmsRecipient", ANN));
    }

    @Test
    void callbacksGoodAndBad() throws Exception {
        MockEndpoint reports = receive(HMAC);
        byte[] good = report(ANN, "Delivered", 0);
        byte[] rubbish = json("{'type':'recipient_delivery_report_sms','recipient':'" + ANN + "','code':'" + VALUE + "'}");
        Map<String, String> wrong = signed(good);
        wrong.put(SIGNATURE, signed(rubbish).get(SIGNATURE));

        assertThat(post(good)).isEqualTo(200);
        assertThat(post(good)).isEqualTo(200);
        assertThat(post(good, wrong).statusCode()).isEqualTo(401);
        assertThat(post(rubbish)).isEqualTo(400);
        assertThat(post(json("{'type':'mo_text','from':'" + ANN + "','body':'Rhabarber'}"))).isEqualTo(200);
        assertThat(post(json("{'type':'" + ANN + "','body':'Rhabarber'}"))).isEqualTo(200);
        reports.whenAnyExchangeReceived(exchange -> {
            throw new IllegalStateException("of the route");
        });
        assertThat(post(report(BO, "Failed", 400))).isEqualTo(500);
        reports.getReceivedExchanges().forEach(exchange -> show(exchange.getMessage().getBody()));
    }

    @Test
    void reportsThatArePolledWithPoisonAmongThem() throws Exception {
        String sound = "{\"type\":\"recipient_delivery_report_sms\",\"batch_id\":\"b\",\"recipient\":\"" + ANN
                       + "\",\"code\":0,\"status\":\"Delivered\",\"at\":\"2026-03-01T12:00:00Z\",\"client_reference\":\"for "
                       + CARL + "\"}";
        try (ListedSinch listed = ListedSinch.ofEntries(
                sound, sound.replace(ANN, BO), "\"" + ANN + VALUE + "\"", "{\"recipient\":\"" + ANN + "\"}",
                sound.replace("Delivered", "Odd " + ANN).replace("0,", "7,"))) {
            context.addRoutes(new RouteBuilder() {
                @Override
                public void configure() {
                    from(ReportsTestSupport.reports("&since=2h&baseUrl=" + listed.baseUrl())).routeId("polling")
                            .choice().when(header("CamelSinchSmsCode").isEqualTo(7))
                            .throwException(new IllegalStateException("of the route")).end().to("mock:polled");
                }
            });
            MockEndpoint polled = getMockEndpoint("mock:polled");
            await().until(() -> polled.getReceivedCounter() > 0 && log.text().contains("of the route")
                    && ((DeliveryReportsConsumer) context.getRoute("polling").getConsumer()).getUnreadableReports() >= 2);
            polled.getReceivedExchanges().forEach(exchange -> show(exchange.getMessage().getBody()));
        }
    }

    @Test
    void batchesThatAreFollowedToTheirEnd() throws Exception {
        context.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from("sinch-sms:deliveryReports?track=batches&delay=20").to("mock:batches");
            }
        });
        takes(SEND, TEXT, personal());
        MockEndpoint batches = getMockEndpoint("mock:batches");
        sinch.clock().advance(Duration.ofSeconds(5));
        await().until(() -> batches.getReceivedCounter() > 0);
        show(batches.getReceivedExchanges().get(0).getMessage().getBody());
    }

    @Test
    void ledgersThatFail() throws Exception {
        JdbcDataSource database = new JdbcDataSource();
        database.setURL("jdbc:h2:mem:" + getClass().getSimpleName());
        FaultyDataSource faulty = new FaultyDataSource(database);
        try (Connection kept = database.getConnection();
             JdbcSendLedger ledger = JdbcSendLedger.builder().dataSource(faulty).build()) {
            context.getRegistry().bind("ledger", ledger);
            faulty.before(step -> {
                throw new SQLException("connection refused", "08001");
            });
            fails(SinchSmsUnavailableException.class, SEND + "&sendLedger=#ledger", TEXT, personal());
            faulty.heal();
            faulty.after(FaultyDataSource.onNth(FaultyDataSource.Step.COMMIT, 3, new SQLException("broken", "08006")));
            show(null, through(SEND + "&sendLedger=#ledger", TEXT, personal()));
            faulty.heal();
            try (var drop = kept.createStatement()) {
                drop.execute("DROP ALL OBJECTS");
            }
            fails(SinchSmsUnavailableException.class, SEND + "&sendLedger=#ledger", TEXT, personal());
        }
    }
}
