/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.plan;

import java.util.Collection;

/**
 * Recipients that are in memory.
 *
 * @param elements numbers, rows or recipients
 */
record RereadableInput(Collection<?> elements) implements RecipientInput {

    @Override
    public RecipientSource open() {
        return new ElementSource(elements.iterator(), null);
    }

    @Override
    public boolean rereadable() {
        return true;
    }

    @Override
    public int expected() {
        return elements.size();
    }

    /** Shows how many there are. */
    @Override
    public String toString() {
        return "RereadableInput[" + elements.size() + " elements]";
    }
}
