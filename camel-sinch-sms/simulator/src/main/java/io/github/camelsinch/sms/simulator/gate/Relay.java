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
import java.nio.channels.SelectionKey;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.time.Instant;

/**
 * One client and its own connection to the server. Lives on the gate's thread; the methods of {@link ClientConnection}
 * only leave orders there.
 */
final class Relay implements ClientConnection {

    private static final Logger LOG = System.getLogger(Relay.class.getName());
    private static final Duration SHORTEST_BEAT = Duration.ofMillis(50);
    private static final int NOT_SLOWED = 0;

    private final Gate gate;
    private final Alarms alarms;
    private final SocketChannel client;
    private final SocketChannel server;
    private final int serverSidePort;
    private final Pipe up;
    private final Pipe down;
    private Holding holding = Holding.NO;
    private int bytesPerSecond = NOT_SLOWED;
    private boolean dropPending;
    private Instant date;

    private Relay(SocketChannel client, SocketChannel server, Gate gate, Alarms alarms) throws IOException {
        this.gate = gate;
        this.alarms = alarms;
        this.client = client;
        this.server = server;
        this.serverSidePort = ((InetSocketAddress) server.getLocalAddress()).getPort();
        for (SocketChannel channel : new SocketChannel[] { client, server }) {
            channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
            channel.configureBlocking(false);
        }
        SelectionKey clientKey = gate.register(client, SelectionKey.OP_READ, this::clientReady);
        SelectionKey serverKey = gate.register(server, SelectionKey.OP_READ, this::serverReady);
        this.up = new Pipe(clientKey, serverKey);
        this.down = new Pipe(serverKey, clientKey);
    }

    /** The connection to the server is made at once: it is in this JVM. */
    static Relay between(SocketChannel client, InetSocketAddress address, Gate gate, Alarms alarms) throws IOException {
        SocketChannel server = SocketChannel.open(address);
        try {
            return new Relay(client, server, gate, alarms);
        } catch (IOException e) {
            server.close();
            throw e;
        }
    }

    int serverSidePort() {
        return serverSidePort;
    }

    private void clientReady(SelectionKey key, ByteBuffer buffer) {
        try {
            if (key.isWritable()) {
                down.writeLeft(Integer.MAX_VALUE);
            }
            if (key.isReadable()) {
                boolean more = up.read(buffer);
                if (holding == Holding.NO) {
                    passUp(more, buffer);
                } else if (!more && holding == Holding.UNTIL_CLIENT_CLOSES) {
                    shut();
                }
            }
        } catch (IOException e) {
            gone(e);
        }
    }

    private void passUp(boolean more, ByteBuffer buffer) throws IOException {
        if (more) {
            up.write(buffer);
        } else {
            server.shutdownOutput();
        }
    }

    private void serverReady(SelectionKey key, ByteBuffer buffer) {
        try {
            if (key.isWritable()) {
                up.writeLeft(Integer.MAX_VALUE);
            }
            if (key.isReadable()) {
                if (!down.read(buffer)) {
                    shut();
                    return;
                }
                if (date != null) {
                    DateHeader.replace(buffer, date);
                    date = null;
                }
                if (bytesPerSecond == NOT_SLOWED) {
                    down.write(buffer);
                } else {
                    down.keep(buffer);
                    if (!dropPending) {
                        drop();
                    }
                }
            }
        } catch (IOException e) {
            gone(e);
        }
    }

    /** One drop of a slow answer; the next follows while there is something left. */
    private void drop() {
        dropPending = client.isOpen() && down.isFull();
        if (!dropPending) {
            return;
        }
        try {
            Duration beat = beat();
            down.writeLeft((int) Math.max(1, bytesPerSecond * beat.toMillis() / 1000));
            alarms.after(beat, this::drop);
        } catch (IOException e) {
            gone(e);
        }
    }

    private Duration beat() {
        Duration perByte = Duration.ofSeconds(1).dividedBy(bytesPerSecond);
        return perByte.compareTo(SHORTEST_BEAT) > 0 ? perByte : SHORTEST_BEAT;
    }

    @Override
    public void reset() {
        gate.order(() -> {
            try {
                client.setOption(StandardSocketOptions.SO_LINGER, 0);
            } catch (IOException e) {
                gone(e);
            }
            shut();
        });
    }

    @Override
    public void close() {
        gate.order(this::shut);
    }

    @Override
    public void halfClose() {
        gate.order(() -> {
            hold(Holding.UNTIL_CLIENT_CLOSES);
            try {
                client.shutdownOutput();
            } catch (IOException e) {
                gone(e);
            }
        });
    }

    @Override
    public void hang() {
        gate.order(() -> hold(Holding.UNTIL_CLIENT_CLOSES));
    }

    @Override
    public void hangForever() {
        gate.order(() -> hold(Holding.FOREVER));
    }

    @Override
    public void drip(int bytesPerSecond) {
        gate.order(() -> this.bytesPerSecond = bytesPerSecond);
    }

    @Override
    public void date(Instant date) {
        gate.order(() -> this.date = date);
    }

    private void hold(Holding how) {
        if (!client.isOpen()) {
            return;
        }
        holding = how;
        up.forget();
        shut(server);
        gate.unreachable(this);
    }

    void release() {
        if (holding != Holding.NO) {
            shut();
        }
    }

    void shut() {
        shut(client);
        shut(server);
        gate.unreachable(this);
        gate.forget(this);
    }

    /** The other side broke the connection off: ordinary in this trade. */
    private void gone(IOException e) {
        LOG.log(Level.DEBUG, "A connection broke", e);
        shut();
    }

    private static void shut(SocketChannel channel) {
        try {
            channel.close();
        } catch (IOException e) {
            LOG.log(Level.DEBUG, "A broken connection could not be closed", e);
        }
    }

    /** Whether the client is held although the server has let go of it. */
    private enum Holding {
        NO,
        UNTIL_CLIENT_CLOSES,
        FOREVER
    }
}
