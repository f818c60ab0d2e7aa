/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.pacing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;

import javax.sql.DataSource;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.github.bucket4j.distributed.ExpirationAfterWriteStrategy;
import io.github.bucket4j.distributed.jdbc.PrimaryKeyMapper;
import io.github.bucket4j.distributed.proxy.ProxyManager;
import io.github.bucket4j.postgresql.Bucket4jPostgreSQL;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;

/** Buckets in a PostgreSQL server out of a jar. */
final class PostgresStore implements SharedStore {

    private static final String TABLE
            = "CREATE TABLE bucket (id VARCHAR(255) PRIMARY KEY, state BYTEA, expires_at BIGINT)";

    private final EmbeddedPostgres server;
    private final TcpGate gate;
    private final HikariDataSource dataSource;
    private final ProxyManager<String> proxyManager;

    PostgresStore() {
        try {
            server = EmbeddedPostgres.builder().setServerConfig("fsync", "off").start();
            gate = new TcpGate(server.getPort());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        HikariConfig pool = new HikariConfig();
        pool.setJdbcUrl("jdbc:postgresql://127.0.0.1:" + gate.port() + "/postgres?user=postgres&socketTimeout=5");
        pool.setMaximumPoolSize(2);
        pool.setConnectionTimeout(1000);
        dataSource = new HikariDataSource(pool);
        try (Connection connection = dataSource.getConnection(); Statement statement = connection.createStatement()) {
            statement.execute(TABLE);
        } catch (SQLException e) {
            throw new IllegalStateException("the table cannot be made", e);
        }
        proxyManager = proxyManager(dataSource);
    }

    /** As the documentation shows it. */
    static ProxyManager<String> proxyManager(DataSource dataSource) {
        return Bucket4jPostgreSQL.selectForUpdateBasedBuilder(dataSource)
                .primaryKeyMapper(PrimaryKeyMapper.STRING)
                .expirationAfterWrite(
                        ExpirationAfterWriteStrategy.basedOnTimeForRefillingBucketUpToMax(Duration.ofMinutes(10)))
                .build();
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
        dataSource.close();
        gate.close();
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
