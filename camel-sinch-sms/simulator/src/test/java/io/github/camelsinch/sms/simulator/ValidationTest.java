/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.simulator;

import io.github.camelsinch.sms.simulator.ApiClient.Reply;
import io.github.camelsinch.sms.simulator.parity.Parity;
import io.github.camelsinch.sms.simulator.parity.Parity.Status;
import io.github.camelsinch.sms.simulator.parity.Source;
import io.github.camelsinch.sms.simulator.parity.Topic;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** What a send is refused for, and in which words. */
class ValidationTest extends SimulatorTestCase {

    private static final String JSON = "syntax_invalid_json";
    private static final String FORMAT = "syntax_invalid_parameter_format";
    private static final String CONSTRAINT = "syntax_constraint_violation";

    @BeforeEach
    void startSimulator() {
        start();
    }

    @Parity(
            topic = Topic.SENDING, status = Status.DOCUMENTED, source = Source.GUIDE,
            rule = "A wrong number gets 400 `syntax_invalid_parameter_format` that names its place in `to`")
    @Test
    void aWrongNumberIsRefusedInSinchsWords() {
        assertRefused(ApiClient.text("hello", "+1"), 400, FORMAT,
                "The format of parameter 'to[0]' is invalid; value '+1' is not a valid MSISDN or group ID.");
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "", "abc", "+", "123456", "1234567890123456", "0701234567", "+4670000000x", "+467000००००1",
            "46700000001,46700000002",
            "01JWNXQ5M0aaaaaaaaaaaaaaaa" })
    void whatIsNeitherANumberNorAGroupIdIsRefused(String entry) {
        Reply reply = send(ApiClient.text("hello", ANN, entry));

        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.code()).isEqualTo(FORMAT);
        assertThat(reply.json().get("text").asText()).startsWith("The format of parameter 'to[1]' is invalid; value '");
    }

    @Parity(
            topic = Topic.SENDING, status = Status.INFERRED, source = Source.NONE,
            rule = "Numbers have 7 to 15 digits and do not begin with 0; no length is printed")
    @ParameterizedTest
    @ValueSource(strings = { "1234567", "123456789012345", "+1 (201) 555-0123", "001201555[0123]" })
    void numbersOfSevenToFifteenDigitsAreAccepted(String entry) {
        assertThat(send(ApiClient.text("hello", entry)).status()).isEqualTo(201);
    }

    @Parity(
            topic = Topic.REQUESTS, status = Status.DOCUMENTED, source = Source.GUIDE,
            rule = "What is not JSON gets 400 `syntax_invalid_json`")
    @ParameterizedTest
    @ValueSource(strings = { "", "{", "not json", "{'to':['46700000001'],'from':'Acme','body':'x'}}" })
    void whatIsNotJsonIsRefused(String body) {
        assertRefused(body, 400, JSON, "The request body is not valid JSON.", "The request body is not a JSON object.");
    }

    @Parity(
            topic = Topic.REQUESTS, status = Status.UNKNOWN, source = Source.NONE,
            rule = "A text with half a surrogate pair gets 400")
    @ParameterizedTest
    @ValueSource(strings = {
            "'body':'half \\ud83d'", "'from':'\\ude00'", "'parameters':{'a':{'default':'\\ud83dx'}}", "'to':['\\ud83d']" })
    void halfASurrogatePairIsRefused(String field) {
        assertRefused(batchWith(field), 400, JSON, "The request body is not valid Unicode.");
    }

    @Test
    void anArrayIsNoBatch() {
        assertRefused("[]", 400, JSON, "The request body is not a JSON object.");
    }

    @Parity(
            topic = Topic.REQUESTS, status = Status.DOCUMENTED, source = Source.GUIDE,
            rule = "A value of the wrong JSON type gets 400 `syntax_invalid_json`")
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
            "'to':'46700000001'            | The parameter 'to' is not an array.",
            "'to':[46700000001]            | The parameter 'to[0]' is not a string.",
            "'from':1                      | The parameter 'from' is not a string.",
            "'body':{}                     | The parameter 'body' is not a string.",
            "'flash_message':1             | The parameter 'flash_message' is not a boolean.",
            "'from_ton':'1'                | The parameter 'from_ton' is not an integer.",
            "'max_number_of_message_parts':1.5 | The parameter 'max_number_of_message_parts' is not an integer.",
            "'parameters':[]               | The parameter 'parameters' is not an object.",
            "'parameters':{'a':'b'}        | The parameter 'parameters.a' is not an object.",
            "'parameters':{'a':{'default':1}} | A value of the parameter 'parameters.a' is not a string." })
    void aValueOfTheWrongJsonTypeDoesNotFitTheSchema(String field, String text) {
        assertRefused(batchWith(field), 400, JSON, text);
    }

    @Parity(
            topic = Topic.REQUESTS, status = Status.DOCUMENTED, source = Source.GUIDE,
            rule = "A value of the wrong form gets 400 `syntax_invalid_parameter_format`")
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
            "'flash_message':'tru'          | 'tru' is not a valid boolean",
            "'delivery_report':'report'     | 'report' is not a valid report type",
            "'type':'mt_fax'                | 'mt_fax' is not a valid batch type",
            "'send_at':'tomorrow'           | The format of parameter 'send_at' is invalid; value 'tomorrow' is not a valid timestamp.",
            "'expire_at':'2026-13-01'       | The format of parameter 'expire_at' is invalid; value '2026-13-01' is not a valid timestamp.",
            "'callback_url':'callback url'  | The format of parameter 'callback_url' is invalid; value 'callback url' is not a valid URL.",
            "'callback_url':'ftp://example.com' | The format of parameter 'callback_url' is invalid; value 'ftp://example.com' is not a valid URL.",
            "'parameters':{'an id':{}}      | The format of parameter 'parameters' is invalid; value 'an id' is not a valid parameter key.",
            "'parameters':{'a':{'bob':'x'}} | The format of parameter 'parameters.a' is invalid; value 'bob' is not a valid MSISDN or 'default'." })
    void aValueOfTheWrongFormIsRefused(String field, String text) {
        assertRefused(batchWith(field), 400, FORMAT, text);
    }

    @Parity(
            topic = Topic.REQUESTS, status = Status.DOCUMENTED, source = Source.GUIDE,
            rule = "A missing field or a value out of bounds gets 400 `syntax_constraint_violation`")
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
            "'to':[]                        | The parameter 'to' is required and must have at least one element.",
            "'to':null                      | The parameter 'to' is required and must have at least one element.",
            "'from':null                    | The parameter 'from' is required.",
            "'from':' '                     | The parameter 'from' is required.",
            "'body':null                    | The parameter 'body' is required.",
            "'from_ton':7                   | The parameter 'from_ton' must be 0 to 6.",
            "'from_ton':1,'from_npi':19     | The parameter 'from_npi' must be 0 to 18.",
            "'from_npi':1                   | The parameter 'from_npi' needs 'from_ton'.",
            "'max_number_of_message_parts':0 | The parameter 'max_number_of_message_parts' must be at least 1.",
            "'max_number_of_message_parts':99999999999 | The parameter 'max_number_of_message_parts' must be at least 1.",
            "'expire_at':'2026-03-01T12:00' | The parameter 'expire_at' must be after 'send_at'.",
            "'send_at':'2026-03-02','expire_at':'2026-03-02' | The parameter 'expire_at' must be after 'send_at'.",
            "'expire_at':'2026-03-05'       | The parameter 'expire_at' must be at most 3 days after 'send_at'." })
    void aConstraintThatIsNotKeptIsRefused(String field, String text) {
        assertRefused(batchWith(field), 400, CONSTRAINT, text);
    }

    @Parity(
            topic = Topic.SENDING, status = Status.UNKNOWN, source = Source.NONE,
            rule = "`expire_at` beyond three days after `send_at` gets 400; that three days are the most is documented")
    @Test
    void anExpiryOfMoreThanThreeDaysIsRefused() {
        assertThat(send(ApiClient.textWith("'send_at':'2026-03-11','expire_at':'2026-03-14'", ANN)).status()).isEqualTo(201);
        assertThat(send(ApiClient.textWith("'send_at':'2026-03-11','expire_at':'2026-03-14T00:01Z'", ANN)).code())
                .isEqualTo(CONSTRAINT);
    }

    @Parity(
            topic = Topic.SENDING, status = Status.DOCUMENTED, source = Source.BATCHES,
            rule = "More than 1000 get 400 `syntax_constraint_violation`")
    @Test
    void aThousandAndOneRecipientsAreRefused() {
        assertRefused(ApiClient.text("hello", SendTest.numbers(1001)), 400, CONSTRAINT,
                "The size of parameter 'to' must be at most 1000.");
    }

    @Parity(
            topic = Topic.SENDING, status = Status.DOCUMENTED, source = Source.BATCHES,
            rule = "A text has up to 2000 characters (1600 in 2021)")
    @Test
    void aBodyOf2000CharactersIsAcceptedAndOneOf2001Refused() {
        assertThat(send(ApiClient.text("x".repeat(2000), ANN)).status()).isEqualTo(201);
        assertRefused(ApiClient.text("x".repeat(2001), ANN), 400, CONSTRAINT,
                "The parameter 'body' must have at most 2000 characters.");
    }

    @Parity(
            topic = Topic.SENDING, status = Status.DOCUMENTED, source = Source.BATCHES,
            rule = "A text may be empty: 0 to 2000 characters")
    @Test
    void anEmptyBodyIsAText() {
        assertThat(send(ApiClient.text("", ANN)).status()).isEqualTo(201);
    }

    @Parity(
            topic = Topic.SENDING, status = Status.DOCUMENTED, source = Source.BATCHES,
            rule = "`client_reference` has up to 2048 characters (128 in 2021)")
    @Test
    void aReferenceOf2048CharactersIsAcceptedAndOneOf2049Refused() {
        assertThat(send(ApiClient.textWith("'client_reference':'" + "x".repeat(2048) + "'", ANN)).status()).isEqualTo(201);
        assertRefused(ApiClient.textWith("'client_reference':'" + "x".repeat(2049) + "'", ANN), 400, CONSTRAINT,
                "The parameter 'client_reference' must have at most 2048 characters.");
    }

    @Parity(
            topic = Topic.SENDING, status = Status.DOCUMENTED, source = Source.BATCHES,
            rule = "`callback_url` has up to 2048 characters")
    @Test
    void aCallbackUrlOf2049CharactersIsRefused() {
        String url = "https://example.com/" + "x".repeat(2048 - 20);
        assertThat(send(ApiClient.textWith("'callback_url':'" + url + "'", ANN)).status()).isEqualTo(201);
        assertRefused(ApiClient.textWith("'callback_url':'" + url + "x'", ANN), 400, CONSTRAINT,
                "The parameter 'callback_url' must have at most 2048 characters.");
    }

    @Parity(
            topic = Topic.SENDING, status = Status.DOCUMENTED, source = Source.BATCHES,
            rule = "Keys of parameters have up to 16 characters, values up to 160")
    @Test
    void aParameterKeyOf16AndAValueOf160CharactersAreAcceptedAndMoreRefused() {
        assertThat(send(batchWith("'parameters':{'abcdefghijklm._-':{'default':'" + "x".repeat(160) + "'}}")).status())
                .isEqualTo(201);
        assertRefused(batchWith("'parameters':{'abcdefghijklmnopq':{}}"), 400, FORMAT,
                "The format of parameter 'parameters' is invalid; value 'abcdefghijklmnopq' is not a valid parameter key.");
        assertRefused(batchWith("'parameters':{'a':{'default':'" + "x".repeat(161) + "'}}"), 400, CONSTRAINT,
                "A value of the parameter 'parameters.a' must have at most 160 characters.");
    }

    @Parity(
            topic = Topic.SENDING, status = Status.INFERRED, source = Source.LIVE,
            rule = "A report without any callback URL gets 403 `missing_callback_url`")
    @ParameterizedTest
    @ValueSource(strings = { "summary", "full", "per_recipient", "per_recipient_final" })
    void aReportThatIsCalledBackNeedsAUrl(String report) {
        assertRefused(batchWith("'delivery_report':'" + report + "'"), 403, "missing_callback_url",
                "Requesting delivery report without any callback URL.");
        assertThat(send(batchWith("'delivery_report':'" + report + "','callback_url':'https://example.com'")).status())
                .isEqualTo(201);
    }

    @Parity(
            topic = Topic.SENDING, status = Status.DOCUMENTED, source = Source.GUIDE,
            rule = "An unknown group gets 403 `unknown_group`")
    @Test
    void anUnknownGroupIsRefused() {
        assertRefused(ApiClient.text("hello", NO_SUCH_ID), 403, "unknown_group",
                "The group '" + NO_SUCH_ID + "' is unknown.");
    }

    @Parity(
            topic = Topic.SENDING, status = Status.DOCUMENTED, source = Source.BATCHES,
            rule = "A binary body is Base64, its header hex")
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
            "'body':'AAEC'                    | syntax_constraint_violation     | The parameter 'udh' is required.",
            "'udh':'050003CC0201'             | syntax_constraint_violation     | The parameter 'body' is required.",
            "'body':'not base64!','udh':'00'  | syntax_invalid_parameter_format | The format of parameter 'body' is invalid; value 'not base64!' is not valid Base64.",
            "'body':'AAEC','udh':'foo udh'    | syntax_invalid_parameter_format | The format of parameter 'udh' is invalid; value 'foo udh' is not valid hexadecimal." })
    void binaryIsBase64WithAHexHeader(String fields, String code, String text) {
        assertRefused("{'to':['" + ANN + "'],'from':'Acme','type':'mt_binary'," + fields + "}", 400, code, text);
    }

    @Parity(
            topic = Topic.SENDING, status = Status.DOCUMENTED, source = Source.BATCHES,
            rule = "Binary body and header have at most 140 bytes together")
    @Test
    void binaryAndItsHeaderHaveAtMost140BytesTogether() {
        String of134 = java.util.Base64.getEncoder().encodeToString(new byte[134]);
        String of135 = java.util.Base64.getEncoder().encodeToString(new byte[135]);

        assertThat(send(binary(of134)).status()).isEqualTo(201);
        assertRefused(binary(of135), 400, CONSTRAINT,
                "The parameters 'body' and 'udh' must have at most 140 bytes together.");
    }

    @Parity(
            topic = Topic.SENDING, status = Status.DOCUMENTED, source = Source.BATCHES,
            rule = "Media need a URL")
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
            "'body':null            | syntax_constraint_violation | The parameter 'body' is required.",
            "'body':'text only'     | syntax_invalid_json         | The parameter 'body' is not an object.",
            "'body':{'message':'x'} | syntax_constraint_violation | The parameter 'body.url' is required.",
            "'body':{'url':'x'}     | syntax_invalid_parameter_format | The format of parameter 'body.url' is invalid; value 'x' is not a valid URL." })
    void mediaNeedAUrl(String field, String code, String text) {
        assertRefused("{'to':['" + ANN + "'],'from':'Acme','type':'mt_media'," + field + "}", 400, code, text);
    }

    @Parity(
            topic = Topic.SENDING, status = Status.DOCUMENTED, source = Source.GUIDE,
            rule = "What is refused is not sent")
    @Test
    void whatIsRefusedIsNotSent() {
        send(ApiClient.text("hello", ANN, "+1"));

        assertThat(simulator.counters().batchesAccepted()).isZero();
        assertThat(simulator.batches()).isEmpty();
    }

    private static String binary(String body) {
        return "{'to':['" + ANN + "'],'from':'Acme','type':'mt_binary','udh':'050003CC0201','body':'" + body + "'}";
    }

    /** A valid batch with one field more, or with its own replaced: of two fields of one name the last counts. */
    private static String batchWith(String field) {
        return "{'to':['" + ANN + "'],'from':'Acme','body':'hello'," + field + "}";
    }

    private void assertRefused(String body, int status, String code, String... texts) {
        Reply reply = send(body);
        assertThat(reply.status()).as(reply.text()).isEqualTo(status);
        assertThat(reply.json().size()).isEqualTo(2);
        assertThat(reply.code()).isEqualTo(code);
        assertThat(reply.json().get("text").asText()).isIn((Object[]) texts);
    }
}
