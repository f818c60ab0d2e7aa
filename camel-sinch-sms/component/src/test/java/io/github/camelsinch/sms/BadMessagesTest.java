/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;

import io.github.camelsinch.sms.api.error.SinchSmsValidationException;
import io.github.camelsinch.sms.api.model.MediaBody;
import org.apache.camel.Exchange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Messages that Sinch would refuse, or fail for each recipient: refused before the network, naming what is wrong.
 */
class BadMessagesTest extends SinchSmsTestSupport {

    private static final String SEND = "sinch-sms:send?from=Acme&to=" + ANN;

    @Test
    void b28_noBodyAndNoTextIsRefused() throws Exception {
        assertRefused(through(SEND, null), "text");
    }

    @Test
    void b29_anEmptyTextIsRefused() throws Exception {
        assertRefused(through(SEND, ""), "text");
    }

    @Test
    void b30_moreThan2000CharactersAreRefusedUnlessSplit() throws Exception {
        assertRefused(through(SEND, "x".repeat(2001)), "2000");
    }

    @ParameterizedTest
    @ValueSource(strings = { "lone \ud83d surrogate", "other \ude00 half", "end \ud83d" })
    void b33_halfACharacterIsRefused(String text) throws Exception {
        assertRefused(through(SEND, text), "text");
    }

    @Test
    void b34_nulIsRefusedAndNotShownRaw() throws Exception {
        assertThat(assertRefused(through(SEND, "a\u0000b"), "NUL").getMessage()).doesNotContain("\u0000");
    }

