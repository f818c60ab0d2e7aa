/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.Writer;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;

import io.github.camelsinch.sms.simulator.SinchSmsSimulator;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.main.Main;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/** Tokens, numbers and texts do not leave by the log or by an exception. */
class SecrecyTest {

    private static final String TOKEN = "hidden-token-4711";
    private static final String PASSWORD = "hidden-password-4712";
    private static final String CLIENT_SECRET = "hidden-client-secret-4713";
    private static final String NUMBER = "46701740605";
    private static final String TEXT = "Your hidden code is 918273";
    private static final List<String> HIDDEN
            = List.of(TOKEN, PASSWORD, CLIENT_SECRET, NUMBER, "701740605", "0701740605", TEXT, "hidden code", "918273");

    private SinchSmsSimulator sinch;
    private final Main camel = new Main();
    private final List<Throwable> failures = new ArrayList<>();

    @TempDir
    Path folder;

    private final Properties settings = new Properties();

    @BeforeEach
    void startSimulator() {
        sinch = SinchSmsSimulator.builder().servicePlanId("plan-1").token(TOKEN).messagesPerSecond(0)
                .project("project-1", "key-1", CLIENT_SECRET).start();
    }

    @AfterEach
    void stopAll() {
        camel.stop();
        sinch.close();
    }

    @Test
    void theStartUpSummaryMasksEverySecret() throws Exception {
        try (Log log = new Log()) {
            plan();
            set("proxy-auth-username", "user-4714");
            set("proxy-auth-password", PASSWORD);
            start();

            assertThat(log.text()).contains("camel.component.sinch-sms.token").doesNotContain(HIDDEN);
        }
    }

    @Test
    void theStartUpSummaryMasksTheSecretsOfAProject() throws Exception {
        try (Log log = new Log()) {
            project();
            start();

            assertThat(log.text()).contains("camel.component.sinch-sms.clientSecret").doesNotContain(HIDDEN);
        }
    }

    @Test
    void aSuccessfulSendLogsNothingSecret() throws Exception {
        assertNothingShows(() -> {
            send("sinch-sms:send?from=Acme", TEXT, NUMBER);
            assertThat(failures).isEmpty();
        });
    }

    @Test
    void secretsInAUriAreMasked() throws Exception {
        assertNothingShows(() -> send(
                "sinch-sms:send?from=Acme&servicePlanId=plan-1&token=" + TOKEN
                                      + "&proxyHost=127.0.0.1&proxyPort=1&proxyAuthUsername=u&proxyAuthPassword=" + PASSWORD,
                TEXT, NUMBER));
        assertThat(failures).hasSize(1);
    }

    @Test
    void aWrongTokenIsNotShown() throws Exception {
        assertNothingShows(() -> send("sinch-sms:send?from=Acme&token=" + TOKEN + "-wrong", TEXT, NUMBER));
        assertThat(failures).hasSize(1);
    }

    @Test
    void aRefusalOfTheServerIsShownWithoutWhatWasSent() throws Exception {
        assertNothingShows(() -> {
            for (int status : new int[] { 400, 403, 404, 429, 500, 503 }) {
                sinch.failNext(status == 429 ? 3 : 1, status, Map.of());
                send("sinch-sms:send?from=Acme&onUnknown=fail", TEXT, NUMBER);
            }
        });
        assertThat(failures).hasSize(6);
    }

    @Test
    void badInputIsShownMasked() throws Exception {
        assertNothingShows(() -> {
            send("sinch-sms:send?from=Acme", TEXT, "0701740605");
            send("sinch-sms:send?from=Acme", TEXT, NUMBER + NUMBER);
            send("sinch-sms:send?from=Acme", TEXT + "${name}", NUMBER);
            send("sinch-sms:send?from=Acme", TEXT.repeat(100), NUMBER);
            send("sinch-sms:send?from=Acme&bodyAs=recipients&text=" + "Hello", List.of(NUMBER, "nobody " + NUMBER), null);
            send("sinch-sms:get", "not an id " + NUMBER, null);
        });
        assertThat(failures).hasSize(6);
    }

    @Test
    void aServerThatDoesNotAnswerIsShownWithoutWhatWasSent() throws Exception {
        try (ServerSocket blackHole = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            assertNothingShows(() -> send(
                    "sinch-sms:send?from=Acme&onUnknown=fail&requestTimeout=200&baseUrl=http://127.0.0.1:"
                                          + blackHole.getLocalPort(),
                    TEXT,
                    NUMBER));
        }
        assertThat(failures).hasSize(1);
    }

    @Test
    void aRefusedAccessKeyIsNotShown() throws Exception {
        String log = run(() -> {
            project();
            set("client-secret", CLIENT_SECRET + "-wrong");
        }, () -> send("sinch-sms:send?from=Acme", TEXT, NUMBER));

        assertThat(log).doesNotContain(HIDDEN);
        assertThat(failures).hasSize(1);
        assertThat(trace(failures.get(0))).doesNotContain(HIDDEN);
    }

    private void assertNothingShows(Step step) throws Exception {
        String log = run(this::plan, step);

        assertThat(log).contains("sinch-sms").doesNotContain(HIDDEN);
        assertThat(failures).allSatisfy(failure -> assertThat(trace(failure)).doesNotContain(HIDDEN));
    }

    private String run(Runnable settings, Step step) throws Exception {
        try (Log log = new Log()) {
            settings.run();
            start();
            step.run();
            camel.stop();
            return log.text();
        }
    }

    private void set(String option, String value) {
        settings.setProperty("camel.component.sinch-sms." + option, value);
    }

    private void start() throws Exception {
        Path file = folder.resolve("application.properties");
        try (Writer out = Files.newBufferedWriter(file)) {
            settings.store(out, null);
        }
        camel.setPropertyPlaceholderLocations(file.toUri().toString());
        camel.start();
    }

    private void plan() {
        set("base-url", sinch.baseUrl());
        set("service-plan-id", "plan-1");
        set("token", TOKEN);
    }

    private void project() {
        set("base-url", sinch.baseUrl());
        set("oauth2-token-endpoint", sinch.baseUrl() + "/oauth2/token");
        set("project-id", "project-1");
        set("client-id", "key-1");
        set("client-secret", CLIENT_SECRET);
    }

    /** Through a route with Camel's own error handler, which logs each failure with the history of the message. */
    private void send(String uri, Object body, String number) throws Exception {
        CamelContext context = camel.getCamelContext();
        String start = "direct:start-" + context.getRoutesSize();
        context.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from(start).messageHistory().to(uri).log("${body}");
            }
        });
        Map<String, Object> headers = new HashMap<>();
        if (number != null) {
            headers.put(SinchSmsConstants.TO, number);
        }
        Exchange sent = context.createProducerTemplate().send(start, exchange -> {
            exchange.getMessage().setBody(body);
            exchange.getMessage().setHeaders(headers);
        });
        if (sent.getException() != null) {
            failures.add(sent.getException());
        }
    }

    private static String trace(Throwable failure) {
        StringWriter trace = new StringWriter();
        failure.printStackTrace(new PrintWriter(trace));
        return trace + failure.toString();
    }

    /** What is done while the log is kept. */
    @FunctionalInterface
    private interface Step {
        void run() throws Exception;
    }
}
