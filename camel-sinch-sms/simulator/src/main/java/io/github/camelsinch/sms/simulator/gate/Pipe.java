/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.simulator.gate;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.SocketChannel;

/**
 * One direction of a {@link Relay}. What the sink does not take at once is kept, and nothing more is read until it has
 * gone. Used by the gate's thread only.
 */
final class Pipe {

    private static final ByteBuffer NOTHING = ByteBuffer.allocate(0);

    private final SelectionKey source;
    private final SelectionKey sink;
    private ByteBuffer left = NOTHING;

    Pipe(SelectionKey source, SelectionKey sink) {
        this.source = source;
        this.sink = sink;
    }

    /** Whether something waits to be written. */
    boolean isFull() {
        return left.hasRemaining();
    }

    /** Forgets what was kept. */
    void forget() {
        left = NOTHING;
        wants(source, SelectionKey.OP_READ, true);
    }

    /** Reads; answers {@code false} at the end. The buffer holds what was read. */
    boolean read(ByteBuffer buffer) throws IOException {
        buffer.clear();
        int count = ((SocketChannel) source.channel()).read(buffer);
        buffer.flip();
        if (count < 0) {
            wants(source, SelectionKey.OP_READ, false);
        }
        return count >= 0;
    }

    /** Writes what can be written, and keeps the rest. */
    void write(ByteBuffer bytes) throws IOException {
        ((SocketChannel) sink.channel()).write(bytes);
        if (bytes.hasRemaining()) {
            keep(bytes);
            wants(sink, SelectionKey.OP_WRITE, true);
        }
    }

    /** Keeps it all for {@link #writeLeft}. */
    void keep(ByteBuffer bytes) {
        if (bytes.hasRemaining()) {
            left = ByteBuffer.allocate(bytes.remaining()).put(bytes).flip();
            wants(source, SelectionKey.OP_READ, false);
        }
    }

    /** Writes what was kept, at most so much of it. */
    void writeLeft(int limit) throws IOException {
        int end = left.limit();
        left.limit(Math.min(end, left.position() + limit));
        ((SocketChannel) sink.channel()).write(left);
        left.limit(end);
        if (!isFull()) {
            left = NOTHING;
            wants(sink, SelectionKey.OP_WRITE, false);
            wants(source, SelectionKey.OP_READ, true);
        }
    }

    private static void wants(SelectionKey key, int operation, boolean wanted) {
        if (key.isValid()) {
            key.interestOps(wanted ? key.interestOps() | operation : key.interestOps() & ~operation);
        }
    }
}
