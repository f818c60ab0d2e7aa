/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.report;

import java.util.HashSet;
import java.util.Set;

/**
 * Which reports were handled already, in memory. It remembers as much as one window holds: a report that the current
 * window does not list any more lies before its start, and no later window reaches back there. For one thread at a
 * time.
 */
public final class HandledReports {

    private Set<String> handled = new HashSet<>();
    private Set<String> listed = new HashSet<>();

    /** A new window is read. */
    public void beginWindow() {
        listed = new HashSet<>();
    }

    /**
     * A report was listed.
     *
     * @param  key its key
     * @return     whether it is yet to be handled, and was not listed before in this window
     */
    public boolean isNew(String key) {
        return listed.add(key) && !handled.contains(key);
    }

    /**
     * A report was handled.
     *
     * @param key its key
     */
    public void add(String key) {
        handled.add(key);
    }

    /** The whole window was read: what it did not list is forgotten. */
    public void endWindow() {
        Set<String> kept = new HashSet<>(handled);
        kept.retainAll(listed);
        handled = kept;
        listed = new HashSet<>();
    }

    /** How many reports are remembered. */
    public int size() {
        return handled.size();
    }
}
