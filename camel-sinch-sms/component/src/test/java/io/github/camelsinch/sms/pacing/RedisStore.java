/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.pacing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.time.Duration;

import io.github.bucket4j.distributed.ExpirationAfterWriteStrategy;
import io.github.bucket4j.distributed.proxy.ProxyManager;
import io.github.bucket4j.redis.lettuce.Bucket4jLettuce;
import io.lettuce.core.RedisClient;
import io.lettuce.core.api.StatefulRedisConnection;
import io.lettuce.core.codec.ByteArrayCodec;
import io.lettuce.core.codec.RedisCodec;
import io.lettuce.core.codec.StringCodec;
import redis.embedded.RedisServer;

/** Buckets in a Redis server out of a jar. */
final class RedisStore implements SharedStore {

    private final RedisServer server;
    private final TcpGate gate;
    private final RedisClient client;
    private final ProxyManager<String> proxyManager;

    RedisStore() {
        try {
            int port = freePort();
            server = RedisServer.newRedisServer().port(port).setting("save \"\"").setting("bind 127.0.0.1").build();
            server.start();
            gate = new TcpGate(port);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        client = RedisClient.create(uri());
        proxyManager = proxyManager(client);
    }

    /** As the documentation shows it. */
    static ProxyManager<String> proxyManager(RedisClient client) {
        StatefulRedisConnection<String, byte[]> connection
                = client.connect(RedisCodec.of(StringCodec.UTF8, ByteArrayCodec.INSTANCE));
        return Bucket4jLettuce.casBasedBuilder(connection)
                .expirationAfterWrite(
                        ExpirationAfterWriteStrategy.basedOnTimeForRefillingBucketUpToMax(Duration.ofMinutes(10)))
                .build();
    }

    String uri() {
        return "redis://127.0.0.1:" + gate.port();
    }

    @Override
    public ProxyManager<String> proxyManager() {
        return proxyManager;
    }

    @Override
    public void cut() {
        gate.cut();
    }

    @Override
    public void hang() {
        gate.hold();
    }

    @Override
    public void restore() {
        gate.restore();
    }

    @Override
    public void close() {
        client.shutdown(Duration.ZERO, Duration.ofSeconds(5));
        gate.close();
        try {
            server.stop();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
