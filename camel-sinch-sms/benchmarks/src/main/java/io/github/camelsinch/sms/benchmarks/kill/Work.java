/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.benchmarks.kill;

import java.util.List;
import java.util.stream.LongStream;

/**
 * What is to be sent: several sends, each to numbers of its own, so that every number is to get one message.
 *
 * @param sends      how many at the same time
 * @param recipients of each send
 */
record Work(int sends, int recipients) {

    private static final long FIRST_NUMBER = 46_701_000_000L;

    List<String> numbers(int send) {
        long first = FIRST_NUMBER + (long) send * recipients;
        return LongStream.range(first, first + recipients).mapToObj(Long::toString).toList();
    }

    List<String> numbers() {
        return LongStream.range(FIRST_NUMBER, FIRST_NUMBER + (long) sends * recipients).mapToObj(Long::toString).toList();
    }
}
