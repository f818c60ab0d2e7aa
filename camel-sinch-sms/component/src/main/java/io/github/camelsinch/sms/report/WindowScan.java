/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.report;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

import io.github.camelsinch.sms.api.model.DeliveryReportPage;
import io.github.camelsinch.sms.api.model.UnreadableReport;

/**
 * Reads one window, in memory that does not grow with what the window holds. Sinch lists the newest first; a chunk is
 * given oldest first. Where the count moved while the pages were read, they are read again, at most three times. Pages
 * that repeat or never end are given up, and whoever reads the window is told: the next sweep reads that time again,
 * and where there are none, the window has to be read anew.
 */
final class WindowScan {

    /** What is held at one time; a window with more is halved as long as it can be. */
    static final int MOST_REPORTS = 5000;

    private static final int MOST_RESCANS = 3;
    /** A count above this is taken for a lie: so many reports in a second exceed any plan. */
    private static final int MOST_CREDIBLE = 1_000_000;

    private final ReportPages pages;
    private final ReportWindow window;
    private final ReportKeys keys;
    private final Consumer<String> trouble;
    private List<NamedReport> reports;
    private List<UnreadableReport> unreadable;
    private boolean tooMany;
    private boolean ended;
    private int rescans;
    private int page;
    private int listed;
    private int firstCount;
    private int firstEntries;
    private boolean moved;
    private boolean givenUp;
    private DeliveryReportPage previous;

    /**
     * @param pages   fetches a page
     * @param window  what to read
     * @param keys    names reports
     * @param trouble is told what is wrong with the listing
     */
    WindowScan(ReportPages pages, ReportWindow window, ReportKeys keys, Consumer<String> trouble) {
        this.pages = pages;
        this.window = window;
        this.keys = keys;
        this.trouble = trouble;
    }

    /**
     * Reads on. After a failure the scan is of no use any more.
     *
     * @throws io.github.camelsinch.sms.api.error.SinchSmsException if a page cannot be read
     */
    ReportChunk next() throws InterruptedException {
        reports = new ArrayList<>();
        unreadable = new ArrayList<>();
        ended = false;
        pages.fetch(window, page, this::take);
        if (tooMany) {
            return ReportChunk.TO_HALVE;
        }
        boolean more = !ended || readAgain();
        return new ReportChunk(reports, unreadable, more ? ReportChunk.State.MORE : ReportChunk.State.END);
    }

    /** Tells whether the next page is wanted. */
    private boolean take(DeliveryReportPage current) {
        int entries = current.entries();
        if (page == 0) {
            firstCount = current.count();
            firstEntries = entries;
            tooMany = rescans == 0 && firstCount > MOST_REPORTS && entries >= pages.pageSize() && window.canBeHalved();
            if (tooMany) {
                return false;
            }
        }
        moved |= current.count() != firstCount;
        NamedReport.add(current.deliveryReports(), keys, reports);
        unreadable.addAll(current.setAside());
        listed += entries;
        page++;
        ended = isLast(current, entries) || isEndless(current);
        previous = current;
        boolean goesOn = !ended && reports.size() + unreadable.size() < MOST_REPORTS;
        if (!goesOn) {
            NamedReport.sort(reports);
        }
        return goesOn;
    }

    private boolean isLast(DeliveryReportPage current, int entries) {
        return entries == 0 || entries < pages.pageSize() && listed >= current.count();
    }

    private boolean isEndless(DeliveryReportPage current) {
        if (previous != null && page > 1 && current.deliveryReports().equals(previous.deliveryReports())
                && current.setAside().equals(previous.setAside())) {
            giveUp("gives one page again and again");
            return true;
        }
        int credible = Math.min(MOST_CREDIBLE, Math.max(MOST_REPORTS, current.count()));
        if (page > 2 * (credible / firstEntries + 1)) {
            giveUp("gives page after page without an end");
            return true;
        }
        return false;
    }

    private void giveUp(String why) {
        trouble.accept(why);
        givenUp = true;
    }

    private boolean readAgain() {
        if (givenUp || !moved && listed >= previous.count()) {
            return false;
        }
        if (rescans == MOST_RESCANS) {
            trouble.accept("changes while it is read, or counts what it does not list");
            return false;
        }
        rescans++;
        page = 0;
        listed = 0;
        moved = false;
        previous = null;
        return true;
    }
}
