/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.simulator;

import java.time.Duration;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.camelsinch.sms.simulator.plan.Repeats;
import io.github.camelsinch.sms.simulator.plan.SimulatedBatch;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** What a test compares a client's claims with. */
class HeldBatchesTest extends SimulatorTestCase {

    @BeforeEach
    void startSimulator() {
        start();
    }

    @Test
    void batchesAreFoundByTheirExactReference() {
        String first = withReference("job.1", ANN);
        withReference("job.10", ANN);
        withReference("JOB.1", ANN);
        sendText("hello", ANN);

        assertThat(simulator.batchesWithReference("job.1")).extracting(SimulatedBatch::id).containsExactly(first);
    }

    @Test
    void batchesAreFoundByTheBeginningOfTheirReference() {
        String first = withReference("job.1", ANN);
        String tenth = withReference("job.10", BOB);
        withReference("other", ANN);
        sendText("hello", ANN);

        assertThat(simulator.batchesWithReferencePrefix("job.")).extracting(SimulatedBatch::id)
                .containsExactly(first, tenth);
    }

    @Test
    void batchesThatListsDoNotShowYetAreFoundToo() {
        simulator.faults().next(1).sends().listLag(Duration.ofHours(1));

        String id = withReference("job.1", ANN);

        assertThat(simulator.batchesWithReference("job.1")).extracting(SimulatedBatch::id).containsExactly(id);
    }

    @Test
    void equalBatchesCountAsPostedAgain() {
        withReference("job.1", ANN, BOB);
        withReference("job.1", ANN, BOB);
        withReference("job.1", ANN, BOB);
        sendText("hello", ANN);
        sendText("hello", ANN);

        assertThat(simulator.repeats()).isEqualTo(new Repeats(5, 2, 2, 3, true));
    }

    @Test
    void batchesThatDifferInReferenceRecipientsOrBodyDoNot() {
        withReference("job.1", ANN, BOB);
        withReference("job.2", ANN, BOB);
        withReference("job.1", BOB, ANN);
        sendText("hello", ANN);
        sendText("hello you", ANN);

        assertThat(simulator.repeats()).isEqualTo(new Repeats(5, 5, 0, 0, true));
    }

    @Test
    void forgottenBatchesMakeTheCountIncomplete() {
        start(builder().keepBatches(1));
        sendText("hello", ANN);
        sendText("hello", ANN);

        assertThat(simulator.repeats()).isEqualTo(new Repeats(1, 1, 0, 0, false));
    }

    @Test
    void allOfItCanBeAskedOverHttp() {
        String first = withReference("job.1", ANN, BOB);
        withReference("job.1", ANN, BOB);
        withReference("job.2", CAT);

        JsonNode exact = control("/batches?client_reference=job.1");
        assertThat(exact).hasSize(2);
        assertThat(exact.get(0).toString()).isEqualTo(
                ("{'id':'" + first + "','client_reference':'job.1','recipients':2,'created_at':'2026-03-01T12:00:00.123Z',"
                 + "'canceled':false,'finished':true}").replace('\'', '"'));
        assertThat(control("/batches?client_reference_prefix=job.")).hasSize(3);
        assertThat(control("/batches")).hasSize(3);
        assertThat(control("/repeats").toString()).isEqualTo(
                "{'batches':3,'posted':2,'posted_again':1,'extra_batches':1,'complete':true}".replace('\'', '"'));
    }

    private JsonNode control(String path) {
        return api.withToken(null).root("GET", "/_simulator" + path, null).json();
    }

    private String withReference(String reference, String... to) {
        return send(ApiClient.textWith("'client_reference':'" + reference + "'", to)).id();
    }
}
