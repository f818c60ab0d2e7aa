/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

import io.github.camelsinch.sms.api.error.SinchSmsValidationException;
import io.github.camelsinch.sms.api.model.BatchUpdate;
import io.github.camelsinch.sms.plan.RecipientPolicy;
import io.github.camelsinch.sms.send.SendResult;
import io.github.camelsinch.sms.simulator.plan.SimulatedBatch;
import org.apache.camel.Exchange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** What the one who runs a route forbids is refused before anything is posted, whatever the exchange says. */
class PoliciesTest extends SinchSmsTestSupport {

    private static final String NORA = "4740123456";
    private static final String GROUP = "01FC66621VHDBN119Z8PMV1AHY";
    private static final String TO_ROWS = "sinch-sms:send?from=Acme&bodyAs=recipients&text=Hi&";

    @Test
    void aPrefixThatIsDeniedIsRefused_B23() throws Exception {
        assertRefused(through(TO_ROWS + "deniedPrefixes=47", List.of(ANN, NORA)), "deniedPrefixes", "row 2");
    }

    @Test
    void aPrefixThatIsNotAllowedIsRefused_B23() throws Exception {
        assertRefused(through(TO_ROWS + "allowedPrefixes=46,44", List.of(ANN, NORA)), "allowedPrefixes", "row 2");
    }

    @Test
    void aDeniedNumberAtTheEndOfSeveralBatchesSendsNothing_B23() throws Exception {
        List<String> rows = List.of(ANN, BO, "46701740607", NORA);
        assertRefused(through(TO_ROWS + "maxRecipientsPerBatch=1&deniedPrefixes=47", rows), "deniedPrefixes", "row 4");
    }

    @Test
    void aDeniedNumberCanBeSkippedAndIsReported_B23() throws Exception {
        SendResult result = body(through(TO_ROWS + "deniedPrefixes=47&onBadRecipient=skip", List.of(NORA, ANN)),
                SendResult.class);

        assertThat(sinch.batches()).singleElement().satisfies(batch -> assertThat(batch.to()).containsExactly(ANN));
        assertThat(result.summary().firstSkipped()).singleElement()
                .satisfies(row -> assertThat(row.rule()).contains("deniedPrefixes"));
    }

    @ParameterizedTest
    @ValueSource(strings = { "dryRun", "replace" })
    void whatMustNotBeSentMustNotBeTriedNorPutInAPlaceEither_B23(String operation) throws Exception {
        Exchange exchange = through("sinch-sms:" + operation + "?from=Acme&deniedPrefixes=47&to=" + NORA, "Hi",
                Map.of(SinchSmsConstants.BATCH_ID, "01FC66621XXXXX119Z8PMV1QPQ"));

        assertRefused(exchange, "deniedPrefixes", "row 1");
    }

    @Test
    void whomTheRecipientPolicyRefusesIsNotTexted() throws Exception {
        context.getRegistry().bind("optOuts", (RecipientPolicy) number -> number.equals(BO)
                ? Optional.of("has opted out") : Optional.empty());

        assertRefused(through(TO_ROWS + "recipientPolicy=#optOuts", List.of(ANN, BO)), "has opted out", "row 2");
        body(through(TO_ROWS + "recipientPolicy=#optOuts&onBadRecipient=skip", List.of(ANN, BO)), SendResult.class);
        assertThat(sinch.batches()).singleElement().satisfies(batch -> assertThat(batch.to()).containsExactly(ANN));
    }

    @Test
    void aRecipientPolicyThatFailsSendsNothingEvenWhereBadRecipientsAreSkipped() throws Exception {
        context.getRegistry().bind("optOuts", (RecipientPolicy) number -> {
            throw new IllegalStateException("the list of opt-outs cannot be read");
        });

        assertRefused(through(TO_ROWS + "recipientPolicy=#optOuts&onBadRecipient=skip", List.of(ANN, BO)),
                "the list of opt-outs cannot be read", "row 1");
    }

    @Test
    void moreRecipientsThanAnExchangeMayHaveSendNothing_B24() throws Exception {
        List<String> rows = IntStream.range(0, 26).mapToObj(i -> "467017406" + (10 + i)).toList();

        assertRefused(through(TO_ROWS + "maxRecipientsPerBatch=5&maxRecipientsPerExchange=25", rows),
                "maxRecipientsPerExchange", "row 26");
    }

