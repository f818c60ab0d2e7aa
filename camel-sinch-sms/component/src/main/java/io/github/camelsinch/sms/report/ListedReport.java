/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.report;

import io.github.camelsinch.sms.api.model.RecipientDeliveryReport;
import io.github.camelsinch.sms.api.model.UnreadableReport;

/**
 * A report that is to be handled.
 */
public final class ListedReport {

    private final RecipientDeliveryReport report;
    private final UnreadableReport unreadable;
    private final ReportKey key;
    private final boolean late;
    private final OpenWindows.Open window;

    private ListedReport(
                         RecipientDeliveryReport report, UnreadableReport unreadable, ReportKey key, boolean late,
                         OpenWindows.Open window) {
        this.report = report;
        this.unreadable = unreadable;
        this.key = key;
        this.late = late;
        this.window = window;
    }

    static ListedReport of(RecipientDeliveryReport report, ReportKey key, boolean late, OpenWindows.Open window) {
        return new ListedReport(report, null, key, late, window);
    }

    static ListedReport of(UnreadableReport unreadable, ReportKey key, OpenWindows.Open window) {
        return new ListedReport(null, unreadable, key, false, window);
    }

    /**
     * Whether it has a report's form.
     *
     * @return {@code false} if there is only what Sinch wrote
     */
    public boolean isReadable() {
        return report != null;
    }

    /**
     * The report.
     *
     * @return {@code null} if it could not be read
     */
    public RecipientDeliveryReport report() {
        return report;
    }

    /**
     * The entry as Sinch wrote it, if it could not be read.
     *
     * @return {@code null} if it could
     */
    public UnreadableReport unreadable() {
        return unreadable;
    }

    /**
     * What names it.
     *
     * @return the same each time that it comes
     */
    public ReportKey key() {
        return key;
    }

    /**
     * Whether it lay before the position when it was first seen.
     *
     * @return whether reports of a later time had been read before
     */
    public boolean isLate() {
        return late;
    }

    OpenWindows.Open window() {
        return window;
    }
}
