/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.report;

/**
 * The keys of reports that are taken and not done with. Safe for several threads.
 */
public final class OpenKeys {

    private final KeySet keys = new KeySet();

    /**
     * Takes a report.
     *
     * @param  key names it
     * @return     {@code false} if it is taken already
     */
    public synchronized boolean add(ReportKey key) {
        return keys.add(key);
    }

    /**
     * Gives a report back.
     *
     * @param  key names it
     * @return     {@code false} if it was not taken
     */
    public synchronized boolean remove(ReportKey key) {
        return keys.remove(key);
    }

    /**
     * How many are taken.
     *
     * @return 0 or more
     */
    public synchronized int size() {
        return keys.size();
    }
}
