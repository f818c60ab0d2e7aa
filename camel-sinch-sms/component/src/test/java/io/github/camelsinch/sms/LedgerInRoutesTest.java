/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

import io.github.camelsinch.sms.api.error.Outcome;
import io.github.camelsinch.sms.api.error.SinchSmsInDoubtException;
import io.github.camelsinch.sms.api.error.SinchSmsUnavailableException;
import io.github.camelsinch.sms.ledger.FaultyDataSource;
import io.github.camelsinch.sms.ledger.FaultyDataSource.Step;
import io.github.camelsinch.sms.ledger.JdbcSendLedger;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static io.github.camelsinch.sms.HeldSinchTestSupport.elsewhere;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** A database that fails, or a transaction that rolls back, under a send through a route. */
class LedgerInRoutesTest extends OracleTestSupport {

    private static final SQLException DISK_FULL = new SQLException("No space left on device", "53100");
    private static final Map<String, Object> KEY = Map.of("CamelSinchSmsSendKey", "order-1");
    private static final String LEDGER = "&sendLedger=#ledger";

    private final JdbcDataSource database = new JdbcDataSource();
    private final FaultyDataSource faulty = new FaultyDataSource(database);
    private final HeldPacer pacer = new HeldPacer();
    private Connection keepsTheDatabase;
    private JdbcSendLedger ledger;

    @BeforeEach
    void bindLedger() throws SQLException {
        database.setURL("jdbc:h2:mem:" + getClass().getSimpleName());
        keepsTheDatabase = database.getConnection();
        ledger = JdbcSendLedger.builder().dataSource(faulty).build();
        context.getRegistry().bind("ledger", ledger);
        context.getRegistry().bind("pacer", pacer);
    }

    @AfterEach
    void closeLedger() throws SQLException {
        faulty.heal();
        ledger.close();
        keepsTheDatabase.close();
    }

    @Test
    void aFullDiskBeforeThePostPostsNothingAndSaysWhy_F45() throws Exception {
        List<String> numbers = numbers(3);
        CompletableFuture<Exchange> sending = elsewhere(() -> send(LEDGER + "&pacer=#pacer", numbers, KEY));
        await().until(() -> pacer.waiting() == 1);
        faulty.before(step -> {
            throw DISK_FULL;
        });
        pacer.open();

        SinchSmsUnavailableException failure
                = failure(sending.get(20, TimeUnit.SECONDS), SinchSmsUnavailableException.class);

        assertThat(failure.getOutcome()).isEqualTo(Outcome.NOT_SENT);
        assertThat(failure).hasMessageContaining("ledger");
        assertThat(posts()).isZero();
    }

    @Test
    void aFullDiskAfterThePostIsASuccessThatTheNextRunFinds_F46() throws Exception {
        List<String> numbers = numbers(3);
        // no fault of Sinch's: only tells that the POST has come
        sinch.faults().every().sends().when(request -> {
            faulty.before(FaultyDataSource.onNth(Step.EXECUTE, 1, DISK_FULL));
            return false;
        }).hang();

        Exchange first = send(LEDGER, numbers, KEY);
        faulty.heal();
        Exchange second = send(LEDGER, numbers, KEY);

        assertThat(first.getException()).isNull();
        assertThat(second.getException()).isNull();
        assertThat(second.getMessage().getHeader("CamelSinchSmsReconciled")).isEqualTo(1);
        assertThat(posts()).isEqualTo(1);
    }

    @Test
    void aStopDuringAPostLeavesANoteThatTheNextStartResolves_F39() throws Exception {
        List<String> numbers = numbers(3);
        sinch.faults().next(1).sends().acceptThenHang();
        CompletableFuture<Exchange> sending = elsewhere(() -> send(LEDGER, numbers, KEY));
        await().until(() -> sinch.batches().size() == 1);

        context.getComponent("sinch-sms").stop();
        SinchSmsInDoubtException stopped = failure(sending.get(20, TimeUnit.SECONDS), SinchSmsInDoubtException.class);
        context.getComponent("sinch-sms").start();
        Exchange again = send(LEDGER, numbers, KEY);

        assertThat(stopped.getOutcome()).isEqualTo(Outcome.UNKNOWN);
        assertThat(again.getMessage().getHeader("CamelSinchSmsReconciled")).isEqualTo(1);
        assertThat(posts()).isEqualTo(1);
    }

    @Test
    void aDatabaseThatIsDownPostsNothingUntilItIsBack_F47() throws Exception {
        List<String> numbers = numbers(3);
        faulty.before(step -> {
            if (step == Step.CONNECT) {
                throw new SQLException("connection refused", "08001");
            }
        });

        failure(send(LEDGER, numbers, KEY), SinchSmsUnavailableException.class);
        assertThat(posts()).isZero();
        faulty.heal();

        assertThat(send(LEDGER, numbers, KEY).getException()).isNull();
    }

    @Test
    void aRouteThatRollsBackDoesNotTakeTheNoteOfTheSendBack_F47() throws Exception {
        RollbackPolicy policy = new RollbackPolicy(database);
        context.getRegistry().bind("required", policy);
        context.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from("direct:rolls-back").errorHandler(noErrorHandler()).transacted("required")
                        .process(exchange -> {
                            try (Statement insert = policy.connection().createStatement()) {
                                insert.executeUpdate("INSERT INTO ORDERS VALUES (1)");
                            }
                        })
                        .to(uri(LEDGER))
                        .throwException(new IllegalStateException("after the send"));
            }
        });
        List<String> numbers = numbers(3);

        Exchange rolledBack = template.send("direct:rolls-back", in -> {
            in.getMessage().setHeaders(new HashMap<>(KEY));
            in.getMessage().setHeader("CamelSinchSmsText", TEXT);
            in.getMessage().setBody(numbers);
        });
        Exchange replay = send(LEDGER, numbers, KEY);

        assertThat(rolledBack.getException()).hasMessage("after the send");
        assertThat(policy.orders()).as("of the route").isZero();
        assertThat(replay.getMessage().getHeader("CamelSinchSmsReplayed")).isEqualTo(true);
        assertThat(posts()).isEqualTo(1);
    }
}
