/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;

import io.github.camelsinch.sms.ledger.SegmentReference;
import io.github.camelsinch.sms.simulator.SinchSmsSimulator;
import io.github.camelsinch.sms.simulator.plan.SimulatedBatch;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.component.platform.http.main.MainHttpServer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** A caller from outside decides nothing but the text. */
class OutsideCallerTest extends SinchSmsTestSupport {

    private int port;

    @Override
    SinchSmsSimulator startSimulator() {
        return SinchSmsSimulator.builder().servicePlanId(PLAN).token(TOKEN).messagesPerSecond(0).start();
    }

    @BeforeEach
    void openADoor() throws Exception {
        port = unusedPort();
        MainHttpServer server = new MainHttpServer();
        server.setCamelContext(context);
        server.setHost("127.0.0.1");
        server.setPort(port);
        context.addService(server);
        context.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from("platform-http:/sms").to("sinch-sms:send?from=Acme&to=" + ANN + "&callbackUrlAllowList=evil.example")
                        .setBody(constant("sent"));
            }
        });
    }

    @ParameterizedTest
    @CsvSource({
            "CamelSinchSmsTo," + BO, "CAMELsinchsmsTO," + BO, "camelsinchsmsto," + BO, "camelSinchSmsFrom,Evil",
            "CamelSinchSmsText,Evil", "CAMELSINCHSMSTEXT,Evil", "CamelSinchSmsBatchId,01HEVIL", "CamelSinchSmsType,mt_binary",
            "camelsinchsmscallbackurl,https://evil.example/x", "CamelSinchSmsSendAt,2099-01-01T00:00:00Z",
            "CamelSinchSmsClientReference,evil" })
    void neitherHeadersNorQueryParametersOfTheseNamesChangeAnything_B58(String name, String value) throws Exception {
        HttpRequest byHeader = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/sms"))
                .header(name, value).POST(HttpRequest.BodyPublishers.ofString("Hello")).build();
        HttpRequest byQuery = HttpRequest.newBuilder(URI.create(
                "http://127.0.0.1:" + port + "/sms?" + name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8)))
                .POST(HttpRequest.BodyPublishers.ofString("Hello")).build();
        for (HttpRequest request : new HttpRequest[] { byHeader, byQuery }) {
            HttpResponse<String> answer = HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
            assertThat(answer.statusCode()).isEqualTo(200);
        }

        assertThat(sinch.batches()).hasSize(2).allSatisfy(batch -> {
            assertThat(batch.to()).containsExactly(ANN);
            assertThat(batch).extracting(SimulatedBatch::from, SimulatedBatch::body, SimulatedBatch::type)
                    .containsExactly("Acme", "Hello", "mt_text");
            assertThat(batch.sendAt()).isNull();
            assertThat(SegmentReference.usersOwn(batch.clientReference())).isNull();
            assertThat(batch.id()).isNotEqualTo("01HEVIL");
        });
    }

    private static int unusedPort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
