/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.assertj.core.api.ThrowableAssertAlternative;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import static io.github.camelsinch.sms.plan.Cuts.cut;
import static io.github.camelsinch.sms.plan.Cuts.numbers;
import static io.github.camelsinch.sms.plan.Cuts.row;
import static io.github.camelsinch.sms.plan.Cuts.rules;
import static io.github.camelsinch.sms.plan.Cuts.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

/** Who may be texted, by whom, and how many. */
class SendLimitsTest {

    private static final String JOE = "46701234567";
    private static final String ANN = "46701234568";
    private static final String NORA = "4740123456";
    private static final String GROUP = "01FC66621VHDBN119Z8PMV1AHY";
    private static final SendRequest HELLO = text("Hello");

    @ParameterizedTest
    @CsvSource({ "46701234567,true", "46711234567,false", "46711999567,true", "4740123456,false", "447911123456,true" })
    void theLongestPrefixThatANumberBeginsWithDecides_B23(String number, boolean isAllowed) {
        SendLimitsBuilder limits = SendLimits.builder().prefixes("46,44,4671199", "4671, 467119");
        assertThat(isAllowed(number, limits)).isEqualTo(isAllowed);
    }

    @Test
    void withoutAllowedPrefixesAllButTheDeniedAreAllowed_B23() {
        SendLimitsBuilder limits = SendLimits.builder().prefixes(null, "+46900");
        assertThat(isAllowed(JOE, limits)).isTrue();
        assertThat(isAllowed("46900123456", limits)).isFalse();
    }

    @Test
    void aNumberIsHeldAgainstPrefixesAsItIsAfterNormalisation_B23() {
        assertThatRefused(List.of("00 46 (70) 123-45.67"), SendLimits.builder().prefixes(null, "4670"))
                .withMessageContaining("deniedPrefixes").withMessageContaining("4670*****67").withMessageContaining("row 1")
                .withMessageNotContaining(JOE);
    }

    @Test
    void aGroupIsRefusedWherePrefixesAreSetSinceItsNumbersAreUnknown_B23() {
        assertThatRefused(List.of(JOE, GROUP), SendLimits.builder().prefixes(null, "47"))
                .withMessageContaining("row 2").withMessageContaining("group").withMessageContaining("deniedPrefixes");
    }

    @Test
    void whomAPrefixForbidsCanBeSkippedAndIsReportedWithTheReason_B23() {
        Cuts.Result result = cut(HELLO, List.of(JOE, NORA, ANN), rules().onBadRecipient(BadRecipientPolicy.SKIP)
                .limits(SendLimits.builder().prefixes("46", null).build()).build());
        assertThat(result.only().to()).containsExactly(JOE, ANN);
        assertThat(result.summary().rows()).isEqualTo(3);
        assertThat(result.summary().firstSkipped())
                .containsExactly(new SkippedRow(2, "4740****56", "begins with none of allowedPrefixes"));
    }

    @ParameterizedTest
    @ValueSource(strings = { "", " ", "46,", ",46", "46,,47", "x", "4 6", "046", "0046", "++46", "1234567890123456", "\u0664" })
    void whatIsNoListOfPrefixesIsRefused(String list) {
        assertThatExceptionOfType(InvalidInputException.class)
                .isThrownBy(() -> SendLimits.builder().prefixes(list, null).build()).withMessageContaining("allowedPrefixes");
        assertThatExceptionOfType(InvalidInputException.class)
                .isThrownBy(() -> SendLimits.builder().prefixes(null, list).build()).withMessageContaining("deniedPrefixes");
    }

    @Test
    void aPrefixThatIsBothAllowedAndDeniedIsRefused() {
        assertThatExceptionOfType(InvalidInputException.class)
                .isThrownBy(() -> SendLimits.builder().prefixes("46,47", "+47").build())
                .withMessageContaining("deniedPrefixes").withMessageContaining("allowedPrefixes");
    }

