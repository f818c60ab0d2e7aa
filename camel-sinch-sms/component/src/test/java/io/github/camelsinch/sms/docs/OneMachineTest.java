/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.docs;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import io.github.camelsinch.sms.simulator.junit5.SinchSmsSimulatorExtension;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.support.PluginHelper;
import org.apache.camel.support.ResourceHelper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/** The process of one machine on several-nodes.adoc: started again, in whatever language, it knows what it sent. */
class OneMachineTest {

    @RegisterExtension
    static final SinchSmsSimulatorExtension SINCH = SinchSmsSimulatorExtension.create();

    private static final String PAGE = "camel-sinch-sms/component/src/main/docs/several-nodes.adoc";

    @TempDir
    Path data;
    @TempDir
    Path classes;

    @Test
    void anOrderIsTextedOnceThoughTheProcessStartsThreeTimes() throws Exception {
        assertThat(isReplayed("java")).isFalse();
        assertThat(isReplayed("yaml")).isTrue();
        assertThat(isReplayed("xml")).isTrue();

        SINCH.messages().awaitOne();
    }

    private boolean isReplayed(String language) throws Exception {
        try (CamelContext context = SINCH.bindTo(new DefaultCamelContext())) {
            context.getPropertiesComponent().addOverrideProperty("data", data.toString());
            addRoutes(context, firstBlock(language));
            context.start();
            assertThat(context.getRoute("reports")).isNotNull();

            Exchange sent = context.createProducerTemplate().request("direct:order-shipped", exchange -> {
                exchange.getMessage().setBody("Your parcel is on its way");
                exchange.getMessage().setHeaders(Map.of("phone", "+46701740605", "orderId", "4711"));
            });
            assertThat(sent.getException()).isNull();
            return sent.getMessage().getHeader("CamelSinchSmsReplayed", Boolean.class);
        }
    }

    private void addRoutes(CamelContext context, Snippet snippet) throws Exception {
        if (snippet.language().equals("java")) {
            JavaSnippets java = new JavaSnippets(classes);
            assertThat(java.compile(List.of(snippet))).isEmpty();
            context.addRoutes(java.routes().get(snippet));
        } else {
            PluginHelper.getRoutesLoader(context).loadRoutes(
                    ResourceHelper.fromString("routes." + snippet.language(), snippet.code()));
        }
    }

    private static Snippet firstBlock(String language) throws IOException {
        return new Pages().snippets().stream()
                .filter(snippet -> snippet.page().equals(PAGE) && snippet.language().equals(language)).findFirst()
                .orElseThrow();
    }
}
