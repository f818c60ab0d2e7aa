/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.samples.deliveryreports;

import java.util.List;
import java.util.stream.Stream;

/**
 * Numbers that belong to nobody: 555-0100 to 555-0199 of each area code are set aside for films and books (North
 * American Numbering Plan).
 */
final class InventedNumbers {

    /** How many there are here. */
    static final int MAX = 1000;

    private static final int PER_AREA = 100;
    private static final List<String> AREAS
            = List.of("201", "212", "213", "305", "312", "404", "415", "503", "512", "602");

    private InventedNumbers() {
    }

    static Stream<String> stream() {
        return Stream.iterate(0, i -> i < MAX, i -> i + 1)
                .map(i -> "+1" + AREAS.get(i / PER_AREA) + "5550" + (PER_AREA + i % PER_AREA));
    }
}
