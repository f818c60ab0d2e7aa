/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.report;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import io.github.camelsinch.sms.api.error.SinchSmsException;
import io.github.camelsinch.sms.api.model.DeliveryReportPage;
import io.github.camelsinch.sms.api.model.RecipientDeliveryReport;
import io.github.camelsinch.sms.api.model.UnreadableReport;

/**
 * What is done about a window that Sinch lists in a form which cannot be read, so that it does not hold up all that
 * comes after it: it is halved as one with too many reports is, and of the shortest that is left each entry is asked
 * for by itself. What then still cannot be read is left out and announced, and a sweep tries it again. That needs other
 * entries which can be read: where none can, it is not this window, and the poll fails.
 */
final class Salvage {

    /** So many entries in a row without a readable one that would tell how many there are. */
    private static final int MOST_BLIND = 10;

    private static final int OK = 200;
    private static final int REDIRECTION = 300;
    private static final int SERVER_ERROR = 500;

    private final ReportPages pages;
    private final WindowPlan plan;

    Salvage(ReportPages pages, WindowPlan plan) {
        this.pages = pages;
        this.plan = plan;
    }

    /**
     * @param  now               the server's time
     * @return                   what is to be done instead
     * @throws SinchSmsException the same, where the window is to be read once more as it is
     */
    ReportChunk of(ReportWindow window, SinchSmsException failure, Instant now) throws InterruptedException {
        if (!isUnreadable(failure) || !plan.unreadable().failed(window)) {
            throw failure;
        }
        if (window.canBeHalved()) {
            return ReportChunk.TO_HALVE;
        }
        List<RecipientDeliveryReport> reports = new ArrayList<>();
        List<UnreadableReport> setAside = new ArrayList<>();
        boolean whole = readOneByOne(window, reports, setAside);
        if (!whole) {
            boolean others = !reports.isEmpty() || hasReadable(new ReportWindow(window.end(), now))
                    || hasReadable(new ReportWindow(now.minus(WindowPlan.LISTED), window.start()));
            if (!others || !plan.sweeps()) {
                throw failure;
            }
            plan.leaveOut(window);
        }
        reports.sort(WindowScan.OLDEST_FIRST);
        return new ReportChunk(reports, setAside, ReportChunk.State.END);
    }

    /** An answer came, and what it should hold did not. */
    private static boolean isUnreadable(SinchSmsException failure) {
        int status = failure.getHttpStatus();
        return status >= OK && status < REDIRECTION || status >= SERVER_ERROR;
    }

    private boolean readOneByOne(ReportWindow window, List<RecipientDeliveryReport> reports, List<UnreadableReport> setAside)
            throws InterruptedException {
        boolean whole = true;
        int count = MOST_BLIND;
        for (int entry = 0; entry < count; entry++) {
            try {
                DeliveryReportPage page = pages.fetch(window, entry, 1);
                reports.addAll(page.deliveryReports());
                setAside.addAll(page.setAside());
                count = page.entries() == 0 ? 0 : Math.min(page.count(), WindowScan.MOST_REPORTS);
                whole &= count == page.count() || page.entries() == 0;
            } catch (SinchSmsException e) {
                if (!isUnreadable(e)) {
                    throw e;
                }
                whole = false;
            }
        }
        return whole;
    }

    private boolean hasReadable(ReportWindow window) throws InterruptedException {
        try {
            return !window.isEmpty() && !pages.fetch(window, 0).deliveryReports().isEmpty();
        } catch (SinchSmsException e) {
            if (!isUnreadable(e)) {
                throw e;
            }
            return false;
        }
    }
}
