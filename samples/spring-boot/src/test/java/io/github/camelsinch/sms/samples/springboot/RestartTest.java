/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.samples.springboot;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;

import io.github.camelsinch.sms.simulator.SinchSmsSimulator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;

/** Sinch lives on while the application ends and begins anew. */
class RestartTest {

    private static final String ORDER
            = "{\"order\": \"A-1001\", \"to\": \"+46701740605\", \"text\": \"Your parcel is here\"}";

    @Test
    void anOrderThatIsPostedAgainAfterARestartIsNotTextedAgain(@TempDir Path data) throws Exception {
        try (SinchSmsSimulator sinch = SinchSmsSimulator.builder().start()) {
            String first = postToANewApplication(sinch, data.resolve("sms"));

            assertThat(postToANewApplication(sinch, data.resolve("sms"))).isEqualTo(first);

            assertThat(sinch.batches()).hasSize(1);
            assertThat(first).isEqualTo(sinch.batches().get(0).id());
            assertThat(data.resolve("sms").resolve("positions.txt")).isNotEmptyFile();
        }
    }

    private static String postToANewApplication(SinchSmsSimulator sinch, Path data) throws Exception {
        try (ConfigurableApplicationContext application = new SpringApplicationBuilder(SmsApplication.class).run(
                "--server.port=0", "--sms.data=" + data, "--camel.component.sinch-sms.base-url=" + sinch.baseUrl(),
                "--SINCH_SERVICE_PLAN_ID=" + sinch.servicePlanId(), "--SINCH_TOKEN=" + sinch.token(),
                "--reports.delay=100ms")) {
            String port = application.getEnvironment().getProperty("local.server.port");
            HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/sms"))
                    .header("Content-Type", "application/json").POST(BodyPublishers.ofString(ORDER)).build();
            HttpResponse<String> answer = HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
            assertThat(answer.statusCode()).isEqualTo(202);
            return answer.body();
        }
    }
}
