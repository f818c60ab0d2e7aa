/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.api.http;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;

import io.github.camelsinch.sms.JavaProcess;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Even with every logger at its lowest level, which takes a JVM of its own. */
class NothingSecretInLogsTest {

    private static final String SECRET = "clientSecret0";

    @Test
    void noTokenSecretNumberOrTextIsLoggedAtTrace() throws Exception {
        Process process = JavaProcess.of(
                List.of("-XX:TieredStopAtLevel=1", "-Dorg.slf4j.simpleLogger.defaultLogLevel=trace"),
                NothingSecretInLogsTest.class).redirectErrorStream(true).start();
        String log = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(process.waitFor()).as(log).isZero();
        assertThat(log).contains("Authorization: ******", "SENT " + TestApi.ID, "send failed: HTTP 400")
                .doesNotContain(TestApi.TOKEN, "accessToken1", SECRET, "a2V5MTpjbGllbnRTZWNyZXQw", TestApi.NUMBER,
                        TestApi.TEXT);
    }

    /** Sends with a plan's token and with a project's key, and fails once. */
    public static void main(String[] arguments) {
        try (RawServer server = RawServer.answering(request -> RawServer.json(201, TestApi.ACCEPTED));
             RawServer refusing = RawServer.answering(request -> RawServer.json(
                     400, "{\"code\":\"c\",\"text\":\"value '" + TestApi.NUMBER + "' and '" + TestApi.TEXT + "'\"}"));
             RawServer tokens = RawServer.answering(request -> RawServer.json(
                     200, "{\"access_token\":\"accessToken1\",\"expires_in\":3600}"));
             HttpTransport transport = HttpTransport.start(TransportSettings.DEFAULTS)) {
            System.out.println("SENT " + TestApi.await(TestApi.api(transport, server.uri()).send(TestApi.text())));
            ClientCredentials project
                    = new ClientCredentials(transport, tokens.uri(), "key1", SECRET, Clock.systemUTC());
            System.out.println("SENT " + TestApi.await(new HttpSinchSmsApi(
                    transport, new ApiSettings(server.uri(), "project1", project)).send(TestApi.text())).id());
            TestApi.api(transport, refusing.uri()).send(TestApi.text()).exceptionally(failure -> {
                failure.printStackTrace();
                return null;
            }).join();
        }
    }
}
