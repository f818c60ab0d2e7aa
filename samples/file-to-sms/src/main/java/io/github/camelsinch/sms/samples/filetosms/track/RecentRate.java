/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.samples.filetosms.track;

/**
 * The rate of the last five seconds by the times of the events themselves. Reports are fetched in gusts, so counting
 * when they come in would show a rate that never was.
 */
final class RecentRate {

    private static final int SLOT_MILLIS = 100;
    private static final int WINDOW_SLOTS = 50;
    private static final int SLOTS = 128;
    /** How far the newest event may lie back before silence counts as silence. */
    private static final int PATIENCE_SLOTS = 50;

    private final int[] counts = new int[SLOTS];
    private int first = -1;
    private int newest = -1;

    /**
     * @param millis of the event, since the start; those far behind the newest one are left out
     */
    void add(int millis) {
        int slot = millis / SLOT_MILLIS;
        first = first < 0 ? slot : Math.min(first, slot);
        if (slot > newest) {
            int stale = Math.max(newest + 1, slot - SLOTS + 1);
            for (int i = stale; i <= slot; i++) {
                counts[i % SLOTS] = 0;
            }
            newest = slot;
        }
        if (slot > newest - SLOTS) {
            counts[slot % SLOTS]++;
        }
    }

    /**
     * @param  nowMillis since the start
     * @return           events a second, at the beginning since the first one
     */
    double perSecond(int nowMillis) {
        // the newest slot is still being filled
        int end = Math.max(newest, nowMillis / SLOT_MILLIS - PATIENCE_SLOTS);
        int begin = Math.max(first, end - WINDOW_SLOTS);
        int sum = 0;
        for (int i = Math.max(begin, newest - SLOTS + 1); i < Math.min(end, newest + 1); i++) {
            sum += counts[i % SLOTS];
        }
        return first < 0 || end <= begin ? 0 : sum * 1000.0 / ((end - begin) * SLOT_MILLIS);
    }
}
