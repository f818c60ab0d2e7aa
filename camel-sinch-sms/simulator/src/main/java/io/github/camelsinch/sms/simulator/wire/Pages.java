/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.simulator.wire;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.camelsinch.sms.simulator.report.Page;

/**
 * Writes what all pages have. Their {@code page_size} is the number of entries on this page.
 */
final class Pages {

    private Pages() {
    }

    static ObjectNode write(Page<?> page, String name, ArrayNode entries) {
        ObjectNode json = Json.object();
        json.put("count", page.count());
        json.put("page", page.number());
        json.put("page_size", entries.size());
        json.set(name, entries);
        return json;
    }
}
