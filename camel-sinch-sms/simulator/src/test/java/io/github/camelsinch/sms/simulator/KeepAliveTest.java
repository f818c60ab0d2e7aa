/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.simulator;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Without {@code sun.net.httpserver.nodelay} every answer on a kept-alive connection takes some 44 ms: the simulator
 * would measure itself.
 */
class KeepAliveTest extends SimulatorTestCase {

    private static final int REQUESTS = 41;
    private static final long STALL_MILLIS = 20;

    @Test
    void answersOnAKeptAliveConnectionDoNotWaitForADelayedAcknowledgement() throws IOException {
        start();
        long[] nanos = new long[REQUESTS];
        int port = Integer.parseInt(simulator.baseUrl().replaceAll(".*:", ""));
        try (Socket socket = new Socket("127.0.0.1", port)) {
            OutputStream out = socket.getOutputStream();
            String body = "{\"to\":[\"46700000001\"],\"from\":\"Acme\",\"body\":\"hello\"}";
            byte[] request
                    = ("POST /xms/v1/demo-plan/batches HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer demo-token\r\n"
                       + "Content-Type: application/json\r\nContent-Length: " + body.length() + "\r\n\r\n" + body)
                            .getBytes(StandardCharsets.US_ASCII);
            for (int i = 0; i < REQUESTS; i++) {
                long start = System.nanoTime();
                out.write(request);
                assertThat(readAnswer(socket.getInputStream())).startsWith("HTTP/1.1 201");
                nanos[i] = System.nanoTime() - start;
            }
        }

        Arrays.sort(nanos);
        assertThat(nanos[REQUESTS / 2] / 1_000_000).isLessThan(STALL_MILLIS);
    }

    private static String readAnswer(InputStream in) throws IOException {
        StringBuilder head = new StringBuilder();
        while (head.indexOf("\r\n\r\n") < 0) {
            head.append((char) in.read());
        }
        String length = head.toString().replaceAll("(?is).*content-length: (\\d+).*", "$1");
        in.readNBytes(Integer.parseInt(length));
        return head.toString();
    }
}
