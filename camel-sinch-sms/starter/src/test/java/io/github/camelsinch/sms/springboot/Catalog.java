/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.springboot;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

import io.github.camelsinch.sms.SinchSmsComponent;
import org.apache.camel.tooling.model.ComponentModel;
import org.apache.camel.tooling.model.JsonMapper;

/** What the component says of its options. */
final class Catalog {

    private Catalog() {
    }

    static ComponentModel read() throws IOException {
        try (InputStream json
                = SinchSmsComponent.class.getResourceAsStream("/META-INF/io/github/camelsinch/sms/sinch-sms.json")) {
            return JsonMapper.generateComponentModel(new String(json.readAllBytes(), StandardCharsets.UTF_8));
        }
    }
}
