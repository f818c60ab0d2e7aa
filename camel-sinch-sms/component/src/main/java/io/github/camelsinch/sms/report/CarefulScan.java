/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.report;

import java.util.ArrayList;
import java.util.List;

import io.github.camelsinch.sms.api.error.SinchSmsException;
import io.github.camelsinch.sms.api.model.DeliveryReportPage;
import io.github.camelsinch.sms.api.model.UnreadableReport;

/**
 * Reads all of a window that can be read: a page that cannot is asked for again in parts, down to single entries. Of
 * how many lie behind entries that cannot be read nothing tells but a page that can; where there is none, it ends.
 */
final class CarefulScan {

    /** Nobody has so many reports in a second. */
    private static final int FARTHEST = 1_000_000;

    private static final int OK = 200;
    private static final int REDIRECTION = 300;
    private static final int SERVER_ERROR = 500;

    private final ReportPages pages;
    private final ReportWindow window;
    private final ReportKeys keys;
    private List<NamedReport> reports;
    private List<UnreadableReport> setAside;
    private int page;
    private int listed;
    private int largest;
    private int count = FARTHEST;
    /** Before this entry all are known to be followed by something that can be read. */
    private int readableAt;
    private boolean lost;
    private boolean readAny;

    CarefulScan(ReportPages pages, ReportWindow window, ReportKeys keys) {
        this.pages = pages;
        this.window = window;
        this.keys = keys;
    }

    /**
     * Reads on. After a failure it is of no use any more.
     *
     * @throws SinchSmsException if no answer comes, or one that is none
     */
    ReportChunk next() throws InterruptedException {
        reports = new ArrayList<>();
        setAside = new ArrayList<>();
        boolean ended = false;
        while (!ended && reports.size() + setAside.size() < WindowScan.MOST_REPORTS) {
            int entries = readNext();
            listed += entries;
            page++;
            ended = entries == 0 || entries < pages.pageSize() && listed >= count || isEndless(entries);
        }
        readAny |= !reports.isEmpty();
        NamedReport.sort(reports);
        return new ReportChunk(reports, setAside, ended ? ReportChunk.State.END : ReportChunk.State.MORE);
    }

    /** A listing that gives page after page of what was read already. */
    private boolean isEndless(int entries) {
        largest = Math.max(largest, entries);
        boolean endless = page > 2 * (Math.min(FARTHEST, Math.max(WindowScan.MOST_REPORTS, count)) / largest + 1);
        lost |= endless;
        return endless;
    }

    ReportWindow window() {
        return window;
    }

    /** Whether some entries could not be read. */
    boolean hasLost() {
        return lost;
    }

    boolean hasReadAny() {
        return readAny;
    }

    /** How many entries the page has, those that cannot be read included. */
    private int readNext() throws InterruptedException {
        int first = page * pages.pageSize();
        DeliveryReportPage whole = fetch(page, pages.pageSize());
        if (whole != null) {
            return whole.entries();
        }
        if (first >= count || first >= readableAt && !isFollowed(first)) {
            lost = true;
            return 0;
        }
        return readParts(page, pages.pageSize());
    }

    private int readParts(int number, int size) throws InterruptedException {
        if (size == 1) {
            lost = true;
            return 1;
        }
        int parts = smallestFactor(size);
        int entries = 0;
        for (int part = 0; part < parts; part++) {
            DeliveryReportPage whole = fetch(number * parts + part, size / parts);
            int more = whole == null ? readParts(number * parts + part, size / parts) : whole.entries();
            if (more == 0) {
                break;
            }
            entries += more;
        }
        return entries;
    }

    /** Looks ahead in steps that double, so that where nothing can be read that is soon known. */
    private boolean isFollowed(int entry) throws InterruptedException {
        for (int step = 1; entry + step <= FARTHEST; step *= 2) {
            if (fetch(entry + step - 1, 1, false) != null) {
                return true;
            }
        }
        return false;
    }

    private DeliveryReportPage fetch(int number, int size) throws InterruptedException {
        return fetch(number, size, true);
    }

    /** {@code null} if it cannot be read. */
    private DeliveryReportPage fetch(int number, int size, boolean take) throws InterruptedException {
        try {
            DeliveryReportPage fetched = pages.fetch(window, number, size);
            count = fetched.count();
            readableAt = Math.max(readableAt, number * size + 1);
            if (take) {
                NamedReport.add(fetched.deliveryReports(), keys, reports);
                setAside.addAll(fetched.setAside());
            }
            return fetched;
        } catch (SinchSmsException e) {
            if (!isUnreadable(e)) {
                throw e;
            }
            return null;
        }
    }

    /** An answer came, and what it should hold did not. */
    static boolean isUnreadable(SinchSmsException failure) {
        int status = failure.getHttpStatus();
        return status >= OK && status < REDIRECTION || status >= SERVER_ERROR;
    }

    private static int smallestFactor(int size) {
        int factor = 2;
        while (size % factor != 0) {
            factor++;
        }
        return factor;
    }
}
