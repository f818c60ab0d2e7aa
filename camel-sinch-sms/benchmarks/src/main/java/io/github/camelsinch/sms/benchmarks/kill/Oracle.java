/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.benchmarks.kill;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What Sinch was given, held against what it should have been given: each number one message.
 *
 * @param lost       numbers that get nothing
 * @param duplicates messages that are one too many
 */
record Oracle(int lost, int duplicates) {

    /**
     * @param wanted each number once
     * @param sent   the numbers of the messages that Sinch took
     */
    static Oracle of(List<String> wanted, List<String> sent) {
        Map<String, Integer> messages = new HashMap<>();
        sent.forEach(number -> messages.merge(number, 1, Integer::sum));
        int lost = 0;
        int duplicates = 0;
        for (String number : wanted) {
            int count = messages.getOrDefault(number, 0);
            lost += count == 0 ? 1 : 0;
            duplicates += Math.max(0, count - 1);
        }
        return new Oracle(lost, duplicates);
    }

    Oracle plus(Oracle other) {
        return new Oracle(lost + other.lost, duplicates + other.duplicates);
    }

    boolean isExactlyOnce() {
        return lost == 0 && duplicates == 0;
    }
}
