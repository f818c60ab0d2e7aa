/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.report;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The stretches of time that Sinch lists in a form which cannot be read. News go around those that are known; sweeps
 * read each by itself, so that neither is held up by it. Safe for several threads.
 */
final class UnreadableTimes {

    /** An answer that is garbled once or twice says nothing about what is listed. */
    static final int TRIES = 3;

    private final TreeMap<Instant, ReportWindow> known = new TreeMap<>();
    private ReportWindow failing;
    private int failures;

    /**
     * A window could not be read.
     *
     * @return whether that is what it holds: it failed {@value #TRIES} times, or is part of one that did
     */
    synchronized boolean failed(ReportWindow window) {
        if (isKnown(window)) {
            return true;
        }
        if (failing == null || !failing.encloses(window)) {
            failing = window;
            failures = 0;
        }
        failures++;
        return failures >= TRIES;
    }

    private boolean isKnown(ReportWindow window) {
        Map.Entry<Instant, ReportWindow> before = known.floorEntry(window.start());
        return before != null && before.getValue().encloses(window);
    }

    /**
     * It is left out.
     *
     * @return whether that is new
     */
    synchronized boolean add(ReportWindow window) {
        return !isKnown(window) && known.put(window.start(), window) == null;
    }

    /** It was read whole. */
    synchronized void remove(ReportWindow window) {
        known.subMap(window.start(), window.end()).values().removeIf(window::encloses);
    }

    synchronized void forgetBefore(Instant time) {
        known.headMap(time).values().removeIf(window -> !window.end().isAfter(time));
    }

    /** The first one that is left out, or {@code null}. */
    synchronized ReportWindow first() {
        return known.isEmpty() ? null : known.firstEntry().getValue();
    }

    /** What lies between those that are known, oldest first. */
    List<ReportWindow> around(ReportWindow window) {
        return pieces(window, false);
    }

    /** All of a window, those that are known each by itself, oldest first. */
    List<ReportWindow> apart(ReportWindow window) {
        return pieces(window, true);
    }

    private synchronized List<ReportWindow> pieces(ReportWindow window, boolean withKnown) {
        List<ReportWindow> pieces = new ArrayList<>();
        Instant from = window.start();
        for (ReportWindow unreadable : known.headMap(window.end()).values()) {
            if (unreadable.end().isAfter(from)) {
                addUnlessEmpty(pieces, new ReportWindow(from, unreadable.start()));
                Instant start = unreadable.start().isBefore(from) ? from : unreadable.start();
                Instant end = unreadable.end().isAfter(window.end()) ? window.end() : unreadable.end();
                if (withKnown) {
                    pieces.add(new ReportWindow(start, end));
                }
                from = end;
            }
        }
        addUnlessEmpty(pieces, new ReportWindow(from, window.end()));
        return pieces;
    }

    private static void addUnlessEmpty(List<ReportWindow> pieces, ReportWindow piece) {
        if (!piece.isEmpty()) {
            pieces.add(piece);
        }
    }
}
