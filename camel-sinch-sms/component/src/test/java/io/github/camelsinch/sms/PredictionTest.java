/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.camelsinch.sms.api.model.DryRunRecipient;
import io.github.camelsinch.sms.api.model.DryRunResult;
import io.github.camelsinch.sms.plan.SmsRecipient;
import io.github.camelsinch.sms.send.SendResult;
import io.github.camelsinch.sms.text.Segmentation;
import io.github.camelsinch.sms.text.SmsEncoding;
import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What a send predicts is what the server's dry run says, recipient by recipient, for the bodies with which the text
 * module is tested and for texts that differ by recipient.
 */
class PredictionTest extends SinchSmsTestSupport {

    private static final Path VECTORS = Path.of(
            System.getProperty("basedir", ""), "..", "text", "src", "test", "resources", "vectors-open.json");
    private static final String TO = "from=Acme&to=" + ANN + "," + BO;

    @TestFactory
    Stream<DynamicTest> theAgreedBodiesArePredictedAsTheDryRunCountsThem() throws IOException {
        List<JsonNode> vectors = sendableVectors();
        assertThat(vectors).hasSize(68);
        return vectors.stream().map(vector -> DynamicTest.dynamicTest(
                vector.get("name").asText(), () -> assertPredicted(vector)));
    }

    private void assertPredicted(JsonNode vector) {
        String body = vector.get("body").asText();

        DryRunResult dryRun = dryRun(TO, body);
        Message sent = request("sinch-sms:send?" + TO, body);
        Message segmented = request("sinch-sms:segment", body);

        assertThat(dryRun.perRecipient()).hasSize(2).allSatisfy(recipient -> {
            assertThat(recipient.body()).isEqualTo(body);
            assertThat(recipient.numberOfParts()).isEqualTo(vector.get("parts").asInt());
        });
        assertThat(sent.getBody(SendResult.class).parts()).isEqualTo(dryRun.numberOfMessages().longValue());
        assertThat(segmented.getBody(Segmentation.class).numberOfParts()).isEqualTo(vector.get("parts").asInt());
        assertThat(segmented.getHeader(SinchSmsConstants.ENCODING)).isEqualTo(encoding(dryRun));
        assertHeaders(sent, dryRun);
    }

    @Test
    void valuesOutsideTheAlphabetChangeTheirOwnRecipientsTextOnly() {
        List<SmsRecipient> recipients = named("Ann", "Łucja");

        DryRunResult dryRun = assertPredictedFor("Hi ${name}, " + "x".repeat(100), recipients);

        assertThat(partsAndEncodings(dryRun)).isEqualTo(Map.of(number(0), "1 text", number(1), "2 unicode"));
    }

    @Test
    void valuesOfTheAlphabetOnlyAreCountedEachAtItsOwnLength() {
        List<SmsRecipient> recipients = named("Ann", "x".repeat(160), "€".repeat(80), "José");

        DryRunResult dryRun = assertPredictedFor("Hi ${name}", recipients);

        assertThat(partsAndEncodings(dryRun)).isEqualTo(Map.of(
                number(0), "1 text", number(1), "2 text", number(2), "2 text", number(3), "1 text"));
    }

    @Test
    void aTemplateOutsideTheAlphabetIsUcs2ForEveryone() {
        DryRunResult dryRun = assertPredictedFor("Cześć ${name}, " + "x".repeat(61), named("Ann", "😀"));

        assertThat(partsAndEncodings(dryRun)).isEqualTo(Map.of(number(0), "2 unicode", number(1), "2 unicode"));
    }

    @Test
    void aValueThatMeetsItsNeighboursAtACutIsCountedInPlace() {
        String template = "x".repeat(152) + "${name}" + "x".repeat(152);

        DryRunResult dryRun = assertPredictedFor(template, named("e", "€", "é"));

        assertThat(partsAndEncodings(dryRun)).isEqualTo(Map.of(
                number(0), "2 text", number(1), "3 text", number(2), "2 text"));
    }

    @Test
    void recipientsOfSeveralBatchesAddUp() {
        List<SmsRecipient> recipients = named("Ann", "Łucja", "Bo", "x".repeat(160), "я".repeat(160));

        assertPredictedFor("Hi ${name}, " + "x".repeat(60), recipients, "&maxRecipientsPerBatch=2");
    }

