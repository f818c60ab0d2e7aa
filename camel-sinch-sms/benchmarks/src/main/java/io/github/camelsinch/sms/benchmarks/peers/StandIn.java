/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.benchmarks.peers;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Queue;

/**
 * What stands in for Sinch: takes every POST and answers it 201 after a delay, with a batch that names the recipients
 * of the request. One thread, few objects: it must cost less than what is measured. In a process of its own.
 */
public final class StandIn {

    private final Selector selector;
    private final ServerSocketChannel server;
    private final long delayNanos;
    private final Queue<Late> late = new ArrayDeque<>();

    private StandIn(Duration delay) throws IOException {
        selector = Selector.open();
        delayNanos = delay.toNanos();
        server = ServerSocketChannel.open().bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 1024);
        server.configureBlocking(false);
        server.register(selector, SelectionKey.OP_ACCEPT);
    }

    /**
     * Prints a port for each delay and runs until it is killed.
     *
     * @param  args        delays in milliseconds
     * @throws IOException if no port is free
     */
    public static void main(String[] args) throws IOException {
        for (String delay : args) {
            StandIn standIn = new StandIn(Duration.ofMillis(Long.parseLong(delay)));
            System.out.println(standIn.server.socket().getLocalPort());
            new Thread(standIn::run, "stand-in " + delay).start();
        }
    }

    private void run() {
        try {
            while (true) {
                selector.select(this::ready, waitMillis());
                long now = System.nanoTime();
                while (!late.isEmpty() && late.peek().atNanos - now <= 0) {
                    Late due = late.remove();
                    answer(due.key, due.connection);
                }
            }
        } catch (IOException e) {
            System.err.println("The stand-in ended: " + e);
            System.exit(1);
        }
    }

    private long waitMillis() {
        if (late.isEmpty()) {
            return 0; // until something comes
        }
        return Math.max(1, (late.peek().atNanos - System.nanoTime()) / 1_000_000);
    }

    private void ready(SelectionKey key) {
        try {
            if (key.isAcceptable()) {
                SocketChannel channel = server.accept();
                channel.configureBlocking(false);
                channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
                channel.register(selector, SelectionKey.OP_READ, new StandInConnection(channel));
                return;
            }
            StandInConnection connection = (StandInConnection) key.attachment();
            if (key.isWritable()) {
                flush(key, connection);
            } else if (!connection.read()) {
                key.channel().close();
            } else if (connection.hasRequest()) {
                request(key, connection);
            }
        } catch (IOException e) {
            key.cancel(); // the client went away
        }
    }

    private void request(SelectionKey key, StandInConnection connection) {
        if (delayNanos == 0) {
            answer(key, connection);
        } else {
            late.add(new Late(key, connection, System.nanoTime() + delayNanos));
        }
    }

    private void answer(SelectionKey key, StandInConnection connection) {
        try {
            connection.prepareAnswer();
            flush(key, connection);
        } catch (IOException e) {
            key.cancel(); // the client went away
        }
    }

    private static void flush(SelectionKey key, StandInConnection connection) throws IOException {
        key.interestOps(connection.write() ? SelectionKey.OP_READ : SelectionKey.OP_WRITE);
    }

    private record Late(SelectionKey key, StandInConnection connection, long atNanos) {
    }
}
