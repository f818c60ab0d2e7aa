/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.api.model;

import java.util.Map;
import java.util.Objects;

/**
 * The content of a batch of a type that did not exist when this was written; kept as it came.
 *
 * @param type   the type as Sinch spells it
 * @param fields every field that does not belong to the batch itself, by its wire name
 */
public record UnknownContent(MessageType type, Map<String, Object> fields) implements Content {

    /**
     * Copies the fields.
     */
    public UnknownContent {
        Objects.requireNonNull(type, "type");
        fields = fields == null ? Map.of() : Copies.map(fields);
    }

    @Override
    public String toString() {
        return "UnknownContent[type=" + type + ", fields=" + Shown.keys(fields) + "]";
    }
}
