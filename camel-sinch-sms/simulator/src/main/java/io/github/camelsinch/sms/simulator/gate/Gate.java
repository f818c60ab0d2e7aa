/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.simulator.gate;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SelectableChannel;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * Listens where clients come and passes their bytes to the HTTP server behind it, one connection for one connection, on
 * one daemon thread. Since a connection at the server belongs to exactly one here as long as both are open, a request
 * finds {@link #connection its client's connection} by the port that the server sees it come from.
 */
public final class Gate implements ClientConnections, AutoCloseable {

    private static final Logger LOG = System.getLogger(Gate.class.getName());
    private static final int BACKLOG = 1024;
    private static final int BUFFER_BYTES = 64 * 1024;

    private final Map<Integer, Relay> byServerSidePort = new ConcurrentHashMap<>();
    private final Queue<Runnable> orders = new ConcurrentLinkedQueue<>();
    private final Set<Relay> relays = new HashSet<>();
    private final Alarms alarms = new Alarms();
    private final ByteBuffer buffer = ByteBuffer.allocateDirect(BUFFER_BYTES);
    private final InetSocketAddress server;
    private final Selector selector;
    private final ServerSocketChannel listener;
    private final Thread thread;
    private volatile boolean closed;

    private Gate(InetSocketAddress address, InetSocketAddress server) throws IOException {
        this.server = server;
        this.selector = Selector.open();
        this.listener = ServerSocketChannel.open();
        try {
            listener.setOption(StandardSocketOptions.SO_REUSEADDR, true);
            listener.bind(address, BACKLOG);
            listener.configureBlocking(false);
            register(listener, SelectionKey.OP_ACCEPT, (key, unused) -> accept());
        } catch (IOException e) {
            listener.close();
            selector.close();
            throw e;
        }
        this.thread = new Thread(this::run, "sinch-sms-simulator-gate");
        thread.setDaemon(true);
    }

    /**
     * Opens a gate.
     *
     * @param  address     where clients come; port 0 = any
     * @param  server      what they shall reach
     * @return             it is listening
     * @throws IOException if the port cannot be had
     */
    public static Gate open(InetSocketAddress address, InetSocketAddress server) throws IOException {
        Gate gate = new Gate(address, server);
        gate.thread.start();
        return gate;
    }

    /**
     * Where clients come.
     *
     * @return the port
     */
    public int port() {
        return listener.socket().getLocalPort();
    }

    @Override
    public Optional<ClientConnection> connection(InetSocketAddress serverSide) {
        return Optional.ofNullable(byServerSidePort.get(serverSide.getPort()));
    }

    /** Closes connections that hang forever. */
    public void release() {
        order(() -> List.copyOf(relays).forEach(Relay::release));
    }

    /** Has something done on the gate's thread, before what the server does afterwards is looked at. */
    void order(Runnable order) {
        orders.add(order);
        selector.wakeup();
    }

    private void run() {
        try {
            while (!closed) {
                selector.select(alarms.millisToNext());
                // first: what a handler ordered before it wrote or closed must hold for what it wrote or closed
                for (Runnable order = orders.poll(); order != null; order = orders.poll()) {
                    order.run();
                }
                alarms.ring();
                Iterator<SelectionKey> keys = selector.selectedKeys().iterator();
                while (keys.hasNext()) {
                    SelectionKey key = keys.next();
                    keys.remove();
                    if (key.isValid()) {
                        ((Ready) key.attachment()).ready(key, buffer);
                    }
                }
            }
        } catch (IOException e) {
            LOG.log(Level.ERROR, "The simulator's gate cannot go on", e);
        } finally {
            shut();
        }
    }

    private void accept() {
        SocketChannel client = null;
        try {
            client = listener.accept();
            Relay relay = Relay.between(client, server, this, alarms);
            relays.add(relay);
            byServerSidePort.put(relay.serverSidePort(), relay);
        } catch (IOException e) {
            LOG.log(Level.WARNING, "The simulator's gate could not let a client in", e);
            if (client != null) {
                closeQuietly(client);
            }
        }
    }

    SelectionKey register(SelectableChannel channel, int operation, Ready ready) throws IOException {
        return channel.register(selector, operation, ready);
    }

    /** The server's side is closed: its port may come again. */
    void unreachable(Relay relay) {
        byServerSidePort.remove(relay.serverSidePort(), relay);
    }

    void forget(Relay relay) {
        relays.remove(relay);
    }

    private void shut() {
        List.copyOf(relays).forEach(Relay::shut);
        closeQuietly(listener);
        closeQuietly(selector);
    }

    private static void closeQuietly(AutoCloseable closeable) {
        try {
            closeable.close();
        } catch (Exception e) {
            LOG.log(Level.DEBUG, "A closed gate could not be closed", e);
        }
    }

    @Override
    public void close() {
        closed = true;
        selector.wakeup();
        boolean interrupted = false;
        while (thread.isAlive() && Thread.currentThread() != thread) {
            try {
                thread.join();
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /** What a selection key leads to. */
    @FunctionalInterface
    interface Ready {

        void ready(SelectionKey key, ByteBuffer buffer);
    }
}
