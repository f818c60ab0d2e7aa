/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.webhook;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class HmacSignatureTest {

    /** The vector of Sinch's own SDKs (sinch/sinch-sdk-java, Conversation webhooks). */
    private static final String VECTOR_BODY
            = "{\"app_id\":\"\",\"accepted_time\":\"2021-10-18T17:49:13.813615Z\",\"project_id\":\"e2df3a34-a71b-4448-9db5-a8d2baad28e4\","
              + "\"contact_create_notification\":{\"contact\":{\"id\":\"01FJA8B466Y0R2GNXD78MD9SM1\",\"channel_identities\":"
              + "[{\"channel\":\"SMS\",\"identity\":\"48123456789\",\"app_id\":\"\"}],\"display_name\":\"New Test Contact\","
              + "\"email\":\"new.contact@email.com\",\"external_id\":\"\",\"metadata\":\"\",\"language\":\"EN_US\"}},"
              + "\"message_metadata\":\"\"}";
    private static final String VECTOR_SECRET = "foo_secret1234";
    private static final long VECTOR_SECONDS = 1634579353;

    private final Map<String, String> headers = new HashMap<>(
            Map.of(
                    HmacSignature.SIGNATURE, "6bpJoRmFoXVjfJIVglMoJzYXxnoxRujzR4k2GOXewOE=",
                    HmacSignature.NONCE, "01FJA8B4A7BM43YGWSG9GBV067",
                    HmacSignature.TIMESTAMP, String.valueOf(VECTOR_SECONDS),
                    HmacSignature.ALGORITHM_HEADER, "HmacSHA256"));
    private final NonceCache nonces = new NonceCache(10);

    @Test
    void theVectorOfSinchIsAccepted() {
        assertThat(at(0).accepts(vector())).isTrue();
    }

    @Test
    void textBeyondAsciiIsSignedInUtf8() throws Exception {
        JsonNode vector = new ObjectMapper()
                .readTree(Files.readAllBytes(Path.of("src/test/resources/fixtures/synthetic/hmac-vector-utf8.json")));
        Instant now = Instant.ofEpochSecond(vector.at("/headers/x-sinch-webhook-signature-timestamp").asLong());
        HmacSignature signature = new HmacSignature(
                vector.get("secret").asText(), Duration.ofMinutes(5), nonces, Clock.fixed(now, ZoneOffset.UTC));

        assertThat(signature.accepts(new CallbackRequest(
                name -> vector.get("headers").path(name).asText(null),
                vector.get("raw_body").asText().getBytes(StandardCharsets.UTF_8)))).isTrue();
    }

    @Test
    void theWindowIncludesItsEnds_B92() {
        assertThat(at(300).accepts(vector())).isTrue();
        assertThat(at(301).accepts(vector())).isFalse();
        assertThat(at(-300).accepts(vector())).isTrue();
        assertThat(at(-301).accepts(vector())).isFalse();
    }

    @Test
    void aNonceIsUsedUpOnlyWhenItsCallbackIsSettled_B93() {
        assertThat(at(0).accepts(vector())).isTrue();
        assertThat(at(0).accepts(vector())).isTrue();

        at(0).settled(vector());

        assertThat(at(0).accepts(vector())).isFalse();
    }

    @Property(tries = 500)
    void nothingElseIsAcceptedAndNothingIsThrown(
            @ForAll byte[] body, @ForAll String signature, @ForAll String nonce, @ForAll String seconds,
            @ForAll String algorithm) {
        Map<String, String> random = Map.of(
                HmacSignature.SIGNATURE, signature, HmacSignature.NONCE, nonce, HmacSignature.TIMESTAMP, seconds,
                HmacSignature.ALGORITHM_HEADER, algorithm);

        assertThat(at(0).accepts(new CallbackRequest(random::get, body))).isFalse();
    }

    @Property(tries = 500)
    void theVectorWithAnotherBodyOrHeaderIsRefused(@ForAll byte[] body, @ForAll String value) {
        assertThat(at(0).accepts(new CallbackRequest(headers::get, body))).isFalse();
        for (String name : headers.keySet()) {
            Map<String, String> changed = new HashMap<>(headers);
            changed.put(name, value);
            assertThat(at(0).accepts(new CallbackRequest(changed::get, vector().body()))).as(name).isFalse();
        }
    }

    private CallbackRequest vector() {
        return new CallbackRequest(headers::get, VECTOR_BODY.getBytes(StandardCharsets.UTF_8));
    }

    /** The check as of so many seconds after the vector was signed. */
    private HmacSignature at(long seconds) {
        return new HmacSignature(
                VECTOR_SECRET, Duration.ofMinutes(5), nonces,
                Clock.fixed(Instant.ofEpochSecond(VECTOR_SECONDS + seconds), ZoneOffset.UTC));
    }
}
