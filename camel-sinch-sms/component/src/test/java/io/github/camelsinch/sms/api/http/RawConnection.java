/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.api.http;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CountDownLatch;

/** One connection of a {@link RawServer}. */
final class RawConnection {

    private final Socket socket;
    private final InputStream in;
    private final List<RawRequest> requests;

    RawConnection(Socket socket, List<RawRequest> requests) throws IOException {
        this.socket = socket;
        this.in = socket.getInputStream();
        this.requests = requests;
    }

    Socket socket() {
        return socket;
    }

    /** The next request, or {@code null} at the end. */
    RawRequest read() throws IOException {
        ByteArrayOutputStream head = new ByteArrayOutputStream();
        int matched = 0;
        byte[] end = { '\r', '\n', '\r', '\n' };
        while (matched < end.length) {
            int b = in.read();
            if (b < 0) {
                return null;
            }
            head.write(b);
            matched = b == end[matched] ? matched + 1 : b == '\r' ? 1 : 0;
        }
        RawRequest request = RawRequest.of(head.toString(StandardCharsets.ISO_8859_1), in);
        requests.add(request);
        return request;
    }

    void write(String text) throws IOException {
        write(text.getBytes(StandardCharsets.UTF_8));
    }

    void write(byte[] bytes) throws IOException {
        socket.getOutputStream().write(bytes);
        socket.getOutputStream().flush();
    }

    /** Ends with RST instead of FIN. */
    void reset() throws IOException {
        socket.setSoLinger(true, 0);
        socket.close();
    }

    /** Until the client goes away or the server is closed. */
    void holdUntilClientLeaves() throws IOException {
        while (in.read() >= 0) {
            // whatever comes is not answered
        }
    }

    /** Keeps the connection open and reads nothing. */
    static void hold(CountDownLatch until) throws InterruptedException {
        until.await();
    }
}
