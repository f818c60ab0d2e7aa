/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.github.camelsinch.sms.simulator.SinchSmsSimulator;
import io.github.camelsinch.sms.simulator.plan.SimulatedMessage;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.support.PluginHelper;
import org.apache.camel.support.ResourceHelper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** The routes of the README are these, and they run. */
class ReadmeTest extends SinchSmsTestSupport {

    private static final Path README = Path.of("../../README.md");
    private static final Path DOCS = Path.of("src/test/resources/docs");

    @Override
    SinchSmsSimulator startSimulator() {
        return SinchSmsSimulator.builder().servicePlanId(PLAN).token(TOKEN).messagesPerSecond(0).start();
    }

    @Test
    void theRouteInJavaSends() throws Exception {
        context.addRoutes(new ReadmeRoute());

        sends();
    }

    @ParameterizedTest
    @ValueSource(strings = { "route.yaml", "route.xml" })
    void theRouteInAFileSends(String file) throws Exception {
        PluginHelper.getRoutesLoader(context).loadRoutes(ResourceHelper.resolveResource(context, "classpath:docs/" + file));

        sends();
    }

    private void sends() {
        Exchange sent = template.send("direct:order-shipped", exchange -> {
            exchange.getMessage().setBody("Your parcel is on its way");
            exchange.getMessage().setHeader("phone", "+46 70-174 06 05");
        });

        assertThat(sent.getException()).isNull();
        assertThat(sinch.messages(ANN)).extracting(SimulatedMessage::text).containsExactly("Your parcel is on its way");
    }

    @Test
    void aFileOfNumbersGoesOutAsOneExchange(@TempDir Path numbers) throws Exception {
        Files.writeString(numbers.resolve("list.txt"), ANN + "\n" + BO + "\n");
        context.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from("file:" + numbers + "?include=.*.txt&initialDelay=0")
                        .to("sinch-sms:send?from=Acme&bodyAs=recipients&text=We are open on Sunday");
            }
        });

        await().until(() -> sinch.messages().size() == 2);

        assertThat(sinch.messages()).extracting(SimulatedMessage::text).containsOnly("We are open on Sunday");
        assertThat(sinch.batches()).hasSize(1);
    }

    @Test
    void theReadmeShowsTheRouteInJava() throws IOException {
        String source = Files.readString(Path.of("src/test/java/io/github/camelsinch/sms/ReadmeRoute.java"));
        Matcher body = Pattern.compile("public void configure\\(\\) \\{\\n(.*?)\\n    }\\n", Pattern.DOTALL).matcher(source);
        assertThat(body.find()).isTrue();

        assertThat(firstBlock("java")).isEqualTo(body.group(1).stripIndent());
    }

    @ParameterizedTest
    @ValueSource(strings = { "yaml", "xml" })
    void theReadmeShowsTheRouteOfTheFile(String language) throws IOException {
        String file = Files.readString(DOCS.resolve("route." + language)).stripTrailing();

        assertThat(Files.readString(README)).contains("```" + language + "\n" + file + "\n```");
    }

    private static String firstBlock(String language) throws IOException {
        Matcher block = Pattern.compile("(?m)^```" + language + "\\n(.*?)\\n```$", Pattern.DOTALL | Pattern.MULTILINE)
                .matcher(Files.readString(README));
        assertThat(block.find()).as("README.md has a block of " + language).isTrue();
        return block.group(1);
    }
}
