/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.samples.filetosms.job;

import java.util.Iterator;

/**
 * Rows that come to an end when somebody stops them: sending ends after the batch that is on its way. To be stopped by
 * any thread.
 */
final class StoppableRows implements Iterator<Object> {

    private final Iterator<?> rows;
    private volatile boolean stopped;

    StoppableRows(Iterator<?> rows) {
        this.rows = rows;
    }

    void stop() {
        stopped = true;
    }

    @Override
    public boolean hasNext() {
        requireThatItGoesOn();
        return rows.hasNext();
    }

    @Override
    public Object next() {
        requireThatItGoesOn();
        return rows.next();
    }

    /** An end without a failure would look as if the file ended here. */
    private void requireThatItGoesOn() {
        if (stopped) {
            throw new IllegalStateException("sending was stopped");
        }
    }
}
