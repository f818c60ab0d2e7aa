/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.lang.reflect.RecordComponent;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

import io.github.camelsinch.sms.api.error.SinchSmsAuthenticationException;
import io.github.camelsinch.sms.api.error.SinchSmsExpiredException;
import io.github.camelsinch.sms.api.error.SinchSmsInDoubtException;
import io.github.camelsinch.sms.api.error.SinchSmsPartialSendException;
import io.github.camelsinch.sms.api.error.SinchSmsRejectedException;
import io.github.camelsinch.sms.api.error.SinchSmsThrottledException;
import io.github.camelsinch.sms.api.error.SinchSmsUnavailableException;
import io.github.camelsinch.sms.api.error.SinchSmsValidationException;
import io.github.camelsinch.sms.api.model.BatchUpdate;
import io.github.camelsinch.sms.ledger.FaultyDataSource;
import io.github.camelsinch.sms.ledger.JdbcSendLedger;
import io.github.camelsinch.sms.plan.MsisdnNormalizer;
import io.github.camelsinch.sms.plan.RecipientPolicy;
import io.github.camelsinch.sms.plan.SmsRecipient;
import io.github.camelsinch.sms.simulator.SinchSmsSimulator;
import io.github.camelsinch.sms.simulator.fault.ApiCall;
import io.github.camelsinch.sms.simulator.fault.Fault;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.component.mock.MockEndpoint;
import org.apache.camel.test.junit5.TestExecutionConfiguration;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static io.github.camelsinch.sms.HeldSinchTestSupport.elsewhere;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * Whatever happens to a send, a question or a report: no log line, exception, result's {@code toString()}, MBean,
 * health check, console page, meter or span of ours shows a secret, a whole number, a text or the value of a parameter.
 */
class SecrecySweepTest extends WebhookTestSupport {

    private static final String CLIENT_SECRET = "hidden-client-secret-4713";
    private static final String CARL = "46701740607";
    private static final String TEXT = "Rhabarberkompott 47-11 for ${name}";
    private static final String VALUE = "Wacholderbusch";
    private static final Map<String, Object> PARAMETERS
            = Map.of("name", Map.of(ANN, VALUE, BO, VALUE, "default", VALUE + "-default"));
    private static final Map<String, Object> PERSONAL = Map.of(
            "CamelSinchSmsTo", "+46 70 174 06 05, " + BO, "CamelSinchSmsParameters", PARAMETERS,
            "CamelSinchSmsClientReference", "for " + CARL);
    private static final List<String> HIDDEN = List.of(
            TOKEN, CLIENT_SECRET, Base64.getEncoder().encodeToString(("key-1:" + CLIENT_SECRET).getBytes()), SECRET, ANN, BO,
            CARL,
            "701740605", "70 174 06 05", "0701740605", "701740606", "701740607", "Rhabarber", "47-11", VALUE);

    private static final String SEND = "sinch-sms:send?from=Acme";

    private OperatorViews views;
    private Log log;
    private final List<String> shown = new ArrayList<>();
    private int orders;

    @Override
    public void configureTest(TestExecutionConfiguration configuration) {
        super.configureTest(configuration);
        configuration.withEnableJMX();
    }

    @Override
    SinchSmsSimulator startSimulator() {
        return SinchSmsSimulator.builder().servicePlanId(PLAN).token(TOKEN).project("project-1", "key-1", CLIENT_SECRET)
                .messagesPerSecond(0).socketFaults(true).start();
    }

    @Override
    protected CamelContext createCamelContext() throws Exception {
        log = new Log();
        CamelContext context = super.createCamelContext();
        SinchSmsComponent project = new SinchSmsComponent();
        project.getConfiguration().setBaseUrl(sinch.baseUrl());
        project.getConfiguration().setOauth2TokenEndpoint(sinch.baseUrl() + "/oauth2/token");
        project.getConfiguration().setProjectId("project-1");
        project.getConfiguration().setClientId("key-1");
        project.getConfiguration().setClientSecret(CLIENT_SECRET);
        context.addComponent("sinch-sms-project", project);
        views = new OperatorViews(context);
        return context;
    }

