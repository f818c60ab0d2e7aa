/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import io.github.camelsinch.sms.api.error.SinchSmsValidationException;
import io.github.camelsinch.sms.simulator.SinchSmsSimulator;
import io.github.camelsinch.sms.simulator.plan.SimulatedMessage;
import org.apache.camel.CamelContext;
import org.apache.camel.Endpoint;
import org.apache.camel.Exchange;
import org.apache.camel.FailedToCreateRouteException;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.component.mock.MockEndpoint;
import org.apache.camel.support.PluginHelper;
import org.apache.camel.support.ResourceHelper;
import org.apache.camel.test.junit5.CamelTestSupport;
import org.apache.camel.tooling.model.JsonMapper;
import org.apache.camel.util.URISupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

/** The Kamelets of the jar, found by their names alone, against a simulator for each service plan. */
class KameletsTest extends CamelTestSupport {

    private static final String ANN = "46701740605";
    private static final String BO = "46701740606";
    /** Characters that mean something in a URI. */
    private static final String SECRET = "a+b/c=d%20?e#f";

    /** A property of a Kamelet. */
    private static final String DECLARED = "(?m)^      (\\w+):\n        title: ";

    private final SinchSmsSimulator news = start("news", SECRET);
    private final SinchSmsSimulator codes = start("codes", "token-of-codes");

    private static SinchSmsSimulator start(String plan, String token) {
        return SinchSmsSimulator.builder().servicePlanId(plan).token(token).messagesPerSecond(0).start();
    }

    @Override
    protected CamelContext createCamelContext() throws Exception {
        CamelContext context = super.createCamelContext();
        for (SinchSmsSimulator sinch : List.of(news, codes)) {
            context.getPropertiesComponent().addInitialProperty(sinch.servicePlanId() + ".token", sinch.token());
            context.getPropertiesComponent().addInitialProperty(sinch.servicePlanId() + ".url", sinch.baseUrl());
        }
        return context;
    }

    @AfterEach
    void stopSimulators() {
        news.close();
        codes.close();
    }

    @Test
    void sinksOfTwoPlansSendEachWithItsOwn() throws Exception {
        load("kamelet-routes/sinks.yaml");

        assertThat(send("direct:news", "We are open", ANN).getException()).isNull();
        assertThat(send("direct:code", "1234", BO).getException()).isNull();

        assertThat(news.messages()).extracting(SimulatedMessage::text).containsExactly("We are open");
        assertThat(codes.messages()).extracting(SimulatedMessage::text).containsExactly("1234");
        assertThat(codes.messages(BO)).hasSize(1);
    }

    @Test
    void theSameKeyIsNotSentTwice() throws Exception {
        load("kamelet-routes/sinks.yaml");

        Exchange first = send("direct:news", "We are open", ANN);
        Exchange again = send("direct:news", "We are open", ANN);

        assertThat(again.getException()).isNull();
        assertThat(again.getMessage().getHeader(SinchSmsConstants.BATCH_ID))
                .isNotNull().isEqualTo(first.getMessage().getHeader(SinchSmsConstants.BATCH_ID));
        assertThat(news.batches()).hasSize(1);
    }

    @Test
    void sourcesOfTwoPlansReceiveEachItsOwnReports() throws Exception {
        load("kamelet-routes/sinks.yaml");
        load("kamelet-routes/sources.yaml");
        MockEndpoint ofNews = getMockEndpoint("mock:news-reports");
        MockEndpoint ofCodes = getMockEndpoint("mock:code-reports");

        send("direct:news", "We are open", ANN);
        send("direct:code", "1234", BO);
        await().until(() -> ofNews.getReceivedCounter() == 1 && ofCodes.getReceivedCounter() == 1);

        Exchange report = ofNews.getReceivedExchanges().get(0);
        assertThat(report.getMessage().getBody(String.class))
                .contains("\"status\":\"Delivered\"").contains("\"recipient\":\"" + ANN + "\"");
        assertThat(report.getMessage().getHeader(SinchSmsConstants.STATUS)).hasToString("Delivered");
        assertThat(report.getMessage().getHeader(SinchSmsConstants.REPORT_KEY)).isNotNull();
        assertThat(ofCodes.getReceivedExchanges().get(0).getMessage().getBody(String.class)).contains(BO);
    }

