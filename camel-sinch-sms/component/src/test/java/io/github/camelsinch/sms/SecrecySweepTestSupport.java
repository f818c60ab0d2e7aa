/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import io.github.camelsinch.sms.simulator.SinchSmsSimulator;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.test.junit5.TestExecutionConfiguration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Whatever happens to a send, a question or a report: no log line, exception, result's {@code toString()}, MBean,
 * health check, console page, meter or span of ours shows a secret, a whole number, a text or the value of a parameter.
 */
abstract class SecrecySweepTestSupport extends WebhookTestSupport {

    static final String CLIENT_SECRET = "hidden-client-secret-4713";
    static final String CARL = "46701740607";
    static final String TEXT = "Rhabarberkompott 47-11 for ${name}";
    static final String VALUE = "Wacholderbusch";
    private static final Map<String, Object> PARAMETERS
            = Map.of("name", Map.of(ANN, VALUE, BO, VALUE, "default", VALUE + "-default"));
    private static final Map<String, Object> PERSONAL = Map.of(
            "CamelSinchSmsTo", "+46 70 174 06 05, " + BO, "CamelSinchSmsParameters", PARAMETERS,
            "CamelSinchSmsClientReference", "for " + CARL);
    private static final List<String> HIDDEN = List.of(
            TOKEN, CLIENT_SECRET, Base64.getEncoder().encodeToString(("key-1:" + CLIENT_SECRET).getBytes()), SECRET, ANN, BO,
            CARL,
            "701740605", "70 174 06 05", "0701740605", "701740606", "701740607", "Rhabarber", "47-11", VALUE);

    static final String SEND = "sinch-sms:send?from=Acme";

    private OperatorViews views;
    Log log;
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

    /** Headers of a send with a key of its own. */
    Map<String, Object> personal() {
        Map<String, Object> headers = new HashMap<>(PERSONAL);
        headers.put("CamelSinchSmsSendKey", "order " + ++orders + " of " + CARL);
        return headers;
    }

    Exchange takes(String uri, Object body, Map<String, Object> headers) throws Exception {
        Exchange exchange = through(uri, body, headers);
        assertThat(exchange.getException()).isNull();
        show(exchange.getMessage().getBody());
        return exchange;
    }

    void fails(Class<? extends Throwable> type, String uri, Object body, Map<String, Object> headers) throws Exception {
        show(type, through(uri, body, headers));
    }

    Exchange sendTo(String start, Object body, Map<String, Object> headers) {
        return template.send(start, exchange -> {
            exchange.getMessage().setBody(body);
            exchange.getMessage().setHeaders(new HashMap<>(headers));
        });
    }

    void show(Class<? extends Throwable> type, Exchange exchange) {
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
    void show(Object result) {
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
