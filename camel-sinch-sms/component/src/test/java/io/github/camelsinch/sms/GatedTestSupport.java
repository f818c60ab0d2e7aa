/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.AfterEach;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * As {@link SinchSmsTestSupport}, with a gate in front of the simulator that shows what went over the wire.
 */
abstract class GatedTestSupport extends SinchSmsTestSupport {

    RecordingGate gate;

    @Override
    void connect(ConnectionConfiguration connection) {
        super.connect(connection);
        gate = new RecordingGate(sinch.baseUrl());
        connection.setBaseUrl(gate.baseUrl());
    }

    @AfterEach
    void closeGate() {
        gate.close();
    }

    /** The body of the only POST. */
    JsonNode posted() {
        assertOnePost();
        return gate.calls("POST").get(0).body();
    }

    void assertOnePost() {
        assertThat(gate.calls("POST")).hasSize(1);
    }
}
