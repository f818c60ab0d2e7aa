/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.api.http;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;

import javax.net.ServerSocketFactory;

/** A server on a real socket that does exactly what a test writes down, connection by connection. */
final class RawServer implements AutoCloseable {

    /** What the server does with a connection; when it returns, the connection is closed. */
    @FunctionalInterface
    interface Script {

        void play(RawConnection connection) throws Exception;
    }

    private final ServerSocket socket;
    private final Script script;
    private final String scheme;
    private final ExecutorService threads = Executors.newCachedThreadPool(task -> {
        Thread thread = new Thread(task, "raw-server");
        thread.setDaemon(true);
        return thread;
    });
    private final List<RawRequest> requests = new CopyOnWriteArrayList<>();
    private final List<Exception> troubles = new CopyOnWriteArrayList<>();
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private volatile int connections;

    private RawServer(ServerSocketFactory factory, String scheme, Script script) {
        try {
            this.socket = factory.createServerSocket(0, 200, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        this.scheme = scheme;
        this.script = script;
        threads.execute(this::accept);
    }

    static RawServer playing(Script script) {
        return new RawServer(ServerSocketFactory.getDefault(), "http", script);
    }

    static RawServer playing(ServerSocketFactory tls, Script script) {
        return new RawServer(tls, "https", script);
    }

    /** Answers every request on kept-alive connections. */
    static RawServer answering(Function<RawRequest, String> answers) {
        return playing(keptAlive(answers));
    }

    static RawServer answering(ServerSocketFactory tls, Function<RawRequest, String> answers) {
        return playing(tls, keptAlive(answers));
    }

    private static Script keptAlive(Function<RawRequest, String> answers) {
        return connection -> {
            for (RawRequest request = connection.read(); request != null; request = connection.read()) {
                connection.write(answers.apply(request));
            }
        };
    }

    /** A whole JSON answer. */
    static String json(int status, String body, String... headers) {
        return answer(status, "application/json", body, headers);
    }

    static String answer(int status, String contentType, String body, String... headers) {
        StringBuilder answer = new StringBuilder("HTTP/1.1 " + status + " Whatever\r\n");
        if (contentType != null) {
            answer.append("Content-Type: ").append(contentType).append("\r\n");
        }
        for (String header : headers) {
            answer.append(header).append("\r\n");
        }
        return answer.append("Content-Length: ").append(body.getBytes(StandardCharsets.UTF_8).length)
                .append("\r\n\r\n").append(body).toString();
    }

    private void accept() {
        while (!socket.isClosed()) {
            try {
                Socket accepted = socket.accept();
                open.add(accepted);
                connections++;
                threads.execute(() -> play(accepted));
            } catch (IOException e) {
                return;
            }
        }
    }

    private void play(Socket accepted) {
        try (accepted) {
            script.play(new RawConnection(accepted, requests));
        } catch (Exception e) {
            troubles.add(e);
        } finally {
            open.remove(accepted);
        }
    }

    int port() {
        return socket.getLocalPort();
    }

    URI uri() {
        return URI.create(scheme + "://localhost:" + port());
    }

    List<RawRequest> requests() {
        return new ArrayList<>(requests);
    }

    RawRequest onlyRequest() {
        if (requests.size() != 1) {
            throw new AssertionError("Expected one request, got " + requests);
        }
        return requests.get(0);
    }

    int connections() {
        return connections;
    }

    int openConnections() {
        return open.size();
    }

    @Override
    public void close() {
        try {
            socket.close();
            for (Socket each : open) {
                each.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            threads.shutdownNow();
        }
    }
}
