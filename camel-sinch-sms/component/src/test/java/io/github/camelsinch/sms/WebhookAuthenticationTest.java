/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;
import java.util.stream.Stream;

import org.apache.camel.component.mock.MockEndpoint;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Nobody but Sinch gets a report into a route. */
class WebhookAuthenticationTest extends WebhookTestSupport {

    private static final String BASIC = "username=sinch&password=pass-word";

    @ParameterizedTest
    @ValueSource(strings = { SIGNATURE, NONCE, TIMESTAMP, ALGORITHM })
    void aCallbackWithoutPartOfItsSignatureIsRefused_B87(String missing) throws Exception {
        Map<String, String> headers = signed(report());
        headers.remove(missing);

        assertRefused(report(), headers);
    }

    @Test
    void aSignatureWithAnotherSecretIsRefused_B88() throws Exception {
        Map<String, String> headers = signed(report());
        headers.put(SIGNATURE, "6bpJoRmFoXVjfJIVglMoJzYXxnoxRujzR4k2GOXewOE=");

        assertRefused(report(), headers);
    }

    @ParameterizedTest
    @MethodSource("spellings")
    void otherSpellingsOfARightSignatureAreRefused_B89(String spelling) throws Exception {
        // a signature that the alphabets spell differently
        Map<String, String> headers;
        do {
            headers = signed(report());
        } while (!headers.get(SIGNATURE).contains("+") && !headers.get(SIGNATURE).contains("/"));
        byte[] bytes = Base64.getDecoder().decode(headers.get(SIGNATURE));
        headers.put(SIGNATURE, switch (spelling) {
            case "hex" -> HexFormat.of().formatHex(bytes);
            case "base64url" -> Base64.getUrlEncoder().encodeToString(bytes);
            case "without padding" -> Base64.getEncoder().withoutPadding().encodeToString(bytes);
            case "more padding" -> headers.get(SIGNATURE) + "=";
            case "quoted" -> '"' + headers.get(SIGNATURE) + '"';
            default -> throw new IllegalArgumentException(spelling);
        });

        assertRefused(report(), headers);
    }

    static Stream<String> spellings() {
        return Stream.of("hex", "base64url", "without padding", "more padding", "quoted");
    }

    @ParameterizedTest
    @ValueSource(strings = { "HmacMD5", "none", "PBEWithHmacSHA1", "", "hmacsha256", "HmacSHA512", "RSA/ECB/NoPadding" })
    void anotherAlgorithmIsRefused_B90(String algorithm) throws Exception {
        Map<String, String> headers = signed(report());
        headers.put(ALGORITHM, algorithm);

        assertRefused(report(), headers);
    }

    @ParameterizedTest
    @ValueSource(strings = { "NaN", "-1", "1000000000000000000", "0", "1.5", "", "99999999999", "+1748779205" })
    void aTimeThatIsNoneOrFarOffIsRefused_B92(String seconds) throws Exception {
        assertRefused(report(), signed(report(), "nonce-1", seconds));
    }

    @Test
    void aTimeBeforeTheWindowIsRefused_B92() throws Exception {
        assertRefused(report(), signed(report(), "nonce-1", inSeconds(-25 * 3600)));
    }

    @Test
    void aTimeAheadOfTheClockIsRefused_B92() throws Exception {
        assertRefused(report(), signed(report(), "nonce-1", inSeconds(600)));
    }

    @Test
    void aTimeInTheWindowIsAccepted() throws Exception {
        receive(HMAC);

        assertThat(post(report(), signed(report(), "nonce-1", inSeconds(-23 * 3600))).statusCode()).isEqualTo(200);
    }

    @Test
    void aShorterWindowCountsToo() throws Exception {
        receive(HMAC + "&replayWindow=5m");

        assertThat(post(report(), signed(report(), "nonce-1", inSeconds(-600))).statusCode()).isEqualTo(401);
        assertThat(post(report(), signed(report(), "nonce-2", inSeconds(-60))).statusCode()).isEqualTo(200);
    }

