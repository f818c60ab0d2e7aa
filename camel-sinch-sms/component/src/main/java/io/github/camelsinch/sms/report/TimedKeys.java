/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.report;

import java.util.HashMap;
import java.util.Map;

/**
 * Report keys by the times of their reports. A window is read as a whole, and so all that is looked at for it lies in
 * one or two small tables, which the processor's caches hold; one table of millions is a wait for memory at each look.
 */
final class TimedKeys {

    private final Map<Long, KeySet> stretches = new HashMap<>();
    private long lastStretch;
    private KeySet last;
    private int size;

    int size() {
        return size;
    }

    boolean contains(ReportKey key) {
        KeySet stretch = stretch(key.stretch());
        return stretch != null && stretch.contains(key);
    }

    boolean add(ReportKey key) {
        KeySet stretch = stretch(key.stretch());
        if (stretch == null) {
            stretch = new KeySet();
            stretches.put(key.stretch(), stretch);
            lastStretch = key.stretch();
            last = stretch;
        }
        boolean added = stretch.add(key);
        size += added ? 1 : 0;
        return added;
    }

    private KeySet stretch(long number) {
        if (last == null || number != lastStretch) {
            KeySet found = stretches.get(number);
            if (found == null) {
                return null;
            }
            lastStretch = number;
            last = found;
        }
        return last;
    }
}
