/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.simulator.inbox;

import java.util.List;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.camelsinch.sms.simulator.plan.SimulatedMessage;

/** One-off answers to a {@link MessageQuery}; what changed last comes first. */
public final class MessageSearch {

    private MessageSearch() {
    }

    /**
     * The first results.
     *
     * @param  messages what to search
     * @param  query    what for
     * @param  limit    at most so many results
     * @return          {@code kept} messages that there are, {@code total} matches, and the first {@code messages}
     */
    public static ObjectNode json(List<SimulatedMessage> messages, MessageQuery query, int limit) {
        return InboxWriter.found(Found.among(messages, query, limit));
    }

    /**
     * All results.
     *
     * @param  messages what to search
     * @param  query    what for
     * @return          CSV (RFC 4180) with a header; cells have the data and nothing else
     */
    public static String csv(List<SimulatedMessage> messages, MessageQuery query) {
        return CsvWriter.write(Found.among(messages, query, Integer.MAX_VALUE).messages());
    }
}
