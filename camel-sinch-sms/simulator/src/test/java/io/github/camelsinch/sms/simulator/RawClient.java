/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.simulator;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/** A client that sees what the socket does: bytes, FIN, RST or nothing. */
final class RawClient implements AutoCloseable {

    private static final int PATIENCE_MILLIS = 20_000;

    private final Socket socket;

    RawClient(SinchSmsSimulator simulator) throws IOException {
        this(simulator.baseUrl());
    }

    RawClient(String baseUrl) throws IOException {
        socket = new Socket("127.0.0.1", URI.create(baseUrl).getPort());
        socket.setTcpNoDelay(true);
        socket.setSoTimeout(PATIENCE_MILLIS);
    }

    /** How a stream ended. */
    enum End {
        FIN,
        RST,
        SILENCE
    }

    /** What came, and how it ended. */
    record Seen(String text, End end) {

        String body() {
            return text.substring(text.indexOf("\r\n\r\n") + 4);
        }
    }

    void send(String method, String path, String body) throws IOException {
        write(head(method, path, body.length()) + body.replace('\'', '"'));
    }

    static String head(String method, String path, int length) {
        return method + " /xms/v1/demo-plan" + path + " HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer demo-token\r\n"
               + "Content-Type: application/json\r\nContent-Length: " + length + "\r\n\r\n";
    }

    void write(String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
    }

    void patience(int millis) throws IOException {
        socket.setSoTimeout(millis);
    }

    int readByte() throws IOException {
        return socket.getInputStream().read();
    }

    /** Whether something came that was not read. */
    boolean isAnswered() {
        try {
            return socket.getInputStream().available() > 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void shutdownOutput() throws IOException {
        socket.shutdownOutput();
    }

    /** Reads until the stream ends, one way or another. */
    Seen readToEnd() throws IOException {
        ByteArrayOutputStream seen = new ByteArrayOutputStream();
        End end = End.FIN;
        try {
            for (int next = readByte(); next >= 0; next = readByte()) {
                seen.write(next);
            }
        } catch (SocketTimeoutException e) {
            end = End.SILENCE;
        } catch (SocketException e) {
            end = End.RST;
        }
        return new Seen(seen.toString(StandardCharsets.UTF_8), end);
    }

    /** Reads one answer of known length, and leaves the connection open. */
    String readAnswer() throws IOException {
        StringBuilder head = new StringBuilder();
        while (!head.toString().endsWith("\r\n\r\n")) {
            head.append((char) readByte());
        }
        String length = head.toString().replaceAll("(?is).*content-length: *(\\d+).*", "$1");
        byte[] body = socket.getInputStream().readNBytes(Integer.parseInt(length));
        return head + new String(body, StandardCharsets.UTF_8);
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