    @Test
    void thePolicySeesNormalisedNumbersAndGroups() {
        List<String> asked = new ArrayList<>();
        cut(HELLO, List.of("+46 70 123 45 67", GROUP), with(SendLimits.builder().recipientPolicy(recipient -> {
            asked.add(recipient);
            return Optional.empty();
        })));
        assertThat(asked).containsExactly(JOE, GROUP);
    }

    @Test
    void whomThePolicyRefusesEndsTheSendWithTheReason() {
        assertThatRefused(List.of(JOE, ANN), optedOut(ANN)).withMessageContaining("row 2")
                .withMessageContaining("recipientPolicy: has opted out").withMessageNotContaining(ANN);
    }

    @Test
    void whomThePolicyRefusesCanBeSkippedAndIsReportedWithTheReason() {
        Cuts.Result result = cut(HELLO, List.of(JOE, ANN),
                rules().onBadRecipient(BadRecipientPolicy.SKIP).limits(optedOut(ANN).build()).build());
        assertThat(result.only().to()).containsExactly(JOE);
        assertThat(result.summary().firstSkipped())
                .containsExactly(new SkippedRow(2, "4670*****68", "is refused by the recipientPolicy: has opted out"));
    }

    @Test
    void aNumberInTheReasonOfAPolicyIsMasked() {
        assertThatRefused(List.of(JOE), SendLimits.builder().recipientPolicy(number -> Optional.of("no consent of " + number)))
                .withMessageContaining("no consent of").withMessageNotContaining(JOE);
    }

    @ParameterizedTest
    @EnumSource(BadRecipientPolicy.class)
    void aPolicyThatFailsEndsTheSendEvenWhereBadRecipientsAreSkipped(BadRecipientPolicy onBadRecipient) {
        CutRules rules = rules().onBadRecipient(onBadRecipient).limits(SendLimits.builder().recipientPolicy(number -> {
            throw new IllegalStateException("no connection for " + number);
        }).build()).build();
        assertThatExceptionOfType(InvalidInputException.class).isThrownBy(() -> cut(HELLO, List.of(JOE, ANN), rules))
                .withMessageContaining("recipientPolicy").withMessageContaining("no connection").withMessageContaining("row 1")
                .withMessageNotContaining(JOE);
    }

    @ParameterizedTest
    @EnumSource(BadRecipientPolicy.class)
    void aPolicyThatAnswersNullEndsTheSend(BadRecipientPolicy onBadRecipient) {
        CutRules rules = rules().onBadRecipient(onBadRecipient)
                .limits(SendLimits.builder().recipientPolicy(number -> null).build()).build();
        assertThatExceptionOfType(InvalidInputException.class).isThrownBy(() -> cut(HELLO, JOE, rules))
                .withMessageContaining("recipientPolicy").withMessageContaining("returned null");
    }

    @Test
    void onlyAllowedRecipientsAreTextedHoweverTheyAreWritten() {
        SendLimitsBuilder limits = SendLimits.builder().allowedRecipients("+46 70 123 45 67, " + GROUP);
        assertThat(cut(HELLO, List.of("00" + JOE, GROUP), with(limits)).only().to()).containsExactly(JOE, GROUP);
        assertThatRefused(List.of(JOE, ANN), limits).withMessageContaining("allowedRecipients").withMessageContaining("row 2")
                .withMessageNotContaining(ANN).withMessageNotContaining(JOE);
    }

    @ParameterizedTest
    @ValueSource(strings = { "", "nobody", "0701234567", "46701234567,," })
    void whatIsNoListOfRecipientsIsRefused(String list) {
        assertThatExceptionOfType(InvalidInputException.class)
                .isThrownBy(() -> SendLimits.builder().allowedRecipients(list).build())
                .withMessageContaining("allowedRecipients");
    }

