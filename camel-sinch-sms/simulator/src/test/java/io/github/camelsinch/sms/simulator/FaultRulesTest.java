/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.simulator;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

import io.github.camelsinch.sms.simulator.fault.ApiCall;
import io.github.camelsinch.sms.simulator.fault.Fault;
import io.github.camelsinch.sms.simulator.fault.FaultRule;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Which requests a rule strikes. */
class FaultRulesTest extends SimulatorTestCase {

    @BeforeEach
    void startSimulator() {
        start(builder().socketFaults(true));
    }

    @Test
    void aRuleStrikesSoManyRequestsAndIsGone() {
        FaultRule rule = simulator.faults().next(2).status(503);

        assertThat(rule.remaining()).isEqualTo(OptionalInt.of(2));
        assertThat(statusesOf("/batches", 3)).containsExactly(503, 503, 200);
        assertThat(rule.hits()).isEqualTo(2);
        assertThat(rule.remaining()).isEqualTo(OptionalInt.of(0));
        assertThat(simulator.faults().rules()).isEmpty();
    }

    @Test
    void aRuleForEveryRequestStaysUntilItIsRemoved() {
        FaultRule rule = simulator.faults().every().status(503);

        assertThat(rule.remaining()).isEmpty();
        assertThat(statusesOf("/batches", 5)).containsOnly(503);
        rule.remove();
        assertThat(statusesOf("/batches", 1)).containsOnly(200);
    }

    @Test
    void theFirstRuleThatFitsDecides() {
        simulator.faults().next(1).lists().status(500);
        simulator.faults().next(1).sends().status(502);
        simulator.faults().every().status(503);

        assertThat(send(ApiClient.text("hello", ANN)).status()).isEqualTo(502);
        assertThat(statusesOf("/batches", 2)).containsExactly(500, 503);
    }

    @Test
    void theSameSeedChoosesTheSameRequestsAndFaults() {
        List<Integer> once = byChance(42);

        assertThat(byChance(42)).isEqualTo(once).contains(200, 500, 503);
        assertThat(byChance(43)).isNotEqualTo(once);
        assertThat(once.stream().filter(status -> status != 200).count()).isBetween(20L, 60L);
    }

    private List<Integer> byChance(long seed) {
        simulator.faults().clear();
        simulator.faults().withProbability(0.4, seed).lists().anyOf(Fault.status(500), Fault.status(503));
        return statusesOf("/batches", 100);
    }

    @Test
    void aRequestByWhichTheRuleDoesNotFitCostsNoChance() {
        List<Integer> once = byChance(42);
        simulator.faults().clear();
        simulator.faults().withProbability(0.4, 42).lists().anyOf(Fault.status(500), Fault.status(503));

        List<Integer> again = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            api.get("/groups");
            again.addAll(statusesOf("/batches", 1));
        }

