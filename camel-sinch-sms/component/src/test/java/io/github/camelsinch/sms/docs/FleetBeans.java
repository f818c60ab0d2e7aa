/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.docs;

import java.time.Duration;

import com.zaxxer.hikari.HikariDataSource;
import io.github.bucket4j.distributed.ExpirationAfterWriteStrategy;
import io.github.bucket4j.distributed.jdbc.PrimaryKeyMapper;
import io.github.bucket4j.distributed.proxy.ProxyManager;
import io.github.bucket4j.postgresql.Bucket4jPostgreSQL;
import io.github.camelsinch.sms.ledger.JdbcSendLedger;
import org.apache.camel.CamelConfiguration;
import org.apache.camel.CamelContext;
import org.apache.camel.processor.idempotent.jdbc.JdbcMessageIdRepository;
import org.apache.camel.spi.Registry;

/** The beans of the page about several nodes. */
public class FleetBeans implements CamelConfiguration {

    @Override
    public void configure(CamelContext context) {
        HikariDataSource postgres = new HikariDataSource();
        postgres.setJdbcUrl(context.resolvePropertyPlaceholders("{{database.url}}"));
        JdbcSendLedger ledger = JdbcSendLedger.builder().dataSource(postgres).build();
        ProxyManager<String> buckets = Bucket4jPostgreSQL.selectForUpdateBasedBuilder(postgres)
                .primaryKeyMapper(PrimaryKeyMapper.STRING)
                .expirationAfterWrite(
                        ExpirationAfterWriteStrategy.basedOnTimeForRefillingBucketUpToMax(Duration.ofMinutes(10)))
                .build();

        Registry registry = context.getRegistry();
        registry.bind("postgres", postgres, null, "close");
        registry.bind("ledger", ledger, null, "close");
        registry.bind("buckets", buckets);
        registry.bind("handled", new JdbcMessageIdRepository(postgres, "sms-reports"));
        registry.bind("positions", new JdbcPositions(postgres));
    }
}
