/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.report;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Which windows have reports that are not handled yet, and so up to when all were. Reports may end in any order and on
 * any thread.
 */
final class OpenWindows {

    private final Deque<Open> open = new ArrayDeque<>();
    private Instant position;

    /** Where it begins; later calls change nothing. */
    synchronized void beginAt(Instant start) {
        if (position == null) {
            position = start;
        }
    }

    /** A window of news that is being read; the position waits for it. */
    synchronized Open add(ReportWindow window) {
        Open last = open.peekLast();
        if (last != null && last.isHandled()) {
            open.removeLast(); // the new one speaks for it
        }
        Open added = new Open(window.end());
        open.add(added);
        return added;
    }

    /** A window of a sweep; nothing waits for it. */
    static Open aside(ReportWindow window) {
        return new Open(window.end());
    }

    synchronized void toHandle(Open window, int reports) {
        window.unresolved += reports;
    }

    synchronized void handled(Open window) {
        window.unresolved--;
        advance();
    }

    synchronized void read(Open window) {
        window.read = true;
        advance();
    }

    /** Others bring what it did not: for itself it says nothing about what is after this time. */
    synchronized void endAt(Open window, Instant end) {
        window.end = end;
        window.read = true;
        advance();
    }

    private void advance() {
        while (!open.isEmpty() && open.peek().isHandled()) {
            position = open.remove().end;
        }
    }

    /** Up to when every report was handled; {@code null} before the first poll. */
    synchronized Instant position() {
        return position;
    }

    /** A window of which something may still have to be handled. Its fields belong to the windows' lock. */
    static final class Open {

        private Instant end;
        private int unresolved;
        private boolean read;

        private Open(Instant end) {
            this.end = end;
        }

        private boolean isHandled() {
            return read && unresolved == 0;
        }
    }
}
