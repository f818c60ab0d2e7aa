/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

import io.github.camelsinch.sms.api.error.Outcome;
import io.github.camelsinch.sms.api.error.SinchSmsException;
import io.github.camelsinch.sms.ledger.JdbcSendLedger;
import org.apache.camel.Exchange;
import org.apache.camel.builder.ThreadPoolProfileBuilder;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static io.github.camelsinch.sms.HeldSinchTestSupport.elsewhere;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** A process that dies or falls asleep in the middle of a send, and another that shares its ledger and goes on. */
class DeadProcessTest extends OracleTestSupport {

    private static final Map<String, Object> KEY = Map.of("CamelSinchSmsSendKey", "order-1");

    private final JdbcDataSource database = new JdbcDataSource();
    private Connection keepsTheDatabase;
    private JdbcSendLedger ledger;
    private JdbcSendLedger another;
    private MortalLedger mortal;

    @BeforeEach
    void bindLedgers() throws SQLException {
        database.setURL("jdbc:h2:mem:" + getClass().getSimpleName());
        keepsTheDatabase = database.getConnection();
        ledger = JdbcSendLedger.builder().dataSource(database).leaseDuration(Duration.ofSeconds(1)).build();
        another = JdbcSendLedger.builder().dataSource(database).build();
        mortal = new MortalLedger(ledger);
        context.getRegistry().bind("mortal", mortal);
        context.getRegistry().bind("another", another);
    }

    @AfterEach
    void closeLedgers() throws SQLException {
        another.close();
        ledger.close();
        keepsTheDatabase.close();
    }

    @Test
    void whatWasWrittenDownButNotPostedWhenTheProcessDiedIsPostedByAnother_F40() throws Exception {
        List<String> numbers = numbers(3);
        diesBefore("inDoubt written");

        Exchange died = send("&sendLedger=#mortal", numbers, KEY);
        long before = posts();
        Exchange resumed = takenOver(numbers);

        assertThat(died.isFailed()).isTrue();
        assertThat(before).isZero();
        assertThat(resumed.getException()).isNull();
        assertThat(posts()).isEqualTo(1);
    }

    @Test
    void whatWasPostedButNotWrittenDownWhenTheProcessDiedIsFoundByAnother_F41() throws Exception {
        List<String> numbers = numbers(3);
        diesBefore("accepted");

        send("&sendLedger=#mortal", numbers, KEY);
        Exchange resumed = takenOver(numbers);

        assertThat(resumed.getException()).isNull();
        assertThat(resumed.getMessage().getHeader("CamelSinchSmsReconciled")).isEqualTo(1);
        assertThat(posts()).isEqualTo(1);
    }

    @Test
    void whoSleptThroughItsLeaseAndWasTakenOverPostsNothing_F49() throws Exception {
        List<String> numbers = numbers(3);
        CountDownLatch awake = new CountDownLatch(1);
        CompletableFuture<Void> fellAsleep = new CompletableFuture<>();
        mortal.before = step -> {
            if (step.equals("inDoubt")) {
                fellAsleep.complete(null);
                awaken(awake);
            }
        };
        CompletableFuture<Exchange> asleep = elsewhere(() -> send("&sendLedger=#mortal", numbers, KEY));
        fellAsleep.get(20, TimeUnit.SECONDS);

        Exchange current = takenOver(numbers);
        awake.countDown();
        Exchange zombie = asleep.get(20, TimeUnit.SECONDS);

        assertThat(current.getException()).isNull();
        assertThat(zombie.getException(SinchSmsException.class)).isNotNull();
        assertThat(posts()).isEqualTo(1);
        // the oracle looks at who sent
        sendOn(routeTo(uri("&sendLedger=#another")), numbers, KEY);
    }

    @Test
    void anErrorWhileAnAnswerIsTakenInLeavesTheDoubtWhichTheNextRunSettles_F54() throws Exception {
        List<String> numbers = numbers(3);
        mortal.before = step -> {
            if (step.equals("accepted")) {
                mortal.before = any -> {
                    // it was the only one
                };
                throw new OutOfMemoryError("in a test");
            }
        };

        Exchange first = template.send(routeTo(uri("&sendLedger=#mortal")), in -> {
            in.getMessage().setHeaders(new HashMap<>(KEY));
            in.getMessage().setHeader(SinchSmsConstants.TEXT, TEXT);
            in.getMessage().setBody(numbers);
        });
        Exchange again = takenOver(numbers);

        assertThat(first.isFailed()).isTrue();
        assertThat(again.getMessage().getHeader("CamelSinchSmsReconciled")).isEqualTo(1);
        assertThat(posts()).isEqualTo(1);
    }

    @Test
    void aWorkerPoolWithAFullQueueLetsNoThreadOfTheClientOrTheTimerTouchTheLedger() throws Exception {
        context.getComponent("sinch-sms").stop();
        context.getExecutorServiceManager().registerThreadPoolProfile(
                new ThreadPoolProfileBuilder(SinchSmsComponent.SEND_PROFILE).poolSize(1).maxPoolSize(1).maxQueueSize(0)
                        .build());
        context.getComponent("sinch-sms").start();
        String start = routeTo(uri("&sendLedger=#mortal&maxRecipientsPerBatch=2"));
        List<CompletableFuture<Exchange>> sendings = IntStream.range(0, 10)
                .mapToObj(n -> numbers(6)).map(numbers -> elsewhere(() -> sendOn(start, numbers, Map.of()))).toList();

        for (CompletableFuture<Exchange> sending : sendings) {
            assertThat(sending.get(60, TimeUnit.SECONDS).getException()).isNull();
        }

        assertThat(mortal.threads()).isNotEmpty().allMatch(thread -> thread.contains("SinchSmsSend"));
    }

    private static void awaken(CountDownLatch awake) {
        try {
            assertThat(awake.await(60, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void diesBefore(String last) {
        mortal.before = step -> mortal.dead |= step.equals(last);
    }

    /** Another process tries until the lease of the first has run out. */
    private Exchange takenOver(List<String> numbers) throws Exception {
        String start = routeTo(uri("&sendLedger=#another"));
        return await().atMost(60, TimeUnit.SECONDS).until(
                () -> sendOn(start, numbers, KEY),
                exchange -> !(exchange.getException() instanceof SinchSmsException waiting
                        && waiting.getOutcome() == Outcome.NOT_SENT));
    }
}
