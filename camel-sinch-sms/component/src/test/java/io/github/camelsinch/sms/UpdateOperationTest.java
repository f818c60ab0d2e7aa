/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.camelsinch.sms.api.error.SinchSmsRejectedException;
import io.github.camelsinch.sms.api.error.SinchSmsValidationException;
import io.github.camelsinch.sms.api.model.Batch;
import io.github.camelsinch.sms.api.model.BatchUpdate;
import io.github.camelsinch.sms.api.model.DeliveryReportType;
import io.github.camelsinch.sms.api.model.Patch;
import io.github.camelsinch.sms.api.model.TextContent;
import io.github.camelsinch.sms.simulator.plan.SimulatedMessage;
import org.apache.camel.Exchange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * {@code sinch-sms:update}: absent, value and null are three things.
 */
class UpdateOperationTest extends GatedTestSupport {

    @Test
    void aValueIsSetAndWhatIsAbsentStays() throws Exception {
        String id = scheduled();

        Exchange exchange = update(id, BatchUpdate.builder().body("Hello").build());

        Batch updated = body(exchange, Batch.class);
        assertThat(((TextContent) updated.content()).body()).isEqualTo("Hello");
        assertThat(updated.options().clientReference()).startsWith("first|cs1.");
        assertThat(updated.options().sendAt()).isEqualTo(batch(id).sendAt()).isNotNull();
        assertThat(updated.from()).isEqualTo("Acme");
        assertThat(exchange.getMessage().getHeader("CamelSinchSmsBatchId")).isEqualTo(id);
        assertThat(lastPost().fieldNames()).toIterable().containsOnly("body");
    }

    @Test
    void nullGoesBackToTheDefault() throws Exception {
        String id = scheduled();

        Batch updated = body(update(id, BatchUpdate.builder().clientReference(Patch.nullValue()).build()), Batch.class);

        assertThat(updated.options().clientReference()).isNull();
        assertThat(lastPost().get("client_reference").isNull()).isTrue();
        assertThat(lastPost()).hasSize(1);
    }

    @Test
    void sendAtNullSendsAtOnce() throws Exception {
        String id = scheduled();
        assertThat(sinch.messages()).isEmpty();

        update(id, BatchUpdate.builder().sendAt(Patch.nullValue()).build());

        assertThat(sinch.messages()).extracting(SimulatedMessage::number).containsExactly(ANN, BO);
    }

    @Test
    void aMapTellsAbsentValueAndNullApart() throws Exception {
        String id = scheduled();
        Map<String, Object> fields = new HashMap<>();
        fields.put("client_reference", null);
        fields.put("send_at", Instant.parse("2030-01-01T00:00:00Z"));

        Batch updated = body(update(id, fields), Batch.class);

        assertThat(updated.options().clientReference()).isNull();
        assertThat(updated.options().sendAt()).isEqualTo("2030-01-01T00:00:00Z");
        assertThat(((TextContent) updated.content()).body()).isEqualTo("Hi");
        assertThat(lastPost()).hasSize(2);
    }

    @Test
    void recipientsAreAddedAndRemoved() throws Exception {
        String id = scheduled();

        update(id, BatchUpdate.builder().toAdd(List.of("46701740607")).toRemove(List.of(ANN)).build());

        assertThat(batch(id).to()).containsExactly(BO, "46701740607");
    }

    @Test
    void theIdMayBeAnOption() throws Exception {
        String id = scheduled();

        Exchange exchange = through("sinch-sms:update?batchId=" + id, Map.of("body", "Hello"));

        assertThat(body(exchange, Batch.class).id()).isEqualTo(id);
    }

    @Test
    void optionsForSendsAreNoPartOfAnUpdate() throws Exception {
        String id = scheduled();

        through("sinch-sms:update?from=Other&deliveryReport=full", Map.of("body", "Hello"),
                Map.of("CamelSinchSmsBatchId", id, "CamelSinchSmsFrom", "Third"));

        assertThat(batch(id).from()).isEqualTo("Acme");
        assertThat(lastPost().fieldNames()).toIterable().containsOnly("body");
    }

    @Test
    void reportsWithoutACallbackUrlAreRejectedWithTheReason() throws Exception {
        String id = scheduled();

        SinchSmsRejectedException failure = failure(
                update(id, BatchUpdate.builder().deliveryReport(Patch.value(DeliveryReportType.FULL)).build()),
                SinchSmsRejectedException.class);

        assertThat(failure.getHttpStatus()).isEqualTo(403);
        assertThat(failure.getSinchCode()).isEqualTo("missing_callback_url");
        assertThat(failure.getWhatToDo()).contains("deliveryReport=none");
    }

    @Test
    void afterTheDispatchItIsRejected() throws Exception {
        String id = sent(Map.of());
        sinch.clock().advance(java.time.Duration.ofMinutes(1));

        SinchSmsRejectedException failure = failure(update(id, Map.of("body", "Late")), SinchSmsRejectedException.class);

        assertThat(failure.getSinchCode()).isEqualTo("batch_already_dispatched");
        assertThat(failure.isSafeToSendAgain()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = { "from", "body" })
    void whatCannotBeNullIsRefused(String field) throws Exception {
        String id = scheduled();
        Map<String, Object> fields = new HashMap<>();
        fields.put(field, null);

        assertRefused(update(id, fields), field);
    }

    @ParameterizedTest
    @ValueSource(strings = { "to", "sendAt", "send-at", "x" })
    void aFieldThatUpdatesDoNotHaveIsRefused(String field) throws Exception {
        assertRefused(update(scheduled(), Map.of(field, "x")), field);
    }

    @Test
    void aValueOfTheWrongTypeIsRefused() throws Exception {
        assertRefused(update(scheduled(), Map.of("flash_message", "maybe")), "flash_message");
    }

    @Test
    void aBodyThatIsNoUpdateIsRefused() throws Exception {
        assertRefused(update(scheduled(), "Hello"), "BatchUpdate");
    }

    @Test
    void noBodyIsRefused() throws Exception {
        assertRefused(update(scheduled(), null), "BatchUpdate");
    }

    @Test
    void noBatchIdIsRefused() throws Exception {
        Exchange exchange = through("sinch-sms:update", Map.of("body", "Hello"));

        assertThat(failure(exchange, SinchSmsValidationException.class).getName()).isEqualTo("batchId");
        assertThat(gate.calls()).isEmpty();
    }

    private Exchange update(String id, Object body) throws Exception {
        return through("sinch-sms:update", body, Map.of("CamelSinchSmsBatchId", id));
    }

    /** The update: the first POST was the send. */
    private JsonNode lastPost() {
        assertThat(gate.calls("POST")).hasSize(2);
        return gate.calls("POST").get(1).body();
    }

    private void assertRefused(Exchange exchange, String name) {
        assertThat(failure(exchange, SinchSmsValidationException.class)).hasMessageContaining(name);
        assertThat(gate.calls("POST")).as("only the send").hasSize(1);
    }
}
