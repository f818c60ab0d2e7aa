/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

import io.github.camelsinch.sms.api.model.DeliveryStatus;
import io.github.camelsinch.sms.api.model.RecipientDeliveryReport;
import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.apache.camel.component.mock.MockEndpoint;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** What the polling consumer asks for, and what it makes of the answers. */
class ReportsConsumerTest extends ReportsTestSupport {

    @Test
    void eachReportIsAnExchangeWithItsHeaders() throws Exception {
        String batch = send("+" + ANN, "&clientReference=mine");
        MockEndpoint end = poll("&since=1h");
        end.expectedMessageCount(1);

        end.assertIsSatisfied(10_000);

        Message message = end.getReceivedExchanges().get(0).getMessage();
        RecipientDeliveryReport report = message.getBody(RecipientDeliveryReport.class);
        assertThat(report.status()).isEqualTo(DeliveryStatus.DELIVERED);
        assertThat(message.getHeaders())
                .containsEntry(SinchSmsConstants.BATCH_ID, batch)
                .containsEntry(SinchSmsConstants.RECIPIENT, ANN)
                .containsEntry(SinchSmsConstants.STATUS, "Delivered")
                .containsEntry(SinchSmsConstants.CODE, 0)
                .containsEntry(SinchSmsConstants.AT, report.at())
                .containsEntry(SinchSmsConstants.FINAL_STATUS, true)
                .containsEntry(SinchSmsConstants.REFERENCE, "mine")
                .containsEntry(SinchSmsConstants.LATE, false)
                .doesNotContainKey(SinchSmsConstants.CODE_CLASS)
                .hasEntrySatisfying(SinchSmsConstants.REPORT_KEY, key -> assertThat(key).asString().hasSize(32));
    }

    @Test
    void reportsComeOldestFirst() throws Exception {
        List<String> numbers = LongStream.range(46_700_000_000L, 46_700_000_020L).mapToObj(String::valueOf).toList();
        for (String number : numbers) {
            send(number);
            Instant sent = Instant.now();
            await().pollInterval(Duration.ofMillis(1)).until(() -> Instant.now().isAfter(sent.plusMillis(2)));
        }
        MockEndpoint end = poll("&since=1h");
        end.expectedMessageCount(20);

        end.assertIsSatisfied(10_000);

        assertThat(recipients(end)).isEqualTo(numbers);
    }

    @Test
    void everyPollNamesItsStartAndItsEnd() throws Exception {
        Instant before = Instant.now();
        poll("");
        await().until(() -> polls().size() >= 3);

        assertThat(polls()).allSatisfy(poll -> {
            assertThat(Instant.parse(poll.get("start_date"))).isBetween(before.minusSeconds(2), Instant.now());
            assertThat(Instant.parse(poll.get("end_date"))).isAfter(poll.get("start_date"))
                    .isBefore(Instant.now().plusSeconds(2));
        });
    }

    @Test
    void aPollEndsTheMarginBeforeNow() throws Exception {
        poll("&windowMargin=10m&since=1h");
        await().until(() -> polls().size() >= 2);

        Instant end = Instant.parse(polls().get(1).get("end_date"));
        assertThat(end).isBefore(Instant.now().minus(Duration.ofMinutes(9)));
    }

    @Test
    void onceTheOverlapHasPassedAPollLooksBackTwiceAsFar() throws Exception {
        poll("&since=2h&windowOverlap=250ms");

        await().until(() -> {
            List<Map<String, String>> polls = polls();
            return IntStream.range(1, polls.size()).anyMatch(i -> Instant.parse(polls.get(i).get("start_date"))
                    .equals(Instant.parse(polls.get(i - 1).get("end_date")).minusMillis(500)));
        });
    }

    @Test
    void moreReportsThanAPageHoldsAllComeAndOnce() throws Exception {
        List<String> numbers = LongStream.range(46_700_000_000L, 46_700_000_250L).mapToObj(String::valueOf).toList();
        send(numbers);
        MockEndpoint end = poll("&since=1h");
        end.expectedMessageCount(250);

        end.assertIsSatisfied(20_000);

        assertThat(recipients(end)).containsExactlyInAnyOrderElementsOf(numbers);
        assertThat(polls()).extracting(poll -> poll.get("page")).contains("0", "1", "2");
    }

    @Test
    void aReportComesOnceThoughWindowsOverlap() throws Exception {
        MockEndpoint end = poll("");
        send(ANN);
        await().until(() -> end.getReceivedCounter() == 1);
        int polls = polls().size();
        send(BO);
        await().until(() -> end.getReceivedCounter() == 2 && polls().size() > polls + 5);

        assertThat(recipients(end)).containsExactly(ANN, BO);
    }

    @Test
    void aPollHandlesNoMoreThanAskedForAndTheRestFollows() throws Exception {
        send(LongStream.range(46_700_000_000L, 46_700_000_025L).mapToObj(String::valueOf).toList());
        MockEndpoint end = poll("&since=1h&maxMessagesPerPoll=10");
        end.expectedMessageCount(25);

        end.assertIsSatisfied(10_000);

        assertThat(end.getReceivedExchanges()).extracting(exchange -> exchange.getProperty(Exchange.BATCH_SIZE))
                .containsExactlyElementsOf(LongStream.range(0, 25).mapToObj(i -> i < 20 ? (Object) 10 : 5).toList());
        assertThat(recipients(end)).doesNotHaveDuplicates();
    }

