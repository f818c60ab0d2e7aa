/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.api.http;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.function.Function;

/** A proxy that joins two sockets upon {@code CONNECT}, and answers anything else as it is told. */
final class ConnectProxy {

    private ConnectProxy() {
    }

    /** Lets everybody through. */
    static RawServer open() {
        return RawServer.playing(connection -> tunnel(connection, connection.read()));
    }

    /** Asks for a login on the same connection, and lets whoever has it through. */
    static RawServer asking(String user, String password, String challenge) {
        String expected = "Basic " + Base64.getEncoder()
                .encodeToString((user + ":" + password).getBytes(StandardCharsets.UTF_8));
        return RawServer.playing(connection -> {
            RawRequest request = connection.read();
            while (request != null && !expected.equals(request.header("proxy-authorization"))) {
                connection.write(challenge);
                if (challenge.contains("Connection: close")) {
                    return;
                }
                request = connection.read();
            }
            if (request != null) {
                tunnel(connection, request);
            }
        });
    }

    static RawServer answering(Function<RawRequest, String> answer) {
        return RawServer.answering(answer);
    }

    private static void tunnel(RawConnection connection, RawRequest request) throws IOException, InterruptedException {
        String[] target = request.line().split(" ")[1].split(":");
        try (Socket other = new Socket(target[0], Integer.parseInt(target[1]))) {
            connection.write("HTTP/1.1 200 Connection established\r\n\r\n");
            Thread back = new Thread(() -> copy(other, connection.socket()), "proxy-back");
            back.setDaemon(true);
            back.start();
            copy(connection.socket(), other);
            back.join();
        }
    }

    private static void copy(Socket from, Socket to) {
        byte[] buffer = new byte[8192];
        try {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                out.write(buffer, 0, read);
                out.flush();
            }
            to.shutdownOutput();
        } catch (IOException e) {
            // one end went away, so the other one shall
        }
    }
}
