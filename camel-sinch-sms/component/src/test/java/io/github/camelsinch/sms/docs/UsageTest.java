/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.docs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;

import io.github.camelsinch.sms.api.model.Batch;
import io.github.camelsinch.sms.ledger.MemorySendLedger;
import io.github.camelsinch.sms.simulator.junit5.SinchSmsSimulatorExtension;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.FluentProducerTemplate;
import org.apache.camel.builder.NotifyBuilder;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.support.PluginHelper;
import org.apache.camel.support.ResourceHelper;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** The routes in the section about usage of sinch-sms-component.adoc do what the page says, in each language. */
class UsageTest {

    @RegisterExtension
    static final SinchSmsSimulatorExtension SINCH = SinchSmsSimulatorExtension.create();

    private static final String PAGE = "camel-sinch-sms/component/src/main/docs/sinch-sms-component.adoc";
    /** Where the routes begin that are run here. */
    private static final Set<String> STARTS = Set.of("direct:order-shipped", "direct:code", "direct:remind", "direct:request",
            "direct:get", "direct:code-entered");

    private static List<Snippet> page;
    private static List<Snippet> snippets;
    private static String request;

    @TempDir
    Path directory;

    @BeforeAll
    static void readThePage() throws IOException {
        page = new Pages().snippets().stream().filter(snippet -> snippet.page().equals(PAGE)).toList();
        request = page.stream().filter(snippet -> snippet.language().equals("json")).findFirst().orElseThrow().code();
        snippets = page.stream()
                .filter(snippet -> STARTS.stream().anyMatch(start -> snippet.code().matches(
                        "(?s).*from.{0,20}" + start + "[\"\\s].*")))
                .toList();
    }

    @ParameterizedTest
    @ValueSource(strings = { "java", "yaml", "xml" })
    void messagesAreSentAndAReminderIsCalledOff(String language) throws Exception {
        try (CamelContext context = context(language)) {
            sent(to(context, "direct:order-shipped").withHeader("phone", "+46701740605"));
            sent(to(context, "direct:code").withHeader("CamelSinchSmsTo", "+46701740606").withHeader("login", "1"));
            Exchange reminder = sent(to(context, "direct:remind").withHeader("CamelSinchSmsTo", "+46701740607")
                    .withHeader("appointment", Instant.now().plusSeconds(3600).toString()));
            Exchange calledOff = sent(to(context, "direct:call-off").withHeader(
                    "reminder", reminder.getMessage().getHeader("CamelSinchSmsBatchId")));

            sent(to(context, "direct:request").withBody(request));

            assertThat(calledOff.getMessage().getBody(Batch.class).canceled()).isTrue();
        }
        SINCH.messages().to("+46701740605").withText("Your parcel is on its way").awaitOne();
        SINCH.messages().to("+46701740606").withText("Your parcel is on its way").awaitOne();
        SINCH.messages().to("+46701740605").withText("Hi Ann, your parcel is here").awaitOne();
        SINCH.messages().to("+46701740606").withText("Hi you, your parcel is here").awaitOne();
        SINCH.batches().to("+46701740607").canceled().awaitOne();
    }

    @Test
    void aFileThatIsPickedUpAgainIsTextedOnce() throws Exception {
        Path numbers = Files.createDirectory(directory.resolve("numbers"));
        Files.writeString(numbers.resolve("list.txt"), "+46701740605\n+46701740606\n");
        try (CamelContext context = SINCH.bindTo(new DefaultCamelContext())) {
            context.getRegistry().bind("ledger", new MemorySendLedger());
            String route = page.stream().map(Snippet::code).filter(code -> code.contains("uri: file:numbers")).findFirst()
                    .orElseThrow();
            PluginHelper.getRoutesLoader(context).loadRoutes(
                    ResourceHelper.fromString("bulk.yaml", route.replace("file:numbers", "file:" + numbers)));
            NotifyBuilder twice = new NotifyBuilder(context).whenCompleted(2).create();
            context.start();

            SINCH.batches().withRecipients(2).awaitOne();
            await().until(() -> Files.exists(numbers.resolve(".camel/list.txt")));
            Files.move(numbers.resolve(".camel/list.txt"), numbers.resolve("list.txt"));

            assertThat(twice.matches(30, TimeUnit.SECONDS)).isTrue();
        }
        SINCH.batches().awaitOne();
    }

    @Test
    void whatWasSentCanBeLookedUp() throws Exception {
        try (CamelContext context = context("java")) {
            String id = sent(to(context, "direct:order-shipped").withHeader("phone", "+46701740605").withHeader(
                    "CamelSinchSmsFeedbackEnabled", true)).getMessage().getHeader("CamelSinchSmsBatchId", String.class);
            SINCH.messages().delivered().awaitOne();
            Map<String, Object> headers = Map.of("CamelSinchSmsBatchId", id, "CamelSinchSmsTo", "+46701740605", "phone",
                    "+46701740605");

            for (String start : List.of("get", "list", "batch-report", "recipient-report", "code-entered")) {
                sent(to(context, "direct:" + start).withHeaders(headers));
            }
        }
        assertThat(SINCH.simulator().requests()).hasSize(6);
    }

    private CamelContext context(String language) throws Exception {
        CamelContext context = SINCH.bindTo(new DefaultCamelContext());
        context.getRegistry().bind("ledger", new MemorySendLedger());
        List<Snippet> routes = snippets.stream().filter(snippet -> snippet.language().equals(language)).toList();
        assertThat(routes).hasSizeGreaterThan(2);
        if (language.equals("java")) {
            JavaSnippets java = new JavaSnippets(directory);
            assertThat(java.compile(routes)).isEmpty();
            for (var builder : java.routes().values()) {
                context.addRoutes(builder);
            }
        } else {
            for (Snippet route : routes) {
                PluginHelper.getRoutesLoader(context).loadRoutes(ResourceHelper.fromString("r." + language, route.code()));
            }
        }
        context.start();
        return context;
    }

    private static FluentProducerTemplate to(CamelContext context, String start) {
        return context.createFluentProducerTemplate().to(start).withBody("Your parcel is on its way");
    }

    private static Exchange sent(FluentProducerTemplate template) {
        Exchange exchange = template.send();
        assertThat(exchange.getException()).isNull();
        return exchange;
    }
}
