/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms;

import java.util.LinkedHashMap;
import java.util.Map;

import io.github.camelsinch.sms.api.error.SinchSmsValidationException;
import io.github.camelsinch.sms.api.model.BatchUpdate;
import io.github.camelsinch.sms.plan.SendLimits;
import org.apache.camel.Exchange;

/**
 * Reads the update of a batch from a body: a {@link BatchUpdate}, or a Map in which a key that is absent, one with a
 * value and one with {@code null} are three things.
 */
final class BatchUpdates {

    private BatchUpdates() {
    }

    /** An update that adds recipients or names a sender is held against the same limits as a send. */
    static BatchUpdate of(Exchange exchange, SendLimits limits) {
        BatchUpdate update = read(exchange);
        if (update.from().hasValue()) {
            limits.requireSender(update.from().get());
        }
        if (update.toAdd() != null) {
            limits.requireAllowed(update.toAdd());
        }
        return update;
    }

    private static BatchUpdate read(Exchange exchange) {
        Object body = exchange.getMessage().getBody();
        if (body instanceof BatchUpdate update) {
            return update;
        }
        if (!(body instanceof Map<?, ?> fields)) {
            throw new SinchSmsValidationException(
                    "update", "body", body == null ? "null" : body.getClass().getName(), "must be a BatchUpdate or a Map");
        }
        Map<String, Object> named = new LinkedHashMap<>();
        fields.forEach((name, value) -> named.put(String.valueOf(name), value));
        try {
            return BatchUpdate.fromMap(named);
        } catch (IllegalArgumentException e) {
            throw new SinchSmsValidationException("update", "body", null, e.getMessage(), e);
        }
    }
}
