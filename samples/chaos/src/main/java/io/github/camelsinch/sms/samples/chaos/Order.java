/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.samples.chaos;

import java.util.List;
import java.util.stream.IntStream;

/**
 * An order, whose text goes to a number that belongs to nobody: 555-0100 to 555-0199 of each area code are set aside
 * for films and books.
 *
 * @param id    its number
 * @param phone where the text goes
 */
record Order(int id, String phone) {

    private static final List<Integer> AREAS = List.of(201, 212, 213, 305, 312);

    static List<Order> list(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> new Order(i, "+1" + AREAS.get(i / 100) + "5550" + (100 + i % 100))).toList();
    }

    String text() {
        return "Your order " + id + " is on its way.";
    }

    /** Without the phone number. */
    @Override
    public String toString() {
        return "Order[" + id + "]";
    }
}
