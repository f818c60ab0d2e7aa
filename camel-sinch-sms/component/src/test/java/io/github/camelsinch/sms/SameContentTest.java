/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import io.github.camelsinch.sms.plan.MediaPart;
import io.github.camelsinch.sms.plan.MessageKind;
import io.github.camelsinch.sms.plan.RecipientInputs;
import io.github.camelsinch.sms.plan.SendRequest;
import io.github.camelsinch.sms.plan.SendRequestBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

class SameContentTest {

    private static SendRequestBuilder message() {
        return SendRequest.builder().from("Acme").text("Hi").recipients(RecipientInputs.of(List.of("46701740605"), UTF_8));
    }

    static Stream<SendRequest> others() {
        return Stream.of(
                message().from("Acm").text("eHi").build(), message().text("Ho").build(), message().text(null).build(),
                message().type(MessageKind.MT_BINARY).build(), message().payload(new byte[] { 1 }).build(),
                message().udh("050003010201").build(),
                message().media(new MediaPart("https://a.example/b.png", null, null)).build(),
                message().parameters(Map.of("name", Map.of("default", "Ann"))).build(),
                message().recipients(RecipientInputs.of(List.of("46701740606"), UTF_8)).build(),
                message().recipients(null).build());
    }

    @Test
    void theSameMessageAnewIsTheSameAndHasTheSameDigest() {
        assertThat(SameContent.of(message().build(), message().build())).isTrue();
        assertThat(SameContent.digest(message().build())).isEqualTo(SameContent.digest(message().build()));
    }

    @ParameterizedTest
    @MethodSource("others")
    void whateverReachesThePhonesMakesItAnotherWithAnotherDigest(SendRequest other) {
        assertThat(SameContent.of(message().build(), other)).isFalse();
        assertThat(SameContent.digest(other)).isNotEqualTo(SameContent.digest(message().build()));
    }
}
