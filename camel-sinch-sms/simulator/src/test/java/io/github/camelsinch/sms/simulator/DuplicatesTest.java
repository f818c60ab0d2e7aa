/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.simulator;

import java.time.Duration;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** What was sent twice, and when nobody can tell any more. */
class DuplicatesTest extends ChecksTestCase {

    @Test
    void theSameTextToTheSameNumberIsADuplicate() {
        sendText("your code is 1", ANN);
        sendText("your code is 2", ANN);
        sendText("your code is 1", BOB);
        checks.assertNoDuplicates();

        sendText("your code is 1", CAT, BOB);

        assertThatThrownBy(checks::assertNoDuplicates)
                .hasMessageStartingWith("Expected no duplicates, but 1 message was sent more than once.\nSent more than once:\n"
                                        + "  #3 to 46700000002")
                .hasMessageContaining("\n  #5 to 46700000002");
        checks.messages().to(ANN).assertNoDuplicates();
        assertThatThrownBy(() -> checks.messages().to(BOB).assertNoDuplicates())
                .hasMessageStartingWith("Expected no duplicates among messages to 46700000002, but 1 message");
    }

    @Test
    void aScheduledBatchThatWasPostedAgainIsADuplicateBeforeItsTime() {
        String later = ApiClient.textWith("'client_reference':'a','send_at':'" + at(Duration.ofHours(1)) + "'", ANN);
        send(later);
        checks.assertNoDuplicates();
        send(later);

        assertThatThrownBy(checks::assertNoDuplicates)
                .hasMessageStartingWith("Expected no duplicates, but 1 batch was posted more than once.\n2 batches:\n")
                .hasMessageContaining(", not finished, send_at " + at(Duration.ofHours(1)) + ", reference a, \"hello\"");
    }

    @Test
    void duplicatesAreNotDeniedWhereNobodyCanTell() {
        start(builder().keepTexts(2));
        use();
        sendText("one", ANN, BOB);
        checks.assertNoDuplicates();
        sendText("two", ANN);

        assertThatThrownBy(checks::assertNoDuplicates).isInstanceOf(IllegalStateException.class)
                .hasMessageStartingWith("keepTexts, keepBatches: ");
    }

    @Test
    void whatWasDroppedIsNotTakenForWhatNeverCame() {
        start(builder().keepTexts(1));
        use();
        sendText("one", ANN);
        checks.messages().to(ANN).awaitOne();
        sendText("two", ANN);
        sendText("three", BOB);

        assertThatThrownBy(() -> checks.messages().to(ANN).assertNone()).isInstanceOf(IllegalStateException.class)
                .hasMessageStartingWith("keepTexts, keepBatches: more messages came than are kept");
        assertThatThrownBy(() -> checks.messages().to(BOB).awaitOne()).isInstanceOf(IllegalStateException.class);
        assertThat(checks.messages().to(BOB).awaitAtLeast(1)).hasSize(1);
    }

    @Test
    void messagesThatWentWithTheirBatchAreMissed() {
        start(builder().keepBatches(1));
        use();
        sendText("one", ANN);
        checks.awaitSettled();
        sendText("one", ANN);
        sendText("two", BOB);
        checks.awaitSettled();

        assertThatThrownBy(checks::assertNoDuplicates).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> checks.batches().to(ANN).assertNone()).isInstanceOf(IllegalStateException.class)
                .hasMessageStartingWith("keepBatches: more batches came than are kept");
    }
}
