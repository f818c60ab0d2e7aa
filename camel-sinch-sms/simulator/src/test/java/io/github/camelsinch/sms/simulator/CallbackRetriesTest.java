/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.simulator;

import java.time.Duration;
import java.util.stream.IntStream;

import io.github.camelsinch.sms.simulator.callback.CallbackAttempt;
import io.github.camelsinch.sms.simulator.callback.CallbackSettings;
import io.github.camelsinch.sms.simulator.callback.CallbackState;
import io.github.camelsinch.sms.simulator.callback.RetrySchedule;
import io.github.camelsinch.sms.simulator.parity.Parity;
import io.github.camelsinch.sms.simulator.parity.Parity.Status;
import io.github.camelsinch.sms.simulator.parity.Source;
import io.github.camelsinch.sms.simulator.parity.Topic;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** What happens to a callback whose receiver does not want it, or is not there. */
class CallbackRetriesTest extends CallbackTestCase {

    @Parity(
            topic = Topic.CALLBACKS, status = Status.DOCUMENTED, source = Source.WEBHOOKS,
            rule = "The first retry is 5 s after the failure")
    @Test
    void aRetryIsDueFiveSecondsAfterTheFailure() {
        start();
        receiver.answers(503);
        sendWanting("summary", ANN);
        advanceMillis(4999);
        assertThat(receiver.deliveries()).hasSize(1);

        advanceMillis(1);

        assertThat(receiver.deliveries()).hasSize(2);
        assertThat(receiver.deliveries().get(1).body()).isEqualTo(receiver.deliveries().get(0).body());
        assertThat(only().state()).isEqualTo(CallbackState.DELIVERED);
        assertThat(only().attempts()).extracting(CallbackAttempt::status).containsExactly(503, 200);
    }

    @Parity(
            topic = Topic.CALLBACKS, status = Status.INFERRED, source = Source.WEBHOOKS,
            rule = "Doubling, the last 81,920 s after the first failure: 15 retries, as 81,920 = 5 · 2^14")
    @Test
    void theScheduleDoublesUpTo81920SecondsAfterTheFirstFailure() {
        start();
        receiver.otherwise(500);

        sendWanting("summary", ANN);
        clock.advance(Duration.ofDays(3));

        assertThat(attemptSeconds()).containsExactly(0L, 5L, 10L, 20L, 40L, 80L, 160L, 320L, 640L, 1280L, 2560L, 5120L,
                10_240L, 20_480L, 40_960L, 81_920L);
        assertThat(only().state()).isEqualTo(CallbackState.GIVEN_UP);
        assertThat(only().nextAt()).isNull();
    }

    @Parity(
            topic = Topic.CALLBACKS, status = Status.INFERRED, source = Source.WEBHOOKS,
            rule = "Or the figures are gaps, 14 retries: `retries(GAPS)`")
    @Test
    void theScheduleCanBeReadAsGaps() {
        start(builder().callbacks(CallbackSettings.DEFAULT.retries(RetrySchedule.GAPS)));
        receiver.otherwise(500);

        sendWanting("summary", ANN);
        clock.advance(Duration.ofDays(3));

        assertThat(attemptSeconds()).hasSize(15).startsWith(0L, 5L, 15L, 35L, 75L).endsWith(81_915L);
    }

    @Parity(
            topic = Topic.CALLBACKS, status = Status.DOCUMENTED, source = Source.WEBHOOKS,
            rule = "5xx and 429 are retried; so is 3xx, of which nothing is printed")
    @ParameterizedTest
    @ValueSource(ints = { 429, 500, 502, 503, 302 })
    void suchAnAnswerIsRetried(int status) {
        start();
        receiver.answers(status);

        sendWanting("summary", ANN);
        clock.advance(Duration.ofSeconds(5));

        assertThat(only().attempts()).extracting(CallbackAttempt::status).containsExactly(status, 200);
    }

    @Parity(
            topic = Topic.CALLBACKS, status = Status.DOCUMENTED, source = Source.WEBHOOKS,
            rule = "Another 4xx drops it")
    @ParameterizedTest
    @ValueSource(ints = { 400, 401, 404, 410, 413 })
    void suchAnAnswerDropsTheCallback(int status) {
        start();
        receiver.answers(status);

        sendWanting("summary", ANN);
        clock.advance(Duration.ofDays(1));

        assertThat(only().state()).isEqualTo(CallbackState.DROPPED);
        assertThat(only().attempts()).extracting(CallbackAttempt::status).containsExactly(status);
    }

    @Test
    void aReceiverThatIsNotThereIsTriedAgain() {
        start();
        receiver.close();

        sendWanting("summary", ANN);
        clock.advance(Duration.ofSeconds(10));

        assertThat(only().attempts()).hasSize(3).extracting(CallbackAttempt::failure).containsOnly("ConnectException");
        assertThat(only().nextAt()).isEqualTo(START.plusSeconds(20));
    }

    @Test
    void aUrlThatNobodyCanAnswerDoesNotStopTheOthers() {
        start();

        for (int i = 0; i < 8; i++) {
            send(ApiClient.textWith(wanting("summary", "http://127.0.0.1:99999/"), ANN));
        }
        for (int i = 0; i < 8; i++) {
            sendWanting("summary", ANN);
        }

        assertThat(receiver.deliveries()).hasSize(8);
        assertThat(simulator.callbacks().get(1).orElseThrow().attempts().get(0).failure()).isNotBlank();
    }

    @Parity(
            topic = Topic.CALLBACKS, status = Status.UNKNOWN, source = Source.NONE,
            rule = "No answer within 10 s is retried")
    @Test
    void aReceiverThatDoesNotAnswerIsTriedAgain() {
        start(builder().callbacks(CallbackSettings.DEFAULT.timeout(Duration.ofMillis(200))));
        receiver.answers(0);

        sendWanting("summary", ANN);
        clock.advance(Duration.ofSeconds(5));

        assertThat(only().attempts()).extracting(CallbackAttempt::failure).containsExactly("timeout", null);
    }

    @Test
    void aCallbackIsReplayedOnDemandWhateverHasBecomeOfIt() {
        start();
        receiver.answers(404, 503, 200);
        sendWanting("summary", ANN);

        assertThat(simulator.callbacks().replay(1).status()).isEqualTo(503);
        assertThat(simulator.callbacks().replay(1).isDelivered()).isTrue();

        assertThat(IntStream.range(0, 3).mapToObj(i -> receiver.deliveries().get(i).body()).distinct()).hasSize(1);
        assertThat(only().state()).isEqualTo(CallbackState.DROPPED);
        assertThat(only().attempts()).extracting(CallbackAttempt::replay).containsExactly(false, true, true);
    }

    @Test
    void aReplayOfWhatIsNotThereIsRefused() {
        start();

        assertThatThrownBy(() -> simulator.callbacks().replay(7)).hasMessage("id: there is no callback 7");
    }
}