    @Test
    void b34_otherControlCharactersAreLeftAsTheyAre() throws Exception {
        through(SEND, "a\u0007b\u001bc\td");

        assertThat(sinch.messages()).singleElement()
                .satisfies(message -> assertThat(message.text()).isEqualTo("a\u0007b\u001bc\td"));
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "ABCDEFGHIJKL", "", " ", "a\u0000b", "Acme\r\nX: y", "\u4f60\u597d", "...", "1234567890123456", " Acme" })
    void b25_b26_anOriginatorThatPhonesCannotShowIsRefused(String from) throws Exception {
        assertRefused(through("sinch-sms:send?to=" + ANN, "Hi", Map.of("CamelSinchSmsFrom", from)), "from");
    }

    @Test
    void b37_aPlaceholderWithoutParametersIsRefused() throws Exception {
        assertRefused(through(SEND, "Hi ${name}"), "name");
    }

    @Test
    void b37_aPlaceholderWithoutAValueForOneRecipientIsRefused() throws Exception {
        assertRefused(through(SEND + "," + BO, "Hi ${name}", parameters(Map.of("name", Map.of(ANN, "Ann")))), "name");
    }

    @ParameterizedTest
    @ValueSource(strings = { "a-key-of-17-chars", "with space", "\u00e5ke", "a$b", "" })
    void b38_aKeyThatSinchDoesNotKnowIsRefused(String key) throws Exception {
        assertRefused(through(SEND, "Hi", parameters(Map.of(key, "value"))), "parameters");
    }

    @Test
    void b38_aValueOfMoreThan160CharactersIsRefusedAndNotShown() throws Exception {
        String value = "secret".repeat(27);
        SinchSmsValidationException failure = assertRefused(through(SEND, "Hi ${a}", parameters(Map.of("a", value))), "160");

        assertThat(failure.getMessage()).doesNotContain(value);
    }

    @ParameterizedTest
    @MethodSource("badParameters")
    void b38_parametersOfAnotherShapeAreRefused(Object parameters) throws Exception {
        assertRefused(through(SEND, "Hi ${name}", Map.of("CamelSinchSmsParameters", parameters)), "arameters");
    }

    static Stream<Object> badParameters() {
        Map<String, Object> withNull = new HashMap<>();
        withNull.put("name", null);
        Map<String, Object> innerNull = new HashMap<>();
        innerNull.put(ANN, null);
        return Stream.of("name=Ann", 5, withNull, Map.of("name", innerNull), Map.of("name", Map.of("070-1740605", "Ann")));
    }

    @ParameterizedTest
    @ValueSource(strings = { "0", "G0", "060504", "06050423F423F400", "05000302", "060" })
    void b42_aUserDataHeaderThatIsNoneIsRefused(String udh) throws Exception {
        assertRefused(through(SEND + "&type=mt_binary", new byte[] { 1 }, Map.of("CamelSinchSmsUdh", udh)), "udh");
    }

    @Test
    void b42_badBase64InAMapIsRefused() throws Exception {
        assertRefused(
                through("sinch-sms:send",
                        Map.of("type", "mt_binary", "from", "Acme", "to", ANN, "body", "%%%", "udh", "06050423F423F4")),
                "Base64");
    }

    @Test
    void b43_anEmptyPayloadIsRefused() throws Exception {
        assertRefused(through(SEND + "&type=mt_binary", new byte[0]), "payload");
    }

    @ParameterizedTest
    @ValueSource(strings = { "mt_fax", "text", "", "MT-TEXT" })
    void b45_anUnknownTypeIsRefusedWithTheKnownOnes(String type) throws Exception {
        assertRefused(through(SEND, "Hi", Map.of("CamelSinchSmsType", type)), "mt_text, mt_binary or mt_media");
    }

    @Test
    void b45_aTypeThatIsNoTextIsRefused() throws Exception {
        assertRefused(through(SEND, "Hi", Map.of("CamelSinchSmsType", new byte[] { 1 })), "CamelSinchSmsType");
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "http://example.com/r", "file:///etc/passwd", "https://user:secret@example.com/r", "https://other.org/r",
            "https://example.com.evil.org/r", "https://evilexample.com/r", "https://127.0.0.1/r", "https://[::1]/r",
            "//example.com/r", "" })
    void b62_aCallbackUrlInAHeaderToAHostThatWasNotNamedIsRefusedAndNotShown(String url) throws Exception {
        SinchSmsValidationException failure = assertRefused(
                through(SEND + "&deliveryReport=full&callbackUrlAllowList=example.com,.example.net", "Hi",
                        Map.of("CamelSinchSmsCallbackUrl", url)),
                "callbackUrlAllowList");

        assertThat(failure.getMessage()).doesNotContain("secret");
    }

    @Test
    void b62_withoutAListNoCallbackUrlOfAHeaderIsTaken() throws Exception {
        assertRefused(through(SEND, "Hi", Map.of("CamelSinchSmsCallbackUrl", "https://example.com/r")), "callbackUrlAllowList");
    }

    @Test
    void b62_aCallbackUrlOfMoreThan2048CharactersIsRefused() throws Exception {
        assertRefused(through(SEND + "&callbackUrlAllowList=example.com", "Hi",
                Map.of("CamelSinchSmsCallbackUrl", "https://example.com/" + "x".repeat(2030))), "2048");
    }

    @ParameterizedTest
    @ValueSource(strings = { "caf\u00e9", "a\nb", "a\u0000b" })
    void b63_aReferenceOfOtherCharactersIsRefused(String reference) throws Exception {
        assertRefused(through(SEND, "Hi", Map.of("CamelSinchSmsClientReference", reference)), "clientReference");
    }

    @Test
    void b63_aReferenceThatIsTooLongIsRefused() throws Exception {
        assertRefused(through(SEND, "Hi", Map.of("CamelSinchSmsClientReference", "x".repeat(2049))), "clientReference");
    }

    @ParameterizedTest
    @ValueSource(strings = { "tomorrow", "2026-02-30T00:00:00Z", "2030-01-01T25:00:00Z", "12:00", "" })
    void b65_whatIsNoTimeIsRefused(String time) throws Exception {
        assertRefused(through(SEND, "Hi", Map.of("CamelSinchSmsSendAt", time)), "CamelSinchSmsSendAt");
    }

    @ParameterizedTest
    @MethodSource("badTimes")
    void b65_timesThatContradictEachOtherAreRefused(Map<String, Object> headers, String named) throws Exception {
        assertRefused(through(SEND, "Hi", headers), named);
    }

    static Stream<Arguments> badTimes() {
        Instant now = Instant.now();
        return Stream.of(
                Arguments.of(Map.of("CamelSinchSmsExpireAt", now.minusSeconds(60)), "expireAt"),
                Arguments.of(Map.of("CamelSinchSmsSendAt", now.plusSeconds(120), "CamelSinchSmsExpireAt", now.plusSeconds(60)),
                        "expireAt"),
                Arguments.of(Map.of("CamelSinchSmsExpireAt", now.plus(Duration.ofDays(4))), "expireAt"),
                Arguments.of(Map.of("CamelSinchSmsValidFor", Duration.ofDays(4)), "validFor"),
                Arguments.of(Map.of("CamelSinchSmsValidFor", Duration.ZERO), "validFor"),
                Arguments.of(Map.of("CamelSinchSmsValidFor", "-5s"), "alidFor"),
                Arguments.of(Map.of("CamelSinchSmsValidFor", "soon"), "CamelSinchSmsValidFor"),
                Arguments.of(Map.of("CamelSinchSmsValidFor", 90_000), "with its unit"),
                Arguments.of(Map.of("CamelSinchSmsValidFor", "1h", "CamelSinchSmsExpireAt", now.plusSeconds(60)), "validFor"));
    }

    @ParameterizedTest
    @ValueSource(strings = { "0", "-1", "x", "1.5", "99999999999" })
    void b68_aLimitOfPartsThatIsNoneIsRefused(String limit) throws Exception {
        assertRefused(through(SEND, "Hi", Map.of("CamelSinchSmsMaxNumberOfMessageParts", limit)), "axNumberOfMessageParts");
    }

    @Test
    void aTextOfMorePartsThanTheLimitIsRefusedBeforeMoneyIsSpent() throws Exception {
        assertRefused(through(SEND + "&maxNumberOfMessageParts=1", "x".repeat(161)), "part");
    }

    @ParameterizedTest
    @MethodSource("badHeaders")
    void aHeaderOfTheWrongTypeIsRefused(String header, Object value) throws Exception {
        assertRefused(through(SEND, "Hi", Map.of(header, value)), header.substring("CamelSinchSms".length() + 1));
    }

    static Stream<Arguments> badHeaders() {
        return Stream.of(
                Arguments.of("CamelSinchSmsFlashMessage", "maybe"), Arguments.of("CamelSinchSmsTruncateConcat", 1),
                Arguments.of("CamelSinchSmsFeedbackEnabled", ""), Arguments.of("CamelSinchSmsFromTon", "x"),
                Arguments.of("CamelSinchSmsFromTon", 7), Arguments.of("CamelSinchSmsFromTon", -1),
                Arguments.of("CamelSinchSmsFromNpi", 1), Arguments.of("CamelSinchSmsDeliveryReport", "all"),
                Arguments.of("CamelSinchSmsText", new Object[0]), Arguments.of("CamelSinchSmsFrom", Map.of()),
                Arguments.of("CamelSinchSmsTo", new Object()));
    }

    @ParameterizedTest
    @ValueSource(strings = { "ftp://media.example.com/x.jpg", "file:///x.jpg", "x.jpg", "" })
    void aMediumThatIsNotOnTheWebIsRefused(String url) throws Exception {
        SinchSmsValidationException failure
                = failure(through(SEND + "&type=mt_media", new MediaBody(url, null, null)), SinchSmsValidationException.class);

        assertThat(failure.getName()).contains("url");
        assertThat(sinch.requests()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = { "get", "cancel", "batchReport", "update", "replace", "deliveryFeedback", "recipientReport" })
    void b54_b55_aBatchIdThatLeavesItsPathSegmentIsRefused(String operation) throws Exception {
        for (String id : new String[] {
                "a\r\nX: y", "../other", "a/b", "a?b", "a#b", "a%2fb", "a;b", " ", "", "\u00e5", "x".repeat(10_000) }) {
            Exchange exchange = through("sinch-sms:" + operation + "?from=Acme&text=Hi&to=" + ANN + "&recipient=" + ANN,
                    operation.equals("update") ? Map.of("body", "x") : null, Map.of("CamelSinchSmsBatchId", id));

            SinchSmsValidationException failure = failure(exchange, SinchSmsValidationException.class);
            assertThat(failure.getName()).as(id).isEqualTo("batchId");
            assertThat(failure.getMessage()).hasSizeLessThan(400).doesNotContain("\r").doesNotContain("\n");
        }
        assertThat(sinch.requests()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("badQueries")
    void b84_aQueryOutOfItsRangeIsRefused(String operation, String header, Object value) throws Exception {
        Exchange exchange = through("sinch-sms:" + operation + "?from=Acme&to=" + ANN, "Hi", Map.of(header, value));

        assertThat(failure(exchange, SinchSmsValidationException.class))
                .hasMessageContaining(header.substring("CamelSinchSms".length() + 1));
        assertThat(sinch.requests()).isEmpty();
    }

    static Stream<Arguments> badQueries() {
        return Stream.of(
                Arguments.of("list", "CamelSinchSmsPage", -1), Arguments.of("list", "CamelSinchSmsPage", "x"),
                Arguments.of("list", "CamelSinchSmsPageSize", 0), Arguments.of("list", "CamelSinchSmsPageSize", 101),
                Arguments.of("list", "CamelSinchSmsStartDate", "yesterday"),
                Arguments.of("deliveryReports", "CamelSinchSmsEndDate", "x"),
                Arguments.of("deliveryReports", "CamelSinchSmsPageSize", -5),
                Arguments.of("dryRun", "CamelSinchSmsNumberOfRecipients", 1001),
                Arguments.of("dryRun", "CamelSinchSmsPerRecipient", "perhaps"));
    }

    private static Map<String, Object> parameters(Map<String, ?> parameters) {
        return Map.of("CamelSinchSmsParameters", parameters);
    }

    private SinchSmsValidationException assertRefused(Exchange exchange, String named) {
        SinchSmsValidationException failure = failure(exchange, SinchSmsValidationException.class);
        assertThat(failure).hasMessageContaining(named);
        assertThat(failure.getMessage()).doesNotContain(ANN).doesNotContain("\r").doesNotContain("\n");
        assertThat(sinch.requests()).isEmpty();
        return failure;
    }
}
