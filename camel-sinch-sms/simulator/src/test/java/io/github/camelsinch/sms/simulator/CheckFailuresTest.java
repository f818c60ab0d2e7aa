/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.simulator;

import io.github.camelsinch.sms.simulator.check.CheckFailure;
import io.github.camelsinch.sms.simulator.fault.Fault;
import io.github.camelsinch.sms.simulator.outcome.Outcome;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** What a test is told when the answer is another. */
class CheckFailuresTest extends ChecksTestCase {

    @Test
    void aFailureShowsWhatComesNearestFirstAndWhatItIsNot() {
        simulator.outcomes().number(BOB, Outcome.failed(150));
        String first = sendText("your order is packed", ANN);
        String second = send(ApiClient.textWith("'client_reference':'order-7'", BOB)).id();

        assertThatThrownBy(() -> now.messages().to(BOB).containing("hello").delivered().awaitOne())
                .isInstanceOf(CheckFailure.class)
                .hasMessage("""
                        Expected exactly 1 message to 46700000002, containing "hello", Delivered, but after 0 s there is none.
                        2 messages, the nearest first:
                          #2 to 46700000002 from Acme: Failed 150, 1 part, batch %s, reference order-7, "hello"
                            is not Delivered
                          #1 to 46700000001 from Acme: Delivered 0, 1 part, batch %s, "your order is packed"
                            is not to 46700000002, containing "hello"
                        2 requests:
                          %s POST /xms/v1/demo-plan/batches, 66 bytes -> 201
                          %s POST /xms/v1/demo-plan/batches, 80 bytes -> 201
                        Batches 2, recipients 2; queued 0, delivered 1, failed 1.
                        The simulator's clock stands still at %s: what waits for a time waits until clock().advance(…)."""
                        .formatted(second, first, START, START, START));
    }

    @Test
    void aFailureShowsRefusalsAndFaults() {
        simulator.faults().next(1).sends().with(Fault.status(503));
        sendIgnored();
        api.post("/batches", "{'to':[],'from':'Acme','body':'x'}");
        simulator.faults().every().lists().with(Fault.status(500));

        assertThatThrownBy(() -> now.batches().awaitOne())
                .hasMessageContaining("There is no batch at all.")
                .hasMessageContaining("-> 503 (a fault)")
                .hasMessageContaining("-> 400 (syntax_constraint_violation: ")
                .hasMessageContaining("Faults in force: [FaultRule[");
    }

    private void sendIgnored() {
        assertThat(send(ApiClient.text("x", ANN)).status()).isEqualTo(503);
    }

    @Test
    void aFailureShowsWhatBecameOfCallbacks() {
        simulator.outcomes().number(BOB, Outcome.failed(150));
        String blocked = send(ApiClient.textWith(
                "'delivery_report':'full','callback_url':'http://reports.example/x'", ANN)).id();
        String refused = send(ApiClient.textWith(
                "'delivery_report':'full','callback_url':'" + simulator.baseUrl() + "/reports'", BOB)).id();
        simulator.callbacks().settle();

        assertThat(checks.journal()).contains(
                "\n2 callbacks:\n  #1 delivery_report_sms of batch " + blocked + " to http://reports.example/x: BLOCKED\n"
                                              + "  #2 delivery_report_sms of batch " + refused + " to " + simulator.baseUrl()
                                              + "/reports: DROPPED after 404\n");
    }

    @Test
    void whereNothingCameAFailureSaysWhereItShouldHaveCome() {
        assertThatThrownBy(() -> now.messages().awaitOne())
                .hasMessageContaining("There is no message at all.\nNo request came to " + simulator.baseUrl() + ".");
    }

    @Test
    void ofManyOnlyTheNearestAndTheNewestAreShown() {
        for (int i = 0; i < 30; i++) {
            sendText("hello " + i, ANN);
        }

        assertThatThrownBy(() -> now.messages().containing("hello 29").awaitCount(2))
                .hasMessageContaining("30 messages, the nearest 10:\n  #30 ")
                .hasMessageContaining("30 requests, the last 20:\n");
    }

    @Test
    void whatIsNoNumberIsRefusedWithoutShowingIt() {
        assertThatThrownBy(() -> checks.messages().to("070-174 06 05")).isInstanceOf(IllegalArgumentException.class)
                .hasMessage("number: 070*05 is not an international number");
    }

    @Test
    void aLongTextIsCutAndStaysOnItsLine() {
        sendText("line one\\nline two " + "x".repeat(300), ANN);

        assertThatThrownBy(() -> now.messages().to(BOB).awaitOne())
                .hasMessageContaining("\"line one\\nline two " + "x".repeat(141) + "…\"");
    }

    @Test
    void theJournalSaysWhatCame() {
        sendText("hello", ANN);

        assertThat(checks.journal()).startsWith("1 message:\n  #1 to 46700000001 from Acme: Delivered 0")
                .contains("\n1 request:\n").contains("Batches 1, recipients 1; queued 0, delivered 1, failed 0.");
    }
}
