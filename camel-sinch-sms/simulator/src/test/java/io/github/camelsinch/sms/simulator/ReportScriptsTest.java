/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.simulator;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.camelsinch.sms.simulator.outcome.DeliveryStatus;
import io.github.camelsinch.sms.simulator.outcome.Outcome;
import io.github.camelsinch.sms.simulator.parity.Parity;
import io.github.camelsinch.sms.simulator.parity.Parity.Status;
import io.github.camelsinch.sms.simulator.parity.Source;
import io.github.camelsinch.sms.simulator.parity.Topic;
import io.github.camelsinch.sms.simulator.report.Poison;
import io.github.camelsinch.sms.simulator.script.ReportScript;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Reports that come late, lost, twice or out of order, in lists and as callbacks. */
class ReportScriptsTest extends CallbackTestCase {

    private static final ReportScript LATE = ReportScript.NONE.late(Duration.ofHours(2));

    @Test
    void aLateFinalReportHasTheTimeWhenItHappened() {
        start();
        simulator.reportScripts().number("+" + ANN, LATE);
        String id = sendWanting("per_recipient", ANN, BOB);
        assertThat(listed()).containsExactly(BOB);
        assertThat(statuses(id)).isEqualTo("0/Delivered: 1, 401/Dispatched: 1");

        clock.advance(Duration.ofHours(2));

        assertThat(listed()).containsExactly(ANN, BOB);
        JsonNode late = api.get("/delivery_reports").json().at("/delivery_reports/0");
        assertThat(late.get("at").asText()).isEqualTo(START.toString());
        assertThat(receiver.deliveries().get(3).json().get("at").asText()).isEqualTo(START.toString());
        assertThat(simulator.callbacks().all().get(3).due()).isEqualTo(START.plus(Duration.ofHours(2)));
    }

    @Parity(
            topic = Topic.REPORTS, status = Status.UNKNOWN, source = Source.NONE,
            rule = "A late report stands at the front, with its old `at`")
    @Test
    void aLateReportIsInTheWindowOfTheTimeWhenItHappened() {
        start();
        simulator.reportScripts().number(ANN, LATE);
        sendWanting("none", ANN);
        clock.advance(Duration.ofHours(1));
        sendWanting("none", BOB);
        clock.advance(Duration.ofHours(1));

        assertThat(listed("?end_date=" + at(Duration.ofMinutes(30)))).containsExactly(ANN);
        assertThat(listed("?start_date=" + at(Duration.ofMinutes(30)))).containsExactly(BOB);
    }

    @Test
    void aBatchWithALateReportIsNotFinishedBefore() {
        start();
        simulator.reportScripts().number(ANN, LATE);
        sendWanting("summary", ANN, BOB);
        assertThat(receiver.deliveries()).isEmpty();

        clock.advance(Duration.ofHours(2));

        assertThat(receiver.deliveries()).hasSize(1);
    }

    @Test
    void aLostFinalReportNeverComes() {
        start();
        simulator.reportScripts().number(ANN, ReportScript.NONE.withoutFinal());

        String id = sendWanting("per_recipient", ANN);
        clock.advance(Duration.ofDays(10));

        assertThat(listed()).isEmpty();
        assertThat(statuses(id)).isEqualTo("401/Dispatched: 1");
        assertThat(receiver.statuses()).containsExactly("Dispatched");
    }

    @Test
    void aLostCallbackLeavesTheListAsItIs() {
        start();
        simulator.reportScripts().number(ANN, ReportScript.NONE.neverCalledBack());

        sendWanting("per_recipient", ANN);
        sendWanting("summary", ANN);

        assertThat(listed()).containsExactly(ANN, ANN);
        assertThat(simulator.callbacks().all()).isEmpty();
    }