    @Test
    void aReportWhoseRouteFailedComesAgain() throws Exception {
        AtomicInteger calls = new AtomicInteger();
        context.getRegistry().bind("calls", calls);
        load("kamelet-routes/sinks.yaml");
        context.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from(source(news)).process(exchange -> {
                    if (calls.incrementAndGet() == 1) {
                        throw new IllegalStateException("not yet");
                    }
                }).to("mock:news-reports");
            }
        });
        send("direct:news", "We are open", ANN);

        await().until(() -> getMockEndpoint("mock:news-reports").getReceivedCounter() == 1);

        assertThat(calls).hasValue(2);
    }

    @Test
    void whatASinkIsNotGivenIsNotTakenFromThePropertiesOfTheApplication() throws Exception {
        everyPropertyIsAlsoOneOfTheApplication("sinch-sms-sink");
        route("direct:nobody", "kamelet:sinch-sms-sink?servicePlanId=codes&token={{codes.token}}&baseUrl={{codes.url}}");

        Exchange toNobody = template.send("direct:nobody", exchange -> exchange.getMessage().setBody("hi"));

        assertThat(options("sinch-sms://send")).containsOnlyKeys("servicePlanId", "token", "baseUrl");
        assertThat(toNobody.getException()).isInstanceOf(SinchSmsValidationException.class);
        assertThat(codes.batches()).isEmpty();
    }

    @Test
    void whatASourceIsNotGivenIsNotTakenFromThePropertiesOfTheApplication() throws Exception {
        everyPropertyIsAlsoOneOfTheApplication("sinch-sms-delivery-report-source");
        route("kamelet:sinch-sms-delivery-report-source?servicePlanId=codes&token={{codes.token}}&baseUrl={{codes.url}}",
                "mock:reports");

        assertThat(options("sinch-sms://deliveryReports")).containsOnlyKeys("servicePlanId", "token", "baseUrl", "delay")
                .containsEntry("delay", "5s");
    }

    @Test
    void whatASinkIsNotGivenIsThatOfAllSinksOrOfTheComponent() throws Exception {
        context.getPropertiesComponent().addInitialProperty("camel.kamelet.sinch-sms-sink.from", "Acme");
        context.getComponent("sinch-sms", SinchSmsComponent.class).getConfiguration().setBaseUrl(codes.baseUrl());
        route("direct:code", "kamelet:sinch-sms-sink?servicePlanId=codes&token={{codes.token}}");

        assertThat(send("direct:code", "1234", BO).getException()).isNull();

        assertThat(codes.messages(BO)).extracting(SimulatedMessage::from).containsExactly("Acme");
    }

    @Test
    void theTokenOfTheApplicationIsNotThatOfASink() {
        context.getPropertiesComponent().addInitialProperty("token", codes.token());

        assertThatThrownBy(() -> route("direct:code", "kamelet:sinch-sms-sink?servicePlanId=codes&baseUrl={{codes.url}}"))
                .isInstanceOf(FailedToCreateRouteException.class).hasStackTraceContaining("must be provided: token");
    }

    private void everyPropertyIsAlsoOneOfTheApplication(String kamelet) throws Exception {
        Set<String> names = found(DECLARED, kamelet(kamelet));
        assertThat(names).hasSizeGreaterThan(8);
        names.forEach(name -> context.getPropertiesComponent().addInitialProperty(name, "something else"));
    }

    private Map<String, Object> options(String endpoint) throws Exception {
        String uri = context.getEndpoints().stream().map(Endpoint::getEndpointUri).filter(it -> it.startsWith(endpoint))
                .findFirst().orElseThrow();
        return URISupport.parseQuery(uri.substring(uri.indexOf('?') + 1));
    }

    private void route(String from, String to) throws Exception {
        context.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from(from).to(to);
            }
        });
    }

    @Test
    void aSinkWithoutAPlanIsRefused() {
        assertThatThrownBy(() -> context.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from("direct:start").to("kamelet:sinch-sms-sink?token=secret");
            }
        })).isInstanceOf(FailedToCreateRouteException.class).hasStackTraceContaining("servicePlanId");
    }

    @Test
    void noTokenIsInAnEndpointsUri() throws Exception {
        load("kamelet-routes/sinks.yaml");
        load("kamelet-routes/sources.yaml");

        assertThat(context.getEndpoints()).extracting(Endpoint::toString).anyMatch(uri -> uri.contains("sinch-sms://send"))
                .anyMatch(uri -> uri.contains("kamelet:sinch-sms-sink"))
                .allMatch(uri -> uri.indexOf("token=") == uri.indexOf("token=xxxxxx"))
                .noneMatch(uri -> uri.contains("of-codes") || uri.contains("?e#f"));
    }

    @ParameterizedTest
    @ValueSource(strings = { "sinch-sms-sink", "sinch-sms-delivery-report-source" })
    void everyPropertyThatIsDeclaredIsUsedAndTheOtherWayRound(String name) throws Exception {
        String kamelet = kamelet(name);

        assertThat(found(DECLARED, kamelet)).hasSizeGreaterThan(8)
                .isEqualTo(found("\\{\\{\\??(\\w+)}}", kamelet));
    }

    @ParameterizedTest
    @ValueSource(strings = { "sinch-sms-sink", "sinch-sms-delivery-report-source" })
    void itNamesTheVersionOfThisJar(String name) throws Exception {
        String version
                = JsonMapper.generateComponentModel(text("META-INF/io/github/camelsinch/sms/sinch-sms.json")).getVersion();

        assertThat(kamelet(name)).contains("mvn:io.github.camelsinch:camel-sinch-sms:" + version + "\"")
                .contains("catalog.version: \"" + version + "\"");
    }

    private String kamelet(String name) throws Exception {
        return text("kamelets/" + name + ".kamelet.yaml");
    }

    private String text(String resource) throws Exception {
        try (InputStream in = ResourceHelper.resolveMandatoryResourceAsInputStream(context, "classpath:" + resource)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static Set<String> found(String pattern, String text) {
        return Pattern.compile(pattern).matcher(text).results().map(found -> found.group(1)).collect(Collectors.toSet());
    }

    private void load(String file) throws Exception {
        PluginHelper.getRoutesLoader(context).loadRoutes(ResourceHelper.resolveResource(context, "classpath:" + file));
    }

    private String source(SinchSmsSimulator sinch) {
        return "kamelet:sinch-sms-delivery-report-source?servicePlanId=%1$s&token=RAW({{%1$s.token}})&baseUrl={{%1$s.url}}"
                .formatted(sinch.servicePlanId())
               + "&delay=20&windowMargin=0&since=1h";
    }

    private Exchange send(String to, String text, String recipient) {
        return template.send(to, exchange -> {
            exchange.getMessage().setBody(text);
            exchange.getMessage().setHeaders(new HashMap<>(Map.of(SinchSmsConstants.TO, recipient)));
        });
    }
}
