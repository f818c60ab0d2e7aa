/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import io.github.camelsinch.sms.api.error.SinchSmsValidationException;
import io.github.camelsinch.sms.plan.SkippedRow;
import io.github.camelsinch.sms.plan.SmsRecipient;
import io.github.camelsinch.sms.send.SendResult;
import io.github.camelsinch.sms.send.SentBatch;
import io.github.camelsinch.sms.simulator.SinchSmsSimulator;
import io.github.camelsinch.sms.simulator.plan.SimulatedBatch;
import org.apache.camel.Exchange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * How recipients become batches.
 */
class SegmentationTest extends SinchSmsTestSupport {

    private static final String BULK = "sinch-sms:send?from=Acme&bodyAs=recipients&text=Hi";

    @Override
    SinchSmsSimulator startSimulator() {
        return SinchSmsSimulator.builder().servicePlanId(PLAN).token(TOKEN).messagesPerSecond(0).start();
    }

    @ParameterizedTest
    @CsvSource({ "1, 1", "999, 1", "1000, 1", "1001, 2", "2000, 2", "100001, 101" })
    void b13_recipientsBecomeBatchesOfAThousandInInputOrder(int recipients, int batches) throws Exception {
        SendResult result = body(through(BULK, numbers(recipients)), SendResult.class);

        assertThat(sinch.batches()).hasSize(batches);
        assertThat(sinch.batches()).allSatisfy(batch -> assertThat(batch.to()).hasSizeLessThanOrEqualTo(1000));
        assertThat(sinch.batches().stream().flatMap(batch -> batch.to().stream()))
                .containsExactlyElementsOf(numbers(recipients));
        assertThat(result.batchIds()).containsExactlyElementsOf(sinch.batches().stream().map(SimulatedBatch::id).toList());
        assertThat(result.recipients()).isEqualTo(recipients);
    }

    @Test
    void aStreamIsCutInTheSameWay() throws Exception {
        Stream<String> rows = IntStream.range(0, 2500).mapToObj(SegmentationTest::number);

        SendResult result = body(through(BULK, rows), SendResult.class);

        assertThat(sinch.batches()).extracting(batch -> batch.to().size()).containsExactly(1000, 1000, 500);
        assertThat(result.recipients()).isEqualTo(2500);
    }

    @Test
    void theResultTellsWhichRowsAreInWhichBatch() throws Exception {
        SendResult result = body(through(BULK + "&maxRecipientsPerBatch=2", numbers(5)), SendResult.class);

        assertThat(result.batches()).extracting(SentBatch::segment).containsExactly(0, 1, 2);
        assertThat(result.batches()).extracting(SentBatch::firstPosition).containsExactly(1L, 3L, 5L);
        assertThat(result.batches()).extracting(SentBatch::lastPosition).containsExactly(2L, 4L, 5L);
        assertThat(result.batches()).extracting(SentBatch::recipients).containsExactly(2, 2, 1);
    }

    @Test
    void theHeadersCountAllBatches() throws Exception {
        Exchange exchange = through(BULK + "&maxRecipientsPerBatch=2", numbers(5));

        List<String> ids = sinch.batches().stream().map(SimulatedBatch::id).toList();
        assertThat(exchange.getMessage().getHeaders())
                .containsEntry("CamelSinchSmsBatchId", ids.get(0))
                .containsEntry("CamelSinchSmsBatchIds", ids)
                .containsEntry("CamelSinchSmsSegmentCount", 3)
                .containsEntry("CamelSinchSmsRecipientCount", 5L)
                .containsEntry("CamelSinchSmsPartCount", 5L);
    }

    @Test
    void b14_aNumberThatIsListed1001TimesGetsOneMessage() throws Exception {
        SendResult result = body(through(BULK, Collections.nCopies(1001, ANN)), SendResult.class);

        assertThat(sinch.messages()).hasSize(1);
        assertThat(result.recipients()).isEqualTo(1);
        assertThat(result.duplicates()).isEqualTo(1000);
    }

    @Test
    void b12_threeSpellingsOfANumberAreOneMessage() throws Exception {
        SendResult result = body(through(BULK, List.of("+46701740605", "0046 70-174 06 05", "46701740605")), SendResult.class);

        assertThat(sinch.messages()).hasSize(1);
        assertThat(result.duplicates()).isEqualTo(2);
    }

    @Test
    void duplicatesInDifferentBatchesAreFoundToo() throws Exception {
        SendResult result = body(through(BULK + "&maxRecipientsPerBatch=1", List.of(ANN, BO, ANN)), SendResult.class);

        assertThat(sinch.batches()).hasSize(2);
        assertThat(result.duplicates()).isEqualTo(1);
    }

    @Test
    void withoutDeduplicationEveryRowGoesOut() throws Exception {
        SendResult result = body(
                through(BULK + "&deduplicate=false&maxRecipientsPerBatch=1", List.of(ANN, ANN)), SendResult.class);

        assertThat(sinch.messages(ANN)).hasSize(2);
        assertThat(result.duplicates()).isZero();
    }

    @Test
    void aNumberWithTwoTextsGetsBothInBatchesOfTheirOwn() throws Exception {
        SendResult result
                = body(through(greeting(""), List.of(row(ANN, "Ann"), row(BO, "Bo"), row(ANN, "Anna"))), SendResult.class);

        assertThat(sinch.messages(ANN)).extracting(message -> message.text()).containsExactly("Hi Ann", "Hi Anna");
        assertThat(sinch.messages(BO)).extracting(message -> message.text()).containsExactly("Hi Bo");
        assertThat(result.recipients()).isEqualTo(3);
        assertThat(sinch.batches()).allSatisfy(batch -> assertThat(batch.to()).doesNotHaveDuplicates());
    }

