/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.camelsinch.sms.plan.SmsRecipient;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What the requests for several batches hold.
 */
class SegmentsOnTheWireTest extends GatedTestSupport {

    private static final String BULK = "sinch-sms:send?from=Acme&bodyAs=recipients&maxRecipientsPerBatch=2";

    @Test
    void b39_aBatchCarriesTheParametersOfItsOwnRecipientsOnly() throws Exception {
        through(BULK + "&text=RAW(Hi ${name})",
                List.of(row("46700000001", "A"), row("46700000002", "B"), row("46700000003", "C")));

        List<JsonNode> posts = posts();
        assertThat(posts).hasSize(2);
        assertThat(posts.get(0).at("/parameters/name").fieldNames()).toIterable().containsExactlyInAnyOrder("46700000001",
                "46700000002");
        assertThat(posts.get(1).at("/parameters/name").fieldNames()).toIterable().containsExactly("46700000003");
    }

    @Test
    void b39_soDoParametersOfTheHeader() throws Exception {
        through(BULK + "&text=RAW(Hi ${name})", List.of("46700000001", "46700000002", "46700000003"),
                Map.of("CamelSinchSmsParameters",
                        Map.of("name", Map.of("46700000001", "A", "+46 700 000 003", "C", "default", "you"))));

        List<JsonNode> posts = posts();
        assertThat(posts.get(0).at("/parameters/name").toString()).contains("46700000001").doesNotContain("46700000003")
                .contains("default");
        assertThat(posts.get(1).at("/parameters/name").toString()).contains("46700000003").doesNotContain("46700000001");
    }

    @Test
    void b40_aParameterForANumberInAnotherSpellingIsItsOwn() throws Exception {
        through("sinch-sms:send?from=Acme&to=46700000001", "Hi ${name}",
                Map.of("CamelSinchSmsParameters", Map.of("name", Map.of("+46 (700) 000-001", "A"))));

        assertThat(sinch.messages()).singleElement().satisfies(message -> assertThat(message.text()).isEqualTo("Hi A"));
    }

    @Test
    void everyBatchCarriesTheSameOptions() throws Exception {
        through(BULK + "&text=Hi&clientReference=mine&flashMessage=true&validFor=1h",
                List.of("46700000001", "46700000002", "46700000003", "46700000004", "46700000005"));

        List<JsonNode> posts = posts();
        assertThat(posts).hasSize(3).allSatisfy(post -> {
            assertThat(post.get("client_reference").asText()).startsWith("mine|cs1.");
            assertThat(post.get("flash_message").asBoolean()).isTrue();
        });
        assertThat(posts).extracting(post -> post.get("expire_at").asText())
                .containsOnly(posts.get(0).get("expire_at").asText());
    }

    @Test
    void transliterationMakesPlainCharactersWhereThatSavesParts() throws Exception {
        String text = "\u201c" + "x".repeat(100) + "\u201d";

        through("sinch-sms:send?from=Acme&transliterate=true&to=46700000001", text);

        assertThat(posted().get("body").asText()).isEqualTo('"' + "x".repeat(100) + '"');
    }

    @Test
    void withoutTransliterationTheTextIsAsItWas() throws Exception {
        String text = "\u201c" + "x".repeat(100) + "\u201d";

        through("sinch-sms:send?from=Acme&to=46700000001", text);

        assertThat(posted().get("body").asText()).isEqualTo(text);
    }

    @Test
    void tooManyPartsGoOutWhereSinchIsToJudge() throws Exception {
        through("sinch-sms:send?from=Acme&maxNumberOfMessageParts=1&tooManyParts=send&to=46700000001", "x".repeat(200));

        assertThat(posted().get("max_number_of_message_parts").asInt()).isEqualTo(1);
    }

    private static SmsRecipient row(String number, String name) {
        return new SmsRecipient(number, Map.of("name", name));
    }

    private List<JsonNode> posts() {
        return new ArrayList<>(gate.calls("POST").stream().map(RecordingGate.Call::body).toList());
    }
}
