/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.simulator.wire;

import java.util.List;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.camelsinch.sms.simulator.error.Refusal;

/**
 * Reads delivery feedback: {@code {"recipients": [...]}}, where the key is required and an empty list means everybody.
 */
public final class FeedbackReader {

    private FeedbackReader() {
    }

    /**
     * Reads feedback.
     *
     * @param  body the JSON
     * @return      packed numbers; empty = all recipients
     */
    public static List<Long> read(ObjectNode body) {
        Fields fields = new Fields(body);
        if (!fields.has("recipients")) {
            throw Refusal.constraint("The parameter 'recipients' is required.");
        }
        return List.copyOf(RecipientReader.numbers(fields, "recipients"));
    }
}