    @Test
    void aNumberWithTwoTextsIsRefusedWhereDuplicatesFail() throws Exception {
        Exchange exchange = through(greeting("&duplicates=fail"), List.of(row(ANN, "Ann"), row(BO, "Bo"), row(ANN, "Anna")));

        assertThat(failure(exchange, SinchSmsValidationException.class)).hasMessageContaining("3");
        assertThat(sinch.requests()).isEmpty();
    }

    @Test
    void badRowsAreLeftOutAndReportedWhereTheyAreToBeSkipped() throws Exception {
        SendResult result = body(
                through(BULK + "&onBadRecipient=skip", List.of(ANN, "070-174 06 99", "abc", BO)), SendResult.class);

        assertThat(sinch.batches()).singleElement().satisfies(batch -> assertThat(batch.to()).containsExactly(ANN, BO));
        assertThat(result.skipped()).isEqualTo(2);
        assertThat(result.firstSkipped()).extracting(SkippedRow::position).containsExactly(2L, 3L);
        assertThat(result.firstSkipped()).allSatisfy(row -> assertThat(row.rule()).isNotBlank());
        assertThat(result.firstSkipped().toString()).doesNotContain("1740699").doesNotContain("174 06 99");
    }

    @Test
    void nothingButBadRowsIsNoSuccess() throws Exception {
        Exchange exchange = through(BULK + "&onBadRecipient=skip", List.of("abc", "070"));

        failure(exchange, SinchSmsValidationException.class);
        assertThat(sinch.requests()).isEmpty();
    }

    @Test
    void aBadRowAtTheEndOfAListSendsNothing() throws Exception {
        List<String> rows = new ArrayList<>(numbers(2500));
        rows.add("070-174 06 05");

        SinchSmsValidationException failure = failure(through(BULK, rows), SinchSmsValidationException.class);

        assertThat(failure.getMessage()).contains("row 2501").doesNotContain("174 06 05");
        assertThat(sinch.requests()).isEmpty();
    }

    @Test
    void groupsAndNumbersStandNextToEachOtherAndAGroupIdIsLeftAlone() throws Exception {
        Exchange exchange = through(BULK, List.of(ANN, "01FC66621XXXXX119Z8PMV1QPQ"));

        assertThat(exchange.getException()).as("a group that the simulator does not know")
                .hasMessageContaining("unknown_group");
    }

    @Test
    void aLongTextIsCutIntoSeveralMessagesWhereThatIsAskedFor() throws Exception {
        String text = "word ".repeat(900).strip();

        SendResult result = body(through("sinch-sms:send?from=Acme&longText=split&to=" + ANN, text), SendResult.class);

        assertThat(sinch.batches()).hasSize(3);
        assertThat(String.join("", sinch.messages(ANN).stream().map(message -> message.text()).toList())
                .replace(" ", "")).isEqualTo(text.replace(" ", ""));
        assertThat(sinch.batches()).allSatisfy(batch -> assertThat(batch.body()).hasSizeLessThanOrEqualTo(2000));
        assertThat(result.recipients()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({ "2000, ''", "2001, &longText=split", "20000, &longText=split" })
    void b30_piecesOfALongTextMakeTheOriginal(int length, String option) throws Exception {
        String text = "0123456789".repeat(length / 10) + "x".repeat(length % 10);

        assertThat(through("sinch-sms:send?from=Acme&to=" + ANN + option, text).getException()).isNull();

        assertThat(sinch.batches()).hasSize((length + 1999) / 2000);
        assertThat(String.join("", sinch.batches().stream().map(SimulatedBatch::body).toList())).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "\ud83d\ude00", "\ud83d\udc68\u200d\ud83d\udc69\u200d\ud83d\udc67", "\ud83c\uddf8\ud83c\uddea", "e\u0301" })
    void b32_aTextIsNeverCutInsideACharacter(String character) throws Exception {
        String text = "x" + character.repeat(4100 / character.length());

        assertThat(through("sinch-sms:send?from=Acme&longText=split&to=" + ANN, text).getException()).isNull();

        List<String> pieces = sinch.batches().stream().map(SimulatedBatch::body).toList();
        assertThat(pieces).hasSizeGreaterThan(2).allMatch(piece -> piece.replace(character, "").matches("x?"));
        assertThat(String.join("", pieces)).isEqualTo(text);
    }

    @Test
    void moreBatchesThanMaxInFlightAllowsGoOutOneAfterTheOther() throws Exception {
        assertThat(through(BULK + "&maxInFlight=1&maxRecipientsPerBatch=1", numbers(20)).getException()).isNull();

        assertThat(sinch.batches().stream().flatMap(batch -> batch.to().stream())).containsExactlyElementsOf(numbers(20));
    }

    private static String greeting(String options) {
        return "sinch-sms:send?from=Acme&bodyAs=recipients&text=RAW(Hi ${name})" + options;
    }

    private static SmsRecipient row(String number, String name) {
        return new SmsRecipient(number, Map.of("name", name));
    }

    private static String number(int index) {
        return String.valueOf(46_700_000_000L + index);
    }

    private static List<String> numbers(int count) {
        return IntStream.range(0, count).mapToObj(SegmentationTest::number).toList();
    }
}