    @Test
    void aCallbackCanComeLaterThanTheList() {
        start();
        simulator.reportScripts().all(ReportScript.NONE.callbackDelay(Duration.ofMinutes(1)));
        sendWanting("per_recipient_final", ANN);
        assertThat(listed()).containsExactly(ANN);
        advanceMillis(59_999);
        assertThat(receiver.deliveries()).isEmpty();

        advanceMillis(1);

        assertThat(receiver.deliveries()).hasSize(1);
    }

    @Test
    void aFinalCallbackCanOvertakeTheOneBefore() {
        start();
        simulator.reportScripts().number(ANN, ReportScript.NONE.dispatchedDelay(Duration.ofSeconds(2)));
        simulator.outcomes().otherwise(Outcome.delivered().after(Duration.ofSeconds(1)));

        sendWanting("per_recipient", ANN);
        clock.advance(Duration.ofSeconds(5));

        assertThat(receiver.statuses()).containsExactly("Delivered", "Dispatched");
        assertThat(receiver.deliveries().get(1).json().get("at").asText()).isEqualTo(START.toString());
    }

    @Test
    void aReportIsListedAndCalledBackTwice() {
        start();
        simulator.reportScripts().number(ANN, ReportScript.NONE.copies(1));

        sendWanting("per_recipient_final", ANN, BOB);

        assertThat(listed()).containsExactly(BOB, ANN, ANN);
        assertThat(api.get("/delivery_reports").json().get("count").asInt()).isEqualTo(3);
        assertThat(receiver.deliveries()).hasSize(3);
        assertThat(receiver.deliveries().get(0).body()).isEqualTo(receiver.deliveries().get(1).body());
    }

    @Parity(
            topic = Topic.CALLBACKS, status = Status.UNKNOWN, source = Source.NONE,
            rule = "A final status that changes later: told by `per_recipient` and `per_recipient_final`, not by "
                   + "`summary` or `full`")
    @Test
    void aFinalStatusChangesLater() {
        start();
        simulator.outcomes().number(ANN, Outcome.of(DeliveryStatus.UNKNOWN, 0));
        simulator.reportScripts().number(ANN, ReportScript.NONE.then(Outcome.delivered().after(Duration.ofHours(1))));
        String id = sendWanting("per_recipient_final", ANN);
        assertThat(statuses(id)).isEqualTo("0/Unknown: 1");

        clock.advance(Duration.ofHours(1));

        assertThat(statuses(id)).isEqualTo("0/Delivered: 1");
        JsonNode list = api.get("/delivery_reports").json();
        assertThat(list.get("count").asInt()).isEqualTo(1);
        assertThat(list.at("/delivery_reports/0/status").asText()).isEqualTo("Delivered");
        assertThat(list.at("/delivery_reports/0/at").asText()).isEqualTo(at(Duration.ofHours(1)));
        assertThat(receiver.statuses()).containsExactly("Unknown", "Delivered");
        assertThat(simulator.counters().finished()).isEqualTo(1);
    }

    @Test
    void whatIsListedTwiceAndReplacedLaterIsForgottenWithItsBatch() {
        start(builder().keepMessages(5));
        simulator.reportScripts().number(ANN, ReportScript.NONE.copies(3).then(Outcome.failed(1).after(Duration.ofSeconds(1))));
        sendWanting("none", ANN);
        clock.advance(Duration.ofSeconds(1));
        assertThat(listed()).hasSize(4);

        for (int i = 0; i < 9; i++) {
            sendWanting("none", BOB);
        }

        assertThat(listed()).hasSize(5).containsOnly(BOB);
    }

