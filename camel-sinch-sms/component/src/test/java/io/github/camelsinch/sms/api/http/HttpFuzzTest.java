/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.api.http;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.github.camelsinch.sms.api.error.SinchSmsValidationException;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Whatever a server answers and a message says, nothing else than what is documented is thrown. */
class HttpFuzzTest {

    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
    private static final URI BASE = URI.create("https://us.sms.api.sinch.com");

    @MethodSource("errors")
    @FuzzTest
    void anErrorOfAnyBytesSaysWhatMayBeShown(byte[] body) {
        ErrorBody error = ErrorBody.of(new HttpAnswer(400, null, null, null, null, body));

        if (error.code() != null) {
            assertThat(error.code()).matches("[A-Za-z][A-Za-z0-9_.-]{0,63}");
        }
        if (error.text() != null) {
            assertThat(error.text()).hasSizeLessThan(200).doesNotContainPattern("\\d{8}|[\\p{Cntrl}]");
        }
    }

    @MethodSource("tokens")
    @FuzzTest
    void aTokenOfAnyBytesIsVisibleAsciiOrRefused(byte[] json) {
        TokenAnswer answer;
        try {
            answer = TokenAnswer.read(json);
        } catch (IOException e) {
            return;
        }
        assertThat(answer.token()).matches("[!-~]+");
        assertThat(answer.life()).isPositive();
    }

    @MethodSource("waits")
    @FuzzTest
    void anyRetryAfterIsAMinuteAtMost(byte[] utf8) {
        Duration wait = RetryAfter.parse(new String(utf8, StandardCharsets.UTF_8), NOW);

        if (wait != null) {
            assertThat(wait).isBetween(Duration.ZERO, Duration.ofSeconds(60));
        }
    }

    @MethodSource("contentTypes")
    @FuzzTest
    void anyContentTypeCanBeJudged(byte[] utf8) {
        String type = new String(utf8, StandardCharsets.UTF_8);

        boolean json = new HttpAnswer(200, type, null, null, null, utf8).isJson();

        assertThat(json && !type.toLowerCase(java.util.Locale.ROOT).contains("json")).isFalse();
    }

    @MethodSource("segments")
    @FuzzTest
    void nothingOfAMessageLeavesItsPlaceInThePath(byte[] utf8) {
        String text = new String(utf8, StandardCharsets.UTF_8);
        Paths paths = new Paths(BASE, "plan");
        try {
            assertThat(paths.batch(Operation.GET, text)).matches("/xms/v1/plan/batches/[A-Za-z0-9_-]+");
        } catch (SinchSmsValidationException e) {
            assertThat(e).hasMessageContaining("batchId");
        }
        try {
            assertThat(paths.recipientReport(Operation.RECIPIENT_REPORT, "B1", text))
                    .matches("/xms/v1/plan/batches/B1/delivery_report/[0-9]+");
        } catch (SinchSmsValidationException e) {
            assertThat(e).hasMessageContaining("recipient");
        }
    }

    @MethodSource("segments")
    @FuzzTest
    void anyTextIsOneValueOfAQuery(byte[] utf8) {
        String text = new String(utf8, StandardCharsets.UTF_8);

        String query = new Query().add("client_reference", text).addAll("from", List.of(text, text)).toString();

        assertThat(query).matches("\\?client_reference=[A-Za-z0-9%_.*-]*&from=[A-Za-z0-9%_.*-]*,[A-Za-z0-9%_.*-]*");
    }

    static Stream<byte[]> errors() {
        return utf8("{\"code\":\"syntax_invalid_parameter_format\",\"text\":\"'4670123456' is not a number\"}",
                "{\"error\":{\"status\":\"UNAUTHENTICATED\",\"message\":\"no\"}}", "{\"status\":400,\"error\":\"Bad Request\"}",
                "{\"error\":\"invalid_client\",\"error_description\":\"Bad credentials\"}", "<html>", "{\"text\":\"'"
                                                                                                      + "a".repeat(40) + "'\"}",
                "[1]", "{\"text\":\"a\\u0000\\uD83D\"}");
    }

    static Stream<byte[]> tokens() {
        return utf8("{\"access_token\":\"abc\",\"expires_in\":3599,\"token_type\":\"bearer\"}", "{\"access_token\":\"a b\"}",
                "{\"access_token\":1,\"expires_in\":\"9e99\"}", "{}", "[]", "{\"access_token\":\"x\",\"expires_in\":-1}");
    }

    static Stream<byte[]> waits() {
        return utf8("0", "59", " 120 ", "999999999999999999", "-1", "Sun, 01 Mar 2026 12:00:10 GMT", "Sun, 01 Mar 2026",
                "١٢");
    }

    static Stream<byte[]> contentTypes() {
        return utf8("application/json", "application/problem+json; charset=utf-8", "text/html", ";", "");
    }

    static Stream<byte[]> segments() {
        return utf8("01FC66621XXXXX119Z8PMV1QPA", "+46 70 123 45 67", "..", "a/b", "46701234567?x=1", "%2e%2e", "00467012345",
                "a,b&c=d+e", "é€😀");
    }

    private static Stream<byte[]> utf8(String... texts) {
        return Stream.of(texts).map(text -> text.getBytes(StandardCharsets.UTF_8));
    }
}
