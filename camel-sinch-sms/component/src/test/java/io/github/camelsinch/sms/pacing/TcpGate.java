/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.pacing;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Stands in front of a server on this machine and breaks or holds what goes through. */
final class TcpGate implements AutoCloseable {

    private final int serverPort;
    private final int port;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final ExecutorService threads = Executors.newCachedThreadPool(task -> {
        Thread thread = new Thread(task, "tcp-gate");
        thread.setDaemon(true);
        return thread;
    });
    private ServerSocket listening;
    private boolean holding;

    TcpGate(int serverPort) {
        this.serverPort = serverPort;
        this.listening = listen(0);
        this.port = listening.getLocalPort();
    }

    int port() {
        return port;
    }

    synchronized void cut() {
        shut(listening);
        open.forEach(TcpGate::shut);
        open.clear();
    }

    synchronized void hold() {
        holding = true;
    }

    synchronized void restore() {
        holding = false;
        notifyAll();
        if (listening.isClosed()) {
            listening = listen(port);
        }
    }

    @Override
    public void close() {
        cut();
        threads.shutdownNow();
    }

    private ServerSocket listen(int wanted) {
        try {
            ServerSocket socket = new ServerSocket();
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), wanted));
            threads.execute(() -> accept(socket));
            return socket;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void accept(ServerSocket socket) {
        while (!socket.isClosed()) {
            try {
                Socket client = socket.accept();
                Socket server = new Socket(InetAddress.getLoopbackAddress(), serverPort);
                client.setTcpNoDelay(true);
                server.setTcpNoDelay(true);
                open.add(client);
                open.add(server);
                threads.execute(() -> pump(client, server));
                threads.execute(() -> pump(server, client));
            } catch (IOException closed) {
                // cut, or the client went away: the next one is waited for unless this gate is shut
            }
        }
    }

    private void pump(Socket from, Socket to) {
        byte[] bytes = new byte[8192];
        try (from; to) {
            InputStream in = from.getInputStream();
            for (int length = in.read(bytes); length >= 0; length = in.read(bytes)) {
                waitWhileHolding();
                to.getOutputStream().write(bytes, 0, length);
            }
        } catch (IOException broken) {
            // both ends are closed, which is what a client sees of a broken connection
        } catch (InterruptedException closing) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized void waitWhileHolding() throws InterruptedException {
        while (holding) {
            wait();
        }
    }

    private static void shut(AutoCloseable socket) {
        try {
            socket.close();
        } catch (Exception e) {
            throw new IllegalStateException("a socket cannot be closed", e);
        }
    }
}
