/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.simulator;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;

import io.github.camelsinch.sms.simulator.outcome.DeliveryStatus;
import io.github.camelsinch.sms.simulator.outcome.Outcome;
import io.github.camelsinch.sms.simulator.outcome.RandomMix;
import io.github.camelsinch.sms.simulator.parity.Parity;
import io.github.camelsinch.sms.simulator.parity.Parity.Status;
import io.github.camelsinch.sms.simulator.parity.Source;
import io.github.camelsinch.sms.simulator.parity.Topic;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

class OutcomesTest extends SimulatorTestCase {

    @BeforeEach
    void startSimulator() {
        start();
    }

    @Test
    void aNumberHasItsOwnOutcome() {
        simulator.outcomes().number("+46 700 000 002", Outcome.of(DeliveryStatus.REJECTED, 402));

        assertThat(statuses(sendText("hello", ANN, BOB))).isEqualTo("0/Delivered: 1, 402/Rejected: 1");
    }

    @Test
    void successiveMessagesToANumberCanHaveSuccessiveOutcomes() {
        simulator.outcomes().number(ANN, Outcome.aborted(404), Outcome.failed(153), Outcome.delivered());

        assertThat(statuses(sendText("1", ANN))).isEqualTo("404/Aborted: 1");
        assertThat(statuses(sendText("2", ANN))).isEqualTo("153/Failed: 1");
        assertThat(statuses(sendText("3", ANN))).isEqualTo("0/Delivered: 1");
        assertThat(statuses(sendText("4", ANN))).isEqualTo("0/Delivered: 1");
    }

    @Test
    void aNumberGoesBeforeRulesAndRulesInTheirOrderBeforeTheRest() {
        simulator.outcomes().otherwise(Outcome.failed(1)).suffix("1", Outcome.failed(2)).prefix("+46", Outcome.failed(3))
                .rule(number -> Optional.of(Outcome.failed(4))).number(ANN, Outcome.failed(5));

        assertThat(statuses(sendText("a", ANN))).isEqualTo("5/Failed: 1");
        assertThat(statuses(sendText("b", "4680000001"))).isEqualTo("2/Failed: 1");
        assertThat(statuses(sendText("c", BOB))).isEqualTo("3/Failed: 1");
        assertThat(statuses(sendText("d", "12015550122"))).isEqualTo("4/Failed: 1");
    }

    @Test
    void clearedOutcomesAreTheDefault() {
        simulator.outcomes().otherwise(Outcome.failed(1)).suffix("1", Outcome.failed(2)).number(ANN, Outcome.failed(3)).clear();

        assertThat(statuses(sendText("hello", ANN, BOB))).isEqualTo("0/Delivered: 2");
    }

    @Parity(
            topic = Topic.REPORTS, status = Status.INFERRED, source = Source.REPORTS,
            rule = "Who is Aborted was never Dispatched")
    @Test
    void aMessageStoppedBeforeTheSmscIsQueuedUntilThen() {
        simulator.outcomes().otherwise(Outcome.aborted(402).after(Duration.ofSeconds(1)));
        String id = sendText("hello", ANN);

        assertThat(statuses(id)).isEqualTo("400/Queued: 1");
        clock.advance(Duration.ofSeconds(1));
        assertThat(statuses(id)).isEqualTo("402/Aborted: 1");
        assertThat(simulator.counters().dispatched()).isZero();
    }

    @Parity(
            topic = Topic.REPORTS, status = Status.DOCUMENTED, source = Source.REPORTS,
            rule = "Codes and their statuses; each can be had with a number `+9990000ccc`")
    @ParameterizedTest
    @CsvSource({
            "9990000000, Delivered", "9990000001, Failed", "9990000310, Failed", "9990000399, Failed", "9990000401, Dispatched",
            "9990000402, Aborted", "9990000405, Aborted", "9990000406, Expired", "9990000407, Cancelled", "9990000414, Aborted",
            "9990000415, Rejected", "9990000418, Rejected" })
    void aMagicNumberEndsWithTheCodeThatItEndsIn(String number, String status) {
        int code = Integer.parseInt(number.substring(7));

        assertThat(statuses(sendText("hello", number))).isEqualTo(code + "/" + status + ": 1");
    }

    @ParameterizedTest
    @CsvSource({ "9990000419", "9990000400", "99900004020", "9990001402", "46700000402" })
    void otherNumbersAreNotMagic(String number) {
        assertThat(statuses(sendText("hello", number))).isEqualTo("0/Delivered: 1");
    }

    @Test
    void aRandomMixKeepsItsSharesAndCanBeRepeated() {
        Map<Outcome, Double> shares = Map.of(Outcome.delivered(), 0.9, Outcome.failed(150), 0.08, Outcome.aborted(402), 0.02);
        RandomMix mix = new RandomMix(42, shares);
        RandomMix same = new RandomMix(42, Map.copyOf(shares));
        RandomMix other = new RandomMix(43, shares);
        int delivered = 0;
        int differs = 0;
        for (int i = 0; i < 20_000; i++) {
            String number = Long.toString(46_710_000_000L + i);
            Outcome outcome = mix.of(number).orElseThrow();
            assertThat(same.of(number)).contains(outcome);
            delivered += outcome.status() == DeliveryStatus.DELIVERED ? 1 : 0;
            differs += other.of(number).orElseThrow().equals(outcome) ? 0 : 1;
        }

        assertThat(delivered / 20_000.0).isCloseTo(0.9, within(0.01));
        assertThat(differs).isGreaterThan(1000);
    }

    @Test
    void settingsThatCannotBeAreRefused() {
        assertThatThrownBy(() -> new RandomMix(1, Map.of())).hasMessage("shares: at least one outcome is needed");
        assertThatThrownBy(() -> new RandomMix(1, Map.of(Outcome.delivered(), 0.0))).hasMessageContaining("not above zero");
        assertThatThrownBy(() -> Outcome.failed(-1)).hasMessage("code: -1 is outside 0..9999");
        assertThatThrownBy(() -> Outcome.of(DeliveryStatus.QUEUED, 400)).hasMessageContaining("Queued is no outcome");
        assertThatThrownBy(() -> Outcome.delivered().after(Duration.ofSeconds(-1)))
                .hasMessage("delay: PT-1S is outside 0..365 days");
        assertThatThrownBy(() -> simulator.outcomes().number(ANN)).hasMessage("outcomes: at least one is needed");
    }
}
