/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.ledger;

import java.io.IOException;
import java.io.UncheckedIOException;

import javax.sql.DataSource;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;

/** One server for all tests of a JVM, with a pool as users have one; both end with the JVM. */
final class Postgres {

    private Postgres() {
    }

    static DataSource pool() {
        return Holder.POOL;
    }

    private static final class Holder {

        private static final HikariDataSource POOL = start();

        private static HikariDataSource start() {
            try {
                HikariConfig config = new HikariConfig();
                config.setDataSource(EmbeddedPostgres.start().getPostgresDatabase());
                config.setMaximumPoolSize(10);
                config.setPoolName("ledger-tests");
                return new HikariDataSource(config);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
