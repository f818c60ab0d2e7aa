/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.simulator.batch;

import java.util.LinkedHashMap;
import java.util.Map;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class PackedParametersTest {

    @Test
    void whatGoesInComesOutInItsOrder() {
        Map<String, Map<String, String>> parameters = new LinkedHashMap<>();
        Map<String, String> names = new LinkedHashMap<>();
        names.put("+46700000002", "\u00c5sa \ud83d\ude00");
        names.put("46700000001", "");
        names.put("default", "you");
        parameters.put("name", names);
        parameters.put("empty", Map.of());

        Map<String, Map<String, String>> unpacked = PackedParameters.of(parameters).unpack();

        assertThat(unpacked).isEqualTo(parameters);
        assertThat(unpacked.keySet()).containsExactly("name", "empty");
        assertThat(unpacked.get("name").keySet()).containsExactly("+46700000002", "46700000001", "default");
    }
}
