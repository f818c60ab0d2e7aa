/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.report;

import java.time.Instant;

import io.github.camelsinch.sms.api.error.SinchSmsException;

/**
 * What is done about a window that Sinch lists in a form which cannot be read, so that it does not hold up all that
 * comes after it: it is halved as one with too many reports is, and of the shortest that is left all is
 * {@linkplain CarefulScan read that can be}. What then still cannot be read is left out and announced, and a sweep
 * tries it again. That needs other entries which can be read: where none can, it is not this window, and the poll
 * fails.
 */
final class Salvage {

    private final ReportPages pages;
    private final WindowPlan plan;
    private final ReportKeys keys;
    private CarefulScan scan;
    private SinchSmsException cause;

    Salvage(ReportPages pages, WindowPlan plan, ReportKeys keys) {
        this.pages = pages;
        this.plan = plan;
        this.keys = keys;
    }

    /**
     * @param  now               the server's time
     * @return                   what is to be done instead
     * @throws SinchSmsException the same, where the window is to be read once more as it is
     */
    ReportChunk of(ReportWindow window, SinchSmsException failure, Instant now) throws InterruptedException {
        if (!CarefulScan.isUnreadable(failure) || !plan.unreadable().failed(window)) {
            throw failure;
        }
        if (window.canBeHalved()) {
            return ReportChunk.TO_HALVE;
        }
        scan = new CarefulScan(pages, window, keys);
        cause = failure;
        return next(now);
    }

    /** Whether a window is being read that way, and not to its end. */
    boolean isReading(ReportWindow window) {
        return scan != null && scan.window().equals(window);
    }

    /**
     * Reads on.
     *
     * @param  now               the server's time
     * @throws SinchSmsException where the window is to be read once more as it is
     */
    ReportChunk next(Instant now) throws InterruptedException {
        CarefulScan current = scan;
        // after a failure the window is read from its start again
        scan = null;
        ReportChunk chunk = current.next();
        if (chunk.state() == ReportChunk.State.MORE) {
            scan = current;
        } else if (current.hasLost()) {
            leaveOut(current, now);
        }
        return chunk;
    }

    private void leaveOut(CarefulScan read, Instant now) throws InterruptedException {
        ReportWindow window = read.window();
        boolean others = read.hasReadAny() || hasReadable(new ReportWindow(window.end(), now))
                || hasReadable(new ReportWindow(now.minus(WindowPlan.LISTED), window.start()));
        if (!others || !plan.sweeps()) {
            throw cause;
        }
        plan.leaveOut(window);
    }

    private boolean hasReadable(ReportWindow window) throws InterruptedException {
        try {
            return !window.isEmpty() && !pages.fetch(window, 0).deliveryReports().isEmpty();
        } catch (SinchSmsException e) {
            if (!CarefulScan.isUnreadable(e)) {
                throw e;
            }
            return false;
        }
    }
}
