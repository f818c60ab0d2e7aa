/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.text;

/**
 * Is told of each part of a message, in order.
 */
@FunctionalInterface
interface PartSink {

    /** For those who only count. */
    PartSink NONE = (end, length) -> {
    };

    /**
     * @param end    where the part ends: an index into the text, exclusive
     * @param length septets or UTF-16 code units of the part
     */
    void part(int end, int length);
}
