/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.concurrent.atomic.AtomicInteger;

/** An HTTP proxy that tunnels (CONNECT), for everybody or for one user. */
final class TunnelProxy implements AutoCloseable {

    private final ServerSocket server;
    private final String login;
    private final AtomicInteger tunnels = new AtomicInteger();
    private final AtomicInteger refusals = new AtomicInteger();

    private TunnelProxy(String login) {
        this.login = login;
        try {
            server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        daemon(this::acceptAll);
    }

    static TunnelProxy forEverybody() {
        return new TunnelProxy(null);
    }

    static TunnelProxy forUser(String name, String password) {
        return new TunnelProxy(
                "Basic " + Base64.getEncoder().encodeToString(
                        (name + ":" + password).getBytes(StandardCharsets.UTF_8)));
    }

    int port() {
        return server.getLocalPort();
    }

    int tunnels() {
        return tunnels.get();
    }

    int refusals() {
        return refusals.get();
    }

    private void acceptAll() {
        try {
            while (true) {
                Socket client = server.accept();
                daemon(() -> serve(client));
            }
        } catch (IOException e) {
            // closed
        }
    }

    private void serve(Socket client) {
        try (client) {
            BufferedReader in = new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.US_ASCII));
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                if (!isAllowed(in)) {
                    refusals.incrementAndGet();
                    write(client, "HTTP/1.1 407 Proxy Authentication Required\r\n"
                                  + "Proxy-Authenticate: Basic realm=\"p\"\r\nContent-Length: 0\r\n\r\n");
                    continue;
                }
                tunnels.incrementAndGet();
                String[] target = line.split(" ")[1].split(":");
                try (Socket other = new Socket(target[0], Integer.parseInt(target[1]))) {
                    write(client, "HTTP/1.1 200 Connection established\r\n\r\n");
                    daemon(() -> copy(other, client));
                    copy(client, other);
                }
                return;
            }
        } catch (IOException e) {
            // one of the two went away
        }
    }

    private boolean isAllowed(BufferedReader in) throws IOException {
        boolean allowed = login == null;
        for (String header = in.readLine(); header != null && !header.isEmpty(); header = in.readLine()) {
            allowed |= header.regionMatches(true, 0, "proxy-authorization: ", 0, 21) && header.substring(21).equals(login);
        }
        return allowed;
    }

    private static void write(Socket socket, String answer) throws IOException {
        socket.getOutputStream().write(answer.getBytes(StandardCharsets.US_ASCII));
    }

    private static void copy(Socket from, Socket to) {
        try {
            from.getInputStream().transferTo(to.getOutputStream());
            to.shutdownOutput();
        } catch (IOException e) {
            // one of the two went away
        }
    }

    private static void daemon(Runnable work) {
        Thread thread = new Thread(work, "tunnel-proxy");
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
