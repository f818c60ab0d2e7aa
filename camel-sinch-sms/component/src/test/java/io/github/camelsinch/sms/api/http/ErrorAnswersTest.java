/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.api.http;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;

import io.github.camelsinch.sms.api.error.Outcome;
import io.github.camelsinch.sms.api.error.SinchSmsAuthenticationException;
import io.github.camelsinch.sms.api.error.SinchSmsException;
import io.github.camelsinch.sms.api.error.SinchSmsInDoubtException;
import io.github.camelsinch.sms.api.error.SinchSmsRejectedException;
import io.github.camelsinch.sms.api.error.SinchSmsThrottledException;
import io.github.camelsinch.sms.api.error.SinchSmsUnavailableException;
import io.github.camelsinch.sms.api.model.BatchListQuery;
import io.github.camelsinch.sms.api.model.DryRunQuery;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static io.github.camelsinch.sms.api.http.TestApi.ID;
import static io.github.camelsinch.sms.api.http.TestApi.failure;
import static org.assertj.core.api.Assertions.assertThat;

/** Every status that is no success, over a real socket: one request, one meaning. */
class ErrorAnswersTest extends AnsweringServerTestSupport {

    @ParameterizedTest
    @ValueSource(ints = { 408, 409, 425, 500, 501, 502, 503, 504, 520, 599 })
    void aSendAnsweredLikeThisIsInDoubtAndWasPostedOnce(int status) {
        answer = RawServer.json(status, "{}");

        SinchSmsInDoubtException doubt = failure(api.send(TestApi.text()), SinchSmsInDoubtException.class);

        assertThat(doubt.getOutcome()).isEqualTo(Outcome.UNKNOWN);
        assertThat(doubt.isSafeToSendAgain()).isFalse();
        assertThat(doubt.getHttpStatus()).isEqualTo(status);
        assertThat(doubt.getHttpResponseCode()).isEqualTo(status);
        assertThat(doubt.getBatchId()).isNull();
        assertThat(doubt.getWhatToDo()).contains("client reference");
        assertThat(server.requests()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(ints = { 400, 402, 403, 404, 405, 406, 410, 413, 415, 422, 451 })
    void aSendAnsweredLikeThisIsRejectedAndWasPostedOnce(int status) {
        answer = RawServer.json(status, "{}");

        SinchSmsRejectedException rejected = failure(api.send(TestApi.text()), SinchSmsRejectedException.class);

        assertThat(rejected.getOutcome()).isEqualTo(Outcome.REJECTED);
        assertThat(rejected.isSafeToSendAgain()).isTrue();
        assertThat(rejected.getHttpStatus()).isEqualTo(status);
        assertThat(server.requests()).hasSize(1);
    }

    @Test
    void aThrottledSendIsPostedOnceAndKnownNotToBeProcessed() {
        answer = RawServer.json(429, "{}", "Retry-After: 2");

        SinchSmsThrottledException throttled = failure(api.send(TestApi.text()), SinchSmsThrottledException.class);

        assertThat(throttled.getOutcome()).isEqualTo(Outcome.NOT_SENT);
        assertThat(throttled.isSafeToSendAgain()).isTrue();
        assertThat(throttled.getRetryAfter()).hasSeconds(2);
        assertThat(server.requests()).hasSize(1);
    }

    @Test
    void anUnavailableServerWithRetryAfterIsNotAskedAgain() {
        answer = RawServer.json(503, "{}", "Retry-After: 0");

        assertThat(failure(api.send(TestApi.text()), SinchSmsInDoubtException.class).getRetryAfter()).isZero();

        assertThat(server.requests()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(ints = { 301, 302, 303, 307, 308 })
    void aRedirectIsNotFollowed(int status) {
        try (RawServer elsewhere = RawServer.answering(request -> RawServer.json(201, TestApi.ACCEPTED))) {
            answer = RawServer.json(status, "", "Location: " + elsewhere.uri() + "/xms/v1/plan1/batches");

            SinchSmsRejectedException rejected = failure(api.send(TestApi.text()), SinchSmsRejectedException.class);

            assertThat(rejected.getWhatToDo()).contains("redirects are not followed");
            assertThat(elsewhere.requests()).isEmpty();
            assertThat(server.requests()).hasSize(1);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = { 408, 500, 502, 503, 504 })
    void aReadAnsweredLikeThisMayBeTriedAgain(int status) {
        answer = RawServer.json(status, "{}");

        SinchSmsUnavailableException failed
                = failure(api.list(BatchListQuery.DEFAULTS), SinchSmsUnavailableException.class);

        assertThat(failed.isSafeToSendAgain()).isTrue();
        assertThat(failed.getOperation()).isEqualTo("list");
        assertThat(server.requests()).hasSize(1);
    }

    @Test
    void aDryRunThatFailsLeavesNoDoubt() {
        answer = RawServer.json(500, "{}");

        failure(api.dryRun(TestApi.text(), DryRunQuery.DEFAULTS),
                SinchSmsUnavailableException.class);
    }

    @Test
    void aCancelThatFailsIsInDoubtButMayBeRepeated() {
        answer = RawServer.json(502, "{}");

        SinchSmsInDoubtException doubt = failure(api.cancel(ID), SinchSmsInDoubtException.class);

        assertThat(doubt.isSafeToSendAgain()).isTrue();
        assertThat(doubt.getWhatToDo()).startsWith("Do it again");
    }

    @Test
    void aReplaceThatFailsMustNotBeRepeatedBlindly() {
        answer = RawServer.json(502, "{}");

        assertThat(failure(api.replace(ID, TestApi.text()), SinchSmsInDoubtException.class).isSafeToSendAgain()).isFalse();
    }

    @Test
    void aConflictOnCancelIsARejection() {
        answer = RawServer.json(409, "");

        SinchSmsRejectedException rejected = failure(api.cancel(ID), SinchSmsRejectedException.class);

        assertThat(rejected.getMessage()).isEqualTo(
                "cancel failed: HTTP 409: no reason given. The batch is finished or being sent");
    }

    @Test
    void theTextOfAnErrorIsShownMasked() {
        answer = RawServer.json(400,
                "{\"code\":\"syntax_invalid_parameter_format\",\"text\":\"The format of parameter 'to[0]' is"
                                     + " invalid; value '+46700000001' is not a valid MSISDN\\r\\nor group ID.\"}");

        SinchSmsRejectedException rejected = failure(api.send(TestApi.text()), SinchSmsRejectedException.class);

        assertThat(rejected.getSinchCode()).isEqualTo("syntax_invalid_parameter_format");
        assertThat(rejected.getMessage()).startsWith(
                "send failed: HTTP 400 syntax_invalid_parameter_format: The format of parameter 'to[0]' is invalid; value '+4670")
                .doesNotContain("46700000001").contains("Correct the value that the text names");
    }

    @Test
    void anErrorThatQuotesTheMessageDoesNotGiveItAway() {
        answer = RawServer.json(400, "{\"code\":\"x\",\"text\":\"'" + TestApi.TEXT + "' is not allowed\"}");

        assertThat(failure(api.send(TestApi.text()), SinchSmsRejectedException.class).getMessage())
                .contains("'…' is not allowed");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
            "body 'Come at 8' is too short | body '…' is too short", "'Can't come' is refused | '…' is refused",
            "no end: 'Come at 8 | no end: '…'", "the field 'to[0]' isn't right | the field 'to[0]' isn't right",
            "the plans' 'body' | the plans' 'body'", "it's not '+46700000001' | it's not '+4670*****01'" })
    void aQuotationOfSeveralWordsIsLeftOutSinceItMayBeTheMessage(String text, String shown) {
        answer = RawServer.json(400, "{\"code\":\"x\",\"text\":\"" + text + "\"}");

        assertThat(failure(api.send(TestApi.text()), SinchSmsRejectedException.class).getFailure().problem()).isEqualTo(shown);
    }

    @Test
    void aCodeThatHoldsANumberIsNone() {
        answer = RawServer.json(400, "{\"code\":\"c46700000001\",\"text\":\"No.\"}");

        assertThat(failure(api.send(TestApi.text()), SinchSmsRejectedException.class).getSinchCode()).isNull();
    }

    @ParameterizedTest
    @CsvSource({
            "unknown_group, group", "missing_callback_url, callbackUrl", "illegal_number_type, region",
            "llegal_number_type, region", "blocked_account, Ask Sinch", "batch_already_dispatched, too late",
            "some_code_of_next_year, see the code" })
    void aForbiddenSendKeepsItsCodeAndSaysWhatToDo(String code, String advice) {
        answer = RawServer.json(403, "{\"code\":\"" + code + "\",\"text\":\"No.\"}");

        SinchSmsRejectedException rejected = failure(api.send(TestApi.text()), SinchSmsRejectedException.class);

        assertThat(rejected.getSinchCode()).isEqualTo(code);
        assertThat(rejected.getWhatToDo()).contains(advice);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "{\"error\":{\"code\":400,\"message\":\"m\",\"status\":\"INVALID_ARGUMENT\",\"details\":[]}} | INVALID_ARGUMENT | m",
            "{\"timestamp\":\"2024\",\"status\":400,\"error\":\"Bad Request\",\"path\":\"/xms\"} | | Bad Request",
            "{\"code\":\"c\",\"description\":\"d\"} | c | d",
            "{\"code\":7,\"text\":{\"a\":1}} | | no reason given",
            "[1,2] | | no reason given",
            "null | | no reason given",
            "{\"code\":\"has blanks and <html>\",\"text\":\"\"} | | no reason given",
            "{broken | | no reason given" })
    void anErrorBodyOfAnyShapeIsUnderstoodOrLeft(String body, String code, String text) {
        answer = RawServer.json(400, body);

        SinchSmsRejectedException rejected = failure(api.send(TestApi.text()), SinchSmsRejectedException.class);

        assertThat(rejected.getSinchCode()).isEqualTo(code);
        assertThat(rejected.getFailure().problem()).isEqualTo(text);
    }

    @Test
    void aPageOfHtmlIsNotShown() {
        answer = RawServer.answer(403, "text/html", "<html>Blocked by the firewall for 46700000001</html>");

        assertThat(failure(api.send(TestApi.text()), SinchSmsRejectedException.class).getMessage())
                .startsWith("send failed: HTTP 403: no reason given");
    }

    @Test
    void anUnauthorizedPlanTokenSaysWhatToCheck() {
        answer = RawServer.json(401, "", "WWW-Authenticate: Bearer error=\"expired\"");

        SinchSmsAuthenticationException refused = failure(api.send(TestApi.text()), SinchSmsAuthenticationException.class);

        assertThat(refused.getOutcome()).isEqualTo(Outcome.REJECTED);
        assertThat(refused.getWhatToDo()).contains("token", "servicePlanId", "region");
        assertThat(server.requests()).hasSize(1);
    }

    @Test
    void anAnswerOfTheProxyInPlaceOfTheServersSaysThatNothingWasSent() {
        answer = RawServer.json(407, "", "Proxy-Authenticate: Basic realm=x");

        SinchSmsUnavailableException failed = failure(api.send(TestApi.text()), SinchSmsUnavailableException.class);

        assertThat(failed.getOutcome()).isEqualTo(Outcome.NOT_SENT);
        assertThat(failed.getWhatToDo()).contains("proxyAuthUsername");
    }

    @Test
    void theServersDateTellsHowItsClockDiffers() {
        answer = RawServer.json(200, TestApi.ACCEPTED, "Date: Sun, 01 Jun 2025 12:10:00 GMT");
        Clock clock = Clock.fixed(Instant.parse("2025-06-01T12:00:00Z"), ZoneOffset.UTC);
        HttpSinchSmsApi observed = new HttpSinchSmsApi(
                transport, new ApiSettings(server.uri(), "plan1", new BearerToken(TestApi.TOKEN)), clock);
        assertThat(observed.serverClockOffset()).isZero();

        TestApi.await(observed.get(ID));

        assertThat(observed.serverClockOffset()).isEqualTo(Duration.ofMinutes(10));
    }

    @Test
    void aDateInRetryAfterCountsFromTheServersClock() {
        answer = RawServer.json(429, "", "Date: Sun, 01 Jun 2025 12:10:00 GMT", "Retry-After: Sun, 01 Jun 2025 12:10:07 GMT");

        SinchSmsException throttled = failure(api.send(TestApi.text()), SinchSmsThrottledException.class);

        assertThat(throttled.getRetryAfter()).isBetween(Duration.ofSeconds(6), Duration.ofSeconds(8));
    }
}
