/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.simulator;

import java.util.ArrayList;
import java.util.List;

import io.github.camelsinch.sms.simulator.outcome.Outcome;
import io.github.camelsinch.sms.simulator.plan.SimulatedBatch;
import io.github.camelsinch.sms.simulator.plan.SimulatedMessage;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class RetentionTest extends SimulatorTestCase {

    @Test
    void theNewestTextsAreKept() {
        start(builder().keepTexts(3));
        for (int i = 0; i < 5; i++) {
            sendText("text " + i, ANN);
        }

        assertThat(simulator.messages()).extracting(SimulatedMessage::text).containsExactly("text 2", "text 3", "text 4");
        assertThat(simulator.counters().delivered()).isEqualTo(5);
    }

    @Test
    void theOldestFinishedBatchesAreDroppedWithTheirReportsButNotTheCounters() {
        start(builder().keepBatches(2));
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            ids.add(sendText("hello", ANN));
        }

        assertThat(simulator.batches()).extracting(SimulatedBatch::id).containsExactly(ids.get(2), ids.get(3));
        assertThat(api.get("/batches/" + ids.get(1)).status()).isEqualTo(404);
        assertThat(api.get("/batches/" + ids.get(1) + "/delivery_report").status()).isEqualTo(404);
        assertThat(api.get("/batches").json().get("count").asInt()).isEqualTo(2);
        assertThat(api.get("/delivery_reports").json().get("count").asInt()).isEqualTo(2);
        assertThat(simulator.counters().delivered()).isEqualTo(4);
        assertThat(simulator.duplicates().complete()).isFalse();
    }

    @Test
    void theOldestFinishedMessagesAreDroppedByWholeBatches() {
        start(builder().keepMessages(5000));
        for (int i = 0; i < 20; i++) {
            sendText("hello", SendTest.numbers(1000));
        }

        assertThat(api.get("/delivery_reports").json().get("count").asInt()).isEqualTo(5000);
        assertThat(simulator.batches()).hasSize(5);
        assertThat(simulator.counters().delivered()).isEqualTo(20_000);
    }

    @Test
    void unfinishedBatchesAreKept() {
        start(builder().keepBatches(1));
        simulator.outcomes().number(ANN, Outcome.staysDispatched());
        String pending = sendText("hello", ANN);
        String scheduled = send(ApiClient.textWith("'send_at':'2026-04-01'", BOB)).id();
        for (int i = 0; i < 5; i++) {
            sendText("hello", BOB);
        }

        assertThat(statuses(pending)).isEqualTo("401/Dispatched: 1");
        assertThat(api.get("/batches/" + scheduled).status()).isEqualTo(200);
    }

    @Test
    void aLongLivedBatchDoesNotKeepTheReportsOfDroppedOnes() {
        start(builder().keepBatches(10));
        simulator.outcomes().number(BOB, Outcome.staysDispatched());
        String longLived = sendText("hello", ANN, BOB);
        for (int i = 0; i < 1300; i++) {
            sendText("hello", CAT);
        }

        assertThat(statuses(longLived)).isEqualTo("0/Delivered: 1, 401/Dispatched: 1");
        assertThat(api.get("/delivery_reports?page_size=100").json().get("delivery_reports")).hasSize(11);
        assertThat(api.get("/delivery_reports").json().get("count").asInt()).isEqualTo(11);
    }

    @Test
    void nothingCannotBeKept() {
        assertThatThrownBy(() -> builder().keepTexts(0)).hasMessage("keepTexts: 0 is not above zero");
        assertThatThrownBy(() -> builder().keepBatches(0)).hasMessage("keepBatches: 0 is not above zero");
        assertThatThrownBy(() -> builder().keepMessages(-1)).hasMessage("keepMessages: -1 is not above zero");
        assertThatThrownBy(() -> builder().keepRequests(0)).hasMessage("keepRequests: 0 is not above zero");
    }
}
