/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import io.github.camelsinch.sms.api.error.SinchSmsValidationException;
import io.github.camelsinch.sms.ledger.JdbcSendLedger;
import io.github.camelsinch.sms.ledger.SendClaim;
import io.github.camelsinch.sms.ledger.SendId;
import io.github.camelsinch.sms.ledger.SendLedger;
import org.apache.camel.Processor;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.impl.DefaultCamelContext;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

/** What outlives a process, and what several processes share. */
class SentBatchesStateTest extends SentBatchesTestSupport {

    @TempDir
    Path folder;

    private final List<String> told = new CopyOnWriteArrayList<>();

    @Test
    void aRestartGoesOnFollowingWhatWasSentBefore() throws Exception {
        String id;
        try (JdbcSendLedger ledger = JdbcSendLedger.embedded(folder.resolve("ledger"));
             DefaultCamelContext first = node(ledger)) {
            id = sendFrom(first);
        }
        time.advance(Duration.ofSeconds(20));
        try (JdbcSendLedger ledger = JdbcSendLedger.embedded(folder.resolve("ledger"));
             DefaultCamelContext second = following(node(ledger))) {
            await().until(() -> told.size() == 1);
            await().until(() -> ledger.batches().orElseThrow().open(account()) == 0);
        }

        assertThat(told).containsExactly(id);
    }

    @Test
    void whatAProcessHadInHandWhenItEndedIsToldWhenItsLeaseHasRunOut() throws Exception {
        CountDownLatch inHand = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        String id;
        try (JdbcSendLedger ledger = JdbcSendLedger.embedded(folder.resolve("ledger"))) {
            DefaultCamelContext first = following(node(ledger), exchange -> {
                inHand.countDown();
                goOn.await(20, TimeUnit.SECONDS);
                throw new IllegalStateException("the process ended");
            });
            id = sendFrom(first);
            time.advance(Duration.ofSeconds(20));
            assertThat(inHand.await(20, TimeUnit.SECONDS)).isTrue();
            ledger.close();
            goOn.countDown();
            first.close();
        }
        leaseRunsOut();
        try (JdbcSendLedger ledger = JdbcSendLedger.embedded(folder.resolve("ledger"));
             DefaultCamelContext second = following(node(ledger))) {
            await().until(() -> told.size() == 1);
        }

        assertThat(told).containsExactly(id);
    }

    @Test
    void twoNodesOnOneDurableLedgerTellEachBatchOnce() throws Exception {
        String url = "jdbc:h2:mem:nodes;DB_CLOSE_DELAY=-1";
        JdbcDataSource database = new JdbcDataSource();
        database.setURL(url);
        database.setUser("sa");
        try (JdbcSendLedger one = JdbcSendLedger.builder().dataSource(database).build();
             JdbcSendLedger other = JdbcSendLedger.builder().dataSource(database).build();
             DefaultCamelContext here = node(one);
             DefaultCamelContext there = node(other)) {
            for (int i = 0; i < 20; i++) {
                sendFrom(i % 2 == 0 ? here : there);
            }
            time.advance(Duration.ofSeconds(20));
            following(here);
            following(there);
            await().until(() -> one.batches().orElseThrow().open(account()) == 0);
        }

        assertThat(told).hasSize(20).doesNotHaveDuplicates();
    }

    @Test
    void rowsHoldNoNumberAndNoText() throws Exception {
        String url = "jdbc:h2:mem:rows;DB_CLOSE_DELAY=-1";
        JdbcDataSource database = new JdbcDataSource();
        database.setURL(url);
        database.setUser("sa");
        try (JdbcSendLedger ledger = JdbcSendLedger.builder().dataSource(database).build();
             DefaultCamelContext node = node(ledger);
             Connection connection = DriverManager.getConnection(url, "sa", "");
             Statement statement = connection.createStatement()) {
            String id = sendFrom(node);
            time.advance(Duration.ofSeconds(5));
            following(node);
            await().until(() -> looks(id) == 1);
            try (ResultSet row = statement.executeQuery("SELECT * FROM SINCH_SMS_BATCH")) {
                StringBuilder all = new StringBuilder();
                while (row.next()) {
                    for (int column = 1; column <= row.getMetaData().getColumnCount(); column++) {
                        all.append(row.getString(column)).append('\n');
                    }
                }
                assertThat(all).contains(id).doesNotContain(ANN).doesNotContain(BO).doesNotContain("Secret");
            }
        }
    }

    @Test
    void aLedgerThatKeepsNoOpenBatchesIsRefusedAtTheStart() {
        SendLedger plain = new SendLedger() {
            @Override
            public SendClaim claim(SendId send, String cut) {
                throw new UnsupportedOperationException();
            }
        };

        assertThatThrownBy(() -> following(node(plain))).isInstanceOf(SinchSmsValidationException.class)
                .hasMessageContaining("sendLedger").hasMessageContaining("track=batches");
    }

    private void leaseRunsOut() throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:h2:file:" + folder.resolve("ledger"), "sa", "");
             Statement statement = connection.createStatement()) {
            assertThat(statement.executeUpdate("UPDATE SINCH_SMS_BATCH SET LEASE_UNTIL = CURRENT_TIMESTAMP"
                                               + " WHERE LEASE_UNTIL IS NOT NULL"))
                    .isEqualTo(1);
        }
    }

    private String account() {
        return sinch.baseUrl() + "/" + PLAN;
    }

    private DefaultCamelContext node(SendLedger ledger) {
        DefaultCamelContext node = new DefaultCamelContext();
        SinchSmsComponent component = new SinchSmsComponent();
        connect(component.getConfiguration());
        node.addComponent("sinch-sms", component);
        node.getRegistry().bind("ledger", ledger);
        inThisTime(node);
        node.start();
        return node;
    }

    private DefaultCamelContext following(DefaultCamelContext node, Processor... steps) throws Exception {
        node.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                var route = from(BATCHES + "&sendLedger=#ledger").routeId("following");
                for (Processor step : steps) {
                    route.process(step);
                }
                route.process(exchange -> told.add(exchange.getMessage().getHeader(SinchSmsConstants.BATCH_ID, String.class)));
            }
        });
        return node;
    }

    private static String sendFrom(DefaultCamelContext node) {
        return node.createProducerTemplate().request(
                "sinch-sms:send?sendLedger=#ledger&from=Acme&to=" + ANN + "," + BO + "&text=Secret", exchange -> {
                    // everything is in the options
                }).getMessage().getHeader(SinchSmsConstants.BATCH_ID, String.class);
    }
}
