/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.webhook;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import com.code_intelligence.jazzer.junit.FuzzTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Whatever a stranger posts, there is an answer, and nobody gets in without the secret. */
class CallbackFuzzTest {

    private static final Path FIXTURES = Path.of("src/test/resources/fixtures");
    private static final Clock NOW = Clock.fixed(Instant.ofEpochSecond(1634579353), ZoneOffset.UTC);

    @MethodSource("callbacks")
    @FuzzTest
    void anyBodyIsACallbackOrMalformed(byte[] body) {
        CallbackReceiver receiver = new CallbackReceiver(
                List.of(), callback -> CallbackAnswer.HANDLED, new CallbackCounters());

        CallbackAnswer answer = receiver
                .receive(new CallbackRequest(name -> name.equals("content-type") ? "application/json" : null, body));

        assertThat(answer).isIn(CallbackAnswer.HANDLED, CallbackAnswer.MALFORMED);
    }

    @MethodSource("requests")
    @FuzzTest
    void nobodyGetsInWithoutTheSecret(byte[] request) {
        String[] parts = new String(request, StandardCharsets.ISO_8859_1).split("\n\n", 2);
        Map<String, String> headers = new HashMap<>();
        Arrays.stream(parts[0].split("\n"))
                .map(line -> line.split(":", 2))
                .forEach(line -> headers.put(line[0], line.length == 1 ? "" : line[1].trim()));
        byte[] body = parts.length == 1 ? new byte[0] : parts[1].getBytes(StandardCharsets.ISO_8859_1);
        CallbackRequest posted = new CallbackRequest(headers::get, body);

        assertThat(new HmacSignature("a secret nobody knows", Duration.ofMinutes(5), new NonceCache(10), NOW).accepts(posted))
                .isFalse();
        assertThat(new BasicCredentials("user", "a secret nobody knows").accepts(posted)).isFalse();
        assertThat(new CallbackReceiver(List.of(), callback -> CallbackAnswer.HANDLED, new CallbackCounters()).receive(posted))
                .isNotNull();
    }

    static Stream<byte[]> callbacks() throws IOException {
        return Stream.concat(
                Stream.of(
                        FIXTURES.resolve("java/deliveryreports/BatchDeliveryReportSMSDto.json"),
                        FIXTURES.resolve("java/deliveryreports/RecipientDeliveryReportSMSDto.json"),
                        FIXTURES.resolve("synthetic/delivery-report-callback-live-shape.json"))
                        .map(CallbackFuzzTest::bytes),
                Stream.of("{\"type\":\"mo_text\"}", "{\"type\":null}", "{\"type\":{}}",
                        "{\"type\":\"recipient_delivery_report_sms\"}", "[]", "null")
                        .map(text -> text.getBytes(StandardCharsets.UTF_8)));
    }

    static Stream<byte[]> requests() {
        String signed = "x-sinch-webhook-signature: 6bpJoRmFoXVjfJIVglMoJzYXxnoxRujzR4k2GOXewOE=\n"
                        + "x-sinch-webhook-signature-nonce: 01FJA8B4A7BM43YGWSG9GBV067\n"
                        + "x-sinch-webhook-signature-timestamp: 1634579353\n"
                        + "x-sinch-webhook-signature-algorithm: HmacSHA256\n";
        return Stream.of(
                signed + "content-type: application/json; charset=utf-8\n\n{\"type\":\"mo_text\"}",
                signed.replace("1634579353", "99999999999"), "authorization: Basic dXNlcjpwYXNz\ncontent-type: ;\n\n",
                "content-type:\n\n", "\n\n")
                .map(text -> text.getBytes(StandardCharsets.ISO_8859_1));
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