    @ParameterizedTest
    @EnumSource(value = Poison.class, mode = EnumSource.Mode.EXCLUDE, names = "NONE")
    void aPoisonedElementStandsAmongHealthyOnes(Poison poison) {
        start();
        simulator.reportScripts().number(BOB, ReportScript.NONE.poison(poison));

        sendWanting("none", ANN, BOB, CAT);

        JsonNode reports = api.get("/delivery_reports").json().get("delivery_reports");
        assertThat(reports).hasSize(3);
        assertThat(reports.get(0).get("recipient").asText()).isEqualTo(CAT);
        assertThat(reports.get(2).get("recipient").asText()).isEqualTo(ANN);
        assertThat(reports.get(1).toString()).isEqualTo(switch (poison) {
            case NOT_AN_OBJECT -> "\"poison\"";
            case WITHOUT_FIELDS -> "{\"type\":\"recipient_delivery_report_sms\"}";
            default -> reports.get(1).toString();
        });
        assertThat(reports.get(1).path("status").asText()).isNotEqualTo("Delivered");
        simulator.reportScripts().clear();
        assertThat(listed()).containsExactly(CAT, BOB, ANN);
    }

    @Test
    void aShareOfTheNumbersIsTheSameInEveryRun() {
        start();
        simulator.reportScripts().withProbability(0.3, 42, ReportScript.NONE.withoutFinal());
        sendWanting("none", SendTest.numbers(1000));
        List<String> first = listed("?page_size=100");
        int found = api.get("/delivery_reports").json().get("count").asInt();
        assertThat(found).isBetween(650, 750);

        start();
        simulator.reportScripts().withProbability(0.3, 42, ReportScript.NONE.withoutFinal());
        sendWanting("none", SendTest.numbers(1000));

        assertThat(listed("?page_size=100")).isEqualTo(first);
    }

    @Test
    void theFirstRuleThatConcernsANumberDecides() {
        start();
        simulator.reportScripts().prefix("+4670000", ReportScript.NONE.copies(1)).all(ReportScript.NONE.copies(4));

        sendWanting("none", ANN, "447000000001");

        assertThat(listed()).filteredOn(ANN::equals).hasSize(2);
        assertThat(listed()).filteredOn("447000000001"::equals).hasSize(5);
    }

    @Test
    void pagesShiftWhileTheyAreRead() {
        start(builder().messagesPerSecond(1));
        sendWanting("none", SendTest.numbers(6));
        clock.advance(Duration.ofSeconds(3));
        List<String> read = new ArrayList<>(listed("?page_size=2&page=0"));

        clock.advance(Duration.ofSeconds(1));
        read.addAll(listed("?page_size=2&page=1"));

        // the newest went to the front, so what was last on the first page is first on the second
        assertThat(read).hasSize(4);
        assertThat(read.get(2)).isEqualTo(read.get(1));
    }

    @Test
    void aResetEndsTheScripts() {
        start();
        simulator.reportScripts().all(ReportScript.NONE.withoutFinal());

        simulator.reset();

        assertThat(simulator.reportScripts().rules()).isEmpty();
        sendWanting("none", ANN);
        assertThat(listed()).containsExactly(ANN);
    }

    @Test
    void aScriptThatCannotBeIsRefused() {
        assertThatThrownBy(() -> ReportScript.NONE.copies(101)).hasMessage("copies: 101 is outside 0..100");
        assertThatThrownBy(() -> ReportScript.NONE.late(Duration.ofSeconds(-1)))
                .hasMessage("late: PT-1S is outside 0..365 days");
        assertThatThrownBy(() -> ReportScript.NONE.then(Outcome.staysDispatched()))
                .hasMessage("then: Dispatched is not a final status");
        start();
        assertThatThrownBy(() -> simulator.reportScripts().withProbability(2, 1, LATE))
                .hasMessage("probability: 2.0 is outside 0..1");
        assertThatThrownBy(() -> simulator.reportScripts().number("12", LATE)).isInstanceOf(IllegalArgumentException.class);
    }

    private List<String> listed() {
        return listed("");
    }

    private List<String> listed(String query) {
        List<String> numbers = new ArrayList<>();
        api.get("/delivery_reports" + query).json().get("delivery_reports")
                .forEach(report -> numbers.add(report.path("recipient").asText()));
        return numbers;
    }
}