    @BeforeEach
    void showEveryEndpoint() {
        context.getManagementStrategy().getManagementAgent().setRegisterAlways(true);
    }

    @AfterEach
    void nothingHiddenIsShown() throws Exception {
        shown.addAll(views.shown());
        context.stop();
        log.close();
        shown.add(log.text());

        assertThat(shown).anyMatch(view -> view.startsWith("bean ") && view.contains("type=endpoints"));
        for (String view : shown) {
            for (String hidden : HIDDEN) {
                if (view.contains(hidden)) {
                    throw new AssertionError("'" + hidden + "' is shown: " + around(view, hidden));
                }
            }
        }
    }

    @Test
    void aSendThatIsAcceptedAndItsReplay() throws Exception {
        Map<String, Object> order = personal();
        takes(SEND, TEXT, order);
        assertThat(takes(SEND, TEXT, order).getMessage().getHeader("CamelSinchSmsReplayed")).isEqualTo(true);
        takes(SEND + "&bodyAs=recipients", List.of(new SmsRecipient(ANN, Map.of("name", VALUE)), CARL),
                Map.of("CamelSinchSmsText", "Rhabarberkompott", "CamelSinchSmsClientReference", "for " + CARL));
        takes("sinch-sms-project:send?from=Acme", TEXT, personal());
    }

