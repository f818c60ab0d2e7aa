/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms;

import java.util.HashMap;
import java.util.Map;

import io.github.camelsinch.sms.simulator.SinchSmsSimulator;
import io.github.camelsinch.sms.simulator.plan.SimulatedMessage;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** {@code toD}: options that differ from message to message. */
class DynamicSendTest extends SinchSmsTestSupport {

    private static final String DYNAMIC = "sinch-sms:send?from=Acme&to=${header.number}&text=RAW(${body})";

    @Override
    SinchSmsSimulator startSimulator() {
        return SinchSmsSimulator.builder().servicePlanId(PLAN).token(TOKEN).messagesPerSecond(0).start();
    }

    @Test
    void aThousandNumbersAndTextsShareOneEndpoint() throws Exception {
        dynamic(DYNAMIC);
        for (int i = 0; i < 1000; i++) {
            send("text " + i, Map.of("number", String.valueOf(46_700_000_000L + i)));
        }

        assertThat(context.getEndpoints()).filteredOn(endpoint -> endpoint instanceof SinchSmsEndpoint).hasSize(1);
        assertThat(sinch.messages()).hasSize(1000);
        assertThat(sinch.messages("46700000123")).extracting(SimulatedMessage::text).containsExactly("text 123");
    }

    @Test
    void noNumberAndNoTextIsInTheUriOfAnyEndpoint() throws Exception {
        dynamic(DYNAMIC);
        send("a secret text", Map.of("number", ANN));

        assertThat(context.getEndpoints()).extracting(endpoint -> endpoint.getEndpointUri()).allSatisfy(
                uri -> assertThat(uri).doesNotContain(ANN).doesNotContain("secret"));
    }

    @Test
    void theHeadersOfTheCallAreGoneAfterwards() throws Exception {
        dynamic(DYNAMIC);

        Exchange sent = send("Hello", Map.of("number", ANN));

        assertThat(sent.getMessage().getHeaders()).doesNotContainKeys(
                SinchSmsConstants.TO, SinchSmsConstants.TEXT, SinchSmsConstants.FROM);
    }

    @Test
    void theBatchIdOfTheAnswerStays() throws Exception {
        dynamic(DYNAMIC);

        Exchange sent = send("Hello", Map.of("number", ANN));

        assertThat(sent.getMessage().getHeader(SinchSmsConstants.BATCH_ID)).isEqualTo(sinch.batches().get(0).id());
    }

    @Test
    void aHeaderWinsOverTheOptionAndStays() throws Exception {
        dynamic(DYNAMIC);

        Exchange sent = send("Hello", Map.of("number", ANN, SinchSmsConstants.TO, BO));

        assertThat(sinch.messages(BO)).hasSize(1);
        assertThat(sinch.messages(ANN)).isEmpty();
        assertThat(sent.getMessage().getHeader(SinchSmsConstants.TO)).isEqualTo(BO);
    }

    @Test
    void aTextWithCharactersThatMeanSomethingInUrisArrivesAsItIs() throws Exception {
        dynamic(DYNAMIC);

        send("50% & more + you? #1 \u00e5\u00e4\u00f6", Map.of("number", ANN));

        assertThat(sinch.messages(ANN)).extracting(SimulatedMessage::text)
                .containsExactly("50% & more + you? #1 \u00e5\u00e4\u00f6");
    }

    @Test
    void aNumberWithAPlusArrives() throws Exception {
        dynamic("sinch-sms:send?from=Acme&to=RAW(${header.number})&text=Hello");

        send("", Map.of("number", "+" + ANN));

        assertThat(sinch.messages(ANN)).hasSize(1);
    }

    @Test
    void optionsThatAreTheSameForAllStayOptions() throws Exception {
        dynamic(DYNAMIC + "&maxRecipientsPerBatch=1");

        send("Hello", Map.of("number", ANN + "," + BO));

        assertThat(sinch.batches()).hasSize(2);
    }

    @Test
    void aMisspeltOptionIsRefusedAsAnywhere() throws Exception {
        dynamic("sinch-sms:send?from=Acme&too=${header.number}");

        assertThat(send("Hello", Map.of("number", ANN)).getException()).hasStackTraceContaining("too");
    }

    @Test
    void theHeadersAreGoneAfterAFailureToo() throws Exception {
        dynamic(DYNAMIC);

        Exchange failed = send("Hello", Map.of("number", "nobody"));

        assertThat(failed.getException()).isNotNull();
        assertThat(failed.getMessage().getHeaders()).doesNotContainKeys(SinchSmsConstants.TO, SinchSmsConstants.TEXT);
    }

    private void dynamic(String uri) throws Exception {
        context.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from("direct:dynamic").errorHandler(noErrorHandler()).toD(uri);
            }
        });
    }

    private Exchange send(String body, Map<String, Object> headers) {
        return template.send("direct:dynamic", exchange -> {
            exchange.getMessage().setBody(body);
            exchange.getMessage().setHeaders(new HashMap<>(headers));
        });
    }
}
