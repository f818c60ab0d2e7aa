/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.samples.queuetosms;

/**
 * An order of the shop.
 *
 * @param id      its number: the shop gives it once
 * @param phone   where the text goes
 * @param trouble what goes wrong with it in the demo
 */
record Order(String id, String phone, String trouble) {

    String text() {
        return "Your order " + id + " is on its way.";
    }

    /** Without the phone number. */
    @Override
    public String toString() {
        return "Order[" + id + "]";
    }
}