    @Test
    void aNonceThatWasUsedUpIsRefused_B93() throws Exception {
        MockEndpoint end = receive(HMAC);
        Map<String, String> headers = signed(report());

        assertThat(post(report(), headers).statusCode()).isEqualTo(200);
        assertThat(post(report(), headers).statusCode()).isEqualTo(401);

        assertThat(end.getReceivedExchanges()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = { "a.b", "", " ", "nonce\u00e9" })
    void aNonceOfAnotherFormIsRefused_B93(String nonce) throws Exception {
        assertRefused(report(), signed(report(), nonce, inSeconds(0)));
    }

    @Test
    void aNonceThatTakesTheEndOfTheBodyIsRefused_B93() throws Exception {
        byte[] longer = (new String(report(), StandardCharsets.UTF_8) + ".a").getBytes(StandardCharsets.UTF_8);
        Map<String, String> headers = signed(longer, "b", inSeconds(0));
        // the signed text is the same
        headers.put(NONCE, "a.b");

        assertRefused(report(), headers);
    }

    @Test
    void aNonceThatIsTooLongIsRefused_B93() throws Exception {
        assertRefused(report(), signed(report(), "n".repeat(129), inSeconds(0)));
    }

    @Test
    void aSpaceMoreInTheBodyIsRefused_B94() throws Exception {
        byte[] changed = (new String(report(), StandardCharsets.UTF_8) + " ").getBytes(StandardCharsets.UTF_8);

        assertRefused(changed, signed(report()));
    }

    @Test
    void theBytesAreSignedWhateverCharsetIsClaimed() throws Exception {
        receive(HMAC);
        byte[] body = report("12015550123", "Delivered", 0);
        body = new String(body, StandardCharsets.UTF_8).replace("order-7", "ordre-é-✓").getBytes(StandardCharsets.UTF_8);
        Map<String, String> headers = signed(body);
        headers.put("Content-Type", "application/json; charset=ISO-8859-1");

        assertThat(post(body, headers).statusCode()).isEqualTo(200);
    }

    @Test
    void aSecretIsTakenRaw() throws Exception {
        receive("username=RAW(si+nch%20)&password=RAW(p&s=?%)");

        assertThat(post(report(), basic("si+nch%20:p&s=?%")).statusCode()).isEqualTo(200);
    }

    @Test
    void credentialsAreAccepted() throws Exception {
        MockEndpoint end = receive(BASIC);

        assertThat(post(report(), basic("sinch:pass-word")).statusCode()).isEqualTo(200);
        assertThat(end.getReceivedExchanges()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = { "sinch:wrong", "other:pass-word", "sinch", "sinch:", ":pass-word", "sinch:pass-word " })
    void wrongCredentialsAreRefusedAndAskedFor(String credentials) throws Exception {
        MockEndpoint end = receive(BASIC);

        var answer = post(report(), basic(credentials));

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.body()).isEmpty();
        assertThat(answer.headers().firstValue("WWW-Authenticate").orElseThrow()).startsWith("Basic ");
        assertThat(end.getReceivedExchanges()).isEmpty();
    }

    @Test
    void aSignatureDoesNotReplaceCredentials() throws Exception {
        receive(BASIC + "&" + HMAC);
        Map<String, String> both = signed(report());
        both.putAll(basic("sinch:pass-word"));

        assertThat(post(report(), signed(report())).statusCode()).isEqualTo(401);
        assertThat(post(report(), basic("sinch:pass-word")).statusCode()).isEqualTo(401);
        assertThat(post(report(), both).statusCode()).isEqualTo(200);
    }

    @Test
    void anybodyIsBelievedOnlyWhereThatIsWrittenOut() throws Exception {
        MockEndpoint end = receive("unauthenticated=true");

        assertThat(post(report(), Map.of("Content-Type", "application/json")).statusCode()).isEqualTo(200);
        assertThat(end.getReceivedExchanges()).hasSize(1);
    }

    @Test
    void refusalsAreLoggedOnceAndWithoutWhatWasPosted() throws Exception {
        try (Log log = new Log()) {
            receive(HMAC);
            Map<String, String> headers = signed(report());
            headers.put(SIGNATURE, "wrong-signature");
            for (int i = 0; i < 20; i++) {
                assertThat(post(report(), headers).statusCode()).isEqualTo(401);
            }

            assertThat(log.text().lines().filter(line -> line.contains(" WARN ") && line.contains("refused with 401")))
                    .hasSize(1);
            assertThat(log.text()).doesNotContain("12015550123").doesNotContain("wrong-signature").doesNotContain(SECRET);
        }
        assertThat(pushed().getCallbacksRefused()).isEqualTo(20);
    }

    private void assertRefused(byte[] body, Map<String, String> headers) throws Exception {
        MockEndpoint end = receive(HMAC);

        var answer = post(body, headers);

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.body()).isEmpty();
        assertThat(end.getReceivedExchanges()).isEmpty();
        assertThat(post(report())).as("the same callback, as Sinch signs it").isEqualTo(200);
    }

    private static Map<String, String> basic(String credentials) {
        return Map.of(
                "Content-Type", "application/json", "Authorization",
                "Basic " + Base64.getEncoder().encodeToString(credentials.getBytes(StandardCharsets.UTF_8)));
    }

    private static String inSeconds(int seconds) {
        return String.valueOf(Instant.now().getEpochSecond() + seconds);
    }
}