    @ParameterizedTest
    @ValueSource(strings = { "Acme", "46700000000", "+46700000000", "72000" })
    void anAllowedSenderMaySend_B27(String from) {
        assertThat(cut(from(from), JOE, with(senders())).segments()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = { "ACME", "Acme ", "Bank", "46700000001" })
    void anotherSenderIsRefusedBeforeARecipientIsRead_B27(String from) {
        assertThatExceptionOfType(InvalidInputException.class)
                .isThrownBy(() -> new SegmentCutter(from(from), RecipientInputs.of(JOE, null), with(senders())))
                .withMessageContaining("Invalid from").withMessageContaining("allowedSenders");
    }

    @Test
    void theDefaultSenderOfThePlanIsRefusedWhereSendersAreNamed_B27() {
        assertThatExceptionOfType(InvalidInputException.class).isThrownBy(() -> cut(HELLO, JOE, with(senders())))
                .withMessageContaining("allowedSenders");
    }

    @Test
    void asManyRecipientsAsAllowedAreTexted_B24() {
        assertThat(cut(HELLO, numbers(5), with(SendLimits.builder().maxRecipientsPerExchange(5))).sizes()).containsExactly(5);
    }

    @ParameterizedTest
    @EnumSource(BadRecipientPolicy.class)
    void oneRecipientMoreThanAllowedEndsTheSend_B24(BadRecipientPolicy onBadRecipient) {
        CutRules rules = rules().onBadRecipient(onBadRecipient)
                .limits(SendLimits.builder().maxRecipientsPerExchange(5).build()).build();
        assertThatExceptionOfType(InvalidInputException.class).isThrownBy(() -> cut(HELLO, numbers(6), rules))
                .withMessageContaining("maxRecipientsPerExchange").withMessageContaining("row 6");
    }

    @Test
    void duplicatesAndSkippedRowsDoNotCountAsRecipients_B24() {
        CutRules rules = rules().onBadRecipient(BadRecipientPolicy.SKIP)
                .limits(SendLimits.builder().maxRecipientsPerExchange(2).build()).build();
        assertThat(cut(HELLO, List.of(JOE, JOE, "nobody", ANN, ANN), rules).sizes()).containsExactly(2);
    }

    @Test
    void aGroupCountsAsManyRecipientsAsItStandsFor_B24() {
        SendLimitsBuilder limits = SendLimits.builder().maxRecipientsPerExchange(51).groupWeight(50);
        assertThat(cut(HELLO, List.of(GROUP, JOE), with(limits)).sizes()).containsExactly(2);
        assertThatRefused(List.of(GROUP, JOE, ANN), limits).withMessageContaining("maxRecipientsPerExchange");
    }

    @Test
    void aGroupThatNobodyWeighedIsRefusedWhereRecipientsAreCounted_B24() {
        assertThatRefused(List.of(GROUP), SendLimits.builder().maxRecipientsPerExchange(100))
                .withMessageContaining("groupWeight").withMessageContaining("maxRecipientsPerExchange");
    }

    @Test
    void aMaximumBelowOneIsRefused() {
        assertThatExceptionOfType(InvalidInputException.class)
                .isThrownBy(() -> SendLimits.builder().maxRecipientsPerExchange(0).build())
                .withMessageContaining("maxRecipientsPerExchange");
    }

    @Test
    void redirectedEachSegmentGoesToTheOneNumber() {
        Cuts.Result result = cut(HELLO, numbers(2500), with(SendLimits.builder().redirectAllTo("+" + JOE)));
        assertThat(result.segments()).hasSize(3).allSatisfy(segment -> {
            assertThat(segment.to()).containsExactly(JOE);
            assertThat(segment.parts()).isEqualTo(1);
        });
        assertThat(result.segments()).extracting(Segment::firstPosition).containsExactly(1L, 1001L, 2001L);
        assertThat(result.segments()).extracting(Segment::lastPosition).containsExactly(1000L, 2000L, 2500L);
        assertThat(result.summary().recipients()).isEqualTo(2500);
    }

    @Test
    void redirectedASegmentHasTheTextOfItsFirstRecipientAndNobodysNumber() {
        SendRequest request = text("Hi ${name}", Map.of("name", Map.of("default", "you", ANN, "Ann")));
        Segment segment = cut(request, List.of(row(NORA, "name", "Nora"), new SmsRecipient(ANN)),
                with(SendLimits.builder().redirectAllTo(JOE))).only();
        assertThat(segment.parameters()).isEqualTo(Map.of("name", Map.of("default", "you", JOE, "Nora")));
    }

    @Test
    void redirectedOneBatchARecipientBringsEveryText() {
        CutRules rules = rules().maxRecipientsPerBatch(1).limits(SendLimits.builder().redirectAllTo(JOE).build()).build();
        Cuts.Result result = cut(text("Hi ${a}"), List.of(row(ANN, "a", "Ann"), row(NORA, "a", "Nora")), rules);
        assertThat(result.segments()).extracting(Segment::parameters)
                .containsExactly(Map.of("a", Map.of(JOE, "Ann")), Map.of("a", Map.of(JOE, "Nora")));
    }

    @Test
    void redirectedAGroupIsNotTextedEither() {
        Segment segment = cut(HELLO, List.of(GROUP, ANN), with(SendLimits.builder().redirectAllTo(JOE))).only();
        assertThat(segment.to()).containsExactly(JOE);
        assertThat(segment.groups()).isZero();
    }

    @Test
    void redirectedDuplicatesAreFoundByTheirOwnNumbers() {
        Cuts.Result result = cut(HELLO, List.of(ANN, NORA, ANN), with(SendLimits.builder().redirectAllTo(JOE)));
        assertThat(result.summary().recipients()).isEqualTo(2);
        assertThat(result.summary().duplicates()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = { "", "nobody", "0701234567", GROUP })
    void whatIsNoNumberToRedirectToIsRefused(String number) {
        assertThatExceptionOfType(InvalidInputException.class)
                .isThrownBy(() -> SendLimits.builder().redirectAllTo(number).build()).withMessageContaining("redirectAllTo");
    }

    @Test
    void additionsToABatchAreHeldAgainstTheSameLimits() {
        for (SendLimitsBuilder limits : List.of(SendLimits.builder().prefixes(null, "4670"), optedOut(JOE),
                SendLimits.builder().allowedRecipients(ANN), SendLimits.builder().maxRecipientsPerExchange(1),
                SendLimits.builder().redirectAllTo(ANN))) {
            assertThatExceptionOfType(InvalidInputException.class)
                    .isThrownBy(() -> limits.build().requireAllowed(List.of("+" + ANN, "+" + JOE)))
                    .withMessageNotContaining(JOE);
        }
        assertThatNoException().isThrownBy(
                () -> SendLimits.builder().prefixes("4670", null).build().requireAllowed(List.of("+" + ANN, "+" + JOE)));
    }

    @Test
    void withoutLimitsAdditionsToABatchAreLeftToSinch() {
        assertThatNoException().isThrownBy(() -> SendLimits.NONE.requireAllowed(List.of("0701234567")));
    }

    @Test
    void limitsShowNoNumber() {
        assertThat(with(SendLimits.builder().redirectAllTo(JOE).allowedRecipients(ANN)).toString()).doesNotContain(JOE)
                .doesNotContain(ANN);
    }

    private static SendLimitsBuilder senders() {
        return SendLimits.builder().allowedSenders("Acme, +46700000000,72000");
    }

    private static SendRequest from(String from) {
        return SendRequest.builder().text("Hello").from(from).build();
    }

    private static SendLimitsBuilder optedOut(String number) {
        return SendLimits.builder()
                .recipientPolicy(recipient -> recipient.equals(number) ? Optional.of("has opted out") : Optional.empty());
    }

    private static CutRules with(SendLimitsBuilder limits) {
        return rules().limits(limits.build()).build();
    }

    private static boolean isAllowed(String number, SendLimitsBuilder limits) {
        try {
            return cut(HELLO, number, with(limits)).only().to().contains(number);
        } catch (InvalidInputException e) {
            assertThat(e).hasMessageContaining("Prefixes");
            return false;
        }
    }

    private static ThrowableAssertAlternative<InvalidInputException> assertThatRefused(
            List<String> recipients, SendLimitsBuilder limits) {
        return assertThatExceptionOfType(InvalidInputException.class)
                .isThrownBy(() -> cut(HELLO, recipients, with(limits)));
    }
}
