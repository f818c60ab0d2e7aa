/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.simulator.inbox;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

import io.github.camelsinch.sms.simulator.plan.SimulatedMessage;

/**
 * What a search found.
 *
 * @param kept     how many messages there are to search
 * @param total    how many of them match
 * @param messages the first of those: what changed last comes first
 */
record Found(int kept, int total, List<SimulatedMessage> messages) {

    static final Comparator<SimulatedMessage> LATEST_LAST
            = Comparator.comparing(SimulatedMessage::at).thenComparingLong(SimulatedMessage::id);

    static Found among(List<SimulatedMessage> all, MessageQuery query, int limit) {
        // holds the latest; its head is the first to be pushed out
        PriorityQueue<SimulatedMessage> latest = new PriorityQueue<>(LATEST_LAST);
        int total = 0;
        for (SimulatedMessage message : all) {
            if (query.finds(message)) {
                total++;
                latest.add(message);
                if (latest.size() > limit) {
                    latest.remove();
                }
            }
        }
        List<SimulatedMessage> first = new ArrayList<>(latest);
        first.sort(Collections.reverseOrder(LATEST_LAST));
        return new Found(all.size(), total, first);
    }
}
