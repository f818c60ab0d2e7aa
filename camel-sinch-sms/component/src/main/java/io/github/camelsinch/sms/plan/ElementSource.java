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
    /** Looked at, and not given out yet. */
    private Object ahead;
    private boolean isAhead;
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
        if (!look()) {
            return null;
        }
        return RowReader.read(take());
    }

    @Override
    public long nextNumber() {
        long number = look() && ahead instanceof String raw ? Msisdn.plain(raw) : 0;
        if (number != 0) {
            take();
        }
        return number;
    }

    private boolean look() {
        if (!isAhead && elements.hasNext()) {
            ahead = elements.next();
            isAhead = true;
        }
        return isAhead;
    }

    private Object take() {
        Object element = ahead;
        ahead = null;
        isAhead = false;
        position++;
        return element;
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