    @Test
    void aDefaultValueCountsForThoseWithoutOne() {
        Map<String, Object> values = Map.of("name", Map.of(ANN, "Łucja", "default", "you"));

        DryRunResult dryRun = dryRun(TO, "Hi ${name}, " + "x".repeat(100), values);
        Message sent = request("sinch-sms:send?" + TO, "Hi ${name}, " + "x".repeat(100), values);

        assertThat(partsAndEncodings(dryRun)).isEqualTo(Map.of(ANN, "2 unicode", BO, "1 text"));
        assertThat(sent.getBody(SendResult.class).parts()).isEqualTo(3);
        assertHeaders(sent, dryRun);
    }

    @Test
    void whatIsTruncatedIsOnePartInTheEncodingOfWhatIsLeft() {
        String body = "1".repeat(170) + "ł";

        DryRunResult dryRun = dryRun(TO + "&truncateConcat=true", body);
        Message sent = request("sinch-sms:send?truncateConcat=true&" + TO, body);

        assertThat(partsAndEncodings(dryRun)).isEqualTo(Map.of(ANN, "1 text", BO, "1 text"));
        assertHeaders(sent, dryRun);
    }

    private DryRunResult assertPredictedFor(String text, List<SmsRecipient> recipients) {
        return assertPredictedFor(text, recipients, "");
    }

    private DryRunResult assertPredictedFor(String text, List<SmsRecipient> recipients, String options) {
        String uri = "from=Acme&bodyAs=recipients&text=RAW(" + text + ")" + options;

        DryRunResult dryRun = dryRun(uri, recipients);
        Message sent = request("sinch-sms:send?" + uri, recipients);

        SendResult result = sent.getBody(SendResult.class);
        assertThat(dryRun.perRecipient()).hasSize(recipients.size());
        assertThat(result.recipients()).isEqualTo(recipients.size());
        assertThat(result.parts()).isEqualTo(dryRun.numberOfMessages().longValue())
                .isEqualTo(dryRun.perRecipient().stream().mapToLong(DryRunRecipient::numberOfParts).sum());
        assertHeaders(sent, dryRun);
        return dryRun;
    }

    private static void assertHeaders(Message sent, DryRunResult dryRun) {
        assertThat(sent.getHeader(SinchSmsConstants.PART_COUNT)).isEqualTo(dryRun.numberOfMessages().longValue());
        assertThat(sent.getHeader(SinchSmsConstants.ENCODING)).isEqualTo(encoding(dryRun));
        assertThat(sent.getBody(SendResult.class).encoding()).hasToString(encoding(dryRun));
    }

    private static String encoding(DryRunResult dryRun) {
        boolean isAnyUnicode = dryRun.perRecipient().stream().anyMatch(recipient -> "unicode".equals(recipient.encoding()));
        return (isAnyUnicode ? SmsEncoding.UCS2 : SmsEncoding.GSM_7BIT).name();
    }

    private static Map<String, String> partsAndEncodings(DryRunResult dryRun) {
        Map<String, String> shown = new LinkedHashMap<>();
        dryRun.perRecipient().forEach(recipient -> shown.put(
                recipient.recipient(), recipient.numberOfParts() + " " + recipient.encoding()));
        return shown;
    }

    private DryRunResult dryRun(String options, Object body) {
        return dryRun(options, body, null);
    }

    private DryRunResult dryRun(String options, Object body, Map<String, Object> parameters) {
        return request("sinch-sms:dryRun?perRecipient=true&" + options, body, parameters).getBody(DryRunResult.class);
    }

    private Message request(String uri, Object body) {
        return request(uri, body, null);
    }

    private Message request(String uri, Object body, Map<String, Object> parameters) {
        Exchange answer = template.request(uri, exchange -> {
            exchange.getMessage().setBody(body);
            exchange.getMessage().setHeader(SinchSmsConstants.PARAMETERS, parameters);
        });
        assertThat(answer.getException()).isNull();
        return answer.getMessage();
    }

    private static List<SmsRecipient> named(String... names) {
        return IntStream.range(0, names.length)
                .mapToObj(i -> new SmsRecipient(number(i), Map.of("name", names[i])))
                .toList();
    }

    private static String number(int index) {
        return "4670000000" + index;
    }

    /** Not those that look like a template. */
    private static List<JsonNode> sendableVectors() throws IOException {
        JsonNode all = new ObjectMapper().readTree(VECTORS.toFile());
        return StreamSupport.stream(all.spliterator(), false)
                .filter(vector -> !vector.get("body").asText().contains("${"))
                .toList();
    }
}
