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
    /** Reports come late and in gusts: so long nothing may come in before that counts as silence. */
    private static final int PATIENCE_SLOTS = 100;

    private final int[] counts = new int[SLOTS];
    private int first = -1;
    private int newest = -1;
    private int added;
    private int addedWhenAsked;
    private int lastChangeMillis;

    /**
     * @param millis of the event, since the start; those far behind the newest one are left out
     */
    void add(int millis) {
        added++;
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
     * Asked a few times a second.
     *
     * @param  nowMillis since the start
     * @return           events a second, at the beginning since the first one; 0 before that
     */
    double perSecond(int nowMillis) {
        if (added == 0) {
            return 0;
        }
        if (added != addedWhenAsked) {
            addedWhenAsked = added;
            lastChangeMillis = nowMillis;
        }
        int silence = Math.max(0, (nowMillis - lastChangeMillis) / SLOT_MILLIS - PATIENCE_SLOTS);
        // the newest slot is still being filled
        int end = newest + silence;
        int begin = Math.max(first, end - WINDOW_SLOTS);
        int sum = 0;
        for (int i = Math.max(begin, newest - SLOTS + 1); i < Math.min(end, newest + 1); i++) {
            sum += counts[i % SLOTS];
        }
        return end <= begin ? 0 : sum * 1000.0 / ((end - begin) * SLOT_MILLIS);
    }
}
