/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.simulator.http;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

import com.sun.net.httpserver.HttpServer;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class AnswerWriterTest {

    /** More than the sockets' buffers hold. */
    private static final Answer LARGE = new Answer(200, Map.of(), new byte[64 * 1024 * 1024]);
    private static final Answer SMALL = new Answer(200, Map.of(), "small".getBytes(StandardCharsets.US_ASCII));

    @Test
    void aClientThatDoesNotReadIsGivenUpAndTheThreadServesTheNext() throws Exception {
        ExecutorService oneThread = Executors.newSingleThreadExecutor();
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(oneThread);
        int port = server.getAddress().getPort();
        // so much patience that the small answer is not given up on a busy machine, which may stand still for a while
        try (AnswerWriter writer = new AnswerWriter(Duration.ofSeconds(1));
             Socket deaf = new Socket(InetAddress.getLoopbackAddress(), port)) {
            server.createContext("/large", exchange -> writer.write(exchange, LARGE));
            server.createContext("/small", exchange -> writer.write(exchange, SMALL));
            server.start();
            deaf.getOutputStream().write("GET /large HTTP/1.1\r\nHost: x\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            assertThat(deaf.getInputStream().read()).isEqualTo('H');

            assertThat(HttpClient.newHttpClient().sendAsync(
                    HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/small")).build(), BodyHandlers.ofString()))
                    .succeedsWithin(Duration.ofSeconds(30)).satisfies(answer -> assertThat(answer.body()).isEqualTo("small"));
        } finally {
            server.stop(0);
            oneThread.shutdownNow();
        }
    }
}