    @Test
    void theRestOfAWindowIsNotReadAgain() throws Exception {
        send(LongStream.range(46_700_000_000L, 46_700_000_025L).mapToObj(String::valueOf).toList());
        MockEndpoint end = poll("&since=20m&maxMessagesPerPoll=1");
        List<Integer> seen = new CopyOnWriteArrayList<>();
        end.whenAnyExchangeReceived(exchange -> seen.add(polls().size()));
        end.expectedMessageCount(25);

        end.assertIsSatisfied(10_000);

        assertThat(seen).containsOnly(1);
    }

    @Test
    void exchangesTellTheirPlaceInTheBatch() throws Exception {
        send(List.of(ANN, BO));
        MockEndpoint end = poll("&since=1h");
        end.expectedMessageCount(2);

        end.assertIsSatisfied(10_000);

        assertThat(end.getReceivedExchanges()).extracting(exchange -> exchange.getProperty(Exchange.BATCH_INDEX))
                .containsExactly(0, 1);
        assertThat(end.getReceivedExchanges()).extracting(exchange -> exchange.getProperty(Exchange.BATCH_COMPLETE))
                .containsExactly(false, true);
    }

    @Test
    void onlyReportsOfTheWantedStatusesCome() throws Exception {
        send(List.of(ANN, ABORTED));
        MockEndpoint end = poll("&since=1h&status=Failed,Aborted");
        end.expectedMessageCount(1);

        end.assertIsSatisfied(10_000);

        assertThat(recipients(end)).containsExactly(ABORTED);
        assertThat(polls().get(0)).containsEntry("status", "Failed,Aborted");
    }

    @Test
    void onlyReportsOfTheWantedCodesCome() throws Exception {
        send(List.of(ANN, ABORTED));
        MockEndpoint end = poll("&since=1h&code=402,403");
        end.expectedMessageCount(1);

        end.assertIsSatisfied(10_000);

        assertThat(recipients(end)).containsExactly(ABORTED);
        assertThat(polls().get(0)).containsEntry("code", "402,403");
    }

    @Test
    void onlyReportsOfTheWantedReferenceCome() throws Exception {
        send(ANN, "&clientReference=mine");
        send(BO, "&clientReference=other");
        MockEndpoint end = poll("&since=1h&clientReference=mine");
        end.expectedMessageCount(1);

        end.assertIsSatisfied(10_000);

        assertThat(recipients(end)).containsExactly(ANN);
        assertThat(polls().get(0)).as("Sinch compares the whole reference").doesNotContainKey("client_reference");
        assertThat(end.getExchanges().get(0).getMessage().getHeader("CamelSinchSmsReference")).isEqualTo("mine");
    }

    @Test
    void withoutSinceReportsFromBeforeTheStartDoNotCome() throws Exception {
        send(ANN);
        // the server's time is known to a second, and the start goes back another one for that
        awaitPassing(Duration.ofSeconds(2));
        MockEndpoint end = poll("");
        await().until(() -> polls().size() > 2);
        send(BO);

        await().until(() -> end.getReceivedCounter() > 0);

        assertThat(recipients(end)).containsExactly(BO);
    }

    @Test
    void sinceMayBeATime() throws Exception {
        Instant since = Instant.now().minusSeconds(100).truncatedTo(ChronoUnit.SECONDS);
        poll("&since=" + since);
        await().until(() -> !polls().isEmpty());

        assertThat(Instant.parse(polls().get(0).get("start_date"))).isEqualTo(since);
    }

    @Test
    void sinceMayBeADuration() throws Exception {
        poll("&since=5m");
        await().until(() -> !polls().isEmpty());

        assertThat(Instant.parse(polls().get(0).get("start_date"))).isBetween(
                Instant.now().minusSeconds(360), Instant.now().minusSeconds(300));
    }

    @Test
    void whatIsReportedBetweenTheStartAndTheFirstPollComes() throws Exception {
        Instant start = Instant.now();
        MockEndpoint end = poll("&initialDelay=1500");
        send(ANN);
        end.expectedMessageCount(1);

        end.assertIsSatisfied(10_000);

        assertThat(Instant.parse(polls().get(0).get("start_date"))).isBetween(start.minusSeconds(3), start.plusMillis(1));
    }

    @Test
    void aLongWayBackIsCaughtUpWithinOnePollAndOneRequestWhereLittleIsListed() throws Exception {
        send(ANN);
        MockEndpoint end = poll("&since=13d&repeatCount=1");
        end.expectedMessageCount(1);

        end.assertIsSatisfied(10_000);

        assertThat(polls()).hasSize(1);
    }

    @Test
    void anEmptyMessageComesOnlyWhereThereIsNothing() throws Exception {
        MockEndpoint end = poll("&sendEmptyMessageWhenIdle=true");
        end.expectedMinimumMessageCount(1);

        end.assertIsSatisfied(10_000);

        assertThat(end.getReceivedExchanges().get(0).getMessage().getBody()).isNull();
    }

    @Test
    void itRunsOnACron() throws Exception {
        send(ANN);
        MockEndpoint end = poll("&since=1h&scheduler=quartz&scheduler.cron=0/1+*+*+*+*+?");
        end.expectedMessageCount(1);

        end.assertIsSatisfied(TimeUnit.SECONDS.toMillis(20));
    }
}
