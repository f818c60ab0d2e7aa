/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.plan;

import java.util.Iterator;

/**
 * Recipients out of the elements of an iterator. The position counts elements.
 */
final class ElementSource implements RecipientSource {

    private final Iterator<?> elements;
    private final Object owner;
    private long position;

    /**
     * @param elements numbers, rows or recipients
     * @param owner    what is closed at the end if it can be, or {@code null}
     */
    ElementSource(Iterator<?> elements, Object owner) {
        this.elements = elements;
        this.owner = owner;
    }

    @Override
    public SmsRecipient next() {
        if (!elements.hasNext()) {
            return null;
        }
        Object element = elements.next();
        position++;
        return RowReader.read(element);
    }

    @Override
    public long position() {
        return position;
    }

    @Override
    public void close() {
        Closing.close(owner);
    }
}
