/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.report;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.TreeMap;

/**
 * Which reports were handled, in memory: 24 to 48 bytes a report, and some hundred for each four minutes that have any.
 * They lie in slices of time, and a slice is forgotten when nothing in it can be listed again. A slice of many consists
 * of parts, so that where there are too many only the oldest eighth is forgotten early, and not all of a busy hour.
 */
public final class SeenReports implements HandledReports {

    private static final int PARTS = 8;

    private final long sliceMillis;
    private final long most;
    private final TreeMap<Long, Deque<TimedKeys>> slices = new TreeMap<>();
    /** The slice that was added to, since the next one goes there too. */
    private Deque<TimedKeys> latest;
    private long latestNumber;
    private long size;

    /**
     * @param slice how much time is forgotten at once
     * @param most  at how many reports the oldest eighth is forgotten early, for where another memory stands behind
     */
    public SeenReports(Duration slice, long most) {
        this.sliceMillis = slice.toMillis();
        this.most = most;
    }

    @Override
    public synchronized boolean contains(ReportKey key) {
        for (Deque<TimedKeys> slice : slices.values()) {
            if (contains(slice, key)) {
                return true;
            }
        }
        return false;
    }

    private static boolean contains(Deque<TimedKeys> slice, ReportKey key) {
        for (TimedKeys part : slice) {
            if (part.contains(key)) {
                return true;
            }
        }
        return false;
    }

    @Override
    public synchronized void add(ReportKey key, Instant seen) {
        Deque<TimedKeys> slice = slice(Math.floorDiv(seen.toEpochMilli(), sliceMillis));
        TimedKeys last = slice.peekLast();
        for (TimedKeys part : slice) {
            if (part != last && part.contains(key)) {
                return;
            }
        }
        if (last == null || last.size() >= Math.max(1, most / PARTS)) {
            if (last != null && last.contains(key)) {
                return;
            }
            last = new TimedKeys();
            slice.add(last);
        }
        if (!last.add(key)) {
            return;
        }
        size++;
        while (size > most) {
            forgetOldestPart();
        }
    }

    private Deque<TimedKeys> slice(long number) {
        if (latest == null || number != latestNumber) {
            latest = slices.computeIfAbsent(number, any -> new ArrayDeque<>());
            latestNumber = number;
        }
        return latest;
    }

    @Override
    public synchronized void forgetBefore(Instant time) {
        long first = Math.floorDiv(time.toEpochMilli(), sliceMillis);
        while (!slices.isEmpty() && slices.firstKey() < first) {
            forgetOldestPart();
        }
    }

    private void forgetOldestPart() {
        Deque<TimedKeys> oldest = slices.firstEntry().getValue();
        size -= oldest.remove().size();
        if (oldest.isEmpty()) {
            slices.pollFirstEntry();
            latest = null;
        }
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