    @Test
    void aSendByToD() throws Exception {
        context.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from("direct:dynamic").messageHistory().toD("sinch-sms:send?from=Acme&to=${header.number}&text=RAW(${body})");
            }
        });

        assertThat(sendTo("direct:dynamic", "Rhabarberkompott 47-11", Map.of("number", ANN)).getException()).isNull();
        show(SinchSmsValidationException.class,
                sendTo("direct:dynamic", "Rhabarberkompott 47-11", Map.of("number", "nobody-" + ANN)));
    }

    @Test
    void aSendWhoseSecretsAreInItsUri() throws Exception {
        takes(SEND + "&servicePlanId=" + PLAN + "&token=RAW(" + TOKEN + ")", TEXT, personal());
        fails(SinchSmsUnavailableException.class,
                SEND + "&servicePlanId=" + PLAN + "&token=" + TOKEN + "&proxyHost=127.0.0.1&proxyPort=1&proxyAuthUsername=u"
                                                  + "&proxyAuthPassword=" + SECRET,
                TEXT, personal());
    }

    @Test
    void aRefusalThatQuotesWhatWasSent() throws Exception {
        for (String words : List.of(
                "value '+46701740605' is no MSISDN", "the text 'Rhabarberkompott 47-11 for you' is not allowed",
                "body \\\"Rhabarber 47-11\\\" is not allowed", "'Hadn't you Rhabarber 47-11?' is not allowed",
                "not closed: 'Rhabarber 47-11", "46701740605 and 4 6 7 0 1 7 4 0 6 0 6")) {
            String answer = "{\"code\":\"c" + ANN + "\",\"text\":\"" + words + "\"}";
            for (int status : new int[] { 400, 403, 404 }) {
                sinch.faults().next(1).sends().with(Fault.status(status).body("application/json", answer));
                fails(SinchSmsRejectedException.class, SEND, TEXT, personal());
            }
            sinch.faults().next(1).sends().with(Fault.status(401).body("application/json", answer));
            fails(SinchSmsAuthenticationException.class, SEND, TEXT, personal());
        }
    }

    @Test
    void aSendInDoubtAndOneThatIsFound() throws Exception {
        sinch.faults().next(1).sends().acceptThenReset();
        fails(SinchSmsInDoubtException.class, SEND + "&onUnknown=fail", TEXT, personal());
        sinch.faults().next(1).sends().with(Fault.acceptThenStatus(503).body("text/plain", TEXT + ANN));
        takes(SEND, TEXT, personal());
    }

    @Test
    void aSendOfWhichAPartWasAccepted() throws Exception {
        sinch.faults().next(1).number(BO).sends().status(400);

        fails(SinchSmsPartialSendException.class, SEND + "&maxRecipientsPerBatch=1", TEXT, personal());
    }

    @Test
    void aSendThatExpiresWhileItWaits() throws Exception {
        HeldPacer pacer = new HeldPacer();
        context.getRegistry().bind("pacer", pacer);

        fails(SinchSmsExpiredException.class, SEND + "&pacer=#pacer&validFor=1s", TEXT, personal());
    }

    @Test
    void aSendThatIsThrottledAndOneTooMany() throws Exception {
        sinch.failNext(3, 429, Map.of());
        fails(SinchSmsThrottledException.class, SEND, TEXT, personal());
        HeldPacer pacer = new HeldPacer();
        context.getRegistry().bind("pacer", pacer);
        String full = routeTo("sinch-sms-project:send?from=Acme&pacer=#pacer&maxPending=1");
        CompletableFuture<Exchange> waiting = elsewhere(() -> sendTo(full, TEXT, personal()));
        await().until(() -> pacer.waiting() == 1);
        show(SinchSmsThrottledException.class, sendTo(full, TEXT, personal()));
        pacer.open();
        waiting.get(20, TimeUnit.SECONDS);
    }

    @Test
    void aProjectWithAWrongSecretAndATokenEndpointThatQuotesIt() throws Exception {
        fails(SinchSmsAuthenticationException.class,
                "sinch-sms-project:send?from=Acme&clientSecret=" + CLIENT_SECRET + "-wrong",
                TEXT, personal());
        sinch.faults().every().on(ApiCall.TOKEN).with(Fault.status(400).body(
                "application/json", "{\"error\":\"invalid_client\",\"error_description\":\"not '" + CLIENT_SECRET + "'\"}"));
        fails(SinchSmsAuthenticationException.class, "sinch-sms-project:send?from=Acme", TEXT, personal());
    }

    @Test
    void recipientsThatAreNone() throws Exception {
        for (String bad : List.of(
                ANN + BO, "0701740605", "tel:+" + ANN, ANN + "x", "x" + ANN, "Rhabarberkompott 47-11", ANN + "?" + TEXT)) {
            fails(SinchSmsValidationException.class, SEND, "Hello", Map.of("CamelSinchSmsTo", bad));
            fails(SinchSmsValidationException.class, SEND + "&bodyAs=recipients&text=Hello", List.of(ANN, bad), Map.of());
            takes(SEND + "&bodyAs=recipients&text=Hello&onBadRecipient=skip", List.of(ANN, bad), Map.of());
        }
        for (Object bad : List.of(Map.of(ANN, TEXT), Map.of("to", ANN, "body", TEXT, ANN, TEXT), List.of(Map.of(ANN, VALUE)))) {
            show(null, through(SEND + "&bodyAs=recipients&text=Hello", bad, Map.of()));
        }
    }

    @Test
    void recipientsThatABeanRefuses() throws Exception {
        RecipientPolicy policy = number -> {
            throw new IllegalStateException("cannot ask about " + number);
        };
        MsisdnNormalizer normalizer = number -> {
            throw new IllegalStateException("cannot read " + number);
        };
        context.getRegistry().bind("policy", policy);
        context.getRegistry().bind("normalizer", normalizer);

        fails(SinchSmsValidationException.class, SEND + "&recipientPolicy=#policy", TEXT, personal());
        fails(SinchSmsValidationException.class, SEND + "&msisdnNormalizer=#normalizer", TEXT, personal());
        fails(SinchSmsValidationException.class, SEND + "&deniedPrefixes=46", TEXT, personal());
        fails(SinchSmsValidationException.class, SEND + "&allowedRecipients=46700000000", TEXT, personal());
    }

    @Test
    void textsAndParametersThatCannotBeSent() throws Exception {
        for (String bad : List.of(TEXT.repeat(100), TEXT + "\0", TEXT + "\uD83D", TEXT + " ${missing}")) {
            fails(SinchSmsValidationException.class, SEND, bad, personal());
            fails(SinchSmsValidationException.class, "sinch-sms:dryRun?from=Acme", bad, personal());
        }
        for (Object bad : List.of(
                VALUE, List.of(VALUE), Map.of("name", Map.of(ANN, VALUE.repeat(20))),
                Map.of("name", Map.of(ANN, List.of(VALUE))), Map.of("key of " + ANN, Map.of(ANN, VALUE)),
                Map.of("name", Map.of("nobody " + ANN, VALUE)))) {
            Map<String, Object> headers = personal();
            headers.put("CamelSinchSmsParameters", bad);
            fails(SinchSmsValidationException.class, SEND, TEXT, headers);
        }
        fails(SinchSmsValidationException.class, SEND, null, personal());
        fails(SinchSmsValidationException.class, SEND, Map.of("to", List.of(ANN), "body", List.of(TEXT)), Map.of());
        fails(SinchSmsValidationException.class, SEND, Map.of("to", List.of(ANN), "text of " + ANN, TEXT), Map.of());
        fails(SinchSmsValidationException.class, SEND + "&type=mt_binary", Map.of("to", ANN, "type", "mt_binary", "body", TEXT),
                Map.of());
    }

    @Test
    void headersOfAnotherForm() throws Exception {
        for (String name : List.of(
                "From", "Type", "Udh", "DeliveryReport", "SendAt", "ExpireAt", "ValidFor", "FlashMessage", "TruncateConcat",
                "MaxNumberOfMessageParts", "FeedbackEnabled", "FromTon", "FromNpi", "StrictValidation", "Priority")) {
            Map<String, Object> headers = personal();
            headers.put("CamelSinchSms" + name, "no such thing " + ANN);
            if (name.equals("Udh")) {
                headers.put("CamelSinchSmsType", "mt_binary");
            }

            fails(SinchSmsValidationException.class, SEND, TEXT, headers);
        }
    }

    @Test
    void anotherContentUnderTheSameKeyAndAKeyThatIsTooLong() throws Exception {
        Map<String, Object> order = personal();
        takes(SEND, TEXT, order);
        fails(SinchSmsValidationException.class, SEND, TEXT + "!", order);
        order.put("CamelSinchSmsSendKey", CARL.repeat(1_000_000));
        fails(SinchSmsValidationException.class, SEND, TEXT, order);
    }

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

    /** Headers of a send with a key of its own. */
    private Map<String, Object> personal() {
        Map<String, Object> headers = new HashMap<>(PERSONAL);
        headers.put("CamelSinchSmsSendKey", "order " + ++orders + " of " + CARL);
        return headers;
    }

    private Exchange takes(String uri, Object body, Map<String, Object> headers) throws Exception {
        Exchange exchange = through(uri, body, headers);
        assertThat(exchange.getException()).isNull();
        show(exchange.getMessage().getBody());
        return exchange;
    }

    private void fails(Class<? extends Throwable> type, String uri, Object body, Map<String, Object> headers) throws Exception {
        show(type, through(uri, body, headers));
    }

    private Exchange sendTo(String start, Object body, Map<String, Object> headers) {
        return template.send(start, exchange -> {
            exchange.getMessage().setBody(body);
            exchange.getMessage().setHeaders(new HashMap<>(headers));
        });
    }

    private void show(Class<? extends Throwable> type, Exchange exchange) {
        if (type != null) {
            assertThat(exchange.getException()).isExactlyInstanceOf(type);
        }
        if (exchange.getException() != null) {
            StringWriter trace = new StringWriter();
            exchange.getException().printStackTrace(new PrintWriter(trace));
            shown.add(trace + exchange.getException().toString());
        }
        shown.add(exchange.toString());
    }

    /** What a result says of itself, and all records within it. What it holds for the route to take is the route's. */
    private void show(Object result) {
        if (result instanceof Collection<?> elements) {
            elements.forEach(this::show);
        } else if (result != null && result.getClass().getName().startsWith("io.github.camelsinch")) {
            shown.add(result.toString());
            if (result instanceof Record) {
                for (RecordComponent component : result.getClass().getRecordComponents()) {
                    try {
                        component.getAccessor().setAccessible(true);
                        show(component.getAccessor().invoke(result));
                    } catch (ReflectiveOperationException e) {
                        throw new AssertionError(e);
                    }
                }
            }
        }
    }

    private static String around(String view, String hidden) {
        int at = view.indexOf(hidden);
        return view.substring(Math.max(0, at - 500), Math.min(view.length(), at + 200));
    }
}
