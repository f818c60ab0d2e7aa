/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms;

import org.apache.camel.Exchange;
import org.apache.camel.ExchangePropertyKey;

/**
 * How an exchange came to be a copy of another.
 *
 * @param way    by what
 * @param index  which part or branch, 0 where there is one only
 * @param loop   the round of the loop in which it was copied, or {@code null}
 * @param nodeId the node of the route that copied it, or {@code null} if that is not known
 * @param round  how often that node had run again
 */
record CopyOrigin(Way way, int index, Integer loop, String nodeId, int round) {

    /** What makes copies. */
    enum Way {
        SPLIT,
        MULTICAST,
        /** One that the original waits for, as in an enricher. */
        COPY,
        /** One that nobody waits for, as of a wire tap. */
        APART
    }

    /**
     * To be asked while the copy begins: the original, unless it goes on, is in the node that makes copies. That node
     * tells which of the indexes is its own, as aggregation may leave those of parts in the original.
     */
    static CopyOrigin of(Exchange copy, Exchange original, Redeliveries redeliveries) {
        Integer loop = loopOf(copy);
        if (copy.getProperty(ExchangePropertyKey.CORRELATION_ID) == null
                || copy.getFromEndpoint() != original.getFromEndpoint()) {
            return new CopyOrigin(Way.APART, 0, loop, null, redeliveries.of(null));
        }
        String nodeId = original.getExchangeExtension().getHistoryNodeId();
        int round = redeliveries.of(nodeId);
        String node = original.getExchangeExtension().getHistoryNodeLabel();
        Integer split = copy.getProperty(ExchangePropertyKey.SPLIT_INDEX, Integer.class);
        if (split != null && node != null && node.startsWith("split")) {
            return new CopyOrigin(Way.SPLIT, split, loop, nodeId, round);
        }
        Integer branch = copy.getProperty(ExchangePropertyKey.MULTICAST_INDEX, Integer.class);
        if (branch != null && node != null && (node.startsWith("multicast") || node.startsWith("recipientList"))) {
            return new CopyOrigin(Way.MULTICAST, branch, loop, nodeId, round);
        }
        return new CopyOrigin(Way.COPY, 0, loop, nodeId, round);
    }

    static Integer loopOf(Exchange exchange) {
        return exchange.getProperty(ExchangePropertyKey.LOOP_INDEX, Integer.class);
    }

    /** @param round of the loop, as it is counted */
    String text(Integer round) {
        return way + "=" + index + " loop=" + round;
    }
}
