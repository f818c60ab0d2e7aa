/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms;

import java.util.HashMap;
import java.util.Map;

import org.apache.camel.Exchange;

/**
 * How often nodes of a route have run again for one exchange. A redelivery of one node concerns that node alone; one of
 * a whole part of a route, such as a Kamelet without an error handler of its own, may concern all.
 */
final class Redeliveries {

    private int ofParts;
    /** {@code null} as long as there are none, as mostly. */
    private Map<String, Integer> ofNodes;

    /** To be called when a redelivery begins: the node that failed by itself is still the current one. */
    synchronized void count(Exchange exchange) {
        String node = exchange.getExchangeExtension().getHistoryNodeId();
        if (node == null) {
            ofParts++;
        } else {
            ofNodes = ofNodes == null ? new HashMap<>(2) : ofNodes;
            ofNodes.merge(node, 1, Integer::sum);
        }
    }

    /** Higher than before if the node may run again since then. */
    synchronized int of(String node) {
        return ofParts + (ofNodes == null ? 0 : ofNodes.getOrDefault(node, 0));
    }
}