        assertThat(again).isEqualTo(once);
    }

    @ParameterizedTest
    @CsvSource({ "46700000001, 503", "+46 700 00 00 01, 503", "46700000002, 201", "146700000001, 201" })
    void aNumberIsFoundInAnySpelling(String recipient, int status) {
        simulator.faults().number("0046700000001").sends().status(503);

        assertThat(send(ApiClient.text("hello", CAT, recipient)).status()).isEqualTo(status);
    }

    @ParameterizedTest
    @CsvSource({ "46700000001, 503", "4479700000, 503", "12015550123, 201", "120155599, 503" })
    void prefixesAndSuffixesAddUp(String recipient, int status) {
        simulator.faults().every().prefix("+467").prefix("4479").suffix("99").status(503);

        assertThat(send(ApiClient.text("hello", recipient)).status()).isEqualTo(status);
    }

    @Test
    void aConditionOfOnesOwnMayLookAtTheRequest() {
        simulator.faults().every().sends().when(request -> "b".equals(request.clientReference())).status(503);

        assertThat(send(ApiClient.textWith("'client_reference':'a'", ANN)).status()).isEqualTo(201);
        assertThat(send(ApiClient.textWith("'client_reference':'b'", ANN)).status()).isEqualTo(503);
        assertThat(send("no JSON").status()).isEqualTo(400);
    }

    @Test
    void aConditionThatFailsIs500() {
        FaultRule rule = simulator.faults().every().when(request -> {
            throw new IllegalStateException();
        }).status(503);

        assertThat(api.get("/batches").status()).isEqualTo(500);
        assertThat(rule.hits()).isZero();
    }

    @Test
    void aBodyThatARuleLookedIntoIsStillThereForTheOperation() {
        simulator.faults().every().number(BOB).status(503);

        assertThat(send(ApiClient.text("hello", ANN)).json().get("to").get(0).asText()).isEqualTo(ANN);
        assertThat(simulator.messages(ANN)).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
            "SEND, POST, /batches", "LIST, GET, /batches", "DRY_RUN, POST, /batches/dry_run", "GET, GET, /batches/x",
            "UPDATE, POST, /batches/x", "REPLACE, PUT, /batches/x", "CANCEL, DELETE, /batches/x",
            "DELIVERY_FEEDBACK, POST, /batches/x/delivery_feedback", "BATCH_REPORT, GET, /batches/x/delivery_report",
            "RECIPIENT_REPORT, GET, /batches/x/delivery_report/46700000001", "DELIVERY_REPORTS, GET, /delivery_reports",
            "GROUPS, GET, /groups", "GROUPS, PUT, /groups/x", "OTHER, GET, /nothing" })
    void aRuleForOneOperationStrikesNoOther(ApiCall call, String method, String path) {
        FaultRule rule = simulator.faults().every().on(call).status(418);
        String body = method.equals("GET") || method.equals("DELETE") ? null : "{}";

        assertThat(api.call(method, path, body).status()).isEqualTo(418);

        List<ApiCall> others = new ArrayList<>(List.of(ApiCall.values()));
        others.remove(call);
        rule.remove();
        simulator.faults().every().on(others.toArray(new ApiCall[0])).status(418);
        assertThat(api.call(method, path, body).status()).isNotEqualTo(418);
    }

    @Test
    void accessTokensFailOnlyIfTheyAreNamed() {
        simulator.faults().every().status(503);
        assertThat(api.root("POST", "/oauth2/token", "{}").status()).isEqualTo(401);

        simulator.faults().next(1).on(ApiCall.TOKEN).status(429);
        assertThat(api.root("POST", "/oauth2/token", "{}").status()).isEqualTo(429);
    }

    @Test
    void theFrontPageAndTheControlRequestsNeverFail() {
        simulator.faults().every().on(ApiCall.values()).reset();

        assertThat(api.root("GET", "/", null).status()).isEqualTo(200);
        assertThat(api.root("GET", "/_simulator/counters", null).status()).isEqualTo(200);
    }

    @Test
    void aFaultBeforeTheBodyCannotDependOnIt() {
        assertThatThrownBy(() -> simulator.faults().number(ANN).with(Fault.resetBeforeBody()))
                .hasMessage("stage: BEFORE_BODY comes before the body, which the conditions look into");
    }

    @Test
    void conditionsThatCannotBeAreRefused() {
        assertThatThrownBy(() -> simulator.faults().next(0)).hasMessage("count: 0 is not above zero");
        assertThatThrownBy(() -> simulator.faults().withProbability(1.1, 1)).hasMessage("probability: 1.1 is outside 0..1");
        assertThatThrownBy(() -> simulator.faults().number("12345x7")).hasMessage("number: '123*x7' is not a phone number");
        assertThatThrownBy(() -> simulator.faults().every().prefix("x")).hasMessage("prefix: must be 1 to 15 digits");
        assertThatThrownBy(() -> simulator.faults().every().anyOf()).hasMessage("faults: there is none");
    }

    @Test
    void whatARuleIsCalledInLogsNamesNoNumber() {
        FaultRule rule = simulator.faults().number(ANN).sends().with(Fault.status(503).body("text/plain", "secret"));

        assertThat(rule.toString() + rule.when()).doesNotContain(ANN, "secret");
    }

    @Test
    void wrongTokensAreNoReasonForAFaultNotToStrike() {
        simulator.faults().next(1).status(503);

        assertThat(api.withToken("wrong").get("/batches").status()).isEqualTo(503);
        assertThat(api.withToken("wrong").get("/batches").status()).isEqualTo(401);
    }

    private List<Integer> statusesOf(String path, int count) {
        List<Integer> statuses = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            statuses.add(api.get(path).status());
        }
        return statuses;
    }
}
