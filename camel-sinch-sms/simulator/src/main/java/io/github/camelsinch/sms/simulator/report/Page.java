/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.simulator.report;

import java.util.List;

/**
 * One page of a list. On the wire its {@code page_size} is {@code entries.size()}, not what was asked for.
 *
 * @param <T>     what is listed
 * @param count   all matches
 * @param number  of this page, from 0
 * @param entries those on this page
 */
public record Page<T>(int count, int number, List<T> entries) {

    /**
     * Which page of what size is asked for.
     *
     * @param number from 0
     * @param size   1..100
     */
    public record Request(int number, int size) {

        /**
         * How many matches come before the page.
         *
         * @return a long: a far page of a large size does not overflow
         */
        public long skip() {
            return (long) number * size;
        }
    }
}
