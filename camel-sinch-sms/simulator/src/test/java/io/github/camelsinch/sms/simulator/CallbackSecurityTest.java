/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.simulator;

import java.time.Duration;
import java.util.Base64;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

import com.sun.net.httpserver.Headers;
import io.github.camelsinch.sms.simulator.callback.CallbackSettings;
import io.github.camelsinch.sms.simulator.parity.Parity;
import io.github.camelsinch.sms.simulator.parity.Parity.Status;
import io.github.camelsinch.sms.simulator.parity.Source;
import io.github.camelsinch.sms.simulator.parity.Topic;
import org.junit.jupiter.api.Test;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** How a receiver knows who calls. */
class CallbackSecurityTest extends CallbackTestCase {

    private static final String SECRET = "s3cret-é";

    @Parity(
            topic = Topic.CALLBACKS, status = Status.DOCUMENTED, source = Source.WEBHOOKS,
            rule = "With a secret, HMAC-SHA256 of raw body, nonce and time in `x-sinch-webhook-signature` and three companions")
    @Test
    void withASecretTheRawBodyIsSigned() throws Exception {
        start(builder().callbacks(CallbackSettings.DEFAULT.secret(SECRET)));

        sendWanting("full", ANN);

        Headers headers = receiver.deliveries().get(0).headers();
        String signed = receiver.deliveries().get(0).body() + "." + headers.getFirst("x-sinch-webhook-signature-nonce") + "."
                        + headers.getFirst("x-sinch-webhook-signature-timestamp");
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(SECRET.getBytes(UTF_8), "HmacSHA256"));
        assertThat(headers.getFirst("x-sinch-webhook-signature"))
                .isEqualTo(Base64.getEncoder().encodeToString(mac.doFinal(signed.getBytes(UTF_8))));
        assertThat(headers.getFirst("x-sinch-webhook-signature-algorithm")).isEqualTo("HmacSHA256");
        assertThat(headers.getFirst("x-sinch-webhook-signature-timestamp"))
                .isEqualTo(Long.toString(START.getEpochSecond()));
        assertThat(headers.getFirst("x-sinch-webhook-signature-nonce")).matches("[0-7][0-9A-HJKMNP-TV-Z]{25}");
    }

    @Parity(
            topic = Topic.CALLBACKS, status = Status.UNKNOWN, source = Source.NONE,
            rule = "A retry is signed anew")
    @Test
    void everyAttemptHasANonceAndATimeOfItsOwn() {
        start(builder().callbacks(CallbackSettings.DEFAULT.secret(SECRET)));
        receiver.answers(503);

        sendWanting("full", ANN);
        clock.advance(Duration.ofDays(1));

        assertThat(receiver.deliveries()).extracting(one -> one.headers().getFirst("x-sinch-webhook-signature-nonce"))
                .hasSize(2).doesNotHaveDuplicates();
        assertThat(receiver.deliveries().get(1).headers().getFirst("x-sinch-webhook-signature-timestamp"))
                .isEqualTo(Long.toString(START.getEpochSecond() + 5));
    }

    @Parity(
            topic = Topic.CALLBACKS, status = Status.INFERRED, source = Source.LIVE,
            rule = "Without a secret no signature")
    @Test
    void withoutASecretThereIsNoSignature() {
        start();

        sendWanting("full", ANN);

        assertThat(receiver.deliveries().get(0).headers().keySet())
                .noneMatch(name -> name.toLowerCase(java.util.Locale.ROOT).startsWith("x-sinch"))
                .doesNotContain("Authorization");
        assertThat(receiver.deliveries().get(0).headers().getFirst("Content-Type")).isEqualTo("application/json");
    }

    @Parity(
            topic = Topic.CALLBACKS, status = Status.DOCUMENTED, source = Source.WEBHOOKS,
            rule = "Basic authentication, if the plan has it")
    @Test
    void credentialsOfThePlanComeAsBasicAuthentication() {
        start(builder().callbacks(CallbackSettings.DEFAULT.basic("me", "pässword")));

        sendWanting("full", ANN);

        assertThat(authorization(0)).isEqualTo("Basic " + Base64.getEncoder().encodeToString("me:pässword".getBytes(UTF_8)));
    }

    @Test
    void credentialsOfTheUrlWinAndAreNotShown() {
        start(builder().callbacks(CallbackSettings.DEFAULT.basic("me", "password")));

        send(ApiClient.textWith(wanting("full", receiver.url().replace("//", "//you:hidden%3A@")), ANN));
        simulator.callbacks().settle();

        assertThat(authorization(0)).isEqualTo("Basic " + Base64.getEncoder().encodeToString("you:hidden:".getBytes(UTF_8)));
        assertThat(only().url()).isEqualTo(receiver.url());
        assertThat(only()).asString().doesNotContain("hidden", ANN);
        assertThat(CallbackSettings.DEFAULT.secret(SECRET).basic("me", "password")).asString()
                .doesNotContain(SECRET, "password");
    }

    @Test
    void aSettingThatCannotBeIsRefused() {
        assertThatThrownBy(() -> CallbackSettings.DEFAULT.secret(" ")).hasMessage("secret: must not be blank");
        assertThatThrownBy(() -> CallbackSettings.DEFAULT.url("ftp://127.0.0.1/")).hasMessageStartingWith("callback_url: ");
        assertThatThrownBy(() -> CallbackSettings.DEFAULT.keep(0)).hasMessage("keep: 0 is not above zero");
        assertThatThrownBy(() -> CallbackSettings.DEFAULT.timeout(Duration.ZERO)).hasMessageStartingWith("timeout: PT0S");
    }

    private String authorization(int delivery) {
        return receiver.deliveries().get(delivery).headers().getFirst("Authorization");
    }
}