    @Test
    void aGroupIsRefusedWhereRecipientsAreCountedAndNobodySaidHowManyItIs_B24() throws Exception {
        assertRefused(through(TO_ROWS + "maxRecipientsPerExchange=25", List.of(ANN, GROUP)), "groupWeight", "row 2");
    }

    @Test
    void aGroupCountsAsManyRecipientsAsItStandsFor_B24() throws Exception {
        assertRefused(through(TO_ROWS + "maxRecipientsPerExchange=25&groupWeight=25", List.of(ANN, GROUP)),
                "maxRecipientsPerExchange", "row 2");
    }

    @Test
    void aSenderThatIsNotAllowedIsRefusedWhereverItIsNamed_B27() throws Exception {
        String send = "sinch-sms:send?allowedSenders=Acme,72000&to=" + ANN;

        assertRefused(through(send + "&from=Bank", "Hi"), "allowedSenders", "from");
        assertRefused(through(send, "Hi", Map.of(SinchSmsConstants.FROM, "Bank")), "allowedSenders", "from");
        assertRefused(through(send, Map.of("from", "Bank", "body", "Hi", "to", List.of(ANN))), "allowedSenders", "from");
        assertRefused(through(send, "Hi"), "allowedSenders", "from");
    }

    @Test
    void anAllowedSenderSends_B27() throws Exception {
        body(through("sinch-sms:send?allowedSenders=Acme,72000&to=" + ANN, "Hi", Map.of(SinchSmsConstants.FROM, "72000")),
                SendResult.class);
        assertThat(sinch.batches()).extracting(SimulatedBatch::from).containsExactly("72000");
    }

    @Test
    void redirectedEverythingGoesToOneNumberAndEveryRecipientIsCounted() throws Exception {
        Exchange exchange = through(TO_ROWS + "redirectAllTo=RAW(+46700000009)&maxRecipientsPerBatch=2",
                List.of(ANN, BO, NORA, ANN, GROUP));

        SendResult result = body(exchange, SendResult.class);
        assertThat(sinch.batches()).hasSize(2)
                .allSatisfy(batch -> assertThat(batch.to()).containsExactly("46700000009"));
        assertThat(result.summary().recipients()).isEqualTo(4);
        assertThat(result.summary().duplicates()).isEqualTo(1);
    }

    @Test
    void whoIsNotAmongTheAllowedRecipientsIsRefused() throws Exception {
        assertRefused(through(TO_ROWS + "allowedRecipients=" + ANN + "," + BO, List.of(ANN, NORA)), "allowedRecipients",
                "row 2");
    }

    @Test
    void anUpdateCannotAddWhomASendMustNotText_B23() throws Exception {
        String id = scheduled();
        BatchUpdate update = BatchUpdate.builder().toAdd(List.of("+47 401 23 456")).build();

        for (String guard : List.of("deniedPrefixes=47", "allowedRecipients=" + ANN, "redirectAllTo=" + BO)) {
            Exchange exchange = through("sinch-sms:update?" + guard, update, Map.of(SinchSmsConstants.BATCH_ID, id));
            assertThat(failure(exchange, SinchSmsValidationException.class))
                    .hasMessageContaining(guard.substring(0, guard.indexOf('='))).hasMessageNotContaining("401 23");
        }
        assertThat(changes()).as("the send alone").hasSize(1);
    }

    @Test
    void anUpdateCannotNameASenderThatASendMustNotName_B27() throws Exception {
        String id = scheduled();

        Exchange exchange = through("sinch-sms:update?allowedSenders=Acme", BatchUpdate.builder().from("Bank").build(),
                Map.of(SinchSmsConstants.BATCH_ID, id));

        assertThat(failure(exchange, SinchSmsValidationException.class)).hasMessageContaining("allowedSenders");
        assertThat(changes()).as("the send alone").hasSize(1);
    }

    private void assertRefused(Exchange exchange, String... mentioned) {
        SinchSmsValidationException failure = failure(exchange, SinchSmsValidationException.class);
        assertThat(failure).hasMessageContainingAll(mentioned);
        assertThat(failure.getMessage()).doesNotContain(ANN).doesNotContain(BO).doesNotContain(NORA);
        assertThat(sinch.requests()).isEmpty();
    }
}
