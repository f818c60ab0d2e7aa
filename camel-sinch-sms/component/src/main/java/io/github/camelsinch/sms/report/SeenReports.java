/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.report;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;

/**
 * Which reports were handled, in memory: 24 to 48 bytes a report. They lie in slices of time, and a slice is forgotten
 * when nothing in it can be listed again.
 */
public final class SeenReports implements HandledReports {

    private final long sliceMillis;
    private final long most;
    private final TreeMap<Long, KeySet> slices = new TreeMap<>();
    private long size;

    /**
     * @param slice how much time is forgotten at once
     * @param most  at how many reports the oldest slice is forgotten early, for where another memory stands behind
     */
    public SeenReports(Duration slice, long most) {
        this.sliceMillis = slice.toMillis();
        this.most = most;
    }

    @Override
    public synchronized boolean contains(String key) {
        for (KeySet slice : slices.values()) {
            if (slice.contains(key)) {
                return true;
            }
        }
        return false;
    }

    @Override
    public synchronized void add(String key, Instant seen) {
        long slice = Math.floorDiv(seen.toEpochMilli(), sliceMillis);
        if (slices.computeIfAbsent(slice, number -> new KeySet()).add(key)) {
            size++;
        }
        while (size > most) {
            forget(slices.firstEntry());
        }
    }

    @Override
    public synchronized void forgetBefore(Instant time) {
        long first = Math.floorDiv(time.toEpochMilli(), sliceMillis);
        while (!slices.isEmpty() && slices.firstKey() < first) {
            forget(slices.firstEntry());
        }
    }

    private void forget(Map.Entry<Long, KeySet> slice) {
        size -= slice.getValue().size();
        slices.remove(slice.getKey());
    }

    /**
     * How much is in memory.
     *
     * @return the number of reports that are remembered
     */
    public synchronized long size() {
        return size;
    }
}
