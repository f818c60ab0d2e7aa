/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.pacing;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Three processes send for one service plan, and one of them dies. */
class ThreeNodesTest {

    private static final int RATE = 500;

    private RedisStore store;
    private List<Node> nodes;

    @BeforeEach
    void start() {
        store = new RedisStore();
        nodes = Stream.generate(() -> Node.start(store.uri(), "plan", RATE)).limit(3).toList();
    }

    @AfterEach
    void stop() throws InterruptedException {
        for (Node node : nodes) {
            node.close();
        }
        store.close();
    }

    @Test
    void theOthersTakeOverTheRateOfANodeThatWasKilled() throws InterruptedException {
        await().until(() -> nodes.stream().allMatch(node -> node.left() > RATE / 5));
        long began = System.nanoTime();
        long before = left(nodes);
        await().until(() -> left(nodes) > before + 2 * RATE);
        assertThat(rate(nodes, before, began)).as("all three together").isLessThan(2.0 * RATE);

        nodes.get(0).kill();

        List<Node> survivors = nodes.subList(1, 3);
        // two of three would have two thirds of the rate if the third were still counted
        await().until(() -> rateOfThreeSeconds(survivors) > 0.85 * RATE);
        assertThat(survivors).allMatch(node -> node.left() > RATE / 5);
    }

    private static double rateOfThreeSeconds(List<Node> nodes) {
        long began = System.nanoTime();
        long before = left(nodes);
        await().until(() -> left(nodes) - before >= 3 * RATE);
        return rate(nodes, before, began);
    }

    private static double rate(List<Node> nodes, long before, long began) {
        return (left(nodes) - before) * 1e9 / (System.nanoTime() - began);
    }

    private static long left(List<Node> nodes) {
        return nodes.stream().mapToLong(Node::left).sum();
    }

    private static ConditionFactory await() {
        return Awaitility.await().atMost(Duration.ofSeconds(60)).pollInterval(Duration.ofMillis(20));
    }
}
